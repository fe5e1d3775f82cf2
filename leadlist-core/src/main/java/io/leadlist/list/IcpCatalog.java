package io.leadlist.list;

import io.leadlist.call.OrganizationId;

/**
 * Port: the host's ideal customer profiles. Without one, every ICP id is taken (reading 6). Implementations are
 * thread-safe; they are asked before a storage transaction is open.
 */
@FunctionalInterface
public interface IcpCatalog {
    /** Says whether the organization has this profile. */
    boolean contains(OrganizationId organization, IcpId id);
}
