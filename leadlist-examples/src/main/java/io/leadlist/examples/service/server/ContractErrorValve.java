package io.leadlist.examples.service.server;

import io.leadlist.wire.TransportErrors;
import io.leadlist.wire.routing.Routes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the server refuses before the service sees it, such as a request line that is none, in the shape of the
 * contract that the path belongs to.
 */
public final class ContractErrorValve extends ErrorReportValve {
    private static final Logger LOGGER = LoggerFactory.getLogger(ContractErrorValve.class);
    private static final int CLIENT_ERROR = 400;

    /** Made by the server. */
    public ContractErrorValve() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < CLIENT_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            String path = request.getRequestURI() == null ? "/" : request.getRequestURI();
            io.leadlist.wire.Response answer = answer(request, Routes.errors(path), status, failure);
            response.setContentType(answer.contentType());
            response.getReporter().write(answer.text());
            response.finishResponse();
        } catch (IOException gone) {
            LOGGER.debug("nobody is there to be told", gone);
        }
    }

    private static io.leadlist.wire.Response answer(
            Request request, TransportErrors errors, int status, @Nullable Throwable failure) {
        return switch (status) {
            case HttpServletResponse.SC_BAD_REQUEST -> errors.badRequest(message(failure));
            case HttpServletResponse.SC_NOT_FOUND -> errors.noSuchRoute(request.getMethod(), request.getRequestURI());
            // The server sets the header Allow itself.
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> errors.methodNotAllowed(request.getMethod(), List.of());
            case HttpServletResponse.SC_REQUEST_TIMEOUT ->
                errors.rejection(status, "The client sends the request too slowly");
            case HttpServletResponse.SC_INTERNAL_SERVER_ERROR -> errors.failure();
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE ->
                errors.rejection(status, "The service cannot take the request now");
            default -> errors.rejection(status, "The server does not support this request");
        };
    }

    private static String message(@Nullable Throwable failure) {
        String reason = failure == null ? null : failure.getMessage();
        return reason == null ? "The server can not read the request" : reason;
    }
}
