package io.leadlist.list;

import io.leadlist.list.RemoveOutcome.Result;
import java.util.List;
import java.util.Objects;

/**
 * The result of a removal: the list after the removal, and one outcome for each input, in input order. Immutable and
 * thread-safe.
 */
public record RemoveReport(LeadList list, List<RemoveOutcome> outcomes) {
    /**
     * Checks the components, and copies collections.
     *
     * @param list the list after the removal
     * @param outcomes one outcome for each input, in input order
     */
    public RemoveReport {
        Objects.requireNonNull(list, "list");
        outcomes = List.copyOf(outcomes);
    }

    /** {@return the number of removed members, by which the list's {@code memberCount} fell} */
    public int removedCount() {
        return count(Result.REMOVED);
    }

    /**
     * {@return the number of inputs with this result}
     *
     * @param result the result to count
     */
    public int count(Result result) {
        return (int) outcomes.stream().filter(one -> one.result() == result).count();
    }
}
