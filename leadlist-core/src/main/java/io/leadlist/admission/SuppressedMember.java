package io.leadlist.admission;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.LeadId;
import java.util.List;
import java.util.Objects;

/** A lead that a key covers, and the lists that have it as a member nevertheless. Immutable and thread-safe. */
public record SuppressedMember(LeadId lead, List<LeadListId> lists) {
    /**
     * Checks the components, and copies collections.
     *
     * @param lead the id of the lead
     * @param lists the lists that have the lead as a member
     */
    public SuppressedMember {
        Objects.requireNonNull(lead, "lead");
        lists = List.copyOf(lists);
    }
}
