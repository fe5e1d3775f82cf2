package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Capability: present and former members of the lists. A lead is a member of a list at most once at a time.
 *
 * <p>A membership lasts from one change to another. A lead is a member as of a version if its membership had begun with
 * or before that version, and had not ended. Methods that write require the list to be locked or inserted by this
 * transaction, and take the number of their change.
 */
public interface Members {
    /**
     * Adds the leads that are not members yet, and returns the added ones. The cost grows with the number of ids, not
     * with the size of the list. The position of a lead is {@code (version, index in ids)}.
     *
     * @param list the id of the list
     * @param version the number of the change that adds them
     * @param ids the ids of the leads, each once, all of the list's type
     * @return the ids of the added members
     */
    Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids);

    /**
     * Ends the memberships of these leads, and returns the leads that were members. The cost grows with the number of
     * ids.
     *
     * @param list the id of the list
     * @param version the number of the change that ends them
     * @param ids the ids of the leads
     * @return the ids of the removed members
     */
    Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids);

    /**
     * Ends the memberships of all leads but these, and returns the number of ended memberships.
     *
     * @param list the id of the list
     * @param version the number of the change that ends them
     * @param kept the ids of the leads that stay
     * @return the number of removed members
     */
    int removeAllBut(LeadListId list, long version, Collection<? extends LeadId> kept);

    /**
     * Ends the memberships at the positions that a change assigned, and returns their number. Afterwards the positions
     * count as never assigned.
     *
     * @param list the id of the list
     * @param version the number of the change that ends them
     * @param change the change that assigned the positions; not an undo
     * @return the number of removed members
     */
    int removeAddedBy(LeadListId list, long version, long change);

    /**
     * Restores the leads whose memberships a change ended, each at its former position, and returns their number. Leads
     * that have been assigned a position since are not restored, unless {@link #removeAddedBy} took that position back.
     * Erased people are not restored.
     *
     * @param list the id of the list
     * @param version the number of the change that restores them
     * @param change the change that ended the memberships
     * @return the number of restored members
     */
    int restoreRemovedBy(LeadListId list, long version, long change);

    /**
     * {@return the leads affected by a change that a later change has affected as well} These are added leads that have
     * since left or moved, and removed leads that have since been added again. An add that {@link #removeAddedBy} took
     * back does not count. A removed person that was erased counts. The leads are in the order of the positions that
     * they had.
     *
     * @param list the id of the list
     * @param change the version of the change
     * @param limit the maximum number of leads to return, at least 1
     */
    Conflicts conflictsSince(LeadListId list, long change, int limit);

    /** The first conflicting leads, and the number of all. Immutable and thread-safe. */
    record Conflicts(List<LeadId> first, int count) {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param first the first conflicting leads
         * @param count the number of all conflicting leads
         */
        public Conflicts {
            first = List.copyOf(first);
        }
    }

    /**
     * The effect of a merge on a list.
     *
     * @param found whether the lead to replace was a member
     * @param added the number of memberships that began
     * @param removed the number of memberships that ended
     * @param given the position that was that of the replaced lead and is that of the kept one; null if none is
     * @param exchanged the position that was that of the kept lead and is that of the replaced one; null if none is
     */
    record Merged(
            boolean found,
            int added,
            int removed,
            @Nullable MemberPosition given,
            @Nullable MemberPosition exchanged) {
        /** The lead to replace was not a member. */
        public static final Merged NONE = new Merged(false, 0, 0);

        /**
         * Creates the effect of a merge in which no position changed its lead.
         *
         * @param found whether the lead to replace was a member
         * @param added the number of memberships that began
         * @param removed the number of memberships that ended
         */
        public Merged(boolean found, int added, int removed) {
            this(found, added, removed, null, null);
        }
    }

    /**
     * Merges two leads in a list, so that one membership stays at the earlier of their positions.
     *
     * <p>If only {@code gone} is a member, its position becomes that of {@code kept}, in earlier versions too. If both
     * are, the membership at the later position ends. If that is the position of {@code kept}, the two leads exchange
     * their positions first, in earlier versions too. Former memberships at other positions stay.
     *
     * <p>If one lead would then be a member twice at an earlier version, or a change has ended memberships of both, no
     * position changes its lead, see {@link MergedMemberships#canExchangePositions}: {@code gone} leaves, and
     * {@code kept} is added at {@code (version, 0)} unless it is a member.
     *
     * @param list the id of the list
     * @param version the number of the change that merges them
     * @param kept the lead that stays, of the list's type, with a record
     * @param gone the lead to replace, of the same type
     * @return what the merge changed in the list
     */
    Merged merge(LeadListId list, long version, LeadId kept, LeadId gone);

    /**
     * Returns the positions that a merge has given away to the leads that had them before, in all versions. Neither
     * lead has begun or ended a membership of the list since.
     *
     * @param list the id of the list
     * @param kept the lead that has the position {@code given} now
     * @param gone the lead that gets it back
     * @param given the position that the merge gave to the kept lead
     * @param exchanged the position that the kept lead gets back; null if the merge exchanged none
     */
    void giveBack(LeadListId list, LeadId kept, LeadId gone, MemberPosition given, @Nullable MemberPosition exchanged);

    /**
     * Makes former memberships of {@code gone} those of {@code kept}, in all lists that have {@code gone} only as a
     * former member and never had {@code kept}. Returns the number of memberships. No list needs to be locked.
     *
     * @param kept the lead that inherits the memberships, with a record
     * @param gone the person who was merged into the kept one
     * @return the number of former memberships that now belong to the kept person
     */
    int inheritFormer(LeadId kept, LeadId gone);

    /**
     * {@return the leads among these that are members of the list now}
     *
     * @param list the id of the list
     * @param ids the ids of the leads
     */
    Set<LeadId> among(LeadListId list, Collection<? extends LeadId> ids);

    /**
     * {@return the lists that contain these leads now, by lead, in the order of the lists' ids} Deleted lists are
     * missing, and so are leads that no list contains. A constant number of statements for any number of leads.
     *
     * @param ids the ids of the leads, all of one type
     */
    Map<LeadId, List<LeadListId>> listsOf(Collection<? extends LeadId> ids);

    /**
     * {@return the members as of the list's version, in order, after a position} The cost of a page depends neither on
     * its position nor on members that left before that version.
     *
     * @param list the list, at the version as of which members are read
     * @param after {@link MemberPosition#START}, or the position of the last member of the previous page
     * @param limit the maximum number of members, at least 1
     */
    List<Member> page(LeadList list, MemberPosition after, int limit);

    /**
     * {@return the same page as {@link #page}, with the organization's records of the members}
     *
     * @param list the list, at the version that is read
     * @param after the position of the last member of the previous page
     * @param limit the maximum number of members
     */
    List<MemberRecord> recordPage(LeadList list, MemberPosition after, int limit);

    /** A member, and the organization's record of it; null if there is none. Immutable and thread-safe. */
    record MemberRecord(Member member, @Nullable LeadRecord record) {}

    /**
     * Counts the members as of the list's version by the values of the organization's records, in one statement. The
     * cost grows with the number of counted members, but not with the number of values or of facets.
     *
     * @param list the list, at the version as of which members are counted, with the number of its members then
     * @param query the facets, which apply to the list's type, and the number of their values. Its version is ignored
     * @param limit the maximum number of counted members, at least 1: the first ones in order
     * @return the counts of the values of each facet
     */
    FacetCounts facets(LeadList list, FacetQuery query, int limit);

    /**
     * {@return the present and former memberships of these leads, in order} Leads that were never members are missing
     * in the result.
     *
     * @param list the id of the list
     * @param ids the ids of the leads
     */
    Map<LeadId, List<Membership>> memberships(LeadListId list, Collection<? extends LeadId> ids);

    /**
     * {@return the effects of changes on members, in order, after a position} The cost does not depend on the position.
     *
     * @param list the list, at the version that is read
     * @param after the position of the last row of the previous page
     * @param upTo the last change to read
     * @param limit the maximum number of effects, at least 1
     */
    List<MemberChange> changes(LeadList list, MemberChange.FeedPosition after, long upTo, int limit);

    /**
     * {@return the members that no import has added, in order}
     *
     * @param list the list, at the version that is read
     * @param page the position and the limit
     */
    List<Member> notImported(LeadList list, PageRequest<MemberPosition> page);
}
