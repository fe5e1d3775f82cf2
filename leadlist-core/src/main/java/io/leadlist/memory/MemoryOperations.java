package io.leadlist.memory;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.storage.Operations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answers of one organization. */
final class MemoryOperations implements Operations {
    private final Tenant tenant;
    private final Undo undo;

    MemoryOperations(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public Optional<Answered> find(IdempotencyKey id) {
        return Optional.ofNullable(tenant.operations.get(id));
    }

    @Override
    public void store(IdempotencyKey id, Answered answer) {
        undo.put(tenant.operations, id, answer);
    }

    @Override
    public int sweep(Instant before, int limit) {
        List<IdempotencyKey> old = tenant.operations.entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(before))
                .limit(limit)
                .map(entry -> entry.getKey())
                .toList();
        old.forEach(id -> undo.remove(tenant.operations, id));
        return old.size();
    }
}
