package io.leadlist.jdbc.internal.failure;

import io.leadlist.call.LeadListException;
import io.leadlist.call.StorageException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Translates failures of the database into {@link StorageException}s that contain no bound values. */
public final class SqlFailure {
    /** The SQL state of a transaction that must be run again. */
    private static final String SERIALIZATION_FAILURE = "40001";

    /**
     * The SQL states that concurrent calls cause.
     *
     * <ul>
     *   <li>serialization failure (40001), deadlock (40P01), lock not available (55P03, and HYT00 and 90131 on H2),
     *   <li>unique violation (23505): another call stored a record first, and a retry finds it.
     * </ul>
     */
    private static final Set<String> CONFLICTS =
            Set.of(SERIALIZATION_FAILURE, "40P01", "55P03", "HYT00", "90131", "23505");

    /**
     * The SQL states of a lost connection, in addition to class 08.
     *
     * <ul>
     *   <li>on PostgreSQL shutdown (57P01), crash (57P02), start (57P03) and a session that was idle too long (57P05),
     *   <li>on H2 a broken connection (90067) and a closed database (90098, 90121).
     * </ul>
     */
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "57P05", "90067", "90098", "90121");

    private static final Set<String> CLOSED = Set.of("90098", "90121");

    private static final String CONNECTIONS = "08";

    /** The connection was closed before it was used: the database has not received the statement. */
    private static final String NO_CONNECTION = "08003";

    /** A primary that a failover has turned into a read-only standby. */
    private static final String READ_ONLY = "25006";

    /** The states with which a database itself says that it does not know whether it has committed. */
    private static final Set<String> UNKNOWN = Set.of("08007", "40003");

    /**
     * The classes of states with which a database rejects a commit, so that the transaction is rolled back. They are
     * violations of data, constraints, triggers and the transaction state, and the lack of resources.
     */
    private static final Set<String> REJECTIONS = Set.of("22", "23", "25", "40", "42", "53", "54", "55", "57", "P0");

    private static final int CLASS_LENGTH = 2;

    private SqlFailure() {}

    /** Returns the failure of a transaction that found a conflict by itself, and must be run again. */
    public static RuntimeException conflict(String message) {
        return new ConnectionException(new SQLException(message, SERIALIZATION_FAILURE));
    }

    /** Returns the exception for a failure of the database. Rethrows any other failure unchanged. */
    public static StorageException translate(RuntimeException failure) {
        SQLException sql = requireSql(failure);
        String state = sql == null ? null : sql.getSQLState();
        if (state != null && UNKNOWN.contains(state)) {
            return StorageException.ofUnknownOutcome(message(sql), Redacted.copy(failure));
        }
        return new StorageException(message(sql), sql != null && isRetryable(sql), Redacted.copy(failure));
    }

    /**
     * Translates a failed commit of changes. If the database may have committed, the outcome is unknown. Rethrows the
     * failure unchanged if the database has rolled back.
     */
    public static StorageException translateCommit(RuntimeException failure) {
        SQLException sql = requireSql(failure);
        if (sql != null && isRolledBack(sql.getSQLState())) {
            throw failure;
        }
        return StorageException.ofUnknownOutcome(message(sql), Redacted.copy(failure));
    }

    /**
     * Applies work. A change on a connection that the host has made read-only fails with the state of a failover, but
     * cannot succeed later. So it is translated here, as not retryable.
     */
    public static <T extends @Nullable Object> T apply(Function<Handle, T> work, Handle handle) {
        try {
            return work.apply(handle);
        } catch (JdbiException failure) {
            SQLException sql = find(failure);
            if (sql != null && READ_ONLY.equals(sql.getSQLState()) && handle.isReadOnly()) {
                throw new StorageException(message(sql), false, Redacted.copy(failure));
            }
            throw failure;
        }
    }

    /** Returns whether the database or its driver has failed. A rejection of the call is no failure of the database. */
    public static boolean isOfDatabase(RuntimeException failure) {
        boolean isRejection = failure instanceof LeadListException || failure instanceof IllegalArgumentException;
        return !isRejection && (failure instanceof JdbiException || find(failure) != null);
    }

    /** Returns whether concurrent calls caused the failure. */
    public static boolean isConflict(RuntimeException failure) {
        SQLException sql = find(failure);
        return sql != null && isConflict(sql.getSQLState());
    }

    /**
     * Returns whether an attempt that follows at once is useless or does harm.
     *
     * <ul>
     *   <li>The pool has already waited for a connection as long as it is configured to.
     *   <li>H2 has closed its file. A new connection would open it again, and H2 discards the opened database as soon
     *       as an old connection of the pool is used.
     * </ul>
     */
    public static boolean needsTime(RuntimeException failure) {
        SQLException sql = find(failure);
        return sql instanceof SQLTransientConnectionException
                || (sql != null && sql.getSQLState() != null && CLOSED.contains(sql.getSQLState()));
    }

    private static boolean isRetryable(SQLException failure) {
        String state = failure.getSQLState();
        return isConflict(state)
                || isLost(state)
                || READ_ONLY.equals(state)
                || failure instanceof SQLTransientConnectionException;
    }

    private static boolean isConflict(@Nullable String state) {
        return state != null && CONFLICTS.contains(state);
    }

    private static boolean isLost(@Nullable String state) {
        return state != null && (LOST.contains(state) || state.startsWith(CONNECTIONS));
    }

    private static boolean isRolledBack(@Nullable String state) {
        if (state == null || UNKNOWN.contains(state)) {
            return false;
        }
        return isConflict(state)
                || state.equals(NO_CONNECTION)
                || (!isLost(state)
                        && state.length() > CLASS_LENGTH
                        && REJECTIONS.contains(state.substring(0, CLASS_LENGTH)));
    }

    private static String message(@Nullable SQLException failure) {
        String state = failure == null ? null : failure.getSQLState();
        String message = failure == null ? null : Redacted.message(failure);
        return "The database failed, SQL state " + state + (message == null ? "" : ": " + message);
    }

    /** Returns the failure of the database, or null if only Jdbi failed. Rethrows any other failure unchanged. */
    private static @Nullable SQLException requireSql(RuntimeException failure) {
        SQLException sql = find(failure);
        if (sql == null && !(failure instanceof JdbiException)) {
            throw failure;
        }
        return sql;
    }

    /** Returns the SQL state of a failure; empty if there is none. */
    public static String state(Throwable failure) {
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
