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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges the members that the undo of a change has restored, in steps of {@value #STEP}. Only suppression entries keep
 * them out; those that the change itself has made are lifted first. Without any entry, nothing is read.
 */
final class ReturningMembers {
    private static final int STEP = 1_000;

    private ReturningMembers() {}

    /** Throws {@link NotUndoableException} if an entry covers a member that has returned. */
    static void requireNoneSuppressed(Admission undo, Change change) {
        if (undo.transaction().suppressions().kinds(undo.list().id()).isEmpty()) {
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
        List<LeadId> suppressed =
                new ArrayList<>(AdmissionRules.suppressed(undo.settings(), undo.transaction(), undo.list(), removed));
        if (!suppressed.isEmpty()) {
            suppressed.retainAll(returned(undo, suppressed));
        }
        if (!suppressed.isEmpty()) {
            throw new NotUndoableException(change.listId(), change.version(), Reason.SUPPRESSED, suppressed);
        }
    }

    /** Returns the leads that the undo has restored: those that conflict with later changes stay where they are. */
    private static Set<LeadId> returned(Admission undo, List<LeadId> leads) {
        long version = undo.list().version() + 1;
        Set<LeadId> returned = new HashSet<>();
        undo.transaction().members().memberships(undo.list().id(), leads).forEach((lead, all) -> {
            if (all.stream().anyMatch(membership -> membership.until() == null && membership.since() == version)) {
                returned.add(lead);
            }
        });
        return returned;
    }

    private static List<LeadId> removed(List<MemberChange> page) {
        return page.stream()
                .filter(effect -> !effect.position().added())
                .map(MemberChange::id)
                .toList();
    }
}
