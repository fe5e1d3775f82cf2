package io.leadlist.wire.json;

/**
 * Thrown when a body has more bytes than allowed (<a href="{@docRoot}/docs/contract-decisions.md#65">decision 65</a>),
 * or a CSV file has more rows than allowed.
 */
public final class PayloadTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long limit;
    private final String unit;
    private final String note;

    private PayloadTooLargeException(long limit, String unit, String note) {
        super("The body has more than " + limit + " " + unit + note);
        this.limit = limit;
        this.unit = unit;
        this.note = note;
    }

    /** Creates the exception for a body of more than {@code limit} bytes. */
    public PayloadTooLargeException(long limit) {
        this(limit, "bytes");
    }

    /** Creates the exception for a body of more than {@code limit} units, for example {@code rows}. */
    public PayloadTooLargeException(long limit, String unit) {
        this(limit, unit, "");
    }

    /** Returns this exception with a note, which is added to the message. */
    public PayloadTooLargeException noting(String text) {
        return new PayloadTooLargeException(limit, unit, "; " + text);
    }

    /** Returns the maximum number of units. */
    public long limit() {
        return limit;
    }

    /** Returns the rule for the client, for example {@code must have at most 5 bytes}. */
    public String rule() {
        return "must have at most " + limit + " " + unit + note;
    }
}
