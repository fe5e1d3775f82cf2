package io.leadlist.conformance;

import java.util.List;

/**
 * The result of a case. Immutable and thread-safe.
 *
 * @param vector the case
 * @param verdict the verdict
 * @param call the call that failed, for people to read; empty if none did
 * @param differences the differences of the response; for a case that was not played, the reason
 */
public record CaseResult(VectorCase vector, Verdict verdict, String call, List<Difference> differences) {
    /** The verdict on a case. */
    public enum Verdict {
        /** Every response was as expected. */
        OK,
        /** A response was not as expected. */
        FAILED,
        /** The service does not know one of the callers, which is optional. */
        NOT_PLAYED
    }

    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param vector the case
     * @param verdict the verdict
     * @param call the call that failed, for people to read
     * @param differences the differences of the response
     */
    public CaseResult {
        differences = List.copyOf(differences);
    }
}
