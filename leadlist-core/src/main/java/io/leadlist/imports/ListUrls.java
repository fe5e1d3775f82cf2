package io.leadlist.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;

/**
 * Port: builds the URL at which a list is seen in the host's application (reading 50). Implementations are thread-safe
 * and fast; the law: a list always has the same URL.
 */
@FunctionalInterface
public interface ListUrls {
    /** The path {@code /dashboard/lead_lists/{id}} behind a base such as {@code https://app.example.com}. */
    static ListUrls at(String base) {
        return (organization, list) -> base + "/dashboard/lead_lists/" + list;
    }

    /** The URL of a list. */
    String of(OrganizationId organization, LeadListId list);
}
