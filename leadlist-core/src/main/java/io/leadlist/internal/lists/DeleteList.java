package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.WaitingWork;
import io.leadlist.internal.write.Write;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;

/**
 * Use case: a list is deleted; the records of its members stay. It is gone with the transaction. What it leaves is
 * taken away in the same one as far as it is little, else by {@link RetentionSweep}, so that a list of millions is
 * deleted as fast as an empty one.
 */
public final class DeleteList {
    private final ListTransaction<LeadList> changingList;

    /** Works with these settings. */
    public DeleteList(Settings settings) {
        this.changingList = new ListTransaction<>(settings, Permission.DELETE, ResultType.DELETED);
    }

    /** Deletes the list, and says how it was at last. */
    public LeadList delete(Caller.Member caller, LeadListId id, WriteOptions options) {
        Write write = Write.of(caller, Source.CLEARING, options, () -> Fingerprint.of("delete-list", id));
        return changingList.change(write, id, null, (transaction, list) -> {
            WaitingWork.abandon(transaction, id);
            transaction.lists().delete(id);
            transaction.lists().purge(id, RetentionSweep.ROWS);
            return list;
        });
    }
}
