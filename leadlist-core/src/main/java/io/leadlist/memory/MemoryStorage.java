package io.leadlist.memory;

import io.leadlist.admission.FreeMail;
import io.leadlist.call.OrganizationId;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A storage in memory, for lists and records. Transactions of one organization run one after the other. Transactions of
 * different organizations run concurrently. If the work of a transaction throws, its changes are undone. Thread-safe.
 */
public final class MemoryStorage implements Storage {
    private final Map<OrganizationId, Tenant> tenants = new ConcurrentHashMap<>();

    private final FreeMail freeMail;

    /** Creates an empty storage, in which {@link FreeMail#DEFAULT} says nothing about the company of a person. */
    public MemoryStorage() {
        this(FreeMail.DEFAULT);
    }

    /**
     * Creates an empty storage, in which addresses at these domains say nothing about the company of a person.
     *
     * @param freeMail the free mail
     */
    public MemoryStorage(FreeMail freeMail) {
        this.freeMail = Objects.requireNonNull(freeMail, "freeMail");
    }

    @Override
    public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
        return run(organization, work, true);
    }

    @Override
    public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        return run(organization, work, false);
    }

    @Override
    public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
        return write(organization, work);
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        Map<OrganizationId, Instant> longest = new HashMap<>();
        tenants.forEach((organization, tenant) -> {
            synchronized (tenant) {
                MemoryBatches.due(tenant, due)
                        .map(Batch::readyAt)
                        .min(Comparator.naturalOrder())
                        .ifPresent(readyAt -> longest.put(organization, readyAt));
            }
        });
        return longest.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private <T extends @Nullable Object> T run(
            OrganizationId organization, Function<Transaction, T> work, boolean isKept) {
        Tenant tenant = tenant(organization);
        synchronized (tenant) {
            Undo undo = new Undo();
            boolean keep = false;
            try {
                T result = work.apply(tenant.transaction(undo, freeMail));
                keep = isKept;
                return result;
            } finally {
                if (!keep) {
                    undo.all();
                }
            }
        }
    }

    private Tenant tenant(OrganizationId organization) {
        return tenants.computeIfAbsent(organization, id -> new Tenant());
    }
}
