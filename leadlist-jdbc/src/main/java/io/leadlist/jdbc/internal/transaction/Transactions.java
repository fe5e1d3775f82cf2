package io.leadlist.jdbc.internal.transaction;

import io.leadlist.call.LeadListException;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.dialect.DetectedDialect;
import io.leadlist.jdbc.internal.dialect.TypedArrays;
import io.leadlist.jdbc.internal.failure.SqlFailure;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
        this(own, host, SqlLogger.NOP_SQL_LOGGER);
    }

    private Transactions(ConnectionFactory own, HostTransaction host, SqlLogger logger) {
        this.own = own;
        this.host = host;
        this.ownJdbi = jdbi(own, logger);
        this.hostJdbi = jdbi(host, logger);
        hostJdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
    }

    /** Returns own transactions, on connections of a data source. */
    public static Transactions over(DataSource dataSource) {
        return new Transactions(new OwnConnections(dataSource), new HostTransaction.None());
    }

    /** Returns these transactions with another logger of statements. */
    public Transactions withLogger(SqlLogger logger) {
        return new Transactions(own, host, logger);
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
            return Optional.of(runOwn(new OwnTransaction<>(work, Mode.WRITE)));
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
