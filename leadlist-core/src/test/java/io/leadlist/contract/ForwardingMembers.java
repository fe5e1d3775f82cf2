package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.lead.LeadId;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.Members;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forwards every call; a fault, or a naive adapter, overrides what differs. */
public class ForwardingMembers implements Members {
    private final Members delegate;

    /** Forwards to this port. */
    public ForwardingMembers(Members delegate) {
        this.delegate = delegate;
    }

    @Override
    public Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids) {
        return delegate.add(list, version, ids);
    }

    @Override
    public Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids) {
        return delegate.remove(list, version, ids);
    }

    @Override
    public int removeAllBut(LeadListId list, long version, Collection<? extends LeadId> kept) {
        return delegate.removeAllBut(list, version, kept);
    }

    @Override
    public int removeAddedBy(LeadListId list, long version, long change) {
        return delegate.removeAddedBy(list, version, change);
    }

    @Override
    public int restoreRemovedBy(LeadListId list, long version, long change) {
        return delegate.restoreRemovedBy(list, version, change);
    }

    @Override
    public Conflicts conflictsSince(LeadListId list, long change, int limit) {
        return delegate.conflictsSince(list, change, limit);
    }

    @Override
    public Merged merge(LeadListId list, long version, LeadId kept, LeadId gone) {
        return delegate.merge(list, version, kept, gone);
    }

    @Override
    public void giveBack(
            LeadListId list, LeadId kept, LeadId gone, MemberPosition given, @Nullable MemberPosition exchanged) {
        delegate.giveBack(list, kept, gone, given, exchanged);
    }

    @Override
    public int inheritFormer(LeadId kept, LeadId gone) {
        return delegate.inheritFormer(kept, gone);
    }

    @Override
    public Set<LeadId> among(LeadListId list, Collection<? extends LeadId> ids) {
        return delegate.among(list, ids);
    }

    @Override
    public Map<LeadId, List<LeadListId>> listsOf(Collection<? extends LeadId> ids) {
        return delegate.listsOf(ids);
    }

    @Override
    public List<Member> page(LeadList list, MemberPosition after, int limit) {
        return delegate.page(list, after, limit);
    }

    @Override
    public List<MemberRecord> recordPage(LeadList list, MemberPosition after, int limit) {
        return delegate.recordPage(list, after, limit);
    }

    @Override
    public FacetCounts facets(LeadList list, FacetQuery query, int limit) {
        return delegate.facets(list, query, limit);
    }

    @Override
    public Map<LeadId, List<Membership>> memberships(LeadListId list, Collection<? extends LeadId> ids) {
        return delegate.memberships(list, ids);
    }

    @Override
    public List<MemberChange> changes(LeadList list, MemberChange.FeedPosition after, long upTo, int limit) {
        return delegate.changes(list, after, upTo, limit);
    }

    @Override
    public List<Member> notImported(LeadList list, PageRequest<MemberPosition> slice) {
        return delegate.notImported(list, slice);
    }
}
