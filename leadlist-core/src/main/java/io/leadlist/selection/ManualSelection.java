package io.leadlist.selection;

import io.leadlist.lead.PersonId;
import java.util.List;

/**
 * People chosen one by one, in the order of choice. An id may stand twice; the second is reported as a duplicate.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if no id is given (reading 18).
 */
public record ManualSelection(List<PersonId> includedIds) implements Selection {
    public ManualSelection {
        includedIds = List.copyOf(includedIds);
        if (includedIds.isEmpty()) {
            throw new IllegalArgumentException("includedIds must not be empty");
        }
    }
}
