package io.leadlist.examples.service.server;

import io.leadlist.wire.Response;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes responses of the library to the HTTP client. */
public final class Responses {
    private Responses() {}

    /**
     * Writes a response: status, headers, and the body unless the request is a HEAD request.
     *
     * @throws IOException if the connection to the client fails
     */
    public static void send(Response result, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(result.status());
        if (result.hasBody()) {
            response.setContentType(result.contentType());
        }
        result.headers().forEach(response::setHeader);
        if (result.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (result.hasBody() && !isHead(request)) {
            result.writeTo(response.getOutputStream());
        }
    }

    /** Whether the request is a HEAD request, whose response has no body. */
    public static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }
}
