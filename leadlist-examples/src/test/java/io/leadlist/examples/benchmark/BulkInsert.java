package io.leadlist.examples.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The ways to insert many rows by hand. */
enum BulkInsert {
    /** One statement with an array for each column, and a single parameter for each constant column. */
    ARRAYS {
        @Override
        void insert(Connection connection, int organization, Rows rows) throws SQLException {
            String selected = rows.columns().stream()
                    .map(column -> column.isConstant() ? cast(column.type()) : "i." + column.name())
                    .collect(Collectors.joining(", "));
            List<Rows.Column> varying = rows.columns().stream()
                    .filter(column -> !column.isConstant())
                    .toList();
            String arrays = varying.stream()
                    .map(column -> cast(column.type() + " array"))
                    .collect(Collectors.joining(", "));
            String names = varying.stream().map(Rows.Column::name).collect(Collectors.joining(", "));
            String sql = "INSERT INTO " + rows.table() + " (organization_no, " + rows.names() + ") SELECT ?, "
                    + selected + " FROM unnest(" + arrays + ") AS i(" + names + ")";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int parameter = 1;
                statement.setInt(parameter++, organization);
                for (Rows.Column column : rows.columns()) {
                    if (column.isConstant()) {
                        bind(statement, parameter++, column, 0);
                    }
                }
                for (Rows.Column column : varying) {
                    Array array = connection.createArrayOf(column.type(), column.values());
                    statement.setArray(parameter++, array);
                }
                require(statement.executeUpdate(), rows);
            }
        }
    },
    /** A JDBC batch; on PostgreSQL to be used with {@code reWriteBatchedInserts}. */
    BATCH {
        @Override
        void insert(Connection connection, int organization, Rows rows) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(insertValues(rows))) {
                for (int row = 0; row < rows.size(); row++) {
                    bindRow(statement, organization, rows, row);
                    statement.addBatch();
                }
                require(statement.executeBatch().length, rows);
            }
        }
    },
    /** {@code COPY}, which only PostgreSQL has. */
    COPY {
        @Override
        void insert(Connection connection, int organization, Rows rows) throws SQLException {
            StringBuilder text = new StringBuilder();
            rows.copyLines().forEach(line -> text.append(organization).append(line));
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            String sql = "COPY " + rows.table() + " (organization_no, " + rows.names() + ") FROM STDIN";
            try {
                long copied =
                        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(bytes));
                require(copied, rows);
            } catch (IOException failure) {
                throw new SQLException(failure);
            }
        }
    };

    /** Inserts rows for the organization with a number. */
    abstract void insert(Connection connection, int organization, Rows rows) throws SQLException;

    /** Inserts one row or a few with single-row statements. */
    static void insertOne(Connection connection, int organization, Rows rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insertValues(rows))) {
            for (int row = 0; row < rows.size(); row++) {
                bindRow(statement, organization, rows, row);
                statement.executeUpdate();
            }
        }
    }

    private static String insertValues(Rows rows) {
        String marks = String.join(", ", Collections.nCopies(rows.columns().size() + 1, "?"));
        return "INSERT INTO " + rows.table() + " (organization_no, " + rows.names() + ") VALUES (" + marks + ")";
    }

    private static void bindRow(PreparedStatement statement, int organization, Rows rows, int row) throws SQLException {
        statement.setInt(1, organization);
        for (int column = 0; column < rows.columns().size(); column++) {
            bind(statement, column + 2, rows.columns().get(column), row);
        }
    }

    private static void bind(PreparedStatement statement, int parameter, Rows.Column column, int row)
            throws SQLException {
        Object value = column.values()[row];
        if (value == null) {
            statement.setNull(parameter, Types.NULL);
        } else if (value instanceof String text
                && !column.type().contains("varchar")
                && !column.type().contains("CHARACTER")) {
            statement.setObject(parameter, text, Types.OTHER);
        } else {
            statement.setObject(parameter, value);
        }
    }

    private static String cast(String type) {
        return "CAST(? AS " + type + ")";
    }

    private static void require(long inserted, Rows rows) {
        if (inserted != rows.size()) {
            throw new IllegalStateException(inserted + " of " + rows.size() + " rows of " + rows.table());
        }
    }
}
