package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.lead.LeadId;
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

/** Forwards every call; a fault, or a naive adapter, overrides what differs. */
public class ForwardingMembers implements Members {
    private final Members delegate;

    /** Forwards to this port. */
    public ForwardingMembers(Members delegate) {
        this.delegate = delegate;
    }

    @Override
    public Set<LeadId> link(LeadListId list, long version, List<? extends LeadId> ids) {
        return delegate.link(list, version, ids);
    }

    @Override
    public Set<LeadId> unlink(LeadListId list, long version, Collection<? extends LeadId> ids) {
        return delegate.unlink(list, version, ids);
    }

    @Override
    public int unlinkAllBut(LeadListId list, long version, Collection<? extends LeadId> kept) {
        return delegate.unlinkAllBut(list, version, kept);
    }

    @Override
    public int unlinkAddedBy(LeadListId list, long version, long change) {
        return delegate.unlinkAddedBy(list, version, change);
    }

    @Override
    public int relinkRemovedBy(LeadListId list, long version, long change) {
        return delegate.relinkRemovedBy(list, version, change);
    }

    @Override
    public Conflicts conflictsSince(LeadListId list, long change, int limit) {
        return delegate.conflictsSince(list, change, limit);
    }

    @Override
    public Set<LeadId> linked(LeadListId list, Collection<? extends LeadId> ids) {
        return delegate.linked(list, ids);
    }

    @Override
    public List<Member> page(LeadList list, MemberPosition after, int limit) {
        return delegate.page(list, after, limit);
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
