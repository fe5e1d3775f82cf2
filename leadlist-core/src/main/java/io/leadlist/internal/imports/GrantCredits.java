package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.StorableText;
import io.leadlist.storage.Transaction;

/** Use case: an organization gets credits, or asks what it has. */
public final class GrantCredits {
    private final Settings settings;

    /** Works with these settings. */
    public GrantCredits(Settings settings) {
        this.settings = settings;
    }

    /** Adds to what the organization can spend, once for each grant; says whether it was new. */
    public boolean grant(OrganizationId organization, String grantId, Credits amount) {
        StorableText.requireKey("grantId", grantId);
        return settings.storage()
                .write(organization, transaction -> transaction.accounts().grant(grantId, amount, settings.now()));
    }

    /** What was charged to the organization, all in all. */
    public Credits charged(Caller.Member caller) {
        return settings.storage()
                .read(
                        caller.organization(),
                        transaction -> transaction.accounts().charged());
    }

    /** What the organization has. */
    public CreditBalance balance(Caller.Member caller) {
        return settings.storage()
                .read(
                        caller.organization(),
                        (Transaction transaction) -> transaction.accounts().balance());
    }
}
