package io.leadlist.internal.people;

import io.leadlist.call.Caller;
import io.leadlist.internal.admission.AdmissionRules;
import io.leadlist.internal.write.ChangeJournal;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Membership;
import io.leadlist.storage.Merges.ListMerge;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * Undoes a merge in one list, in one transaction. Both people get the positions back that they had before, in earlier
 * versions too, and a membership that the merge has ended begins again. Nothing changes if a later change has begun or
 * ended a membership of one of them, or if a suppression entry keeps one of them out.
 */
final class UndoListMerge {
    private final Settings settings;
    private final Transaction transaction;
    private final Caller.Member caller;

    UndoListMerge(Settings settings, Transaction transaction, Caller.Member caller) {
        this.settings = settings;
        this.transaction = transaction;
        this.caller = caller;
    }

    /** Undoes the merge, and returns whether the list has changed. */
    boolean undo(ListMerge merge) {
        Optional<LeadList> locked = transaction.lists().lock(merge.list());
        Optional<Change> change = transaction.journal().find(merge.list(), List.of(merge.version())).stream()
                .findFirst();
        transaction.merges().settle(merge.list(), merge.version());
        if (locked.isEmpty() || change.isEmpty() || isConflicting(locked.get(), merge)) {
            return false;
        }
        if (merge.given() != null) {
            transaction.members().giveBack(merge.list(), merge.kept(), merge.gone(), merge.given(), merge.exchanged());
        }
        undo(locked.get(), change.get());
        return true;
    }

    private boolean isConflicting(LeadList list, ListMerge merge) {
        List<PersonId> both = List.of(merge.kept(), merge.gone());
        return transaction.members().memberships(list.id(), both).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(membership -> isLater(membership, merge.version()))
                || !AdmissionRules.suppressed(settings, transaction, list, both).isEmpty();
    }

    private static boolean isLater(Membership membership, long version) {
        Long until = membership.until();
        return membership.since() > version || (until != null && until > version);
    }

    private void undo(LeadList list, Change change) {
        long version = list.version() + 1;
        int removed =
                change.added() == 0 ? 0 : transaction.members().removeAddedBy(list.id(), version, change.version());
        int returned = change.removed() == 0
                ? 0
                : transaction.members().restoreRemovedBy(list.id(), version, change.version());
        LeadList changed = list.nextVersion(returned - removed, settings.now());
        transaction.lists().update(changed);
        Change undo = Change.of(changed, caller.user(), Source.UNDO, null)
                .withCounts(returned, removed)
                .undoing(change.version());
        new ChangeJournal(settings, transaction).append(changed, undo);
        transaction.journal().markUndone(list.id(), change.version(), changed.version());
    }
}
