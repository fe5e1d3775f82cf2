package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Lists;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Forwards every call; a fault, or a naive adapter, overrides what differs. */
public class ForwardingLists implements Lists {
    private final Lists delegate;

    /** Forwards to this port. */
    public ForwardingLists(Lists delegate) {
        this.delegate = delegate;
    }

    @Override
    public void insert(LeadList list) {
        delegate.insert(list);
    }

    @Override
    public Optional<LeadList> find(LeadListId id) {
        return delegate.find(id);
    }

    @Override
    public List<LeadList> findAll(Collection<LeadListId> ids) {
        return delegate.findAll(ids);
    }

    @Override
    public Optional<LeadList> lock(LeadListId id, Collection<? extends LeadId> subjects) {
        return delegate.lock(id, subjects);
    }

    @Override
    public List<LeadList> page(LeadType type, UserId reader, PageRequest<LeadListId> slice) {
        return delegate.page(type, reader, slice);
    }

    @Override
    public List<LeadList> recent(UserId reader, PageRequest<SortKey> slice) {
        return delegate.recent(reader, slice);
    }

    @Override
    public List<LeadList> holding(LeadId lead, UserId reader, PageRequest<LeadListId> slice) {
        return delegate.holding(lead, reader, slice);
    }

    @Override
    public int countForCreation(int atMost) {
        return delegate.countForCreation(atMost);
    }

    @Override
    public void update(LeadList list) {
        delegate.update(list);
    }

    @Override
    public void updateDetails(LeadList list) {
        delegate.updateDetails(list);
    }

    @Override
    public void updateUsers(LeadList list) {
        delegate.updateUsers(list);
    }

    @Override
    public void delete(LeadListId id) {
        delegate.delete(id);
    }

    @Override
    public List<LeadListId> deleted(int limit) {
        return delegate.deleted(limit);
    }

    @Override
    public boolean purge(LeadListId id, int limit) {
        return delegate.purge(id, limit);
    }
}
