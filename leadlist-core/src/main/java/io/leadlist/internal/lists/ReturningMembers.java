package io.leadlist.internal.lists;

import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.internal.admission.Admission;
import io.leadlist.internal.admission.AdmissionRules;
import io.leadlist.internal.admission.RemovalEntries;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges the members that the undo of a change would restore, in steps of {@value #STEP}. Only suppression entries keep
 * them out; those that the change itself has made are lifted first. Without any entry, nothing is read.
 */
final class ReturningMembers {
    private static final int STEP = 1_000;

    private ReturningMembers() {}

    /** Throws {@link NotUndoableException} if an entry covers a member that would return. */
    static void requireNoneSuppressed(Admission undo, Change change) {
        if (change.removed() == 0 || !undo.transaction().suppressions().exist()) {
            return;
        }
        FeedPosition after = FeedPosition.before(change.version());
        List<MemberChange> page;
        do {
            page = undo.transaction().members().changes(undo.list(), after, change.version(), STEP);
            List<LeadId> removed = removed(page);
            if (change.source() == Change.Source.REMOVAL && !removed.isEmpty()) {
                RemovalEntries.lift(undo, change, removed);
            }
            requireNoneSuppressed(undo, change, removed);
            after = page.isEmpty() ? after : page.get(page.size() - 1).position();
        } while (page.size() == STEP && !after.added());
    }

    private static void requireNoneSuppressed(Admission undo, Change change, List<LeadId> removed) {
        List<LeadId> suppressed = new ArrayList<>(AdmissionRules.suppressed(undo, removed));
        if (!suppressed.isEmpty()) {
            suppressed.removeAll(undo.transaction().members().among(undo.list().id(), suppressed));
        }
        if (!suppressed.isEmpty()) {
            throw new NotUndoableException(change.listId(), change.version(), Reason.SUPPRESSED, suppressed);
        }
    }

    private static List<LeadId> removed(List<MemberChange> page) {
        return page.stream()
                .filter(effect -> !effect.position().added())
                .map(MemberChange::id)
                .toList();
    }
}
