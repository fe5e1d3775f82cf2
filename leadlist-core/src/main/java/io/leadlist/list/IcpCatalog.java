package io.leadlist.list;

import io.leadlist.call.OrganizationId;

/**
 * Port: the ideal customer profiles (ICP) of the host. Without it, every ICP id is accepted (<a
 * href="{@docRoot}/docs/contract-decisions.md#6">decision 6</a>). Implementations are thread-safe. The library calls
 * them before it opens a storage transaction.
 */
@FunctionalInterface
public interface IcpCatalog {
    /** Whether the organization has this profile. */
    boolean contains(OrganizationId organization, IcpId id);
}
