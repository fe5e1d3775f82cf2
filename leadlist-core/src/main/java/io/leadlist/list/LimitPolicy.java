package io.leadlist.list;

import io.leadlist.call.OrganizationId;

/**
 * Port: the limits of each organization. Implementations are thread-safe and fast, because the library may call them in
 * a transaction.
 */
@FunctionalInterface
public interface LimitPolicy {
    /** Returns the limits of an organization; never null. */
    Limits of(OrganizationId organization);
}
