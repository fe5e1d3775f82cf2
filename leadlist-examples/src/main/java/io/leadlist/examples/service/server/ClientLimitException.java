package io.leadlist.examples.service.server;

import io.leadlist.wire.Response;
import io.leadlist.wire.TransportErrors;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;

/**
 * Thrown when a client exceeds a limit for slow clients, or when too many clients are slow. If the response has already
 * begun, the server closes the connection.
 */
public final class ClientLimitException extends CloseNowException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private ClientLimitException(int status, String message) {
        super(message);
        this.status = status;
    }

    static ClientLimitException tooManyLargeResponses() {
        return busy("Too many large responses are in progress");
    }

    static ClientLimitException tooManyAwaitedBodies() {
        return busy("Too many requests wait for their body");
    }

    static ClientLimitException tooSlow() {
        return new ClientLimitException(HttpServletResponse.SC_REQUEST_TIMEOUT, "The client is too slow");
    }

    private static ClientLimitException busy(String message) {
        return new ClientLimitException(HttpServletResponse.SC_SERVICE_UNAVAILABLE, message);
    }

    /** Whether the failure or one of its causes is such an exception. Spring wraps the exceptions of streams. */
    public static boolean isCauseOf(Throwable failure) {
        return failure instanceof ClientLimitException || (failure.getCause() != null && isCauseOf(failure.getCause()));
    }

    Response response(TransportErrors errors) {
        String message = String.valueOf(getMessage());
        return status == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                ? errors.unavailable(message, ClientLimits.RETRY_AFTER)
                : errors.rejection(status, message);
    }
}
