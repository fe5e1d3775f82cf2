package io.leadlist.list;

import io.leadlist.list.RemoveOutcome.Result;
import java.util.List;
import java.util.Objects;

/**
 * The answer to a removal: the list as it is after it, and what became of each input, one outcome per input in input
 * order. Immutable and thread-safe.
 */
public record RemoveReport(LeadList list, List<RemoveOutcome> outcomes) {
    public RemoveReport {
        Objects.requireNonNull(list, "list");
        outcomes = List.copyOf(outcomes);
    }

    /** How many members are gone; by so many the list's {@code memberCount} fell. */
    public int removedCount() {
        return count(Result.REMOVED);
    }

    /** How many inputs had this result. */
    public int count(Result result) {
        return (int) outcomes.stream().filter(one -> one.result() == result).count();
    }
}
