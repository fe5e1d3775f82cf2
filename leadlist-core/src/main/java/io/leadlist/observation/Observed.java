package io.leadlist.observation;

/** An operation in progress. The library ends each operation exactly once, on the thread that started it. */
@FunctionalInterface
public interface Observed {
    /** Ignores the end of the operation. */
    Observed NOTHING = completion -> {};

    /**
     * Called after the operation, whether it has returned or thrown.
     *
     * @param completion the end of the operation
     */
    void end(Completion completion);
}
