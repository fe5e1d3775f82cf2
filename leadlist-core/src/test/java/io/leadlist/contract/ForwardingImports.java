package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.LeadImport;
import io.leadlist.storage.Imports;
import java.util.Collection;
import java.util.Map;

/** Forwards every call; a fault overrides one method. */
class ForwardingImports implements Imports {
    private final Imports delegate;

    ForwardingImports(Imports delegate) {
        this.delegate = delegate;
    }

    @Override
    public void insert(LeadImport leadImport) {
        delegate.insert(leadImport);
    }

    @Override
    public Map<LeadListId, LeadImport> find(Collection<LeadListId> lists) {
        return delegate.find(lists);
    }

    @Override
    public void update(LeadImport leadImport) {
        delegate.update(leadImport);
    }
}
