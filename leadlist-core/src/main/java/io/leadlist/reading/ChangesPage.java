package io.leadlist.reading;

import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import java.util.List;
import java.util.Objects;

/**
 * A page of what happened to a list, for a reader that keeps something in step with it. Immutable and thread-safe.
 *
 * @param changes in their order
 * @param next how far the reader has come with this page, to go on from at any time
 * @param hasMore whether there was more when the page was read
 */
public record ChangesPage(List<MembersChanged> changes, ChangeCursor next, boolean hasMore) {
    public ChangesPage {
        changes = List.copyOf(changes);
        Objects.requireNonNull(next, "next");
    }

    /**
     * A change, and whom it took from the list and brought into it. A change of many members may go on on the next
     * page: it stands on both then, each time with other members.
     *
     * @param removed who left, in the order of their places
     * @param added who came, in the order of their places
     */
    public record MembersChanged(Change change, List<LeadId> removed, List<LeadId> added) {
        public MembersChanged {
            Objects.requireNonNull(change, "change");
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }
}
