package io.leadlist.wire.entities;

import io.leadlist.internal.json.LeadJson;
import io.leadlist.wire.Response;

/** Responses with JSON. */
final class EntitiesJson {
    private EntitiesJson() {}

    /** Returns a response whose body is the JSON of a value, written again each time it is requested. */
    static Response response(int status, Object value) {
        return Response.of(status, Response.JSON, out -> LeadJson.MAPPER.write(value, out));
    }
}
