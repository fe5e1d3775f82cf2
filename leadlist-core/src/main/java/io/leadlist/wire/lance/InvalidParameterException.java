package io.leadlist.wire.lance;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;

/** A part of a request that is not its body can not be read: an id in the path, a header. */
final class InvalidParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Violation violation;

    InvalidParameterException(String parameter, String message) {
        super(message);
        this.violation = new Violation(Path.of(parameter), Violation.Kind.MALFORMED, message);
    }

    Violation violation() {
        return violation;
    }
}
