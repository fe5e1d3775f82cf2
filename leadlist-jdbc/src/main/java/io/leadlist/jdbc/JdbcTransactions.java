package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.schema.SchemaMismatch;
import io.leadlist.jdbc.internal.transaction.Attempts;
import io.leadlist.jdbc.internal.transaction.HostTransaction;
import io.leadlist.jdbc.internal.transaction.Mode;
import io.leadlist.jdbc.internal.transaction.OwnConnections;
import io.leadlist.jdbc.internal.transaction.Retries;
import io.leadlist.jdbc.internal.transaction.Transactions;
import java.sql.Connection;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
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
    private final Transactions transactions;

    private JdbcTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * {@return the library's own transactions, on connections of a data source}
     *
     * <p>The data source must return a separate connection for each call, not that of a running transaction of the
     * host, which the library would commit. A call on the connection of a running transaction throws
     * {@link IllegalStateException} and changes nothing. Spring's transactions are always detected, and those of other
     * frameworks if their pool has auto-commit on. If the pool itself turns auto-commit off, a transaction of another
     * framework is rejected if it has changed something. Otherwise it is not detected, and the changes of the call are
     * committed at its end.
     *
     * <p>To work in the host's transactions, use {@link #joining(DataSource)}.
     *
     * @param dataSource the database
     */
    public static JdbcTransactions over(DataSource dataSource) {
        return new JdbcTransactions(Transactions.over(dataSource));
    }

    /**
     * {@return transactions that join the host's transaction if one is running on the calling thread, and are the
     * library's own otherwise} Import workers and plain reads therefore work outside a transaction.
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
        return new JdbcTransactions(
                new Transactions(new OwnConnections(dataSource), new HostTransaction.OfDataSource(dataSource)));
    }

    /**
     * {@return transactions that join the host's transaction if the host supplies its connection, and are the library's
     * own otherwise}
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
                new Transactions(new OwnConnections(dataSource), new HostTransaction.OfConnection(current, false)));
    }

    /**
     * {@return the host's transactions, which calls of the library join} Outside a transaction of the host, calls
     * throw.
     *
     * <p>A call throws {@link IllegalStateException} if the connection is null or has auto-commit on.
     *
     * @param connection returns the connection of the transaction that is running on the calling thread, with
     *     auto-commit off; the library does not close it
     */
    public static JdbcTransactions joining(Supplier<Connection> connection) {
        Objects.requireNonNull(connection, "connection");
        HostTransaction host = new HostTransaction.OfConnection(connection, true);
        return new JdbcTransactions(new Transactions(host, host));
    }

    /**
     * {@return these transactions with a listener that receives each statement and its duration} It replaces an earlier
     * listener. Default: none.
     *
     * @param listener the listener, which must be thread-safe
     */
    public JdbcTransactions withStatementListener(StatementListener listener) {
        return new JdbcTransactions(transactions.withLogger(new ReportedStatements(listener)));
    }

    /**
     * {@return these transactions with a way to run actions after a commit of the host} The library needs it to tell
     * listeners ({@code LeadListsBuilder.listener}) of changes in a transaction of the host. Default: for the
     * transactions of {@link #joining(DataSource)} that Spring has begun, Spring's {@code TransactionSynchronization};
     * otherwise none.
     *
     * <pre>{@code
     * List<Runnable> actions = new ArrayList<>(); // of the running transaction
     * JdbcTransactions.joining(connections::current).withAfterCommit(actions::add);
     * // … after connection.commit():
     * actions.forEach(Runnable::run);
     * }</pre>
     *
     * @param registration receives an action, on the thread of the call and within the host's transaction. It must run
     *     the action once after the commit, and drop it if the host rolls back. Actions do not throw. Must be
     *     thread-safe
     */
    public JdbcTransactions withAfterCommit(Consumer<Runnable> registration) {
        Objects.requireNonNull(registration, "registration");
        return new JdbcTransactions(transactions.withAfterCommit(registration));
    }

    /** Returns the internal transactions, which do not check the version of the tables after a failure. */
    Transactions unexplained() {
        return transactions;
    }

    /**
     * Runs work in one transaction.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     * @throws SchemaVersionException if it fails because its tables have another version
     */
    <T extends @Nullable Object> T run(Function<Handle, T> work) {
        return run(work, Mode.WRITE, Attempts.UNOBSERVED);
    }

    /**
     * Runs work that changes nothing in one transaction, as {@link #run} does.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     */
    <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return run(work, Mode.READ, Attempts.UNOBSERVED);
    }

    /**
     * Runs work in one transaction, as {@link #run(Function)} does, and reports its attempts. In the mode
     * {@link Mode#DRY_RUN}, a transaction of the library is rolled back, and one of the host to a savepoint.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     */
    <T extends @Nullable Object> T run(Function<Handle, T> work, Mode mode, Attempts attempts) {
        try {
            return transactions.run(work, mode, attempts);
        } catch (StorageException failure) {
            throw SchemaMismatch.causeOf(failure, transactions)
                    .<StorageException>map(mismatch -> SchemaVersionException.of(mismatch, failure))
                    .orElse(failure);
        }
    }
}
