package io.leadlist.wire.entities;

import io.leadlist.wire.Response;
import io.leadlist.wire.TransportErrors;

/** The errors of the entities API. Immutable and thread-safe. */
final class EntitiesTransportErrors implements TransportErrors {
    static final TransportErrors INSTANCE = new EntitiesTransportErrors();

    private EntitiesTransportErrors() {}

    @Override
    public Response failure() {
        return Rejections.FAILURE.response();
    }

    @Override
    public Response rejection(int status, String message) {
        return Rejection.of(status, message).response();
    }
}
