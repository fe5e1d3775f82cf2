package io.leadlist.list;

import io.leadlist.call.OrganizationId;

/**
 * Port: the limits of each organization. Implementations are thread-safe and answer at once: they may be asked in a
 * transaction.
 */
@FunctionalInterface
public interface LimitPolicy {
    /** The limits for calls of an organization. */
    Limits of(OrganizationId organization);
}
