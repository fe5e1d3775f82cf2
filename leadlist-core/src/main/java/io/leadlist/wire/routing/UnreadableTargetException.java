package io.leadlist.wire.routing;

/** Thrown when the path or the query of a request cannot be decoded. */
final class UnreadableTargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableTargetException(String message) {
        super(message);
    }
}
