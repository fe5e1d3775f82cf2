package io.leadlist.jdbc.internal.transaction;

import io.leadlist.jdbc.internal.failure.SqlFailure;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Work in the host's transaction. If it fails, the transaction is rolled back to a savepoint before it. Thread-safe.
 *
 * @param work the work
 * @param mode what happens to its changes
 */
public record JoinedTransaction<T extends @Nullable Object>(Function<Handle, T> work, Mode mode) {
    private static final String SAVEPOINT = "leadlist";

    /** Runs the work once; the host commits it. */
    T run(Jdbi jdbi) {
        Handle handle = jdbi.open();
        try {
            if (OwnTransaction.readsDirty(handle)) {
                throw new IllegalStateException("The host's transaction must be at READ COMMITTED or above");
            }
            T result = toSavepoint(handle);
            handle.close();
            return result;
        } catch (Throwable failure) {
            CleanUp.after(failure, handle::close);
            throw failure;
        }
    }

    private T toSavepoint(Handle handle) {
        handle.savepoint(SAVEPOINT);
        try {
            T result = SqlFailure.apply(work, handle);
            if (mode == Mode.DRY_RUN) {
                handle.rollbackToSavepoint(SAVEPOINT);
            } else {
                handle.releaseSavepoint(SAVEPOINT);
            }
            return result;
        } catch (Throwable failure) {
            CleanUp.after(failure, () -> handle.rollbackToSavepoint(SAVEPOINT));
            throw failure;
        }
    }
}
