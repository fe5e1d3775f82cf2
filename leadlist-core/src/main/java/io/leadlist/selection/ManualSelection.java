package io.leadlist.selection;

import io.leadlist.lead.PersonId;
import java.util.List;

/**
 * People selected by id, in this order. An id may be repeated; each repetition has the outcome
 * {@code DUPLICATE_IN_REQUEST}. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if there is no id (<a
 * href="{@docRoot}/docs/contract-decisions.md#18">decision 18</a>).
 */
public record ManualSelection(List<PersonId> includedIds) implements Selection {
    /**
     * Checks the components, and copies collections.
     *
     * @param includedIds the ids of the people to add
     */
    public ManualSelection {
        includedIds = List.copyOf(includedIds);
        if (includedIds.isEmpty()) {
            throw new IllegalArgumentException("includedIds must not be empty");
        }
    }
}
