package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Due;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores the remaining work of one organization. */
final class MemoryBatches implements Batches {
    private final Tenant tenant;
    private final Undo undo;

    MemoryBatches(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public void append(List<Batch> batches) {
        batches.forEach(this::store);
    }

    @Override
    public Optional<Batch> claim(Due due, Instant until, UUID claim) {
        Optional<Batch> claimed = due(tenant, due).findFirst().map(batch -> claimed(batch, until, claim));
        claimed.ifPresent(this::store);
        return claimed;
    }

    @Override
    public Optional<Instant> waitingSince(Due due) {
        return waitingSince(tenant, due);
    }

    /** Returns what {@link #waitingSince(Due)} returns for an organization. */
    static Optional<Instant> waitingSince(Tenant tenant, Due due) {
        return due(tenant, due).map(Batch::readyAt).min(Comparator.naturalOrder());
    }

    /** Returns the batches of an organization that can be claimed, in order. */
    private static Stream<Batch> due(Tenant tenant, Due due) {
        return tenant.batches.values().stream()
                .flatMap(ofList -> ofList.values().stream())
                .filter(due::includes);
    }

    @Override
    public Work work(Batch claimed) {
        List<WaitingEntry> waiting =
                tenant.entriesOf(claimed.list()).subMap(claimed.first(), true, claimed.last(), true).values().stream()
                        .filter(entry -> entry.resolution() instanceof Resolution.Waiting)
                        .map(entry -> new WaitingEntry(entry, own(entry)))
                        .toList();
        return new Work(
                MemoryImports.current(tenant, Objects.requireNonNull(tenant.imports.get(claimed.list()))), waiting);
    }

    @Override
    public boolean close(Batch claimed) {
        boolean holds = holds(claimed);
        if (holds) {
            undo.remove(tenant.batchesOf(claimed.list()), claimed.first());
        }
        return holds;
    }

    @Override
    public boolean putBack(Batch claimed, Batch rest) {
        boolean holds = holds(claimed);
        if (holds) {
            store(rest);
        }
        return holds;
    }

    @Override
    public Credits removeAll(LeadListId list) {
        NavigableMap<Integer, Batch> batches = tenant.batchesOf(list);
        Credits reserved = batches.values().stream().map(Batch::reserved).reduce(Credits.NONE, Credits::plus);
        List.copyOf(batches.keySet()).forEach(first -> undo.remove(batches, first));
        return reserved;
    }

    private boolean holds(Batch claimed) {
        Batch stored = tenant.batchesOf(claimed.list()).get(claimed.first());
        return stored != null && Objects.equals(stored.claim(), claimed.claim());
    }

    private void store(Batch batch) {
        undo.put(tenant.batchesOf(batch.list()), batch.first(), batch);
    }

    private @Nullable Person own(LeadEntry entry) {
        for (IdentityKey key : entry.lead().identityKeys()) {
            PersonId owner = tenant.keys.get(key);
            if (owner != null) {
                return tenant.people.get(owner);
            }
        }
        return null;
    }

    private static Batch claimed(Batch batch, Instant until, UUID claim) {
        return new Batch(
                batch.list(),
                batch.first(),
                batch.last(),
                batch.leads(),
                batch.attempts(),
                batch.claim() == null ? batch.expiredClaims() : batch.expiredClaims() + 1,
                until,
                claim,
                batch.reserved());
    }
}
