package io.leadlist.jdbc.internal.transaction;

import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.failure.SqlFailure;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.core.transaction.UnableToRestoreAutoCommitStateException;
import org.jspecify.annotations.Nullable;

/**
 * Work in a transaction that the library begins and ends. Each attempt has a connection of its own. Thread-safe.
 *
 * @param work the work
 * @param mode what happens to its changes
 */
public record OwnTransaction<T extends @Nullable Object>(Function<Handle, T> work, Mode mode) {
    /**
     * Runs the work once.
     *
     * @param isRetry whether to run at READ COMMITTED instead of the level of the data source, as at READ UNCOMMITTED
     */
    T attempt(Jdbi jdbi, boolean isRetry) {
        Handle handle = jdbi.open();
        try {
            T result = isRetry || readsDirty(handle) ? atReadCommitted(handle) : inTransaction(handle);
            CleanUp.afterEnd(handle::close);
            return result;
        } catch (Throwable failure) {
            CleanUp.after(failure, handle::close);
            throw failure;
        }
    }

    /** Returns whether the transaction could read rows that another transaction may still roll back. */
    static boolean readsDirty(Handle handle) {
        return Dialect.of(handle).hasDirtyReads()
                && handle.getTransactionIsolationLevel() == TransactionIsolationLevel.READ_UNCOMMITTED;
    }

    private T atReadCommitted(Handle handle) {
        TransactionIsolationLevel level = handle.getTransactionIsolationLevel();
        handle.setTransactionIsolationLevel(TransactionIsolationLevel.READ_COMMITTED);
        try {
            T result = inTransaction(handle);
            CleanUp.afterEnd(() -> handle.setTransactionIsolationLevel(level));
            return result;
        } catch (Throwable failure) {
            CleanUp.after(failure, () -> handle.setTransactionIsolationLevel(level));
            throw failure;
        }
    }

    private T inTransaction(Handle handle) {
        Lock lock = mode == Mode.READ ? new ReentrantLock() : WriteLocks.of(handle);
        lock.lock();
        try {
            handle.begin();
            T result = SqlFailure.apply(work, handle);
            end(handle);
            return result;
        } catch (Throwable failure) {
            CleanUp.after(failure, handle::rollback);
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    private void end(Handle handle) {
        if (mode == Mode.DRY_RUN) {
            handle.rollback();
            return;
        }
        try {
            handle.commit();
        } catch (UnableToRestoreAutoCommitStateException afterCommit) {
            CleanUp.log(afterCommit);
        } catch (TransactionException failure) {
            throw mode == Mode.WRITE ? SqlFailure.translateCommit(failure) : failure;
        }
    }
}
