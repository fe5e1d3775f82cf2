package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Forwards every call; a fault overrides one method. */
class ForwardingBatches implements Batches {
    private final Batches delegate;

    ForwardingBatches(Batches delegate) {
        this.delegate = delegate;
    }

    @Override
    public void append(List<Batch> batches) {
        delegate.append(batches);
    }

    @Override
    public Optional<Batch> claim(Due due, Instant until, UUID claim) {
        return delegate.claim(due, until, claim);
    }

    @Override
    public Optional<Instant> waitingSince(Due due) {
        return delegate.waitingSince(due);
    }

    @Override
    public Work work(Batch claimed) {
        return delegate.work(claimed);
    }

    @Override
    public boolean close(Batch claimed) {
        return delegate.close(claimed);
    }

    @Override
    public boolean putBack(Batch claimed, Batch rest) {
        return delegate.putBack(claimed, rest);
    }

    @Override
    public Credits removeAll(LeadListId list) {
        return delegate.removeAll(list);
    }
}
