package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Capability: the organization's credits. What changes them is stored with the work that it pays for, or not at all.
 *
 * <p>The laws: no part of the balance is ever negative; {@code available + reserved + all charges = all grants}; a
 * thing is not charged again while it is paid for.
 */
public interface Accounts {
    /** What there is. */
    CreditBalance balance();

    /**
     * Adds to what is available; false, and nothing happens, if a grant with this id was made before.
     *
     * @throws IllegalArgumentException if the balance, what is reserved included, would go beyond {@link Credits#MAX}
     */
    boolean grant(String grantId, Credits amount, Instant at);

    /** Moves an amount from available to reserved; false, and nothing happens, if less is available. */
    boolean reserve(Credits amount);

    /** Ends a reservation: so much of it was charged, the rest is available again. */
    void settle(Credits reserved, Credits charged);

    /**
     * Enters charges into the ledger, those that are not paid for: not charged before, or not within the time for which
     * {@link Charge.Item#paidFor} holds. If another transaction charges the same thing at the same time, one of the two
     * is done again from the start.
     *
     * @param charges each thing once
     * @return those that were entered
     */
    Set<Charge> charge(LeadListId list, Collection<Charge> charges, Instant at);

    /** The sum of all charges that were entered. */
    Credits charged();

    /** The sum of all grants. */
    Credits granted();
}
