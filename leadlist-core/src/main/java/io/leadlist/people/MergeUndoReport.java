package io.leadlist.people;

import io.leadlist.call.UserId;
import io.leadlist.lead.PersonId;
import java.time.Instant;
import java.util.Objects;

/**
 * The report of the undo of a merge: what the merged person has got back. Immutable and thread-safe.
 *
 * @param dryRun whether nothing was stored
 * @param at the instant at which the undo began
 * @param by the admin who made the call
 * @param kept the person who was kept by the merge
 * @param gone the person who was merged, and is back
 * @param identityKeys the number of identity keys of the restored record
 * @param lists the number of lists that got a change, or in a dry run would get one
 * @param conflicts the number of lists that stay as they are. Later changes have added or removed one of the two people
 *     there, or a suppression entry keeps one of them out
 * @param listsLeft the number of lists that are left; another call continues
 */
public record MergeUndoReport(
        boolean dryRun,
        Instant at,
        UserId by,
        PersonId kept,
        PersonId gone,
        long identityKeys,
        long lists,
        long conflicts,
        long listsLeft) {
    /**
     * Checks the components.
     *
     * @param dryRun whether nothing was stored
     * @param at the instant at which the undo began
     * @param by the admin who made the call
     * @param kept the person who was kept by the merge
     * @param gone the person who was merged, and is back
     * @param identityKeys the number of identity keys of the restored record
     * @param lists the number of lists that got a change, or in a dry run would get one
     * @param conflicts the number of lists that stay as they are
     * @param listsLeft the number of lists that are left
     */
    public MergeUndoReport {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(gone, "gone");
    }

    /** {@return whether no list is left to be changed} */
    public boolean isComplete() {
        return listsLeft == 0;
    }
}
