package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.storage.Accounts;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Forwards every call; a fault overrides one method. */
class ForwardingAccounts implements Accounts {
    private final Accounts delegate;

    ForwardingAccounts(Accounts delegate) {
        this.delegate = delegate;
    }

    @Override
    public CreditBalance balance() {
        return delegate.balance();
    }

    @Override
    public boolean grant(String grantId, Credits amount, Instant at) {
        return delegate.grant(grantId, amount, at);
    }

    @Override
    public boolean reserve(Credits amount) {
        return delegate.reserve(amount);
    }

    @Override
    public void settle(Credits reserved, Credits charged) {
        delegate.settle(reserved, charged);
    }

    @Override
    public Set<Charge> charge(LeadListId list, Collection<Charge> charges, Instant at) {
        return delegate.charge(list, charges, at);
    }

    @Override
    public Credits charged() {
        return delegate.charged();
    }

    @Override
    public Credits granted() {
        return delegate.granted();
    }
}
