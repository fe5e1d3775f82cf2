package io.leadlist.admission;

import io.leadlist.call.LeadListId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry applies: in all lists of the organization, or in one list. Immutable and thread-safe.
 *
 * @param list the list; null for the organization
 */
public record SuppressionScope(@Nullable LeadListId list) {
    /** All lists of the organization. */
    public static final SuppressionScope ORGANIZATION = new SuppressionScope(null);

    /**
     * {@return the scope of one list}
     *
     * @param list the id of the list
     */
    public static SuppressionScope of(LeadListId list) {
        return new SuppressionScope(Objects.requireNonNull(list, "list"));
    }

    /**
     * {@return whether an entry with this scope applies to adds to a list}
     *
     * @param other the id of a list
     */
    public boolean includes(LeadListId other) {
        return list == null || list.equals(other);
    }

    @Override
    public String toString() {
        return list == null ? "organization" : "list " + list;
    }
}
