package io.leadlist.wire.json;

/**
 * Thrown when a body has more bytes than allowed (<a href="{@docRoot}/docs/contract-decisions.md#65">decision 65</a>).
 */
public final class PayloadTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long limit;

    /** Creates the exception for a body of more than {@code limit} bytes. */
    public PayloadTooLargeException(long limit) {
        super("The body has more than " + limit + " bytes");
        this.limit = limit;
    }

    /** Returns the maximum number of bytes. */
    public long limit() {
        return limit;
    }
}
