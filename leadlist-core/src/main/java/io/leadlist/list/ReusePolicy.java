package io.leadlist.list;

import io.leadlist.admission.ReuseRules;
import io.leadlist.call.OrganizationId;
import java.util.Objects;

/**
 * Port: the rules about leads that were used before, for each list. Implementations are thread-safe. The library calls
 * them once for each add, before it opens a storage transaction.
 *
 * <p>The rules of the list's ICP, see {@link IcpCatalog#rules}, hold in addition: the stricter of both decides.
 */
@FunctionalInterface
public interface ReusePolicy {
    /**
     * {@return the rules for adds to a list}
     *
     * @param organization the organization that the data belongs to
     * @param list the list before the add; of a list that is created, only id and time can differ later
     */
    ReuseRules rules(OrganizationId organization, LeadList list);

    /**
     * {@return a policy with the same rules for all lists}
     *
     * @param rules the rules for every list
     */
    static ReusePolicy always(ReuseRules rules) {
        Objects.requireNonNull(rules, "rules");
        return (organization, list) -> rules;
    }

    /** {@return a policy without rules of the organization, so that only the rules of the list's ICP hold} */
    static ReusePolicy ofIcp() {
        return always(ReuseRules.NONE);
    }
}
