package io.leadlist.list;

import io.leadlist.call.LeadListId;
import java.util.Objects;

/**
 * The id of a change: its list and its version. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the version is below 1.
 */
public record ChangeId(LeadListId listId, long version) {
    /**
     * Checks the components.
     *
     * @param listId the id of the list
     * @param version the number of the change, which is the version of the list after it
     */
    public ChangeId {
        Objects.requireNonNull(listId, "listId");
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1, but is " + version);
        }
    }
}
