package io.leadlist.wire;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import java.util.List;

/**
 * Parts of a request that are not its body can not be read: an id in the path, a parameter, a header. Shared by the
 * contracts, and by the routes of a host's own.
 */
public final class InvalidParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Violation> violations;

    /** Refuses a request for these parts; each violation's path is the name of one. */
    public InvalidParameterException(List<Violation> violations) {
        super(violations.get(0).message());
        this.violations = List.copyOf(violations);
    }

    /** Refuses a request for one part. */
    public InvalidParameterException(String parameter, String message) {
        this(List.of(new Violation(Path.of(parameter), Violation.Kind.MALFORMED, message)));
    }

    /** What is wrong; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
