package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.Resolution;
import io.leadlist.storage.Entries;
import java.util.List;
import java.util.Map;

/** Forwards every call; a fault overrides one method. */
class ForwardingEntries implements Entries {
    private final Entries delegate;

    ForwardingEntries(Entries delegate) {
        this.delegate = delegate;
    }

    @Override
    public void append(LeadListId list, List<LeadEntry> entries) {
        delegate.append(list, entries);
    }

    @Override
    public List<LeadEntry> page(LeadListId list, PageRequest<Integer> slice) {
        return delegate.page(list, slice);
    }

    @Override
    public ImportFunnel funnel(LeadListId list) {
        return delegate.funnel(list);
    }

    @Override
    public void resolve(LeadListId list, Map<Integer, Resolution> resolutions) {
        delegate.resolve(list, resolutions);
    }
}
