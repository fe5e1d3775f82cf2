package io.leadlist.call;

import io.leadlist.call.Violation.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content of a call breaks a rule; all that is wrong is told at once, in document order.
 *
 * <p>The message shows the violations without what they quote from the call: {@code 'jane@example.com' is not a valid
 * owner} becomes {@code '…' is not a valid owner}. It leaves out the path of an unknown key and of a malformed value,
 * because that path can hold a key of the call. {@link #violations} has all of it, for the answer to the caller.
 */
public final class InvalidRequestException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** From the first quotation mark to the last one, because what is quoted can itself hold the mark. */
    private static final Pattern QUOTED = Pattern.compile("'.*'", Pattern.DOTALL);

    private final transient List<Violation> violations;

    /**
     * Refuses a call for what is wrong with it.
     *
     * @throws IllegalArgumentException if nothing is
     */
    public InvalidRequestException(List<Violation> violations) {
        super(violations.stream().map(InvalidRequestException::withoutValues).collect(Collectors.joining("; ")));
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations must not be empty");
        }
        this.violations = List.copyOf(violations);
    }

    /** Refuses a call for one thing that is wrong with it. */
    public InvalidRequestException(Violation violation) {
        this(List.of(violation));
    }

    private static String withoutValues(Violation violation) {
        String words = QUOTED.matcher(violation.message()).replaceAll("'…'");
        boolean hasKeyOfCall = violation.kind() == Kind.UNKNOWN_KEY || violation.kind() == Kind.MALFORMED;
        return hasKeyOfCall ? words : violation.path() + ": " + words;
    }

    /** What is wrong, in document order; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
