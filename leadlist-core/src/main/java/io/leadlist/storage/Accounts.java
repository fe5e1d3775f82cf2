package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Capability: the credits of the organization. Changes are stored in the same transaction as the work that they pay
 * for.
 *
 * <p>No part of the balance is ever negative. {@code available + reserved + all charges = all grants}. A thing is not
 * charged again while it is paid for.
 */
public interface Accounts {
    /** Returns the balance. */
    CreditBalance balance();

    /**
     * Adds to the available credits. Returns false without an effect if a grant with this id exists.
     *
     * @throws IllegalArgumentException if the balance, including reserved credits, would exceed {@link Credits#MAX}
     */
    boolean grant(String grantId, Credits amount, Instant at);

    /** Moves an amount from available to reserved. Returns false without an effect if less is available. */
    boolean reserve(Credits amount);

    /** Ends a reservation: {@code charged} of it has been spent, and the rest is available again. */
    void settle(Credits reserved, Credits charged);

    /**
     * Adds charges to the ledger, except those that are paid for: charged before, within the time of
     * {@link Charge.Item#paidFor}. If another transaction charges the same thing at the same time, one of the two is
     * run again.
     *
     * @param charges each thing once
     * @return the added charges
     */
    Set<Charge> charge(LeadListId list, Collection<Charge> charges, Instant at);

    /** Returns the sum of all charges in the ledger. */
    Credits charged();

    /** Returns the sum of all grants. */
    Credits granted();
}
