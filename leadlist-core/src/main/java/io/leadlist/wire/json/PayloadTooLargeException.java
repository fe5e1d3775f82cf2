package io.leadlist.wire.json;

/**
 * A body has more bytes than allowed; nothing behind the limit was kept (<a
 * href="{@docRoot}/docs/contract-decisions.md#65">decision 65</a>).
 */
public final class PayloadTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long limit;

    /** Refuses a body of more than {@code limit} bytes. */
    public PayloadTooLargeException(long limit) {
        super("The body has more than " + limit + " bytes");
        this.limit = limit;
    }

    /** The limit in force, in bytes. */
    public long limit() {
        return limit;
    }
}
