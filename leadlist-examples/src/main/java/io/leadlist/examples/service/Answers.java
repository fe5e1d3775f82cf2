package io.leadlist.examples.service;

import io.leadlist.wire.Response;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How an answer of the library goes to the client. */
final class Answers {
    private Answers() {}

    static void send(Response answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
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

    static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }
}
