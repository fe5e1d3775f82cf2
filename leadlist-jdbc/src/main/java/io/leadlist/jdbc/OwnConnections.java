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
 * <p>JDBC has no method that reports a running transaction. But a data source that works in the host's transactions
 * returns the same session again on the same thread. So a second connection is opened, and the sessions are compared.
 * This costs a connection and two statements, and is done only if the connection has auto-commit off, as in each
 * transaction of a framework, and
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
        Connection another;
        try {
            another = dataSource.getConnection();
        } catch (SQLException poolIsEmpty) {
            return; // the connection of a running transaction needs no place in a pool
        }
        try (another) {
            if (session.equals(session(another))) {
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
