package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.list.Change;
import io.leadlist.list.ListDetails;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.storage.Journal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Forwards every call; a fault overrides one method. */
class ForwardingJournal implements Journal {
    private final Journal delegate;

    ForwardingJournal(Journal delegate) {
        this.delegate = delegate;
    }

    @Override
    public void append(Change change) {
        delegate.append(change);
    }

    @Override
    public void append(Change change, RecordedReceipt receipt) {
        delegate.append(change, receipt);
    }

    @Override
    public void markUndone(LeadListId list, long version, long by) {
        delegate.markUndone(list, version, by);
    }

    @Override
    public List<Change> since(LeadListId list, long version, int limit) {
        return delegate.since(list, version, limit);
    }

    @Override
    public List<Change> find(LeadListId list, Collection<Long> versions) {
        return delegate.find(list, versions);
    }

    @Override
    public Optional<RecordedReceipt> receipt(LeadListId list, long version) {
        return delegate.receipt(list, version);
    }

    @Override
    public boolean areDetailsChangedSince(LeadListId list, long version) {
        return delegate.areDetailsChangedSince(list, version);
    }

    @Override
    public Optional<ListDetails> detailsAsOf(LeadListId list, long version) {
        return delegate.detailsAsOf(list, version);
    }
}
