package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Capability: the links of lists to leads, those that are and those that were. A lead is in a list at most once at a
 * time.
 *
 * <p>A membership lasts from one change to another: as of a version, those are members whose membership began with it
 * or before, and had not ended with it. What writes needs the list locked or inserted by this transaction, and the
 * number of the change that it belongs to.
 */
public interface Members {
    /**
     * Links those of the leads that are not linked yet, and says which those were. The cost grows with the number of
     * ids, not with the size of the list. A lead's place is {@code (version, index in ids)}.
     *
     * @param version the number of the change that links them
     * @param ids each id once, all of the list's type
     */
    Set<LeadId> link(LeadListId list, long version, List<? extends LeadId> ids);

    /**
     * Ends the memberships of those of the leads that are linked, and says which those were. The cost grows with the
     * number of ids.
     *
     * @param version the number of the change that ends them
     */
    Set<LeadId> unlink(LeadListId list, long version, Collection<? extends LeadId> ids);

    /**
     * Ends all memberships but those of these leads, and says how many those were.
     *
     * @param version the number of the change that ends them
     */
    int unlinkAllBut(LeadListId list, long version, Collection<? extends LeadId> kept);

    /**
     * Ends the memberships of those who have the places that a change gave, as if it had never given them; says how
     * many those were.
     *
     * @param version the number of the change that ends them
     * @param change the change that gave the places; it is no undo
     */
    int unlinkAddedBy(LeadListId list, long version, long change);

    /**
     * Links the leads again whose memberships a change ended, and who got no place since but such as were taken back by
     * {@link #unlinkAddedBy}, each at its former place; says how many those were.
     *
     * @param version the number of the change that links them
     * @param change the change that ended the memberships
     */
    int relinkRemovedBy(LeadListId list, long version, long change);

    /**
     * The leads whom a change added and who have not the place any more that it gave them, and those whom it removed
     * and who got a place since that was not taken back by {@link #unlinkAddedBy}. In the order of the places that they
     * had.
     *
     * @param limit the most leads that are named, at least 1
     */
    Conflicts conflictsSince(LeadListId list, long change, int limit);

    /** Leads, the first of them by name, and how many there are in all. */
    record Conflicts(List<LeadId> first, int count) {
        public Conflicts {
            first = List.copyOf(first);
        }
    }

    /** Which of these leads the list holds now. */
    Set<LeadId> linked(LeadListId list, Collection<? extends LeadId> ids);

    /**
     * The members as of the list's version, in their order, from behind a place on: a page whose cost does not depend
     * on how deep it lies, nor on who left before that version.
     *
     * @param list the list, whose version says which members are seen
     * @param after {@link MemberPosition#START}, or the place of the last member of the page before
     * @param limit at least 1
     */
    List<Member> page(LeadList list, MemberPosition after, int limit);

    /**
     * The memberships of these leads in a list, those that lasted among them, in their order; a lead that never was a
     * member is not in the answer.
     */
    Map<LeadId, List<Membership>> memberships(LeadListId list, Collection<? extends LeadId> ids);

    /**
     * What the changes did to the members, in order, from behind a position on. The cost does not depend on how deep it
     * lies.
     *
     * @param upTo the last change that is of interest
     * @param limit at least 1
     */
    List<MemberChange> changes(LeadList list, MemberChange.FeedPosition after, long upTo, int limit);

    /** The members that were not brought by an import, in their order. */
    List<Member> notImported(LeadList list, PageRequest<MemberPosition> page);
}
