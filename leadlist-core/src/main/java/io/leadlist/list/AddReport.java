package io.leadlist.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The answer to an add: the list as it is after it, and what became of each input, one outcome per input in input
 * order. Immutable and thread-safe.
 *
 * <p>The counts add up: over all {@link Outcome outcomes} they are the number of inputs, and {@link #addedCount} is by
 * how much the list's {@code memberCount} grew.
 */
public record AddReport(LeadList list, List<AddOutcome> outcomes) {
    public AddReport {
        Objects.requireNonNull(list, "list");
        outcomes = List.copyOf(outcomes);
    }

    /** How many inputs became new members. */
    public int addedCount() {
        return count(Outcome.ADDED);
    }

    /** How many inputs had this outcome. */
    public int count(Outcome outcome) {
        return (int) outcomes.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** How many inputs had each outcome; outcomes that no input had are there with 0. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, count(outcome));
        }
        return counts;
    }
}
