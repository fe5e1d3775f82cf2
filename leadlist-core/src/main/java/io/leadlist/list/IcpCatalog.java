package io.leadlist.list;

import io.leadlist.admission.ReuseRules;
import io.leadlist.call.OrganizationId;

/**
 * Port: the ideal customer profiles (ICP) of the host. If the host sets no catalog, every ICP id is accepted (<a
 * href="{@docRoot}/docs/contract-decisions.md#6">decision 6</a>). Implementations are thread-safe. The library calls
 * them before it opens a storage transaction.
 */
@FunctionalInterface
public interface IcpCatalog {
    /**
     * {@return whether the organization has this profile}
     *
     * @param organization the organization that the data belongs to
     * @param id the id of the ICP
     */
    boolean contains(OrganizationId organization, IcpId id);

    /**
     * {@return the rules about leads that were used before, for the lists of a profile} They hold if the host sets a
     * {@link ReusePolicy}. Default: none. The JSON of a profile is read by
     * {@code io.leadlist.wire.entities.CustomFilterCriteria}.
     *
     * @param organization the organization that the data belongs to
     * @param id the id of the ICP
     */
    default ReuseRules rules(OrganizationId organization, IcpId id) {
        return ReuseRules.NONE;
    }
}
