package io.leadlist;

import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.intake.CreditBalance;
import io.leadlist.intake.Credits;
import io.leadlist.lead.StorableText;
import io.leadlist.storage.Transaction;

/** Use case: an organization gets credits, or asks what it has. */
final class GrantingCredits {
    private final Settings settings;

    GrantingCredits(Settings settings) {
        this.settings = settings;
    }

    boolean grant(OrganizationId organization, String grantId, Credits amount) {
        StorableText.requireKey("grantId", grantId);
        return settings.storage()
                .write(organization, transaction -> transaction.accounts().grant(grantId, amount, settings.now()));
    }

    Credits charged(Caller.Member caller) {
        return settings.storage()
                .read(
                        caller.organization(),
                        transaction -> transaction.accounts().charged());
    }

    CreditBalance balance(Caller.Member caller) {
        return settings.storage()
                .read(
                        caller.organization(),
                        (Transaction transaction) -> transaction.accounts().balance());
    }
}
