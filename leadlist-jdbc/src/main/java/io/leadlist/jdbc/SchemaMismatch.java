package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a call failed because the tables have another version than the library needs. It reads the version
 * after the failure, so that a successful call takes no additional statement.
 */
final class SchemaMismatch {
    /** The class of SQL states of unknown tables, unknown columns and unfit types. */
    private static final String UNKNOWN_NAME_OR_TYPE = "42";

    /** The state if a newer version has added a column that must not be null. */
    private static final String NULL_NOT_ALLOWED = "23502";

    private SchemaMismatch() {}

    /** Returns the failure itself, or a {@link SchemaVersionException} that has it as its cause. */
    static StorageException explain(StorageException failure, JdbcTransactions transactions) {
        String state = SqlFailure.state(failure);
        if (!state.startsWith(UNKNOWN_NAME_OR_TYPE) && !state.equals(NULL_NOT_ALLOWED)) {
            return failure;
        }
        try {
            return transactions
                    .readUnexplained(handle -> find(handle, failure))
                    .map(StorageException.class::cast)
                    .orElse(failure);
        } catch (RuntimeException unreadable) {
            failure.addSuppressed(Redacted.copy(unreadable));
            return failure;
        }
    }

    /** Reads the version of the tables, and returns the exception if it is not the one that the library needs. */
    static Optional<SchemaVersionException> find(Handle handle, @Nullable Throwable cause) {
        return SchemaHistory.read(handle).mismatch(SchemaScript.ALL.apply(JdbcSchema.locationOf(handle)), cause);
    }
}
