package io.leadlist.wire.leadlists;

import io.leadlist.wire.Response;
import io.leadlist.wire.TransportErrors;
import java.util.List;

/**
 * The errors of the lead-lists API (<a href="{@docRoot}/docs/contract-decisions.md#49">decision 49</a>). Immutable and
 * thread-safe.
 */
final class LeadListsTransportErrors implements TransportErrors {
    static final TransportErrors INSTANCE = new LeadListsTransportErrors();

    private LeadListsTransportErrors() {}

    @Override
    public Response failure() {
        return Rejections.FAILURE;
    }

    @Override
    public Response rejection(int status, String message) {
        return ErrorResponse.response(status, List.of(ErrorResponse.of(status, message)));
    }
}
