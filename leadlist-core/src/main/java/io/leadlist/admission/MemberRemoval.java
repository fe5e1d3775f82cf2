package io.leadlist.admission;

/**
 * What an add of entries has removed from the lists. Immutable and thread-safe.
 *
 * @param memberships the number of ended memberships; a lead counts once for each of its lists
 * @param lists the number of lists that lost members
 * @param isComplete whether all records were searched; if not, the next sweep removes the rest
 */
public record MemberRemoval(long memberships, long lists, boolean isComplete) {}
