package io.leadlist.storage;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.observation.LeadListsObserver;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Port: opens transactions, each for one organization. Implementations are thread-safe.
 *
 * <p>A transaction can neither read nor change anything of another organization.
 */
public interface Storage {
    /**
     * Runs work in one transaction: everything is stored, or, if the work throws, nothing.
     *
     * <p>If concurrent transactions conflict, the work may run more than once, each time after the previous attempt was
     * rolled back. The last result is returned.
     *
     * @param <T> the type of the result
     * @param organization the organization that the data belongs to
     * @param work the function to run in a transaction
     * @return the result of the function
     * @throws StorageException if the storage fails; exceptions of the work pass unchanged
     */
    <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work);

    /**
     * Runs work like {@link #write} and returns its result, but stores nothing.
     *
     * @param <T> the type of the result
     * @param organization the organization that the data belongs to
     * @param work the function to run in a transaction
     * @return the result of the function
     * @throws StorageException if the storage fails; exceptions of the work pass unchanged
     */
    <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work);

    /**
     * Runs work that only reads. The work sees committed data, and two of its reads may see different commits.
     *
     * @param <T> the type of the result
     * @param organization the organization that the data belongs to
     * @param work the function to run in a transaction
     * @return the result of the function
     * @throws StorageException if the storage fails; exceptions of the work pass unchanged
     */
    <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work);

    /**
     * {@return the organizations that have due batches, the longest-waiting organization first} Takes no lock. It is
     * the only method that reads across organizations.
     *
     * @param due the batches that can be claimed
     * @param limit the maximum number of ids, at least 1
     * @throws StorageException if the storage fails
     */
    List<OrganizationId> organizationsWithWork(Due due, int limit);

    /**
     * {@return a storage with the same content that reports each attempt of a transaction to an observer} An attempt is
     * a {@link io.leadlist.observation.Operation.Kind#TRANSACTION} with the name {@code write}, {@code dry-run} or
     * {@code read}, its organization and its number. Its end includes the commit.
     *
     * <p>The library calls this once, with an observer that never throws, and uses the returned storage only. Default:
     * this storage, which reports no attempts.
     *
     * @param observer the observer of transaction attempts
     */
    default Storage observedBy(LeadListsObserver observer) {
        return this;
    }
}
