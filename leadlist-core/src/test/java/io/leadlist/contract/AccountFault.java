package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.Credits;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Faults of the port that stores credits. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum AccountFault implements Fault {
    RESERVING_OVERDRAWS(sound -> new ForwardingAccounts(sound.accounts()) {
        @Override
        public boolean reserve(Credits amount) {
            super.reserve(amount);
            return true;
        }
    }),
    SETTLING_RELEASES_NOTHING(sound -> new ForwardingAccounts(sound.accounts()) {
        @Override
        public void settle(Credits reserved, Credits charged) {
            super.settle(reserved, reserved);
        }
    }),
    CHARGES_FORGET_WHAT_IS_PAID_FOR(sound -> new ForwardingAccounts(sound.accounts()) {
        @Override
        public Set<Charge> charge(LeadListId list, Collection<Charge> charges, Instant at) {
            List<Charge> others = charges.stream()
                    .map(charge -> new Charge(charge.item(), UUID.randomUUID().toString(), charge.amount()))
                    .toList();
            super.charge(list, others, at);
            return Set.copyOf(charges);
        }
    }),
    A_PERSON_IS_NEVER_CHARGED_AGAIN(sound -> new ForwardingAccounts(sound.accounts()) {
        @Override
        public Set<Charge> charge(LeadListId list, Collection<Charge> charges, Instant at) {
            return super.charge(list, charges, Samples.NOW);
        }
    }),
    ALL_CHARGES_ARE_RETURNED_AS_MADE(sound -> new ForwardingAccounts(sound.accounts()) {
        @Override
        public Set<Charge> charge(LeadListId list, Collection<Charge> charges, Instant at) {
            super.charge(list, charges, at);
            return Set.copyOf(charges);
        }
    }),
    A_GRANT_COUNTS_AGAIN(sound -> new ForwardingAccounts(sound.accounts()) {
        @Override
        public boolean grant(String grantId, Credits amount, Instant at) {
            return super.grant(UUID.randomUUID().toString(), amount, at);
        }
    });

    private final Planted planted;

    AccountFault(Function<Transaction, Accounts> faulty) {
        this.planted = new Planted(AccountsContract.class, Fault.accounts(faulty));
    }

    @Override
    public Planted planted() {
        return planted;
    }
}
