package io.leadlist.jdbc;

import io.leadlist.call.LeadListException;
import io.leadlist.call.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The transactions that the library uses: its own, or the transactions of the host. Thread-safe.
 *
 * <table>
 *   <caption>Modes, with the name of the same propagation in Spring and Jakarta Transactions</caption>
 *   <tr><th>factory</th><th>the host has a transaction</th><th>it has none</th><th>propagation</th></tr>
 *   <tr><td>{@link #joining(DataSource)}, {@link #joining(DataSource, Supplier)}</td>
 *       <td>joins it</td><td>own transaction</td><td>{@code REQUIRED}</td></tr>
 *   <tr><td>{@link #over}</td><td>own transaction</td><td>own transaction</td><td>{@code REQUIRES_NEW}</td></tr>
 *   <tr><td>{@link #joining(Supplier)}</td><td>joins it</td><td>throws</td><td>{@code MANDATORY}</td></tr>
 * </table>
 *
 * <p>Own transactions are committed, or rolled back if the call throws. A call is retried from the start
 *
 * <ul>
 *   <li>if it fails because of concurrent calls. SQL states 40001, 40P01, 55P03 and 23505 show this, on H2 also HYT00
 *       and 90131. There are at most {@value Retries#ATTEMPTS} attempts, with random and growing pauses of at most 200
 *       milliseconds between them.
 *   <li>if it loses its connection before it commits. SQL states 08xxx, 57P01, 57P02, 57P03, 57P05 and 25006 show this,
 *       on H2 also 90067. There are at most {@value Retries#ATTEMPTS_TO_CONNECT} attempts.
 * </ul>
 *
 * <p>If the pool times out, or if H2 has closed its database (90098, 90121), a call is not retried, but its exception
 * is retryable. H2 opens the database again only after all connections of the pool are closed.
 *
 * <p>If the connection is lost while the database commits, the call is not retried, because it may have been stored.
 * {@link StorageException#isOutcomeUnknown} shows this.
 *
 * <p>The first attempt runs at the isolation level of the data source, every retry at READ COMMITTED. Results are
 * correct at each level, because a change locks its list first. At REPEATABLE READ and SERIALIZABLE, however, short
 * calls could abort a long call at every attempt.
 *
 * <p>In the host's transaction the library neither commits nor retries. Changes are stored when the host commits. A
 * call that throws rolls back to a savepoint. So it undoes its own changes only, and the host may continue.
 * {@link StorageException#isRetryable} shows whether a retry may succeed. After a deadlock, a serialization failure or
 * a lost connection, the host must retry the whole transaction.
 */
public final class JdbcTransactions {

    /** Shared, because parsing a statement takes longer than most statements: each is parsed once per JVM. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final ConnectionFactory own;
    private final HostTransaction host;
    private final Jdbi ownJdbi;
    private final Jdbi hostJdbi;
    private final AtomicInteger failures = new AtomicInteger();

    /** What happens to the changes of a transaction. */
    enum Mode {
        WRITE,
        DRY_RUN,
        READ
    }

    private JdbcTransactions(ConnectionFactory own, HostTransaction host, SqlLogger logger) {
        this.own = own;
        this.host = host;
        this.ownJdbi = jdbi(own, logger);
        this.hostJdbi = jdbi(host, logger);
        hostJdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
    }

    private static Jdbi jdbi(ConnectionFactory connections, SqlLogger logger) {
        Jdbi jdbi = Jdbi.create(connections).registerArrayType(new TypedArrays());
        DetectedDialect.install(jdbi);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER).setSqlLogger(logger);
        return jdbi;
    }

    /**
     * Returns the library's own transactions, on connections of a data source.
     *
     * <p>The data source must return a separate connection for each call, not that of a running transaction of the
     * host, which the library would commit. A call on the connection of a running transaction throws
     * {@link IllegalStateException} and changes nothing. Spring's transactions are always detected, and those of other
     * frameworks if their pool has auto-commit on. If the pool itself turns auto-commit off, a transaction of another
     * framework is rejected if it has changed something. Otherwise it is not detected, and the changes of the call are
     * committed at its end.
     *
     * <p>To work in the host's transactions, use {@link #joining(DataSource)}.
     */
    public static JdbcTransactions over(DataSource dataSource) {
        return new JdbcTransactions(
                new OwnConnections(dataSource), new HostTransaction.None(), SqlLogger.NOP_SQL_LOGGER);
    }

    /**
     * Returns transactions that join the host's transaction if one is running on the calling thread, and are the
     * library's own otherwise. Import workers and plain reads therefore work outside a transaction.
     *
     * <p>A transaction is joined if
     *
     * <ul>
     *   <li>Spring has begun it on this data source, with any of its transaction managers (JDBC, JPA, Hibernate),
     *   <li>or the data source returns the connection of the running transaction, with auto-commit off. Examples are
     *       Spring's {@code TransactionAwareDataSourceProxy}, and data sources that wrap one.
     * </ul>
     *
     * <p>With Spring on the class path, Spring decides whether a transaction is running. Without it, a call compares
     * two sessions if the connection has auto-commit off. If the pool itself turns auto-commit off, this takes a second
     * connection for a moment, in one thread at a time. {@link #joining(DataSource, Supplier)} avoids it.
     *
     * @param dataSource the data source of the host's transaction manager, or one that is aware of its transactions
     */
    public static JdbcTransactions joining(DataSource dataSource) {
        OwnConnections own = new OwnConnections(dataSource);
        return new JdbcTransactions(own, new HostTransaction.OfDataSource(dataSource), SqlLogger.NOP_SQL_LOGGER);
    }

    /**
     * Returns transactions that join the host's transaction if the host supplies its connection, and are the library's
     * own otherwise.
     *
     * <p>A call throws {@link IllegalStateException} if the supplied connection has auto-commit on.
     *
     * @param dataSource returns connections for the library's own transactions, as for {@link #over}
     * @param current returns the connection of the transaction that is running on the calling thread, with auto-commit
     *     off, or null if none is running. It is called twice for each call. The library does not close the connection
     */
    public static JdbcTransactions joining(DataSource dataSource, Supplier<? extends @Nullable Connection> current) {
        Objects.requireNonNull(current, "current");
        return new JdbcTransactions(
                new OwnConnections(dataSource),
                new HostTransaction.OfConnection(current, false),
                SqlLogger.NOP_SQL_LOGGER);
    }

    /**
     * Returns the host's transactions, which calls of the library join. Outside a transaction of the host, calls throw.
     *
     * <p>A call throws {@link IllegalStateException} if the connection is null or has auto-commit on.
     *
     * @param connection returns the connection of the transaction that is running on the calling thread, with
     *     auto-commit off; the library does not close it
     */
    public static JdbcTransactions joining(Supplier<Connection> connection) {
        Objects.requireNonNull(connection, "connection");
        HostTransaction host = new HostTransaction.OfConnection(connection, true);
        return new JdbcTransactions(host, host, SqlLogger.NOP_SQL_LOGGER);
    }

    /**
     * Returns these transactions with a listener that receives each statement and its duration. It replaces an earlier
     * listener. Default: none.
     */
    public JdbcTransactions withStatementListener(StatementListener listener) {
        return new JdbcTransactions(own, host, new ReportedStatements(listener));
    }

    /**
     * Returns how often an own transaction has failed without a conflict, for example because its connection was lost.
     * A standby may have taken over since, without the last commits.
     */
    int failures() {
        return failures.get();
    }

    /**
     * Runs short work in an own transaction although the host's transaction is running. Returns empty if it did not
     * run: the host's snapshot would not show its changes, or the data source has no other connection.
     */
    <T> Optional<T> runApart(Handle joined, Function<Handle, T> work) {
        if (own == host || joined.getTransactionIsolationLevel() != TransactionIsolationLevel.READ_COMMITTED) {
            return Optional.empty();
        }
        try {
            return Optional.of(runOwn(new OwnTransaction<>(work, Mode.WRITE)));
        } catch (StorageException | IllegalStateException noConnection) {
            return Optional.empty();
        }
    }

    /** Returns whether a handle is in a transaction of the library's own, which is committed when its call returns. */
    boolean isOwn(Handle handle) {
        return handle.getJdbi() == ownJdbi;
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
        try {
            return host.isRunning()
                    ? new JoinedTransaction<>(work, mode).run(hostJdbi)
                    : runOwn(new OwnTransaction<>(work, mode));
        } catch (SQLException noConnection) {
            throw SqlFailure.translate(new ConnectionException(noConnection));
        } catch (LeadListException | IllegalArgumentException rejection) {
            throw rejection;
        } catch (RuntimeException failure) {
            throw SqlFailure.translate(failure);
        }
    }

    private <T extends @Nullable Object> T runOwn(OwnTransaction<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.attempt(ownJdbi, attempt > 1);
            } catch (LeadListException | IllegalArgumentException rejection) {
                throw rejection;
            } catch (RuntimeException failure) {
                StorageException translated = SqlFailure.translate(failure);
                if (!SqlFailure.isConflict(failure)) {
                    failures.incrementAndGet();
                }
                if (!translated.isRetryable() || attempt >= Retries.attempts(failure)) {
                    throw translated;
                }
                Retries.pause(attempt);
            }
        }
    }
}
