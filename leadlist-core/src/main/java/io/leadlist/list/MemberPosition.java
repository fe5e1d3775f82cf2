package io.leadlist.list;

/**
 * Where a member stands in a list: members come in the order of the change that brought them, then in the order of that
 * change's input. A member whom an undo brings back has the place that it had.
 *
 * @param version the change that brought the member
 * @param ordinal the member's 0-based index among the ids that were linked by that change; gaps are allowed
 */
public record MemberPosition(long version, int ordinal) implements Comparable<MemberPosition> {
    /** Before the first member. */
    public static final MemberPosition START = new MemberPosition(0, -1);

    @Override
    public int compareTo(MemberPosition other) {
        int byVersion = Long.compare(version, other.version);
        return byVersion != 0 ? byVersion : Integer.compare(ordinal, other.ordinal);
    }
}
