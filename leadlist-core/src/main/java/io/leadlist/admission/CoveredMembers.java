package io.leadlist.admission;

/**
 * The number of leads that are members of lists although entries cover them. Immutable and thread-safe.
 *
 * @param leads the number of such leads; each counts once, whatever the number of its lists
 * @param lists the number of lists that have such members
 */
public record CoveredMembers(long leads, long lists) {
    /** No members. */
    public static final CoveredMembers NONE = new CoveredMembers(0, 0);
}
