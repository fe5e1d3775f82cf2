package io.leadlist.wire.json;

/**
 * Thrown when a body has more bytes than allowed (<a href="{@docRoot}/docs/contract-decisions.md#65">decision 65</a>),
 * or a CSV file has more rows than allowed.
 */
public final class PayloadTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** The maximum number. */
    private final long limit;
    /** The unit. */
    private final String unit;
    /** What was added to the message. */
    private final String note;

    private PayloadTooLargeException(long limit, String unit, String note) {
        super("The body has more than " + limit + " " + unit + note);
        this.limit = limit;
        this.unit = unit;
        this.note = note;
    }

    /**
     * Creates the exception for a body of more than {@code limit} bytes.
     *
     * @param limit the limit that was exceeded
     */
    public PayloadTooLargeException(long limit) {
        this(limit, "bytes");
    }

    /**
     * Creates the exception for a body of more than {@code limit} units, for example {@code rows}.
     *
     * @param limit the limit that was exceeded
     * @param unit what is counted, such as {@code rows}
     */
    public PayloadTooLargeException(long limit, String unit) {
        this(limit, unit, "");
    }

    /**
     * {@return this exception with a note, which is added to the message}
     *
     * @param text a text without values of a record
     */
    public PayloadTooLargeException noting(String text) {
        return new PayloadTooLargeException(limit, unit, "; " + text);
    }

    /** {@return the maximum number of units} */
    public long limit() {
        return limit;
    }

    /** {@return the rule for the client, for example {@code must have at most 5 bytes}} */
    public String rule() {
        return "must have at most " + limit + " " + unit + note;
    }
}
