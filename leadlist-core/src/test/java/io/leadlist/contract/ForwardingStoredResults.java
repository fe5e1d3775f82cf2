package io.leadlist.contract;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.StoredResults;
import java.time.Instant;
import java.util.Optional;

/** Forwards every call; a fault overrides one method. */
class ForwardingStoredResults implements StoredResults {
    private final StoredResults delegate;

    ForwardingStoredResults(StoredResults delegate) {
        this.delegate = delegate;
    }

    @Override
    public Optional<StoredResult> find(IdempotencyKey key) {
        return delegate.find(key);
    }

    @Override
    public void store(IdempotencyKey key, StoredResult result) {
        delegate.store(key, result);
    }

    @Override
    public int sweep(Instant before, int limit) {
        return delegate.sweep(before, limit);
    }
}
