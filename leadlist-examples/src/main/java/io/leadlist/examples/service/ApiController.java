package io.leadlist.examples.service;

import static org.springframework.web.bind.annotation.RequestMethod.OPTIONS;

import io.leadlist.examples.service.server.ClientLimitException;
import io.leadlist.examples.service.server.Responses;
import io.leadlist.wire.FailureLog;
import io.leadlist.wire.Request;
import io.leadlist.wire.routing.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Passes every request that no other controller handles to the routes of the library. */
@Controller
class ApiController {
    private static final Logger LOGGER = LoggerFactory.getLogger(ApiController.class);

    private final Routes routes;
    private final Callers callers;

    ApiController(Routes routes, Callers callers) {
        this.routes = routes;
        this.callers = callers;
    }

    /** Without this method, Spring would handle OPTIONS itself. */
    @RequestMapping(path = "/**", method = OPTIONS)
    void handleOptions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        handle(request, response);
    }

    @RequestMapping("/**")
    void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Responses.send(routes.respond(call(request)), request, response);
        } catch (IOException | RuntimeException failure) {
            if (response.isCommitted() || ClientLimitException.isCauseOf(failure)) {
                // The server closes the connection, so that the client notices that the response is incomplete.
                throw failure;
            }
            LOGGER.error("a request failed with status 500", FailureLog.withoutMessages(failure));
            response.reset();
            Responses.send(Routes.errors(request.getRequestURI()).failure(), request, response);
        }
    }

    private Request call(HttpServletRequest request) throws IOException {
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        Request call = Request.of(request.getMethod(), target)
                .withCaller(callers.of(request.getHeader("Authorization")))
                .withBody(request.getInputStream());
        for (String name : Collections.list(request.getHeaderNames())) {
            call = call.withHeader(name, String.join(", ", Collections.list(request.getHeaders(name))));
        }
        return call;
    }
}
