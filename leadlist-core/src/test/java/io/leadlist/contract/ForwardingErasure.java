package io.leadlist.contract;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.LeadEntry;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.StoredResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forwards every call; a fault overrides one method. */
class ForwardingErasure implements Erasure {
    private final Erasure delegate;

    ForwardingErasure(Erasure delegate) {
        this.delegate = delegate;
    }

    @Override
    public ErasedRecord eraseRecord(PersonId id, PersonId erased, Instant at) {
        return delegate.eraseRecord(id, erased, at);
    }

    @Override
    public List<PersonId> erasedPeople(@Nullable PersonId after, int limit) {
        return delegate.erasedPeople(after, limit);
    }

    @Override
    public FoundRawLeads rawLeads(
            @Nullable PersonId person, Collection<IdentityKey> keys, @Nullable LeadListId after, int lists) {
        return delegate.rawLeads(person, keys, after, lists);
    }

    @Override
    public void replaceRawLeads(LeadListId list, Collection<LeadEntry> entries) {
        delegate.replaceRawLeads(list, entries);
    }

    @Override
    public int eraseCharges(Collection<PaidItem> items, String replacement) {
        return delegate.eraseCharges(items, replacement);
    }

    @Override
    public Map<IdempotencyKey, StoredResult> results(@Nullable IdempotencyKey after, int limit) {
        return delegate.results(after, limit);
    }

    @Override
    public void replaceDocuments(Map<IdempotencyKey, String> documents) {
        delegate.replaceDocuments(documents);
    }

    @Override
    public List<Suppression> suppressions(Collection<SuppressionKey> keys) {
        return delegate.suppressions(keys);
    }
}
