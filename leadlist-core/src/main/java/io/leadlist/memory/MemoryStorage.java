package io.leadlist.memory;

import io.leadlist.admission.FreeMail;
import io.leadlist.call.OrganizationId;
import io.leadlist.observation.Completion;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Observed;
import io.leadlist.observation.Operation;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A storage in memory, for lists and records. Transactions of one organization run one after the other. Transactions of
 * different organizations run concurrently. If the work of a transaction throws, its changes are undone. Thread-safe.
 */
public final class MemoryStorage implements Storage {
    private static final String DRY_RUN = "dry-run";
    private final Map<OrganizationId, Tenant> tenants;
    private final FreeMail freeMail;
    private final @Nullable LeadListsObserver observer;

    /** Creates an empty storage, in which {@link FreeMail#DEFAULT} says nothing about the company of a person. */
    public MemoryStorage() {
        this(FreeMail.DEFAULT);
    }

    /**
     * Creates an empty storage, in which addresses at these domains say nothing about the company of a person.
     *
     * @param freeMail the domains of free mail providers
     */
    public MemoryStorage(FreeMail freeMail) {
        this(new ConcurrentHashMap<>(), Objects.requireNonNull(freeMail, "freeMail"), null);
    }

    private MemoryStorage(
            Map<OrganizationId, Tenant> tenants, FreeMail freeMail, @Nullable LeadListsObserver observer) {
        this.tenants = tenants;
        this.freeMail = freeMail;
        this.observer = observer;
    }

    @Override
    public Storage observedBy(LeadListsObserver attempts) {
        return new MemoryStorage(tenants, freeMail, attempts);
    }

    @Override
    public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
        return run("write", organization, work);
    }

    @Override
    public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        return run(DRY_RUN, organization, work);
    }

    @Override
    public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
        return run("read", organization, work);
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        Map<OrganizationId, Instant> longest = new HashMap<>();
        tenants.forEach((organization, tenant) -> {
            synchronized (tenant) {
                MemoryBatches.waitingSince(tenant, due).ifPresent(since -> longest.put(organization, since));
            }
        });
        return longest.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Takes the only attempt of a transaction, and reports it if there is an observer. */
    private <T extends @Nullable Object> T attempt(String name, OrganizationId organization, Supplier<T> transaction) {
        if (observer == null) {
            return transaction.get();
        }
        Observed observed = observer.start(new Operation(Operation.Kind.TRANSACTION, name, organization, null));
        T result;
        try {
            result = transaction.get();
        } catch (Throwable thrown) {
            observed.end(Completion.thrown(thrown, null));
            throw thrown;
        }
        observed.end(Completion.done(Map.of()));
        return result;
    }

    private <T extends @Nullable Object> T run(
            String name, OrganizationId organization, Function<Transaction, T> work) {
        boolean isKept = !name.equals(DRY_RUN);
        List<Runnable> afterCommit = new ArrayList<>();
        T result = attempt(name, organization, () -> inTenant(tenant(organization), work, isKept, afterCommit));
        if (isKept) {
            afterCommit.forEach(Runnable::run);
        }
        return result;
    }

    private <T extends @Nullable Object> T inTenant(
            Tenant tenant, Function<Transaction, T> work, boolean isKept, List<Runnable> afterCommit) {
        synchronized (tenant) {
            Undo undo = new Undo();
            boolean keep = false;
            try {
                T result = work.apply(tenant.transaction(undo, freeMail, afterCommit::add));
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
