package io.leadlist.examples.service.server;

import io.leadlist.wire.Response;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the responses of the library to the client. */
public final class Answers {
    private Answers() {}

    /**
     * Sends a response.
     *
     * @throws IOException if the client cannot be reached any more
     */
    public static void send(Response answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        if (answer.hasBody()) {
            response.setContentType(answer.contentType());
        }
        answer.headers().forEach(response::setHeader);
        if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (answer.hasBody() && !isHead(request)) {
            answer.writeTo(response.getOutputStream());
        }
    }

    /** Whether the client wants the headers alone. */
    public static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }
}
