package io.leadlist.storage;

import io.leadlist.lead.LeadId;
import io.leadlist.list.MemberPosition;
import java.util.Comparator;
import java.util.Objects;

/** A change's effect on one lead: it became a member, or is none any more. */
public record MemberChange(LeadId id, Position position) {
    /**
     * Where it stands among all of a list: in the order of the changes, within a change those who left before those who
     * came, then by the member's place.
     *
     * @param version the change
     * @param added whether the lead became a member; else it is none any more
     * @param place the member's place in the list
     */
    public record Position(long version, boolean added, MemberPosition place) implements Comparable<Position> {
        private static final Comparator<Position> ORDER = Comparator.comparingLong(Position::version)
                .thenComparing(Position::added)
                .thenComparing(Position::place);

        /** Before all that a change did. */
        public static Position before(long version) {
            return new Position(version, false, MemberPosition.START);
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    public MemberChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(position, "position");
    }
}
