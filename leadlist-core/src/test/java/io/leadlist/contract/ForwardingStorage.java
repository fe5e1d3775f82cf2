package io.leadlist.contract;

import io.leadlist.call.OrganizationId;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.function.Function;

/** Forwards every call to a memory storage; a fault overrides one method, or replaces one port. */
class ForwardingStorage implements Storage {
    private Storage delegate = new MemoryStorage();

    /** Returns the ports that work gets in place of these. */
    Transaction portsOver(Transaction sound) {
        return sound;
    }

    @Override
    public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
        return delegate.write(organization, transaction -> work.apply(portsOver(transaction)));
    }

    @Override
    public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        return delegate.dryRun(organization, transaction -> work.apply(portsOver(transaction)));
    }

    @Override
    public <T> T read(OrganizationId organization, Function<Transaction, T> work) {
        return delegate.read(organization, transaction -> work.apply(portsOver(transaction)));
    }

    @Override
    public Storage observedBy(LeadListsObserver observer) {
        delegate = delegate.observedBy(observer);
        return this;
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        return delegate.organizationsWithWork(due, limit);
    }
}
