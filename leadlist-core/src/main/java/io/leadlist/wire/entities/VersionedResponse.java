package io.leadlist.wire.entities;

import static io.leadlist.internal.wire.EndpointSupport.tagged;

import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;

/** The response to a read of one list, with its version as {@code ETag}. */
final class VersionedResponse {
    private VersionedResponse() {}

    /** Returns the response with a list and its members, which are read while the response is written. */
    private static Response shown(PopulatedLeadList populated) {
        return tagged(populated.list(), EntitiesJson.streamed(200, ListResponse.withMembers(populated)));
    }

    /** Returns the response with a list and its members, or 304 if the client has this version of the list. */
    static Response read(Request request, PopulatedLeadList populated) {
        return EndpointSupport.ofRead(request, populated.list(), () -> shown(populated));
    }
}
