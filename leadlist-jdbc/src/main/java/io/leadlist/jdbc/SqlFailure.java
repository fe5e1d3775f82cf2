package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Translates failures of the database into {@link StorageException}s that contain no bound values. */
final class SqlFailure {
    /**
     * The SQL states that concurrent calls cause.
     *
     * <ul>
     *   <li>serialization failure (40001), deadlock (40P01), lock not available (55P03, and HYT00 and 90131 on H2),
     *   <li>unique violation (23505): another call stored a record first, and a retry finds it.
     * </ul>
     */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "55P03", "HYT00", "90131", "23505");

    private SqlFailure() {}

    /** Returns the exception for a failure of the database. Rethrows any other failure unchanged. */
    static StorageException translate(RuntimeException failure) {
        SQLException sql = find(failure);
        if (sql == null && !(failure instanceof JdbiException)) {
            throw failure;
        }
        String state = sql == null ? null : sql.getSQLState();
        String message = sql == null ? null : Redacted.message(sql);
        return new StorageException(
                "The database failed, SQL state " + state + (message == null ? "" : ": " + message),
                isRetryable(state),
                Redacted.copy(failure));
    }

    static boolean isRetryable(@Nullable String state) {
        return state != null && RETRYABLE.contains(state);
    }

    /** Returns the SQL state of a failure; empty if there is none. */
    static String state(Throwable failure) {
        SQLException sql = find(failure);
        String state = sql == null ? null : sql.getSQLState();
        return state == null ? "" : state;
    }

    private static @Nullable SQLException find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
