package io.leadlist.jdbc.internal.transaction;

import io.leadlist.call.LeadListException;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.dialect.DetectedDialect;
import io.leadlist.jdbc.internal.dialect.TypedArrays;
import io.leadlist.jdbc.internal.failure.SqlFailure;
import io.leadlist.observation.Observed;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * Runs work in transactions: in the host's transaction if one is running, otherwise in transactions of the library's
 * own, which are retried. Failures of the database are translated. Thread-safe.
 */
public final class Transactions {
    /** Shared, because parsing a statement takes longer than most statements: each is parsed once per JVM. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final ConnectionFactory own;
    private final HostTransaction host;
    private final SqlLogger logger;
    private final @Nullable Consumer<Runnable> afterHostCommit;
    private final Jdbi ownJdbi;
    private final Jdbi hostJdbi;
    private final AtomicInteger failures = new AtomicInteger();

    /**
     * Creates transactions without a logger.
     *
     * @param own opens connections for transactions of the library's own; the host's transaction if the library has no
     *     connections of its own
     */
    public Transactions(ConnectionFactory own, HostTransaction host) {
        this(own, host, SqlLogger.NOP_SQL_LOGGER, null);
    }

    private Transactions(
            ConnectionFactory own,
            HostTransaction host,
            SqlLogger logger,
            @Nullable Consumer<Runnable> afterHostCommit) {
        this.own = own;
        this.host = host;
        this.logger = logger;
        this.afterHostCommit = afterHostCommit;
        this.ownJdbi = jdbi(own, logger);
        this.hostJdbi = jdbi(host, logger);
        hostJdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
    }

    /** Returns own transactions, on connections of a data source. */
    public static Transactions over(DataSource dataSource) {
        return new Transactions(new OwnConnections(dataSource), new HostTransaction.None());
    }

    /** Returns these transactions with another logger of statements. */
    public Transactions withLogger(SqlLogger other) {
        return new Transactions(own, host, other, afterHostCommit);
    }

    /** Returns these transactions with another way to run actions after a commit of the host. */
    public Transactions withAfterCommit(Consumer<Runnable> registration) {
        return new Transactions(own, host, logger, registration);
    }

    /**
     * Returns what runs an action after the commit of the host's transaction, which is running on the calling thread.
     *
     * @throws IllegalStateException if nothing can
     */
    Consumer<Runnable> hostCommit() {
        return Optional.ofNullable(afterHostCommit)
                .or(host::commit)
                .orElseThrow(() -> new IllegalStateException("A listener cannot be told of the commit of the host's"
                        + " transaction. Set JdbcTransactions.withAfterCommit, or use no listener"));
    }

    private static Jdbi jdbi(ConnectionFactory connections, SqlLogger logger) {
        Jdbi jdbi = Jdbi.create(connections).registerArrayType(new TypedArrays());
        DetectedDialect.install(jdbi);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER).setSqlLogger(logger);
        return jdbi;
    }

    /**
     * Returns how many transactions of the library's own have failed for another reason than a conflict, for example a
     * lost connection. After such a failure, a standby without the last commits may have taken over.
     */
    public int failures() {
        return failures.get();
    }

    /** Returns whether a handle is in a transaction of the library's own, which is committed when its call returns. */
    public boolean isOwn(Handle handle) {
        return handle.getJdbi() == ownJdbi;
    }

    /**
     * Runs short work in an own transaction although the host's transaction is running. Returns empty if it did not
     * run: the host's snapshot would not show its changes, or the data source has no other connection.
     */
    public <T> Optional<T> runApart(Handle joined, Function<Handle, T> work) {
        if (own == host || joined.getTransactionIsolationLevel() != TransactionIsolationLevel.READ_COMMITTED) {
            return Optional.empty();
        }
        try {
            return Optional.of(runOwn(new OwnTransaction<>(work, Mode.WRITE), Attempts.UNOBSERVED));
        } catch (StorageException | IllegalStateException noConnection) {
            return Optional.empty();
        }
    }

    /**
     * Runs work in one transaction.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     */
    public <T extends @Nullable Object> T run(Function<Handle, T> work, Mode mode) {
        return run(work, mode, Attempts.UNOBSERVED);
    }

    /**
     * Runs work in one transaction, and reports its attempts.
     *
     * @throws StorageException if the database fails; other exceptions of the work are not changed
     */
    public <T extends @Nullable Object> T run(Function<Handle, T> work, Mode mode, Attempts attempts) {
        try {
            return host.isRunning()
                    ? runJoined(new JoinedTransaction<>(work, mode), attempts)
                    : runOwn(new OwnTransaction<>(work, mode), attempts);
        } catch (SQLException noConnection) {
            throw SqlFailure.translate(new ConnectionException(noConnection));
        } catch (LeadListException | IllegalArgumentException rejection) {
            throw rejection;
        } catch (RuntimeException failure) {
            throw SqlFailure.translate(failure);
        }
    }

    private <T extends @Nullable Object> T runJoined(JoinedTransaction<T> transaction, Attempts attempts) {
        Observed observed = attempts.start(transaction.mode(), 1);
        try {
            T result = transaction.run(hostJdbi);
            attempts.done(observed);
            return result;
        } catch (RuntimeException | Error failure) {
            attempts.failed(observed, failure, false);
            throw failure;
        }
    }

    private <T extends @Nullable Object> T runOwn(OwnTransaction<T> transaction, Attempts attempts) {
        try {
            return attempt(transaction, attempts);
        } catch (LeadListException | IllegalArgumentException rejection) {
            throw rejection;
        } catch (RuntimeException failure) {
            throw SqlFailure.translate(failure);
        }
    }

    private <T extends @Nullable Object> T attempt(OwnTransaction<T> transaction, Attempts attempts) {
        for (int number = 1; ; number++) {
            Observed observed = attempts.start(transaction.mode(), number);
            try {
                T result = transaction.attempt(ownJdbi, number > 1);
                attempts.done(observed);
                return result;
            } catch (RuntimeException | Error failure) {
                boolean isRetried = isRetried(failure, number);
                attempts.failed(observed, failure, isRetried);
                if (!isRetried) {
                    throw failure;
                }
                Retries.pause(number);
            }
        }
    }

    /** Returns whether a failed attempt is followed by another one. Counts the failure if no conflict is its cause. */
    private boolean isRetried(Throwable thrown, int number) {
        if (!(thrown instanceof RuntimeException failure) || !SqlFailure.isOfDatabase(failure)) {
            return false;
        }
        if (!SqlFailure.isConflict(failure)) {
            failures.incrementAndGet();
        }
        return SqlFailure.translate(failure).isRetryable() && number < Retries.attempts(failure);
    }
}
