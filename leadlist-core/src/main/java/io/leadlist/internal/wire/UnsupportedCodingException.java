package io.leadlist.internal.wire;

/** Thrown when the body of a request has a {@code Content-Encoding} that is not supported. */
final class UnsupportedCodingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String encoding;

    /** Creates the exception for the value of the header. */
    UnsupportedCodingException(String encoding) {
        super("The Content-Encoding is not supported");
        this.encoding = encoding;
    }

    /** Returns the value of the header. */
    String encoding() {
        return encoding;
    }
}
