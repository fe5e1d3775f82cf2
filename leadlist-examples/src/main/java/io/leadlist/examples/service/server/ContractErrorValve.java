package io.leadlist.examples.service.server;

import io.leadlist.wire.TransportErrors;
import io.leadlist.wire.routing.Routes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Writes the errors of requests that the server itself rejects, such as an invalid request line. They have the format
 * of the contract that the path belongs to.
 */
public final class ContractErrorValve extends ErrorReportValve {
    private static final Logger LOGGER = LoggerFactory.getLogger(ContractErrorValve.class);
    private static final int CLIENT_ERROR = 400;
    private static final int HEADERS_TOO_LARGE = 431;

    /** Returns the server's message, in the language of the machine. */
    private static final String TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    /** Instantiated by the server. */
    public ContractErrorValve() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < CLIENT_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            String path = request.getRequestURI() == null ? "/" : request.getRequestURI();
            io.leadlist.wire.Response result = result(request, Routes.errors(path), status, failure);
            response.setStatus(result.status());
            response.setContentType(result.contentType());
            result.headers().forEach(response::setHeader);
            response.getReporter().write(result.text());
            response.finishResponse();
        } catch (IOException gone) {
            LOGGER.debug("the client has closed the connection", gone);
        }
    }

    private static io.leadlist.wire.Response result(
            Request request, TransportErrors errors, int status, @Nullable Throwable failure) {
        return switch (status) {
            case HttpServletResponse.SC_BAD_REQUEST -> ofUnreadable(request, errors, failure);
            case HttpServletResponse.SC_NOT_FOUND -> errors.noSuchRoute(request.getMethod(), request.getRequestURI());
            // The server does not know which methods a path of the contracts has.
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED ->
                routes(request).respond(io.leadlist.wire.Request.of(request.getMethod(), request.getRequestURI()));
            case HttpServletResponse.SC_REQUEST_TIMEOUT ->
                errors.rejection(status, "The client sends the request too slowly");
            case HttpServletResponse.SC_INTERNAL_SERVER_ERROR -> errors.failure();
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE ->
                errors.rejection(status, "The service cannot take the request now");
            default -> errors.rejection(status, "The server does not support this request");
        };
    }

    /**
     * Distinguishes a request line from headers that do not fit into the buffer: the server has the same message for
     * both.
     */
    private static io.leadlist.wire.Response ofUnreadable(
            Request request, TransportErrors errors, @Nullable Throwable failure) {
        String reason = failure == null ? null : failure.getMessage();
        if (!TOO_LARGE.equals(reason)) {
            return errors.badRequest(reason == null ? "The server cannot read the request" : reason);
        }
        return request.getRequestURI() == null
                ? errors.targetTooLong()
                : errors.rejection(HEADERS_TOO_LARGE, "The headers of the request are too large");
    }

    private static Routes routes(Request request) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(Routes.class);
    }
}
