package io.leadlist.conformance;

import java.util.List;

/**
 * What became of a case. Immutable and thread-safe.
 *
 * @param vector the case
 * @param verdict how it ended
 * @param call the call at which it failed, for people; empty if it did not
 * @param differences how the answer differed; of a case that was not played, why not
 */
public record CaseResult(VectorCase vector, Verdict verdict, String call, List<Difference> differences) {
    /** How a case can end. */
    public enum Verdict {
        /** Every answer was as expected. */
        OK,
        /** An answer was not. */
        FAILED,
        /** The service does not know one of its callers, and need not. */
        NOT_PLAYED
    }

    public CaseResult {
        differences = List.copyOf(differences);
    }
}
