package io.leadlist.changing;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Verb;
import io.leadlist.settings.Settings;
import io.leadlist.write.AnswerKind;
import io.leadlist.write.ChangingList;
import io.leadlist.write.WaitingWork;
import io.leadlist.write.Write;

/**
 * Use case: a list is deleted; the records of its members stay. It is gone with the transaction. What it leaves is taken away in the same one as far as it is little, else by
 * {@link SweepingLeftovers}, so that a list of millions is deleted as fast as an empty one.
 */
public final class DeletingList {
    private final ChangingList<LeadList> changingList;

    /** Works with these settings. */
    public DeletingList(Settings settings) {
        this.changingList = new ChangingList<>(settings, Verb.DELETE, AnswerKind.DELETED);
    }

    /** Deletes the list, and says how it was at last. */
    public LeadList delete(Caller.Member caller, LeadListId id, WriteOptions options) {
        Write write = Write.of(caller, Source.CLEARING, options, id, "delete");
        return changingList.change(write, id, null, (transaction, list) -> {
            WaitingWork.giveUp(transaction, id);
            transaction.lists().delete(id);
            transaction.lists().purge(id, SweepingLeftovers.ROWS);
            return list;
        });
    }
}
