package io.leadlist.internal.write;

import io.leadlist.call.ConflictException;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.StorageException;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The storage transaction of a write. Every write takes the same steps:
 *
 * <ol>
 *   <li>Lock the list; a creation has no list to lock.
 *   <li>If the idempotency key has a stored result, return it, even if the list has been deleted since.
 *   <li>Check the rules, then the expected versions.
 *   <li>Do the work: change the members, count them, write the journal.
 *   <li>Store the result under the idempotency key. Commit; a dry run rolls back.
 *   <li>If the write is rejected, roll back, and store the rejection in a transaction of its own.
 * </ol>
 *
 * @param <T> the result of the write
 */
public final class ListTransaction<T> {
    private final Settings settings;
    private final IdempotentWrites<T> results;
    private final @Nullable LeadType visible;

    private ListTransaction(Settings settings, IdempotentWrites<T> results, @Nullable LeadType visible) {
        this.settings = settings;
        this.results = results;
        this.visible = visible;
    }

    /** Creates a transaction for writes with results of this type. */
    public ListTransaction(Settings settings, ResultType<T> type) {
        this(settings, new IdempotentWrites<>(settings, type), null);
    }

    /** Returns a transaction for lists of one type; lists of the other type count as unknown. */
    public ListTransaction<T> only(LeadType type) {
        return new ListTransaction<>(settings, results, type);
    }

    /**
     * Returns a transaction for work that may need the directory first. It stores a result only when the work is done.
     *
     * @param <Q> the query for the directory
     */
    public <Q> ListTransaction<Attempt<T, Q>> tentative() {
        return new ListTransaction<>(settings, results.ofAttempts(), visible);
    }

    /** Changes a locked list. */
    @FunctionalInterface
    public interface Work<T> {
        /** Makes the change and returns its result. */
        T run(Transaction transaction, LeadList list);
    }

    /** Changes a list. */
    public T execute(Write write, LeadListId id, Permission permission, Work<T> work) {
        Objects.requireNonNull(id, "list");
        return run(write, transaction -> {
            Optional<LeadList> locked = transaction.lists().lock(id, write.subjects());
            Optional<T> stored = results.find(transaction, write);
            if (stored.isPresent()) {
                return stored.get();
            }
            LeadList list = locked.filter(this::isVisible).orElseThrow(() -> new LeadListNotFoundException(id));
            check(write, list, permission);
            return results.store(transaction, write, work.run(transaction, list));
        });
    }

    /** Creates a list. */
    public T create(Write write, Function<Transaction, T> work) {
        return run(write, transaction -> {
            Optional<T> stored = results.find(transaction, write);
            return stored.isPresent() ? stored.get() : results.store(transaction, write, work.apply(transaction));
        });
    }

    /** Returns the stored result of a write, if it was made before; for writes that prepare something beforehand. */
    public Optional<T> findResult(Write write) {
        return results.find(write);
    }

    private T run(Write write, Function<Transaction, T> work) {
        Storage storage = settings.storage();
        OrganizationId organization = write.caller().organization();
        try {
            return write.options().dryRun() ? storage.dryRun(organization, work) : storage.write(organization, work);
        } catch (ConflictException | StorageException withoutResult) {
            throw withoutResult;
        } catch (LeadListException rejection) {
            return results.reject(write, rejection);
        }
    }

    private boolean isVisible(LeadList list) {
        return visible == null || list.type() == visible;
    }

    private void check(Write write, LeadList list, Permission permission) {
        settings.checkRules(list, write.caller(), permission, write.leads());
        if (write.leads() != null) {
            settings.checkOverrides(list, write);
        }
        ExpectedVersions expected = write.options().expectedVersions();
        if (!expected.accepts(list.version())) {
            throw new StaleVersionException(list.id(), expected, list.version());
        }
    }
}
