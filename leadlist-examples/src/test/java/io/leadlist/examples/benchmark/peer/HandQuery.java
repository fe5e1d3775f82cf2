package io.leadlist.examples.benchmark.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs a query over plain JDBC and reads all columns of all rows as text.
 *
 * @param fetchSize the number of rows that a cursor fetches at a time; 0 to fetch all at once
 */
public record HandQuery(DataSource dataSource, int fetchSize, String sql) {
    /** Runs the query with these parameters and returns the number of rows. */
    public long read(Object... parameters) throws SQLException {
        return execute(HandQuery::read, parameters);
    }

    /** Runs the query with these parameters and returns the number that it selects. */
    public long number(Object... parameters) throws SQLException {
        return execute(HandQuery::number, parameters);
    }

    private long execute(Reading reading, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(fetchSize == 0);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(fetchSize);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return reading.read(statement);
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static long read(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            long rows = 0;
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getString(column);
                }
                rows++;
            }
            return rows;
        }
    }

    @FunctionalInterface
    private interface Reading {
        long read(PreparedStatement statement) throws SQLException;
    }
}
