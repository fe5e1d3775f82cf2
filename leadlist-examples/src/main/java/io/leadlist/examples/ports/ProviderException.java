package io.leadlist.examples.ports;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A request to a data provider failed. Neither the message nor a cause contains data of a person or the provider's key.
 */
public final class ProviderException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final int NO_STATUS = 0;

    private final int status;
    private final boolean isRetryable;
    private final @Nullable Duration retryAfter;

    private ProviderException(String message, int status, boolean isRetryable, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.isRetryable = isRetryable;
        this.retryAfter = retryAfter;
    }

    /** The provider returned a status other than 200. */
    static ProviderException ofStatus(int status, @Nullable Duration retryAfter) {
        boolean isRetryable = status == TOO_MANY || status == 502 || status == 503 || status == 504;
        return new ProviderException("The provider returned status " + status, status, isRetryable, retryAfter);
    }

    /** The provider did not respond, or not in time, or its connection broke. */
    static ProviderException unreachable(String what) {
        return new ProviderException("The provider did not respond: " + what, NO_STATUS, true, null);
    }

    /** The provider's response cannot be read, or the call was interrupted. */
    static ProviderException unusable(String what) {
        return new ProviderException(what, NO_STATUS, false, null);
    }

    /** Returns the HTTP status; empty if there was no response. */
    public OptionalInt status() {
        return status == NO_STATUS ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** Returns whether the same request can succeed later. */
    public boolean isRetryable() {
        return isRetryable;
    }

    /** Returns the pause that the provider asked for; zero if it asked for none. */
    public Duration retryAfter() {
        return retryAfter == null ? Duration.ZERO : retryAfter;
    }
}
