package io.leadlist.call;

import java.util.List;
import java.util.stream.Collectors;

/** The content of a call breaks a rule; all that is wrong is told at once, in document order. */
public final class InvalidRequestException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Refuses a call for what is wrong with it.
     *
     * @throws IllegalArgumentException if nothing is
     */
    public InvalidRequestException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations must not be empty");
        }
        this.violations = List.copyOf(violations);
    }

    /** Refuses a call for one thing that is wrong with it. */
    public InvalidRequestException(Violation violation) {
        this(List.of(violation));
    }

    /** What is wrong, in document order; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
