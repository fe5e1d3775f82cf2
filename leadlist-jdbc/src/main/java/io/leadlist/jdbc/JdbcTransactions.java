package io.leadlist.jdbc;

import io.leadlist.call.LeadListException;
import io.leadlist.call.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The transactions that the library uses: its own, or the transactions of the host. Thread-safe.
 *
 * <p>Own transactions ({@link #over}) are committed, or rolled back if the call throws. A call that fails because of
 * concurrent calls is retried from the start. SQL states 40001, 40P01, 55P03 and 23505 show this, on H2 also HYT00 and
 * 90131. There are at most {@value #ATTEMPTS} attempts, with random and growing pauses of at most 200 milliseconds
 * between them.
 *
 * <p>The first attempt runs at the isolation level of the data source, every retry at READ COMMITTED. Results are
 * correct at each level, because a change locks its list first. At REPEATABLE READ and SERIALIZABLE, however, short
 * calls could abort a long call at every attempt.
 *
 * <p>In the host's transaction ({@link #joining}) the library neither commits nor retries. Changes are stored when the
 * host commits. A call that throws rolls back to a savepoint. So it undoes its own changes only, and the host may
 * continue. {@link StorageException#isRetryable} shows whether a retry may succeed. After a deadlock or a serialization
 * failure, the host must retry the whole transaction.
 */
public final class JdbcTransactions {
    private static final int ATTEMPTS = 20;
    private static final long FIRST_PAUSE_NANOS = 2_000_000;
    private static final long LONGEST_PAUSE_NANOS = 200_000_000;
    private static final String SAVEPOINT = "leadlist";

    /** Shared, because parsing a statement takes longer than most statements: each is parsed once per JVM. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Jdbi jdbi;
    private final boolean isOwn;

    /** What happens to the changes of a transaction. */
    private enum Mode {
        WRITE,
        DRY_RUN,
        READ
    }

    private JdbcTransactions(Jdbi jdbi, boolean isOwn) {
        this.jdbi = jdbi;
        this.isOwn = isOwn;
        jdbi.registerArrayType(new TypedArrays());
        DetectedDialect.install(jdbi);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
    }

    /**
     * Returns the library's own transactions, on connections of a data source.
     *
     * <p>The data source must return a separate connection for each call. Otherwise the library would commit a running
     * transaction of the host. A call on the connection of a running transaction throws {@link IllegalStateException}
     * and changes nothing. This holds for every data source of Spring, and for other frameworks if their pool has
     * auto-commit on. If the pool itself turns auto-commit off, only Spring's transactions are detected.
     *
     * <p>To work in the host's transactions, use {@link #joining}.
     */
    public static JdbcTransactions over(DataSource dataSource) {
        return new JdbcTransactions(Jdbi.create(new OwnConnections(dataSource)), true);
    }

    /**
     * Returns the host's transactions, which calls of the library join.
     *
     * <p>A call throws {@link IllegalStateException} if the connection has auto-commit on.
     *
     * @param connection returns the connection of the transaction that is running on the calling thread, with
     *     auto-commit off; the library does not close it
     */
    public static JdbcTransactions joining(Supplier<Connection> connection) {
        Jdbi jdbi = Jdbi.create(new HostConnections(connection));
        jdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
        return new JdbcTransactions(jdbi, false);
    }

    /** Returns whether the transactions are the library's own, and so committed when a call returns. */
    boolean isOwn() {
        return isOwn;
    }

    /**
     * Runs work in one transaction.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     * @throws SchemaVersionException if it fails because its tables have another version
     */
    <T extends @Nullable Object> T run(Function<Handle, T> work) {
        return run(work, Mode.WRITE);
    }

    /**
     * Runs work that changes nothing in one transaction. Unlike {@link #run}, it does not wait for the
     * {@link WriteLocks}.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     */
    <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return run(work, Mode.READ);
    }

    /**
     * Runs work in one transaction and undoes its changes. A transaction of the library is rolled back; the host's
     * transaction is rolled back to a savepoint.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     */
    <T extends @Nullable Object> T dryRun(Function<Handle, T> work) {
        return run(work, Mode.DRY_RUN);
    }

    /**
     * Runs work like {@link #run}, without looking at the version of the tables after a failure.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     */
    <T extends @Nullable Object> T runUnexplained(Function<Handle, T> work) {
        return repeat(work, Mode.WRITE);
    }

    /**
     * Runs work like {@link #read}, without looking at the version of the tables after a failure.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     */
    <T extends @Nullable Object> T readUnexplained(Function<Handle, T> work) {
        return repeat(work, Mode.READ);
    }

    private <T extends @Nullable Object> T run(Function<Handle, T> work, Mode mode) {
        try {
            return repeat(work, mode);
        } catch (StorageException failure) {
            throw SchemaMismatch.explain(failure, this);
        }
    }

    private <T extends @Nullable Object> T repeat(Function<Handle, T> work, Mode mode) {
        for (int attempt = 1; ; attempt++) {
            try {
                return isOwn ? runOwn(work, mode, attempt) : runJoined(work, mode);
            } catch (LeadListException | IllegalArgumentException rejection) {
                throw rejection;
            } catch (RuntimeException failure) {
                StorageException translated = SqlFailure.translate(failure);
                if (!isOwn || !translated.isRetryable() || attempt == ATTEMPTS) {
                    throw translated;
                }
                pause(attempt);
            }
        }
    }

    private <T extends @Nullable Object> T runOwn(Function<Handle, T> work, Mode mode, int attempt) {
        try (Handle handle = jdbi.open()) {
            if (attempt == 1) {
                return inOwnTransaction(handle, work, mode);
            }
            TransactionIsolationLevel level = handle.getTransactionIsolationLevel();
            handle.setTransactionIsolationLevel(TransactionIsolationLevel.READ_COMMITTED);
            try {
                return inOwnTransaction(handle, work, mode);
            } finally {
                handle.setTransactionIsolationLevel(level);
            }
        }
    }

    private static <T extends @Nullable Object> T inOwnTransaction(Handle handle, Function<Handle, T> work, Mode mode) {
        Lock lock = mode == Mode.READ ? new ReentrantLock() : WriteLocks.of(handle);
        lock.lock();
        try {
            handle.begin();
            T result = work.apply(handle);
            if (mode == Mode.DRY_RUN) {
                handle.rollback();
            } else {
                handle.commit();
            }
            return result;
        } catch (Throwable failure) {
            undo(handle::rollback, failure);
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    private <T extends @Nullable Object> T runJoined(Function<Handle, T> work, Mode mode) {
        try (Handle handle = jdbi.open()) {
            handle.savepoint(SAVEPOINT);
            try {
                T result = work.apply(handle);
                if (mode == Mode.DRY_RUN) {
                    handle.rollbackToSavepoint(SAVEPOINT);
                } else {
                    handle.releaseSavepoint(SAVEPOINT);
                }
                return result;
            } catch (Throwable failure) {
                undo(() -> handle.rollbackToSavepoint(SAVEPOINT), failure);
                throw failure;
            }
        }
    }

    private static void undo(Runnable rollback, Throwable failure) {
        try {
            rollback.run();
        } catch (RuntimeException second) {
            failure.addSuppressed(Redacted.copy(second));
        }
    }

    /** Pauses with full jitter, so that calls that collided do not collide again. */
    private static void pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest) + 1);
    }

    /** Returns the host's connection and never closes it. */
    private record HostConnections(Supplier<Connection> current) implements ConnectionFactory {
        @Override
        public Connection openConnection() throws SQLException {
            Connection connection = current.get();
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("The host's connection must have auto-commit off");
            }
            return connection;
        }

        @Override
        public void closeConnection(Connection connection) {
            // The host closes it.
        }
    }
}
