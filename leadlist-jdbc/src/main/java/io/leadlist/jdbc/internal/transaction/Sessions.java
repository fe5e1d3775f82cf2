package io.leadlist.jdbc.internal.transaction;

import io.leadlist.jdbc.internal.dialect.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Finds out whether connections of a data source are in a transaction of the host. JDBC has no method for it.
 * Thread-safe.
 *
 * @param dataSource the data source
 */
record Sessions(DataSource dataSource) {
    /**
     * Returns whether two connections that are open at the same time on the calling thread are one session. Then the
     * session is that of a running transaction.
     *
     * <p>One thread at a time compares, so that threads that hold one connection each cannot wait for each other.
     */
    synchronized boolean areShared() throws SQLException {
        try (Connection first = dataSource.getConnection()) {
            Connection second;
            try {
                second = dataSource.getConnection();
            } catch (SQLException poolIsEmpty) {
                return false; // a data source returns the connection of a running transaction even if its pool is empty
            }
            try (second) {
                return areOne(first, second);
            }
        }
    }

    /** Returns whether a transaction in progress on a connection has changed anything. */
    static boolean hasChanges(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Dialect.of(connection).hasChanges())) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static boolean areOne(Connection first, Connection second) throws SQLException {
        // Most drivers, pools and proxies return the connection behind them here, without a statement.
        if (first.getMetaData().getConnection() == second.getMetaData().getConnection()) {
            return true;
        }
        if (session(first).equals(session(second))) {
            return true;
        }
        // Both are new transactions, which the query has begun.
        first.rollback();
        second.rollback();
        return false;
    }

    private static String session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Dialect.of(connection).sessionId())) {
            row.next();
            return row.getString(1);
        }
    }
}
