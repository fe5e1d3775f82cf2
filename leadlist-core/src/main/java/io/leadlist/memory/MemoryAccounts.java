package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.storage.Accounts;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Stores the credits of one organization. */
final class MemoryAccounts implements Accounts {
    private final Tenant tenant;
    private final Undo undo;

    MemoryAccounts(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    /** A charge in the ledger. */
    record Entered(Charge charge, Instant at) {}

    /** The identity of a thing that is paid for. */
    record Thing(Charge.Item item, String key) {}

    @Override
    public CreditBalance balance() {
        return tenant.balance.getOrDefault(0, CreditBalance.NONE);
    }

    @Override
    public boolean grant(String grantId, Credits amount, Instant at) {
        boolean isNew = !tenant.grants.containsKey(grantId);
        if (isNew) {
            undo.put(tenant.grants, grantId, amount);
            store(balance().available().plus(amount), balance().reserved());
        }
        return isNew;
    }

    @Override
    public boolean reserve(Credits amount) {
        CreditBalance balance = balance();
        boolean suffices = balance.available().covers(amount);
        if (suffices) {
            store(balance.available().minus(amount), balance.reserved().plus(amount));
        }
        return suffices;
    }

    @Override
    public void settle(Credits reserved, Credits charged) {
        CreditBalance balance = balance();
        store(
                balance.available().plus(reserved.minus(charged)),
                balance.reserved().minus(reserved));
    }

    @Override
    public Set<Charge> charge(LeadListId list, Collection<Charge> charges, Instant at) {
        Set<Charge> entered = new LinkedHashSet<>();
        for (Charge charge : charges) {
            Thing thing = new Thing(charge.item(), charge.key());
            Entered before = tenant.charges.get(thing);
            if (before == null || !isPaidFor(before, at)) {
                undo.put(tenant.charges, thing, new Entered(charge, at));
                undo.put(tenant.charged, tenant.charged.size(), charge.amount());
                entered.add(charge);
            }
        }
        return entered;
    }

    @Override
    public Credits charged() {
        return tenant.charged.values().stream().reduce(Credits.NONE, Credits::plus);
    }

    @Override
    public Credits granted() {
        return tenant.grants.values().stream().reduce(Credits.NONE, Credits::plus);
    }

    private static boolean isPaidFor(Entered before, Instant at) {
        return before.charge()
                .item()
                .paidFor()
                .map(paidFor -> before.at().plus(paidFor).isAfter(at))
                .orElse(true);
    }

    private void store(Credits available, Credits reserved) {
        available.plus(reserved); // rejects a balance that could not be released
        undo.put(tenant.balance, 0, new CreditBalance(available, reserved));
    }
}
