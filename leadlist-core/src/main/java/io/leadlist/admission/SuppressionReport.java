package io.leadlist.admission;

import io.leadlist.admission.SuppressionOutcome.Result;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of an add of entries: one outcome for each request, in the order of the requests. Immutable and
 * thread-safe.
 *
 * @param covered the numbers of members that added and renewed entries would cover; null unless this is a dry run
 * @param removal what the call has removed from the lists; null unless it was asked to remove covered members
 */
public record SuppressionReport(
        List<SuppressionOutcome> outcomes,
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param outcomes one outcome for each request, in the order of the requests
         * @param covered the numbers of members that added and renewed entries would cover
         * @param removal what the call has removed from the lists
         */
        @Nullable CoveredMembers covered,
        @Nullable MemberRemoval removal) {
    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param outcomes one outcome for each request, in the order of the requests
     * @param covered the numbers of members that added and renewed entries would cover
     * @param removal what the call has removed from the lists
     */
    public SuppressionReport {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * {@return this report with what the call has removed from the lists}
     *
     * @param removed what the call has removed from the lists
     */
    public SuppressionReport withRemoval(MemberRemoval removed) {
        return new SuppressionReport(outcomes, covered, removed);
    }

    /**
     * {@return the number of requests with this result}
     *
     * @param result the result to count
     */
    public int count(Result result) {
        return (int) outcomes.stream().filter(one -> one.result() == result).count();
    }

    /** {@return the members that the entries of a dry run would cover; empty if the call was not a dry run} */
    public Optional<CoveredMembers> coveredMembers() {
        return Optional.ofNullable(covered);
    }

    /** {@return what the call has removed from the lists; empty unless it was asked to remove covered members} */
    public Optional<MemberRemoval> memberRemoval() {
        return Optional.ofNullable(removal);
    }
}
