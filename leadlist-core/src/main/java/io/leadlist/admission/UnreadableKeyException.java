package io.leadlist.admission;

import java.util.Objects;

/** Thrown when a text is not the key of a suppression entry. The message contains the reason, but not the text. */
public final class UnreadableKeyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final KeyProblem problem;

    UnreadableKeyException(SuppressionKey.Kind kind, KeyProblem problem) {
        super("text must be the key of a suppression entry of kind " + kind + ", but is not: " + problem);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /** {@return the reason} */
    public KeyProblem problem() {
        return problem;
    }
}
