package io.leadlist.jdbc.internal.schema;

import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.failure.Redacted;
import io.leadlist.jdbc.internal.failure.SqlFailure;
import io.leadlist.jdbc.internal.transaction.Mode;
import io.leadlist.jdbc.internal.transaction.Transactions;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The tables do not agree with the scripts of this library. Immutable.
 *
 * @param message how the tables differ, and what to do
 * @param found the version of the tables, 0 if there are none
 * @param required the version that this library needs
 */
public record SchemaMismatch(String message, int found, int required) {
    /** The class of the SQL states for unknown tables, unknown columns and wrong types. */
    private static final String UNKNOWN_NAME_OR_TYPE = "42";

    /** The SQL state of a null in a column that must have a value, for example a column of a newer version. */
    private static final String NULL_NOT_ALLOWED = "23502";

    /**
     * Returns the mismatch that caused a failure; empty if there is none. The version is read after the failure, so
     * that a successful call takes no additional statement.
     */
    public static Optional<SchemaMismatch> causeOf(StorageException failure, Transactions transactions) {
        String state = SqlFailure.state(failure);
        if (!state.startsWith(UNKNOWN_NAME_OR_TYPE) && !state.equals(NULL_NOT_ALLOWED)) {
            return Optional.empty();
        }
        try {
            return transactions.run(SchemaMismatch::find, Mode.READ);
        } catch (RuntimeException unreadable) {
            failure.addSuppressed(Redacted.copy(unreadable));
            return Optional.empty();
        }
    }

    /** Reads the version of the tables, and returns a mismatch if it is not the one that the library needs. */
    public static Optional<SchemaMismatch> find(Handle handle) {
        return SchemaHistory.read(handle).mismatch(SchemaScript.ALL.apply(SchemaScript.location(handle)));
    }
}
