package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.LeadImport;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.PendingBatches;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.observation.LeadListsEvent.ImportFinished;
import io.leadlist.storage.Transaction;

/** Cancels an import. A worker that has claimed one of its batches stores nothing, because the batch is gone. */
public final class CancelImport {
    private final Settings settings;
    private final ListTransaction<ImportedList> lists;

    /** Creates the use case. */
    public CancelImport(Settings settings) {
        this.settings = settings;
        this.lists = new ListTransaction<>(settings, ResultType.CANCELED).only(LeadType.PERSON);
    }

    /** Abandons the waiting leads; an import that is canceled already does not change. */
    public ImportedList cancel(Caller.Member caller, LeadListId id, WriteOptions options) {
        Write write = Write.of(caller, Source.IMPORT, options, () -> Fingerprint.of("cancel-import", id));
        return lists.execute(write, id, Permission.CANCEL_IMPORT, (transaction, list) -> {
            LeadImport leadImport =
                    transaction.imports().find(id).orElseThrow(() -> new ImportClosedException(id, false));
            return canceled(transaction, caller, list, leadImport);
        });
    }

    private ImportedList canceled(Transaction transaction, Caller.Member caller, LeadList list, LeadImport leadImport) {
        if (leadImport.status() == ImportStatus.COMPLETED) {
            throw new ImportClosedException(leadImport.list(), false);
        } else if (leadImport.status().isOpen()) {
            LeadImport canceled = leadImport.canceled(settings.now());
            transaction.imports().update(canceled);
            PendingBatches.abandon(transaction, list.id());
            settings.listeners().tell(transaction, () -> finished(list, canceled, caller.user()));
            return new ImportedList(list, canceled);
        }
        return new ImportedList(list, leadImport);
    }

    private ImportFinished finished(LeadList list, LeadImport leadImport, UserId by) {
        return new ImportFinished(
                list.organization(), list.id(), leadImport.status(), leadImport.leads(), by, settings.now());
    }
}
