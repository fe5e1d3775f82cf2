package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Slice;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Capability: the links of lists to leads. A lead is in a list at most once. */
public interface Members {
    /**
     * Links those of the leads that are not linked yet, and says which those were. The cost grows with the number of ids, not with the size of
     * the list.
     *
     * <p>The list must be locked or inserted by this transaction. A lead's place is {@code (version, index in ids)}.
     *
     * @param version the number of the change that links them
     * @param ids each id once, all of the list's type
     */
    Set<LeadId> link(LeadListId list, long version, List<? extends LeadId> ids);

    /** Which of these leads the list holds now. */
    Set<LeadId> linked(LeadListId list, Collection<? extends LeadId> ids);

    /**
     * The members as of the list's version, in their order, from behind a place on: a page whose cost does not depend on how deep it lies.
     *
     * @param list the list, whose version says which members are seen
     * @param after {@link Member.Place#START}, or the place of the last member of the page before
     * @param limit at least 1
     */
    List<Member> page(LeadList list, Member.Place after, int limit);

    /** The members that were not brought by an import, in their order. */
    List<Member> notImported(LeadList list, Slice<Member.Place> slice);
}
