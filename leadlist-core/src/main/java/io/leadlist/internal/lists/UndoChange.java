package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Permission;
import io.leadlist.list.UndoReport;
import io.leadlist.storage.Members.Conflicts;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Objects;

/**
 * Use case: a change is undone by a new one.
 *
 * <ol>
 *   <li>Whom it added leaves, whom it removed returns to the former place, name and campaign become what they were.
 *   <li>What later changes touch is left as it is, or the undo is refused, as the caller chooses. Touched is a member
 *       whose membership a later change ended or began, and name and campaign if a later change has changed one of
 *       them. A later change that was undone itself, as far as it was, touches nothing: so changes are undone step by
 *       step, the last one first.
 *   <li>A change is undone once, and an undo never; limits are not asked for whom comes back.
 *   <li>If nothing is left to undo, nothing is changed, and the change does not count as undone.
 * </ol>
 */
public final class UndoChange {
    private final Settings settings;
    private final ListTransaction<UndoReport> changingList;

    /** Works with these settings. */
    public UndoChange(Settings settings) {
        this.settings = settings;
        this.changingList = new ListTransaction<>(settings, Permission.UNDO, ResultType.UNDONE);
    }

    /** Undoes the change. */
    public UndoReport undo(Caller.Member caller, ChangeId change, OnConflict onConflict, WriteOptions options) {
        Objects.requireNonNull(onConflict, "onConflict");
        Write write = Write.of(
                caller,
                Source.UNDO,
                options,
                () -> Fingerprint.of("undo-change", change.listId())
                        .add("version", change.version())
                        .add("onConflict", onConflict));
        return changingList.change(
                write,
                change.listId(),
                null,
                (transaction, list) -> undo(transaction, write, list, undoable(transaction, change), onConflict));
    }

    private static Change undoable(Transaction transaction, ChangeId id) {
        Change change = transaction.journal().find(id.listId(), List.of(id.version())).stream()
                .findFirst()
                .orElseThrow(() -> refused(id, Reason.UNKNOWN_CHANGE, List.of()));
        if (change.undoes() != null) {
            throw refused(id, Reason.IS_AN_UNDO, List.of());
        } else if (change.undoneBy() != null) {
            throw refused(id, Reason.UNDONE_BEFORE, List.of());
        } else if (change.source() == Source.SHARING) {
            throw refused(id, Reason.NOT_OF_MEMBERS, List.of());
        }
        return change;
    }

    private UndoReport undo(Transaction transaction, Write write, LeadList list, Change change, OnConflict onConflict) {
        Conflicts conflicts =
                transaction.members().conflictsSince(list.id(), change.version(), UndoReport.MAX_CONFLICTS);
        boolean areDetailsTouched =
                change.former() != null && transaction.journal().areDetailsChangedSince(list.id(), change.version());
        if (onConflict == OnConflict.REJECT && (conflicts.count() > 0 || areDetailsTouched)) {
            throw refused(change.id(), Reason.TOUCHED_LATER, conflicts.first());
        }
        ListDetails details = change.former() == null || areDetailsTouched ? list.details() : change.former();
        Effect effect = effect(transaction, list, change, details);
        LeadList after = effect.isNone(list) ? list : undone(transaction, write, list, change, effect);
        return new UndoReport(
                after,
                change.id(),
                effect.removed(),
                effect.returned(),
                effect.restores(list),
                conflicts.first(),
                conflicts.count(),
                areDetailsTouched);
    }

    /** What an undo does to a list. */
    private record Effect(int removed, int returned, ListDetails details) {
        boolean restores(LeadList list) {
            return !details.equals(list.details());
        }

        boolean isNone(LeadList list) {
            return removed == 0 && returned == 0 && !restores(list);
        }
    }

    private static Effect effect(Transaction transaction, LeadList list, Change change, ListDetails details) {
        long version = list.version() + 1;
        int removed =
                change.added() == 0 ? 0 : transaction.members().unlinkAddedBy(list.id(), version, change.version());
        int returned =
                change.removed() == 0 ? 0 : transaction.members().relinkRemovedBy(list.id(), version, change.version());
        return new Effect(removed, returned, details);
    }

    private LeadList undone(Transaction transaction, Write write, LeadList list, Change change, Effect effect) {
        LeadList after = list.changedBy(effect.returned() - effect.removed(), settings.now())
                .with(effect.details());
        transaction.lists().update(after);
        if (effect.restores(list)) {
            transaction.lists().updateDetails(after);
        }
        transaction
                .journal()
                .append(write.change(after)
                        .withCounts(effect.returned(), effect.removed())
                        .withFormer(effect.restores(list) ? list.details() : null)
                        .undoing(change.version()));
        transaction.journal().markUndone(list.id(), change.version(), after.version());
        return after;
    }

    private static NotUndoableException refused(ChangeId id, Reason reason, List<LeadId> conflicts) {
        return new NotUndoableException(id.listId(), id.version(), reason, conflicts);
    }
}
