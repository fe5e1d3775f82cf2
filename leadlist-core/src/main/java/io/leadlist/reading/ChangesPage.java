package io.leadlist.reading;

import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import java.util.List;
import java.util.Objects;

/**
 * A page of the changes of a list, for a reader that maintains a copy of the list. Immutable and thread-safe.
 *
 * @param changes the changes in order
 * @param next the progress of the reader after this page, from which it can continue at any time
 * @param hasMore whether there were more changes when the page was read
 */
public record ChangesPage(List<MembersChanged> changes, ChangeCursor next, boolean hasMore) {
    /**
     * Checks the components, and copies collections.
     *
     * @param changes the changes in order
     * @param next the progress of the reader after this page, from which it can continue at any time
     * @param hasMore whether there were more changes when the page was read
     */
    public ChangesPage {
        changes = List.copyOf(changes);
        Objects.requireNonNull(next, "next");
    }

    /**
     * A change with the members that it removed and added. A change of many members may continue on the next page; both
     * pages then contain it, with different members.
     *
     * @param removed the removed members, in the order of their positions
     * @param added the added members, in the order of their positions
     */
    public record MembersChanged(Change change, List<LeadId> removed, List<LeadId> added) {
        /**
         * Checks the components, and copies collections.
         *
         * @param change the change in the journal
         * @param removed the removed members, in the order of their positions
         * @param added the added members, in the order of their positions
         */
        public MembersChanged {
            Objects.requireNonNull(change, "change");
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }
}
