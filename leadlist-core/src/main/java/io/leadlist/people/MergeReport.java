package io.leadlist.people;

import io.leadlist.call.UserId;
import io.leadlist.lead.PersonId;
import java.time.Instant;
import java.util.Objects;

/**
 * The report of a merge: what the kept person has received from the other one. Immutable and thread-safe. A later call
 * for the same people counts only what was left, so all numbers are 0 after a complete merge.
 *
 * @param dryRun whether nothing was stored
 * @param at the instant at which the merge began
 * @param by the admin who made the call
 * @param kept the person who stays
 * @param gone the person who was merged into the kept one
 * @param identityKeys the number of identity keys that now belong to the kept person
 * @param formerMemberships the number of former memberships that now belong to the kept person. They are in lists that
 *     had the other person only as a former member, and never had the kept person
 * @param suppressions the number of suppression entries that were added or became stricter
 * @param lists the number of lists that got a change, or in a dry run would get one
 * @param listsLeft the number of lists that still have the other person as a member; another call continues
 */
public record MergeReport(
        boolean dryRun,
        Instant at,
        UserId by,
        PersonId kept,
        PersonId gone,
        long identityKeys,
        long formerMemberships,
        long suppressions,
        long lists,
        long listsLeft) {
    /**
     * Checks the components.
     *
     * @param dryRun whether nothing was stored
     * @param at the instant at which the merge began
     * @param by the admin who made the call
     * @param kept the person who stays
     * @param gone the person who was merged into the kept one
     * @param identityKeys the number of identity keys that now belong to the kept person
     * @param formerMemberships the number of former memberships that now belong to the kept person
     * @param suppressions the number of suppression entries that were added or became stricter
     * @param lists the number of lists that got a change, or in a dry run would get one
     * @param listsLeft the number of lists that still have the other person as a member
     */
    public MergeReport {
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
