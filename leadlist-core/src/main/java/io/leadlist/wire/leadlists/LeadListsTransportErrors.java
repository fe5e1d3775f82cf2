package io.leadlist.wire.leadlists;

import io.leadlist.wire.Response;
import io.leadlist.wire.StatusNames;
import io.leadlist.wire.TransportErrors;
import java.util.Collection;
import java.util.List;

/**
 * What the lead-lists API says before a request has reached an endpoint; its document is silent about all of it but 500
 * (reading 49). Immutable and thread-safe.
 */
public final class LeadListsTransportErrors implements TransportErrors {
    /** The one there is. */
    public static final TransportErrors INSTANCE = new LeadListsTransportErrors();

    private LeadListsTransportErrors() {}

    @Override
    public Response unauthorized() {
        return error(401, "unauthorized", "Unauthorized", "Unauthorized");
    }

    @Override
    public Response noSuchRoute(String method, String path) {
        return error(404, "not_found", "Not Found", "Route not found: " + method + " " + path);
    }

    @Override
    public Response methodNotAllowed(String method, Collection<String> allowed) {
        return error(405, "method_not_allowed", "Method Not Allowed", "Method not allowed: " + method)
                .withHeader("Allow", String.join(", ", allowed));
    }

    @Override
    public Response unsupportedMediaType(String contentType) {
        String detail = "Unsupported media type: " + contentType + ". Expected application/json.";
        return error(415, "unsupported_media_type", "Unsupported Media Type", detail);
    }

    @Override
    public Response badRequest(String message) {
        return error(400, "bad_request", "Bad Request", message);
    }

    @Override
    public Response failure() {
        return Errors.FAILURE;
    }

    @Override
    public Response rejection(int status, String message) {
        return error(status, StatusNames.code(status), StatusNames.title(status), message);
    }

    private static Response error(int status, String code, String title, String detail) {
        return ErrorJson.response(status, List.of(ErrorJson.of(code, title, detail)));
    }
}
