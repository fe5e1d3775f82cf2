package io.leadlist.list;

import java.util.List;
import java.util.Objects;

/**
 * The result of an update: the list after the update, and the effects on its members. Immutable and thread-safe.
 *
 * @param outcomes the outcome of each id, in input order, as in an {@link AddReport}. A member that stays is
 *     {@link Outcome#ALREADY_MEMBER}. Empty if the update names no ids
 * @param removedCount the number of members that left
 */
public record UpdateReport(LeadList list, List<AddOutcome> outcomes, int removedCount) {
    /**
     * Checks the components, and copies collections.
     *
     * @param list the list after the update
     * @param outcomes the outcome of each id, in input order, as in an {@link AddReport}
     * @param removedCount the number of members that left
     */
    public UpdateReport {
        Objects.requireNonNull(list, "list");
        outcomes = List.copyOf(outcomes);
    }

    /** {@return the number of new members} */
    public int addedCount() {
        return (int)
                outcomes.stream().filter(one -> one.outcome() == Outcome.ADDED).count();
    }
}
