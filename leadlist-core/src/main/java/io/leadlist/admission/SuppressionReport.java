package io.leadlist.admission;

import io.leadlist.admission.SuppressionOutcome.Result;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of an add of entries: one outcome for each request, in the order of the requests. Immutable and
 * thread-safe.
 *
 * @param covered the members that the added and the renewed entries cover; null unless the call was a dry run
 */
public record SuppressionReport(
        List<SuppressionOutcome> outcomes, @Nullable CoveredMembers covered) {
    public SuppressionReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Returns the number of requests with this result. */
    public int count(Result result) {
        return (int) outcomes.stream().filter(one -> one.result() == result).count();
    }

    /** Returns the members that the entries of a dry run would cover; empty if the call was not a dry run. */
    public Optional<CoveredMembers> coveredMembers() {
        return Optional.ofNullable(covered);
    }
}
