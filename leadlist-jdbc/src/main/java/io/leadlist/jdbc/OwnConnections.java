package io.leadlist.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Opens connections for the library's own transactions. Rejects the connection of a transaction that is already
 * running, because the library would commit work that the host may roll back. Thread-safe.
 *
 * <p>JDBC has no method that reports a running transaction. But a data source that returns the connection of a running
 * transaction returns the same session again on the same thread. So this class opens a second connection and compares
 * the sessions. The comparison costs a connection and two statements. It runs only if the connection has auto-commit
 * off, as in each transaction of a framework, and
 *
 * <ul>
 *   <li>no earlier comparison has shown that the pool itself turns auto-commit off, or
 *   <li>Spring has a transaction on this thread.
 * </ul>
 */
final class OwnConnections implements ConnectionFactory {
    private static final String REJECTION = """
            The data source returned the connection of a running transaction, which leadlist would commit. \
            To work in the transactions of your application, build the storage over JdbcTransactions.joining(…). \
            For transactions of its own, give leadlist a data source that is not transaction-aware""";
    private final DataSource dataSource;
    private volatile boolean isAutoCommitAlwaysOff;

    OwnConnections(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (connection.getAutoCommit()) {
                isAutoCommitAlwaysOff = false;
            } else if (!isAutoCommitAlwaysOff || SpringTransaction.isActive()) {
                requireOwnSession(connection);
                isAutoCommitAlwaysOff = true;
            }
            return connection;
        } catch (SQLException | RuntimeException failure) {
            try (connection) {
                throw failure;
            }
        }
    }

    private void requireOwnSession(Connection connection) throws SQLException {
        String session = session(connection);
        Connection second;
        try {
            second = dataSource.getConnection();
        } catch (SQLException poolIsEmpty) {
            return; // a data source returns the connection of a running transaction even if its pool is empty
        }
        try (second) {
            if (session.equals(session(second))) {
                throw new IllegalStateException(REJECTION);
            }
        }
    }

    private static String session(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        String query = product.equalsIgnoreCase("h2") ? "SELECT SESSION_ID()" : "SELECT pg_backend_pid()";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
