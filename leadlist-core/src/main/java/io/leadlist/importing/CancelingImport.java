package io.leadlist.importing;

import io.leadlist.call.Caller;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.LeadListId;
import io.leadlist.intake.Credits;
import io.leadlist.intake.ImportState;
import io.leadlist.intake.ImportedList;
import io.leadlist.intake.LeadImport;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListRule;
import io.leadlist.settings.Settings;
import io.leadlist.storage.Transaction;

/** Use case: what is left of an import is given up. A worker that is at it finds its batch gone, and stores nothing. */
public final class CancelingImport {
    private final Settings settings;

    /** Works with these settings. */
    public CancelingImport(Settings settings) {
        this.settings = settings;
    }

    /** Gives up the leads that wait; what is canceled already stays as it is. */
    public ImportedList cancel(Caller.Member caller, LeadListId id) {
        return settings.storage().write(caller.organization(), transaction -> {
            LeadList list = FindingLeads.personList(transaction.lists().lock(id), id);
            ListRule.check(settings.rulesOfAdding(), new ListRule.Facts(list, caller, LeadType.PERSON, settings.now()));
            LeadImport leadImport =
                    transaction.imports().find(id).orElseThrow(() -> new ImportClosedException(id, false));
            return canceled(transaction, list, leadImport);
        });
    }

    private ImportedList canceled(Transaction transaction, LeadList list, LeadImport leadImport) {
        if (leadImport.state() instanceof ImportState.Completed) {
            throw new ImportClosedException(leadImport.list(), false);
        } else if (leadImport.state() instanceof ImportState.Open open) {
            LeadImport canceled =
                    leadImport.canceled(open.cancel(settings.now()).at());
            transaction.imports().update(canceled);
            Credits reserved = transaction.batches().removeAll(leadImport.list());
            if (!reserved.equals(Credits.NONE)) {
                transaction.accounts().settle(reserved, Credits.NONE);
            }
            LeadList touched = list.touched(settings.now());
            transaction.lists().update(touched);
            return new ImportedList(touched, canceled);
        }
        return new ImportedList(list, leadImport);
    }
}
