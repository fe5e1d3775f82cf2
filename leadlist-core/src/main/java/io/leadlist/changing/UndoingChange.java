package io.leadlist.changing;

import io.leadlist.call.Caller;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.UndoReport;
import io.leadlist.list.Verb;
import io.leadlist.list.WhenTouched;
import io.leadlist.settings.Settings;
import io.leadlist.storage.Members.Touched;
import io.leadlist.storage.Transaction;
import io.leadlist.write.AnswerKind;
import io.leadlist.write.ChangingList;
import io.leadlist.write.Write;
import java.util.List;
import java.util.Objects;

/**
 * Use case: a change is undone by a new one.
 *
 * <ol>
 *   <li>Whom it added leaves, whom it removed returns to the former place, name and campaign become what they were.
 *   <li>What later changes touch is left as it is, or the undo is refused, as the caller chooses. Touched is a member whose membership a later change ended or began, and name and campaign
 *       if a later change has changed one of them. A later change that was undone itself, as far as it was, touches nothing: so changes are undone step by step, the last one first.
 *   <li>A change is undone once, and an undo never; limits are not asked for whom comes back.
 *   <li>If nothing is left to undo, nothing is changed, and the change does not count as undone.
 * </ol>
 */
public final class UndoingChange {
    private final Settings settings;
    private final ChangingList<UndoReport> changingList;

    /** Works with these settings. */
    public UndoingChange(Settings settings) {
        this.settings = settings;
        this.changingList = new ChangingList<>(settings, Verb.UNDO, AnswerKind.UNDONE);
    }

    /** Undoes the change. */
    public UndoReport undo(Caller.Member caller, ChangeId change, WhenTouched whenTouched, WriteOptions options) {
        Objects.requireNonNull(whenTouched, "whenTouched");
        Write write = Write.of(caller, Source.UNDO, options, change, whenTouched);
        return changingList.change(
                write,
                change.listId(),
                null,
                (transaction, list) -> undo(transaction, write, list, undoable(transaction, change), whenTouched));
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

    private UndoReport undo(
            Transaction transaction, Write write, LeadList list, Change change, WhenTouched whenTouched) {
        Touched touched = transaction.members().touchedSince(list.id(), change.version(), UndoReport.MAX_TOUCHED);
        boolean areDetailsTouched =
                change.former() != null && transaction.journal().areDetailsChangedSince(list.id(), change.version());
        if (whenTouched == WhenTouched.REFUSE && (touched.count() > 0 || areDetailsTouched)) {
            throw refused(change.id(), Reason.TOUCHED_LATER, touched.first());
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
                touched.first(),
                touched.count(),
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

    private static NotUndoableException refused(ChangeId id, Reason reason, List<LeadId> touched) {
        return new NotUndoableException(id.listId(), id.version(), reason, touched);
    }
}
