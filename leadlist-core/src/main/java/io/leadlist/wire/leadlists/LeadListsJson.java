package io.leadlist.wire.leadlists;

import io.leadlist.internal.json.ResponseMapper;
import io.leadlist.wire.Response;
import java.util.Map;

/** Responses with JSON. */
final class LeadListsJson {
    private static final ResponseMapper MAPPER = ResponseMapper.with(Map.of());

    private LeadListsJson() {}

    /** Returns a response whose body is the JSON of a value. */
    static Response response(int status, Object value) {
        return Response.of(status, Response.JSON, MAPPER.bytes(value));
    }
}
