package io.leadlist.list;

import java.util.List;
import java.util.Objects;

/**
 * The answer to an update: the list as it is after it, what became of each id that was given, in their order, and how
 * many members had to leave. Immutable and thread-safe.
 *
 * @param outcomes empty if the members were not to be replaced. {@link Outcome#ADDED} is new,
 *     {@link Outcome#ALREADY_MEMBER} has stayed
 */
public record UpdateReport(LeadList list, List<AddOutcome> outcomes, int removedCount) {
    public UpdateReport {
        Objects.requireNonNull(list, "list");
        outcomes = List.copyOf(outcomes);
    }

    /** How many members are new. */
    public int addedCount() {
        return (int)
                outcomes.stream().filter(one -> one.outcome() == Outcome.ADDED).count();
    }
}
