package io.leadlist.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;

/**
 * Port: builds the URL of a list in the host's application (<a
 * href="{@docRoot}/docs/contract-decisions.md#50">decision 50</a>). Implementations are thread-safe and fast, and
 * always return the same URL for a list.
 */
@FunctionalInterface
public interface ListUrls {
    /**
     * {@return URLs with the path {@code /dashboard/lead_lists/{id}} after a base such as
     * {@code https://app.example.com}}
     *
     * @param base the start of every URL
     */
    static ListUrls at(String base) {
        return (organization, list) -> base + "/dashboard/lead_lists/" + list;
    }

    /**
     * {@return the URL of a list}
     *
     * @param organization the organization that the data belongs to
     * @param list the id of the list
     */
    String of(OrganizationId organization, LeadListId list);
}
