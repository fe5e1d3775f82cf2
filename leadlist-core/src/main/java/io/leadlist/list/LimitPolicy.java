package io.leadlist.list;

import io.leadlist.call.OrganizationId;

/**
 * Port: the limits of each organization. Implementations are thread-safe and fast, because the library may call them in
 * a transaction.
 */
@FunctionalInterface
public interface LimitPolicy {
    /**
     * {@return the limits of an organization; never null}
     *
     * @param organization the organization that the data belongs to
     */
    Limits of(OrganizationId organization);
}
