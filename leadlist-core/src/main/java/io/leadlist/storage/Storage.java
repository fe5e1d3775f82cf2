package io.leadlist.storage;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Port: opens transactions, each for one organization. Implementations are thread-safe.
 *
 * <p>Nothing of another organization can be seen or changed in a transaction.
 */
public interface Storage {
    /**
     * Does a piece of work in one transaction: all of it is stored, or, if it throws, nothing.
     *
     * <p>The work may be done more than once, each time from the start and after the former attempt was undone, when
     * calls at the same time stand in each other's way. Its last result is answered.
     *
     * @throws StorageException if the storage fails; what the work throws passes as it is
     */
    <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work);

    /**
     * Does a piece of work in the same way and keeps nothing of it: what it answers is what it would have answered.
     *
     * @throws StorageException if the storage fails; what the work throws passes as it is
     */
    <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work);

    /**
     * Does a piece of work that only reads. What it sees was committed; two reads in one call may see different
     * commits.
     *
     * @throws StorageException if the storage fails; what the work throws passes as it is
     */
    <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work);

    /**
     * Returns the ids of organizations with due batches, the longest-waiting organization first. Takes no lock. It is
     * the only method that reads across organizations.
     *
     * @param due the batches that can be claimed
     * @param limit the maximum number of ids, at least 1
     * @throws StorageException if the storage fails
     */
    List<OrganizationId> organizationsWithWork(Due due, int limit);
}
