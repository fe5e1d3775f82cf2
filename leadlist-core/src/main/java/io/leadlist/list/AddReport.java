package io.leadlist.list;

import io.leadlist.lead.PersonId;
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
 *
 * @param unusedExclusions the {@code excludedIds} of a bulk selection or a receipt that are not in the window, in their
 *     order: they had no effect. Empty for other adds. It says nothing about {@code exclude} filters, because the
 *     directory applies them, and does not return the people that they leave out
 */
public record AddReport(LeadList list, List<AddOutcome> outcomes, List<PersonId> unusedExclusions) {
    /**
     * Checks the components, and copies collections.
     *
     * @param list the list after the add
     * @param outcomes one outcome for each input, in input order
     * @param unusedExclusions the {@code excludedIds} of a bulk selection or a receipt that are not in the window, in
     *     their order
     */
    public AddReport {
        Objects.requireNonNull(list, "list");
        outcomes = List.copyOf(outcomes);
        unusedExclusions = List.copyOf(unusedExclusions);
    }

    /**
     * Creates the report of an add without exclusions.
     *
     * @param list the list after the add
     * @param outcomes one outcome for each input, in input order
     */
    public AddReport(LeadList list, List<AddOutcome> outcomes) {
        this(list, outcomes, List.of());
    }

    /**
     * {@return this report with other unused exclusions}
     *
     * @param others the excluded ids that excluded no one
     */
    public AddReport withUnusedExclusions(List<PersonId> others) {
        return new AddReport(list, outcomes, others);
    }

    /** {@return the number of inputs that became members} */
    public int addedCount() {
        return count(Outcome.ADDED);
    }

    /**
     * {@return the number of inputs with this outcome}
     *
     * @param outcome the outcome to count
     */
    public int count(Outcome outcome) {
        return (int) outcomes.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** {@return the number of inputs for each outcome; an outcome without inputs has 0} */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        outcomes.forEach(one -> counts.merge(one.outcome(), 1, Integer::sum));
        return counts;
    }
}
