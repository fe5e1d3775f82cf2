package io.leadlist.list;

import io.leadlist.lead.LeadId;
import java.util.List;
import java.util.Objects;

/**
 * The result of an undo. Immutable and thread-safe.
 *
 * @param list the list after the undo
 * @param undone the change that was undone
 * @param removedCount the number of members removed because the change had added them
 * @param returnedCount the number of members restored because the change had removed them
 * @param detailsRestored whether the list has its former name and campaign again
 * @param conflicts the first {@value #MAX_CONFLICTS} members left as they are, because later changes have affected them
 * @param conflictCount the number of all members that were left as they are
 * @param detailsConflict whether name and campaign were left as they are, because a later change has affected them
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
    /** The maximum number of conflicting members that are listed. */
    public static final int MAX_CONFLICTS = 1_000;

    /**
     * Checks the components, and copies collections.
     *
     * @param list the list after the undo
     * @param undone the change that was undone
     * @param removedCount the number of members removed because the change had added them
     * @param returnedCount the number of members restored because the change had removed them
     * @param detailsRestored whether the list has its former name and campaign again
     * @param conflicts the first {@value #MAX_CONFLICTS} members left as they are, because later changes have affected
     *     them
     * @param conflictCount the number of all members that were left as they are
     * @param detailsConflict whether name and campaign were left as they are, because a later change has affected them
     */
    public UndoReport {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(undone, "undone");
        conflicts = List.copyOf(conflicts);
    }

    /** {@return whether members and details of the list are as if the change had never been made} */
    public boolean isComplete() {
        return conflictCount == 0 && !detailsConflict;
    }
}
