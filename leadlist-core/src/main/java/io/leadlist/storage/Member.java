package io.leadlist.storage;

import io.leadlist.lead.LeadId;
import io.leadlist.list.MemberPosition;
import java.util.Objects;

/** A lead in a list, and its position there. Immutable and thread-safe. */
public record Member(LeadId id, MemberPosition position) {
    /**
     * Checks the components.
     *
     * @param id the id of the lead
     * @param position the position in the list
     */
    public Member {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(position, "position");
    }
}
