package io.leadlist.admission;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Port: returns when the host last contacted leads. A contact counts as a use of the lead, like the beginning of a
 * membership in another list. Implementations are thread-safe. The library calls them before it opens a storage
 * transaction, and only if the list has a cool-down.
 */
@FunctionalInterface
public interface LastContact {
    /** Knows no contact. */
    LastContact NONE = (organization, leads) -> Map.of();

    /**
     * {@return the last contacts of leads; leads without one are missing in the result}
     *
     * @param organization the organization that the data belongs to
     * @param leads the leads of an add that the organization may know, all of one type, each once
     */
    Map<? extends LeadId, Instant> of(OrganizationId organization, Collection<? extends LeadId> leads);
}
