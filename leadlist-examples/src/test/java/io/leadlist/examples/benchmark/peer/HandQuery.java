package io.leadlist.examples.benchmark.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A query by hand, over plain JDBC: all columns of all rows are read as text.
 *
 * @param fetchSize the rows that are fetched at a time, by a cursor; 0 for all at once
 */
public record HandQuery(DataSource dataSource, int fetchSize, String sql) {
    /** Reads it with these parameters and answers how many rows there were. */
    public long read(Object... parameters) throws SQLException {
        return execute(HandQuery::read, parameters);
    }

    /** The number that it answers with these parameters. */
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
