package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.LeadImport;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.WaitingWork;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.storage.Transaction;

/** Use case: what is left of an import is given up. A worker that is at it finds its batch gone, and stores nothing. */
public final class CancelImport {
    private final Settings settings;
    private final ListTransaction<ImportedList> changingList;

    /** Works with these settings. */
    public CancelImport(Settings settings) {
        this.settings = settings;
        this.changingList =
                new ListTransaction<>(settings, Permission.CANCEL_IMPORT, ResultType.CANCELED).only(LeadType.PERSON);
    }

    /** Gives up the leads that wait; what is canceled already stays as it is. */
    public ImportedList cancel(Caller.Member caller, LeadListId id, WriteOptions options) {
        Write write = Write.of(caller, Source.IMPORT, options, id);
        return changingList.change(write, id, null, (transaction, list) -> {
            LeadImport leadImport =
                    transaction.imports().find(id).orElseThrow(() -> new ImportClosedException(id, false));
            return canceled(transaction, list, leadImport);
        });
    }

    private ImportedList canceled(Transaction transaction, LeadList list, LeadImport leadImport) {
        if (leadImport.status() == ImportStatus.COMPLETED) {
            throw new ImportClosedException(leadImport.list(), false);
        } else if (leadImport.status().isOpen()) {
            LeadImport canceled = leadImport.canceled(settings.now());
            transaction.imports().update(canceled);
            WaitingWork.abandon(transaction, list.id());
            return new ImportedList(list, canceled);
        }
        return new ImportedList(list, leadImport);
    }
}
