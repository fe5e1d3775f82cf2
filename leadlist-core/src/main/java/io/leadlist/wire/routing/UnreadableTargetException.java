package io.leadlist.wire.routing;

/** The path or the query of a call can not be read. */
final class UnreadableTargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableTargetException(String message) {
        super(message);
    }
}
