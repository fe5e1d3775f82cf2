package io.leadlist.call;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Thrown when the content of a call violates one or more rules. It has all violations, in the order of the content. A
 * call with more than 1,000 violations may report only the first ones.
 *
 * <p>The message may be logged: it lists the violations without the values that they quote from the call.
 * {@code 'jane@example.com' is not a valid owner} becomes {@code '…' is not a valid owner}. It omits the path of an
 * unknown key and of a malformed value, because such a path can contain a key of the call. The method
 * {@link #violations} returns the complete violations, for the response to the caller.
 */
public final class InvalidRequestException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Matches from the first quotation mark to the last, because a quoted value can contain the mark. */
    private static final Pattern QUOTED = Pattern.compile("'.*'", Pattern.DOTALL);

    private final transient List<Violation> violations;

    /**
     * Creates the exception from all violations of a call.
     *
     * @param violations all violations, each with its path
     * @throws IllegalArgumentException if there is no violation
     */
    public InvalidRequestException(List<Violation> violations) {
        super(violations.stream().map(InvalidRequestException::withoutValues).collect(Collectors.joining("; ")));
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations must not be empty");
        }
        this.violations = List.copyOf(violations);
    }

    /**
     * Creates the exception from a single violation.
     *
     * @param violation the only violation
     */
    public InvalidRequestException(Violation violation) {
        this(List.of(violation));
    }

    private static String withoutValues(Violation violation) {
        String message = QUOTED.matcher(violation.message()).replaceAll("'…'");
        boolean hasKeyOfCall =
                violation.kind() == Violation.Kind.UNKNOWN_KEY || violation.kind() == Violation.Kind.MALFORMED;
        return hasKeyOfCall ? message : violation.path() + ": " + message;
    }

    /** {@return the violations in the order of the content; there is at least one} */
    public List<Violation> violations() {
        return violations;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID_REQUEST;
    }
}
