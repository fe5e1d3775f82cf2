package io.leadlist.wire;

import io.leadlist.wire.json.JsonLimits;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The options of the endpoints. Immutable, and thread-safe if the error listener is.
 *
 * @param limits the limits of request bodies
 * @param errorListener receives an exception before a request gets status 500. It must be thread-safe; an exception
 *     that it throws reaches the host. It receives the exception itself. If a port of the host threw it, its message
 *     can contain values of a record; see {@link FailureLog#withoutMessages}
 */
public record WireOptions(JsonLimits limits, Consumer<? super Throwable> errorListener) {
    /** {@link JsonLimits#DEFAULT}, and a {@link FailureLog} with the logger {@code io.leadlist.wire}. */
    public static final WireOptions DEFAULT =
            new WireOptions(JsonLimits.DEFAULT, FailureLog.to(System.getLogger("io.leadlist.wire")));

    /**
     * Checks the components.
     *
     * @param limits the limits of request bodies
     * @param errorListener receives an exception before a request gets status 500
     */
    public WireOptions {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(errorListener, "errorListener");
    }

    /**
     * {@return these options with other limits of request bodies}
     *
     * @param other the new limits
     */
    public WireOptions withLimits(JsonLimits other) {
        return new WireOptions(other, errorListener);
    }

    /**
     * {@return these options with another error listener, which must be thread-safe}
     *
     * @param other the new error listener
     */
    public WireOptions withErrorListener(Consumer<? super Throwable> other) {
        return new WireOptions(limits, other);
    }
}
