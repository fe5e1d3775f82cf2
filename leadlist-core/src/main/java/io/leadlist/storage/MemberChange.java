package io.leadlist.storage;

import io.leadlist.lead.LeadId;
import io.leadlist.list.MemberPosition;
import java.util.Comparator;
import java.util.Objects;

/**
 * The effect of a list change on one lead: the lead became a member or stopped being one. Immutable and thread-safe.
 *
 * @param position the position of the effect in the feed of all member changes of a list
 */
public record MemberChange(LeadId id, FeedPosition position) {
    /**
     * A position in the feed of all member changes of a list. The feed is ordered by list change. Within a change,
     * removed members come before added members, each in the order of the members' positions.
     *
     * @param version the list change
     * @param added whether the lead became a member; false if it stopped being one
     * @param member the position of the member in the list
     */
    public record FeedPosition(long version, boolean added, MemberPosition member) implements Comparable<FeedPosition> {
        private static final Comparator<FeedPosition> ORDER = Comparator.comparingLong(FeedPosition::version)
                .thenComparing(FeedPosition::added)
                .thenComparing(FeedPosition::member);

        /**
         * {@return the position before all effects of a list change}
         *
         * @param version the version of the list
         */
        public static FeedPosition before(long version) {
            return new FeedPosition(version, false, MemberPosition.START);
        }

        @Override
        public int compareTo(FeedPosition other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Checks the components.
     *
     * @param id the id of the lead
     * @param position the position of the effect in the feed of all member changes of a list
     */
    public MemberChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(position, "position");
    }
}
