package io.leadlist.list;

/**
 * The position of a member in a list. Members are ordered by the change that added them, then by the input order of
 * that change. A member that an undo restores has its former position. Immutable and thread-safe.
 *
 * @param version the version of the change that added the member
 * @param ordinal the 0-based index of the member among the ids of that change; gaps are allowed
 */
public record MemberPosition(long version, int ordinal) implements Comparable<MemberPosition> {
    /** The position before the first member. */
    public static final MemberPosition START = new MemberPosition(0, -1);

    @Override
    public int compareTo(MemberPosition other) {
        int byVersion = Long.compare(version, other.version);
        return byVersion != 0 ? byVersion : Integer.compare(ordinal, other.ordinal);
    }
}
