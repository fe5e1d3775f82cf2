package io.leadlist.wire.entities;

import io.leadlist.wire.Response;
import io.leadlist.wire.StatusNames;
import io.leadlist.wire.TransportErrors;
import java.util.Collection;
import java.util.Locale;

/**
 * What the entities API says before a request has reached an endpoint; its pages are silent about the codes of 404
 * without a list, 405 and 415. Immutable and thread-safe.
 */
public final class EntitiesTransportErrors implements TransportErrors {
    /** The one there is. */
    public static final TransportErrors INSTANCE = new EntitiesTransportErrors();

    private EntitiesTransportErrors() {}

    @Override
    public Response unauthorized() {
        return Rejection.of(401, "UNAUTHORIZED", "Unauthorized").response();
    }

    @Override
    public Response noSuchRoute(String method, String path) {
        return Rejection.of(404, "NOT_FOUND", "Route not found: " + method + " " + path)
                .response();
    }

    @Override
    public Response methodNotAllowed(String method, Collection<String> allowed) {
        return Rejection.of(405, "METHOD_NOT_ALLOWED", "Method not allowed: " + method)
                .response()
                .withHeader("Allow", String.join(", ", allowed));
    }

    @Override
    public Response unsupportedMediaType(String contentType) {
        String message = "Unsupported media type: " + contentType + ". Expected application/json.";
        return Rejection.of(415, "UNSUPPORTED_MEDIA_TYPE", message).response();
    }

    @Override
    public Response badRequest(String message) {
        return Rejection.of(400, "BAD_REQUEST", message).response();
    }

    @Override
    public Response failure() {
        return Rejections.FAILURE.response();
    }

    @Override
    public Response rejection(int status, String message) {
        String code = status == Rejections.FAILURE.status() ? Rejections.FAILURE.code() : nameOf(status);
        return Rejection.of(status, code, message).response();
    }

    private static String nameOf(int status) {
        return StatusNames.code(status).toUpperCase(Locale.ROOT);
    }
}
