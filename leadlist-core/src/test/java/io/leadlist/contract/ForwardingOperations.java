package io.leadlist.contract;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.storage.Operations;
import java.time.Instant;
import java.util.Optional;

/** Forwards every call; a fault overrides one method. */
class ForwardingOperations implements Operations {
    private final Operations delegate;

    ForwardingOperations(Operations delegate) {
        this.delegate = delegate;
    }

    @Override
    public Optional<Answered> find(IdempotencyKey id) {
        return delegate.find(id);
    }

    @Override
    public void store(IdempotencyKey id, Answered answer) {
        delegate.store(id, answer);
    }

    @Override
    public int sweep(Instant before, int limit) {
        return delegate.sweep(before, limit);
    }
}
