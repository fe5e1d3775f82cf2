package io.leadlist.contract;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.storage.Records;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forwards every call; a fault overrides one method. */
class ForwardingRecords<I extends LeadId, R extends LeadRecord> implements Records<I, R> {
    private final Records<I, R> delegate;

    ForwardingRecords(Records<I, R> delegate) {
        this.delegate = delegate;
    }

    @Override
    public Map<I, Standing> standing(Collection<I> ids) {
        return delegate.standing(ids);
    }

    @Override
    public Map<I, R> find(Collection<I> ids) {
        return delegate.find(ids);
    }

    @Override
    public Map<I, Set<Long>> digests(Collection<I> ids) {
        return delegate.digests(ids);
    }

    @Override
    public Map<I, Set<Long>> digestsAfter(@Nullable I after, int limit) {
        return delegate.digestsAfter(after, limit);
    }

    @Override
    public void insertAbsent(Collection<R> records) {
        delegate.insertAbsent(records);
    }

    @Override
    public void replace(Collection<R> records) {
        delegate.replace(records);
    }
}
