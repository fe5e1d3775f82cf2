package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Capability: the credits of the organization. They change in the same transaction as the work that they pay for.
 *
 * <p>No part of the balance is ever negative. At any time, {@code available + reserved + all charges = all grants}. An
 * item is not charged again while a charge covers it.
 */
public interface Accounts {
    /** {@return the balance} */
    CreditBalance balance();

    /**
     * Adds a grant to the available credits, and returns true. Returns false and changes nothing if a grant with this
     * id exists.
     *
     * @param grantId the name of the grant
     * @param amount the credits to add
     * @param at the current time
     * @return whether the grant was new
     * @throws IllegalArgumentException if the balance, including reserved credits, would exceed {@link Credits#MAX}
     */
    boolean grant(String grantId, Credits amount, Instant at);

    /**
     * Moves an amount from available to reserved, and returns true. Returns false and changes nothing if less is
     * available.
     *
     * @param amount the credits to reserve
     * @return whether enough credits were available
     */
    boolean reserve(Credits amount);

    /**
     * Ends a reservation: {@code charged} is spent, and the rest is available again.
     *
     * @param reserved the reserved credits
     * @param charged at most {@code reserved}
     */
    void settle(Credits reserved, Credits charged);

    /**
     * Adds charges to the ledger, except for items that an earlier charge covers, see {@link Charge.Item#paidFor}. If
     * another transaction charges the same item at the same time, one of the two runs again.
     *
     * @param list the id of the list
     * @param charges the charges, each item once
     * @param at the current time
     * @return the added charges
     */
    Set<Charge> charge(LeadListId list, Collection<Charge> charges, Instant at);

    /** {@return the sum of all charges in the ledger} */
    Credits charged();

    /** {@return the sum of all grants} */
    Credits granted();
}
