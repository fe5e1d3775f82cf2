package io.leadlist.wire.csv;

/** Thrown when a row is not a lead. The message is one of {@link Problems}. */
final class UnreadableRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String problem;

    UnreadableRowException(String problem) {
        super(problem, null, false, false); // without a stack trace, because a file can have a million of them
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
