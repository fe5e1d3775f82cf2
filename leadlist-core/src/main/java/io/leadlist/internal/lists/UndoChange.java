package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.admission.Admission;
import io.leadlist.internal.write.ChangeJournal;
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
 * Undoes a change by a new change.
 *
 * <ol>
 *   <li>Members that the change added leave, members that it removed return to their former positions, and the details
 *       get their former values.
 *   <li>Members and details that conflict with later changes are left as they are, or the undo is rejected, as the
 *       caller chooses. A member conflicts if a later change ended or began its membership. The details conflict if a
 *       later change changed any of them. An undone change conflicts with nothing, so that changes can be undone one by
 *       one, the last one first. A member that was erased since is always a conflict.
 *   <li>A change can be undone once; an undo cannot be undone. Returning members do not count against the limits.
 *   <li>If nothing is left to undo, the list does not change, and the change does not count as undone.
 * </ol>
 */
public final class UndoChange {
    private final Settings settings;
    private final ListTransaction<UndoReport> lists;

    /** Creates the use case. */
    public UndoChange(Settings settings) {
        this.settings = settings;
        this.lists = new ListTransaction<>(settings, ResultType.UNDONE);
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
        return lists.execute(
                write,
                change.listId(),
                Permission.UNDO,
                (transaction, list) -> undo(transaction, write, list, plan(transaction, list, change, onConflict)));
    }

    private static Change undoable(Transaction transaction, ChangeId id) {
        Change change = transaction.journal().find(id.listId(), List.of(id.version())).stream()
                .findFirst()
                .orElseThrow(() -> rejected(id, Reason.UNKNOWN_CHANGE, List.of()));
        if (change.undoes() != null) {
            throw rejected(id, Reason.IS_AN_UNDO, List.of());
        } else if (change.undoneBy() != null) {
            throw rejected(id, Reason.UNDONE_BEFORE, List.of());
        } else if (change.source() == Source.SHARING) {
            throw rejected(id, Reason.ACCESS_CHANGE, List.of());
        } else if (change.source() == Source.ERASURE) {
            throw rejected(id, Reason.ERASURE, List.of());
        } else if (change.source() == Source.MERGE) {
            throw rejected(id, Reason.MERGE, List.of());
        }
        return change;
    }

    /** The change to undo, and its conflicts with later changes. */
    private record Plan(Change change, Conflicts conflicts, boolean areDetailsConflicting) {
        ListDetails details(LeadList list) {
            return change.former() == null || areDetailsConflicting ? list.details() : change.former();
        }
    }

    private static Plan plan(Transaction transaction, LeadList list, ChangeId id, OnConflict onConflict) {
        Change change = undoable(transaction, id);
        Conflicts conflicts =
                transaction.members().conflictsSince(list.id(), change.version(), UndoReport.MAX_CONFLICTS);
        boolean areDetailsConflicting =
                change.former() != null && transaction.journal().areDetailsChangedSince(list.id(), change.version());
        if (onConflict == OnConflict.REJECT && (conflicts.count() > 0 || areDetailsConflicting)) {
            throw rejected(change.id(), Reason.CONFLICT, conflicts.first());
        }
        return new Plan(change, conflicts, areDetailsConflicting);
    }

    private UndoReport undo(Transaction transaction, Write write, LeadList list, Plan plan) {
        Effect effect = moveMembers(transaction, list, plan);
        if (effect.returned() > 0) {
            ReturningMembers.requireNoneSuppressed(new Admission(settings, transaction, write, list), plan.change());
        }
        LeadList after = effect.isNone(list) ? list : finish(transaction, write, list, effect);
        return new UndoReport(
                after,
                effect.undone().id(),
                effect.removed(),
                effect.returned(),
                effect.restores(list),
                plan.conflicts().first(),
                plan.conflicts().count(),
                plan.areDetailsConflicting());
    }

    /** The effect of an undo on a list. */
    private record Effect(Change undone, int removed, int returned, ListDetails details) {
        boolean restores(LeadList list) {
            return !details.equals(list.details());
        }

        boolean isNone(LeadList list) {
            return removed == 0 && returned == 0 && !restores(list);
        }
    }

    private static Effect moveMembers(Transaction transaction, LeadList list, Plan plan) {
        long version = list.version() + 1;
        Change change = plan.change();
        int removed =
                change.added() == 0 ? 0 : transaction.members().removeAddedBy(list.id(), version, change.version());
        int returned = change.removed() == 0
                ? 0
                : transaction.members().restoreRemovedBy(list.id(), version, change.version());
        return new Effect(change, removed, returned, plan.details(list));
    }

    /** Stores the details, counts the members and writes the journal. */
    private LeadList finish(Transaction transaction, Write write, LeadList list, Effect effect) {
        LeadList after = list.nextVersion(effect.returned() - effect.removed(), settings.now())
                .with(effect.details());
        transaction.lists().update(after);
        if (effect.restores(list)) {
            transaction.lists().updateDetails(after);
        }
        long undone = effect.undone().version();
        new ChangeJournal(settings, transaction)
                .append(
                        after,
                        write.change(after)
                                .withCounts(effect.returned(), effect.removed())
                                .withFormer(effect.restores(list) ? list.details() : null)
                                .undoing(undone));
        transaction.journal().markUndone(list.id(), undone, after.version());
        return after;
    }

    private static NotUndoableException rejected(ChangeId id, Reason reason, List<LeadId> conflicts) {
        return new NotUndoableException(id.listId(), id.version(), reason, conflicts);
    }
}
