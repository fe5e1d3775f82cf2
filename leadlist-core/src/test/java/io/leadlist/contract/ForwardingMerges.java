package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Merges;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forwards to another port; a fault overrides a method. */
class ForwardingMerges implements Merges {
    private final Merges delegate;

    ForwardingMerges(Merges delegate) {
        this.delegate = delegate;
    }

    @Override
    public void insert(Merge merge) {
        delegate.insert(merge);
    }

    @Override
    public Optional<Merge> find(PersonId gone) {
        return delegate.find(gone);
    }

    @Override
    public Map<PersonId, PersonId> keptFor(Collection<PersonId> gone) {
        return delegate.keptFor(gone);
    }

    @Override
    public List<PersonId> mergedInto(PersonId kept) {
        return delegate.mergedInto(kept);
    }

    @Override
    public void delete(PersonId gone) {
        delegate.delete(gone);
    }

    @Override
    public void insert(ListMerge merge) {
        delegate.insert(merge);
    }

    @Override
    public List<ListMerge> inLists(PersonId gone) {
        return delegate.inLists(gone);
    }

    @Override
    public List<ListMerge> find(LeadListId list, Collection<Long> versions) {
        return delegate.find(list, versions);
    }

    @Override
    public void settle(LeadListId list, long version) {
        delegate.settle(list, version);
    }
}
