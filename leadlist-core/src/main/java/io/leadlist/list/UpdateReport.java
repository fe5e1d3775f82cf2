package io.leadlist.list;

import java.util.List;
import java.util.Objects;

/**
 * The result of an update: the list afterwards, the outcome of each id in order, and the number of removed members.
 * Immutable and thread-safe.
 *
 * @param outcomes {@link Outcome#ADDED} for new members, {@link Outcome#ALREADY_MEMBER} for kept ones; empty if the
 *     members were not replaced
 */
public record UpdateReport(LeadList list, List<AddOutcome> outcomes, int removedCount) {
    public UpdateReport {
        Objects.requireNonNull(list, "list");
        outcomes = List.copyOf(outcomes);
    }

    /** Returns the number of new members. */
    public int addedCount() {
        return (int)
                outcomes.stream().filter(one -> one.outcome() == Outcome.ADDED).count();
    }
}
