package io.leadlist.contract;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Entries;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.Imports;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.Merges;
import io.leadlist.storage.People;
import io.leadlist.storage.Records;
import io.leadlist.storage.StoredResults;
import io.leadlist.storage.Suppressions;
import io.leadlist.storage.Transaction;
import io.leadlist.storage.Uses;

/** Hands out the ports of another transaction; a fault replaces one of them. */
class ForwardingTransaction implements Transaction {
    private final Transaction delegate;

    ForwardingTransaction(Transaction delegate) {
        this.delegate = delegate;
    }

    @Override
    public Lists lists() {
        return delegate.lists();
    }

    @Override
    public Members members() {
        return delegate.members();
    }

    @Override
    public People people() {
        return delegate.people();
    }

    @Override
    public Records<CompanyId, Company> companies() {
        return delegate.companies();
    }

    @Override
    public Journal journal() {
        return delegate.journal();
    }

    @Override
    public StoredResults storedResults() {
        return delegate.storedResults();
    }

    @Override
    public Imports imports() {
        return delegate.imports();
    }

    @Override
    public Entries entries() {
        return delegate.entries();
    }

    @Override
    public Batches batches() {
        return delegate.batches();
    }

    @Override
    public Suppressions suppressions() {
        return delegate.suppressions();
    }

    @Override
    public Accounts accounts() {
        return delegate.accounts();
    }

    @Override
    public Uses uses() {
        return delegate.uses();
    }

    @Override
    public Erasure erasure() {
        return delegate.erasure();
    }

    @Override
    public void afterCommit(Runnable action) {
        delegate.afterCommit(action);
    }

    @Override
    public Merges merges() {
        return delegate.merges();
    }
}
