package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.storage.Accounts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** Payments as the library makes them, and the invariant of accounts. */
final class AccountPayments {
    private AccountPayments() {}

    /**
     * Pays as the library does: reserves the maximum cost, charges the items that are not paid for, and releases the
     * rest.
     */
    static Set<Charge> pay(Accounts accounts, LeadListId list, Collection<Charge> charges, Instant at) {
        Credits most = amount(charges);
        if (!accounts.reserve(most)) {
            return Set.of();
        }
        Set<Charge> entered = accounts.charge(list, charges, at);
        accounts.settle(most, amount(entered));
        return entered;
    }

    static void assertThatTheInvariantHolds(Accounts accounts) {
        CreditBalance balance = accounts.balance();
        assertThat(sum(balance.available(), balance.reserved(), accounts.charged()))
                .isEqualTo(accounts.granted());
    }

    static Credits sum(Credits... parts) {
        return Arrays.stream(parts).reduce(Credits.NONE, Credits::plus);
    }

    private static Credits amount(Collection<Charge> charges) {
        return charges.stream().map(Charge::amount).reduce(Credits.NONE, Credits::plus);
    }
}
