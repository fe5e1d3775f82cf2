package io.leadlist.wire;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import java.util.List;

/**
 * Thrown when parts of a request other than its body are invalid: an id in the path, a parameter, a header. A host can
 * throw it in its own routes.
 */
public final class InvalidParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Violation> violations;

    /**
     * Creates the exception for these parts; the path of each violation is the name of the part.
     *
     * @param violations all violations, each with its path
     */
    public InvalidParameterException(List<Violation> violations) {
        super(violations.get(0).message());
        this.violations = List.copyOf(violations);
    }

    /**
     * Creates the exception for one part.
     *
     * @param parameter the name of the parameter
     * @param message a text for the caller
     */
    public InvalidParameterException(String parameter, String message) {
        this(List.of(new Violation(Path.of(parameter), Violation.Kind.MALFORMED, message)));
    }

    /** {@return the violations; there is at least one} */
    public List<Violation> violations() {
        return violations;
    }
}
