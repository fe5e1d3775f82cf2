package io.leadlist.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The result of an add: the list after the add, and one outcome for each input, in input order. Immutable and
 * thread-safe.
 *
 * <p>The counts add up: their sum is the number of inputs, and {@code memberCount} of the list grew by
 * {@link #addedCount}.
 */
public record AddReport(LeadList list, List<AddOutcome> outcomes) {
    public AddReport {
        Objects.requireNonNull(list, "list");
        outcomes = List.copyOf(outcomes);
    }

    /** Returns the number of inputs that became members. */
    public int addedCount() {
        return count(Outcome.ADDED);
    }

    /** Returns the number of inputs with this outcome. */
    public int count(Outcome outcome) {
        return (int) outcomes.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** Returns the number of inputs for each outcome; an outcome without inputs has 0. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        outcomes.forEach(one -> counts.merge(one.outcome(), 1, Integer::sum));
        return counts;
    }
}
