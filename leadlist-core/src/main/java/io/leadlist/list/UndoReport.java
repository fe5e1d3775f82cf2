package io.leadlist.list;

import io.leadlist.lead.LeadId;
import java.util.List;
import java.util.Objects;

/**
 * The answer to an undo. Immutable and thread-safe.
 *
 * @param list the list as it is after it
 * @param undone the change that was undone
 * @param removedCount how many members left whom it had added
 * @param returnedCount how many came back whom it had removed
 * @param detailsRestored whether the list got its former name and campaign back
 * @param conflicts the members that were left as they are, because later changes touch them: the first
 *     {@value #MAX_CONFLICTS}
 * @param conflictCount how many those are in all
 * @param detailsConflict whether name and campaign were left as they are, because a later change touches them
 */
public record UndoReport(
        LeadList list,
        ChangeId undone,
        int removedCount,
        int returnedCount,
        boolean detailsRestored,
        List<LeadId> conflicts,
        int conflictCount,
        boolean detailsConflict) {
    /** The most touched members that are named. */
    public static final int MAX_CONFLICTS = 1_000;

    public UndoReport {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(undone, "undone");
        conflicts = List.copyOf(conflicts);
    }

    /** Says whether the list is, in members and details, as if the change had never been made. */
    public boolean isComplete() {
        return conflictCount == 0 && !detailsConflict;
    }
}
