package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.PendingBatches;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.observation.LeadListsEvent.ListDeleted;

/**
 * Deletes a list; the records of its members stay. The transaction purges at most 10,000 rows of a kind.
 * {@link RetentionSweep} purges the others, so that the size of a list does not slow its deletion.
 */
public final class DeleteList {
    private final Settings settings;
    private final ListTransaction<LeadList> lists;

    /** Creates the use case. */
    public DeleteList(Settings settings) {
        this.settings = settings;
        this.lists = new ListTransaction<>(settings, ResultType.DELETED);
    }

    /** Deletes the list and returns its last state. */
    public LeadList delete(Caller.Member caller, LeadListId id, WriteOptions options) {
        Write write = Write.of(caller, Source.CLEARING, options, () -> Fingerprint.of("delete-list", id));
        return lists.execute(write, id, Permission.DELETE, (transaction, list) -> {
            PendingBatches.abandon(transaction, id);
            transaction.lists().delete(id);
            transaction.lists().purge(id, RetentionSweep.ROWS);
            settings.listeners()
                    .tell(
                            transaction,
                            () -> new ListDeleted(
                                    list.organization(),
                                    id,
                                    list.version(),
                                    list.memberCount(),
                                    caller.user(),
                                    settings.now()));
            return list;
        });
    }
}
