package io.leadlist.memory;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.StoredResults;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored results of one organization. */
final class MemoryStoredResults implements StoredResults {
    private final Tenant tenant;
    private final Undo undo;

    MemoryStoredResults(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public Optional<StoredResult> find(IdempotencyKey key) {
        return Optional.ofNullable(tenant.storedResults.get(key));
    }

    @Override
    public void store(IdempotencyKey key, StoredResult result) {
        undo.put(tenant.storedResults, key, result);
    }

    @Override
    public int sweep(Instant before, int limit) {
        List<IdempotencyKey> old = tenant.storedResults.entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(before))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(key -> undo.remove(tenant.storedResults, key));
        return old.size();
    }
}
