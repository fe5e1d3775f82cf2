package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.StorableText;
import io.leadlist.storage.Transaction;

/** Grants credits to an organization, and reads its credits. */
public final class GrantCredits {
    private final Settings settings;

    /** Creates the use case. */
    public GrantCredits(Settings settings) {
        this.settings = settings;
    }

    /** Adds the credits of a grant once, and returns whether the grant was new. */
    public boolean grant(OrganizationId organization, String grantId, Credits amount) {
        StorableText.requireKey("grantId", grantId);
        return settings.storage()
                .write(organization, transaction -> transaction.accounts().grant(grantId, amount, settings.now()));
    }

    /** Returns all credits that were charged to the organization. */
    public Credits charged(Caller.Member caller) {
        return settings.storage()
                .read(
                        caller.organization(),
                        transaction -> transaction.accounts().charged());
    }

    /** Returns the credits of the organization. */
    public CreditBalance balance(Caller.Member caller) {
        return settings.storage()
                .read(
                        caller.organization(),
                        (Transaction transaction) -> transaction.accounts().balance());
    }
}
