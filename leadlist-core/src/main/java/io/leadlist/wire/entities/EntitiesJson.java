package io.leadlist.wire.entities;

import io.leadlist.internal.json.LeadJson;
import io.leadlist.wire.Response;

/** Responses with JSON. */
final class EntitiesJson {
    private EntitiesJson() {}

    /** Returns a response whose body is the JSON of a value. */
    static Response response(int status, Object value) {
        return Response.of(status, Response.JSON, LeadJson.MAPPER.bytes(value));
    }

    /**
     * Returns a response whose body is the JSON of a value of any size. It is written again each time it is requested,
     * and its {@link io.leadlist.internal.json.Elements} are read while they are written.
     */
    static Response streamed(int status, Object value) {
        return Response.of(status, Response.JSON, out -> LeadJson.MAPPER.write(value, out));
    }
}
