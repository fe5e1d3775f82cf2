package io.leadlist.contract;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.storage.Suppressions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forwards every call; a fault overrides one method. */
class ForwardingSuppressions implements Suppressions {
    private final Suppressions delegate;

    ForwardingSuppressions(Suppressions delegate) {
        this.delegate = delegate;
    }

    @Override
    public List<Suppression> find(SuppressionScope scope, Collection<SuppressionKey> keys) {
        return delegate.find(scope, keys);
    }

    @Override
    public void insert(Collection<Suppression> entries) {
        delegate.insert(entries);
    }

    @Override
    public void renew(Collection<Renewal> renewals) {
        delegate.renew(renewals);
    }

    @Override
    public void delete(Collection<Suppression> entries) {
        delegate.delete(entries);
    }

    @Override
    public List<Suppression> page(SuppressionQuery query, Instant at, @Nullable SuppressionCursor after, int limit) {
        return delegate.page(query, at, after, limit);
    }

    @Override
    public List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at) {
        return delegate.withDigests(list, digests, at);
    }

    @Override
    public Set<SuppressionKey.Kind> kinds(LeadListId list) {
        return delegate.kinds(list);
    }

    @Override
    public int count(int atMost) {
        return delegate.count(atMost);
    }

    @Override
    public int sweep(Instant at, int limit) {
        return delegate.sweep(at, limit);
    }

    @Override
    public void requireRemoval(Collection<RequiredRemoval> removals, int searches) {
        delegate.requireRemoval(removals, searches);
    }

    @Override
    public List<RequiredRemoval> requiredRemovals(int searches, Instant at, int limit) {
        return delegate.requiredRemovals(searches, at, limit);
    }

    @Override
    public void countSearch(Collection<Suppression> entries, int searches) {
        delegate.countSearch(entries, searches);
    }
}
