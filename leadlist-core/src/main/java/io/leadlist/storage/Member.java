package io.leadlist.storage;

import io.leadlist.lead.LeadId;
import java.util.Objects;

/** A lead in a list, and its place there. */
public record Member(LeadId id, Place place) {
    /**
     * Where a member stands: members come in the order of the change that brought them, then in the order of that change's input.
     *
     * @param version the change that brought the member
     * @param ordinal the member's 0-based index among the ids that were linked by that change; gaps are allowed
     */
    public record Place(long version, int ordinal) {
        /** Before the first member. */
        public static final Place START = new Place(0, -1);
    }

    public Member {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(place, "place");
    }
}
