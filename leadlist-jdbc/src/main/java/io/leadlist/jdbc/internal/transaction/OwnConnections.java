package io.leadlist.jdbc.internal.transaction;

import io.leadlist.jdbc.internal.failure.Redacted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Opens connections for the library's own transactions. Rejects the connection of a transaction that is already
 * running, because the library would commit work that the host may roll back. Thread-safe.
 *
 * <p>A connection with auto-commit on is in no transaction, and needs no check. Otherwise
 *
 * <ul>
 *   <li>in a transaction of Spring, and until a comparison has shown that the pool itself turns auto-commit off, two
 *       sessions are compared ({@link Sessions#areShared});
 *   <li>in all other cases, only a transaction that has changed something is rejected ({@link Sessions#hasChanges}).
 * </ul>
 */
public final class OwnConnections implements ConnectionFactory {
    private static final String REJECTION = """
            The data source returned the connection of a running transaction, which leadlist would commit. \
            To work in the transactions of your application, build the storage over JdbcTransactions.joining(…). \
            For transactions of its own, give leadlist a data source that is not transaction-aware""";
    private final DataSource dataSource;
    private final Sessions sessions;
    private final Optional<SpringTransaction> spring = SpringTransaction.find();
    private volatile boolean isAutoCommitAlwaysOff;

    /** Opens connections of a data source. */
    public OwnConnections(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.sessions = new Sessions(dataSource);
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (connection.getAutoCommit()) {
                isAutoCommitAlwaysOff = false;
                return connection;
            }
            if (!isToCompare()) {
                return requireNoChanges(connection);
            }
        } catch (SQLException | RuntimeException failure) {
            close(connection, failure);
            throw failure;
        }
        connection.close(); // so that the comparison needs no third connection
        if (sessions.areShared()) {
            throw new IllegalStateException(REJECTION);
        }
        isAutoCommitAlwaysOff = true;
        return dataSource.getConnection();
    }

    private boolean isToCompare() {
        return spring.filter(SpringTransaction::isActive).isPresent()
                || (!isAutoCommitAlwaysOff
                        && spring.filter(SpringTransaction::isScopeOnly).isEmpty());
    }

    private static Connection requireNoChanges(Connection connection) throws SQLException {
        if (Sessions.hasChanges(connection)) {
            throw new IllegalStateException(REJECTION);
        }
        connection.rollback(); // the query has begun a transaction
        return connection;
    }

    private static void close(Connection connection, Exception failure) {
        try {
            connection.close();
        } catch (SQLException second) {
            failure.addSuppressed(Redacted.copy(second));
        }
    }
}
