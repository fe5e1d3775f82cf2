package io.leadlist.examples.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that the library has stored in a table, without the number of their organization, which differs in each
 * insertion. Everything that can be prepared for an insertion is prepared.
 */
final class Rows {
    private final String table;
    private final List<Column> columns;
    private final int size;
    private final List<String> copyLines;

    private Rows(String table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
        this.size = columns.get(0).values().length;
        List<String> lines = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            int at = row;
            lines.add(
                    columns.stream().map(column -> column.copyText(at)).collect(Collectors.joining("\t", "\t", "\n")));
        }
        this.copyLines = lines;
    }

    /** A column with its values. A constant column need not be sent as an array. */
    static final class Column {
        private final String name;
        private final String type;
        private final @Nullable Object[] values;
        private final boolean isConstant;

        Column(String name, String type, @Nullable Object[] values) {
            this.name = name;
            this.type = type;
            this.values = typed(values);
            this.isConstant = Arrays.stream(values).allMatch(value -> Objects.equals(value, values[0]));
        }

        /** Copies the values to an array of their class, which PostgreSQL's driver sends in binary form. */
        private static @Nullable Object[] typed(@Nullable Object[] values) {
            if (values.length > 0 && Arrays.stream(values).allMatch(String.class::isInstance)) {
                return Arrays.copyOf(values, values.length, String[].class);
            } else if (values.length > 0 && Arrays.stream(values).allMatch(Integer.class::isInstance)) {
                return Arrays.copyOf(values, values.length, Integer[].class);
            } else if (values.length > 0 && Arrays.stream(values).allMatch(Long.class::isInstance)) {
                return Arrays.copyOf(values, values.length, Long[].class);
            }
            return values;
        }

        String name() {
            return name;
        }

        String type() {
            return type;
        }

        /** Returns the array itself, ready for the driver. */
        @Nullable
        Object[] values() {
            return values;
        }

        boolean isConstant() {
            return isConstant;
        }

        String copyText(int row) {
            Object value = values[row];
            return value == null
                    ? "\\N"
                    : value.toString()
                            .replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r");
        }
    }

    /**
     * Reads rows. {@code from} is the part of the query after the columns; its only parameter is the organization's
     * number.
     */
    static Rows read(Connection connection, String table, String columns, String from, int organization)
            throws SQLException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + columns + "\n" + from)) {
            statement.setInt(1, organization);
            try (ResultSet row = statement.executeQuery()) {
                List<List<@Nullable Object>> values = new ArrayList<>();
                ResultSetMetaData meta = row.getMetaData();
                for (int i = 0; i < meta.getColumnCount(); i++) {
                    values.add(new ArrayList<>());
                }
                while (row.next()) {
                    for (int i = 0; i < values.size(); i++) {
                        values.get(i).add(value(row, i + 1, h2));
                    }
                }
                return new Rows(table, columns(meta, values, h2));
            }
        }
    }

    private static List<Column> columns(ResultSetMetaData meta, List<List<@Nullable Object>> values, boolean h2)
            throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= values.size(); i++) {
            columns.add(new Column(
                    meta.getColumnName(i),
                    h2 ? typeOnH2(meta, i) : meta.getColumnTypeName(i),
                    values.get(i - 1).toArray()));
        }
        return columns;
    }

    private static String typeOnH2(ResultSetMetaData meta, int column) throws SQLException {
        return switch (meta.getColumnTypeName(column)) {
            case "NUMERIC" -> "NUMERIC(" + meta.getPrecision(column) + ", " + meta.getScale(column) + ")";
            case "CHARACTER LARGE OBJECT" -> "CHARACTER VARYING";
            default -> meta.getColumnTypeName(column);
        };
    }

    /** Returns a value in the form that its driver handles fastest. */
    private static @Nullable Object value(ResultSet row, int column, boolean h2) throws SQLException {
        String type = row.getMetaData().getColumnTypeName(column);
        boolean asText = h2 ? type.startsWith("CHARACTER") : !type.startsWith("int") && !type.equals("bool");
        return asText ? row.getString(column) : row.getObject(column);
    }

    String table() {
        return table;
    }

    List<Column> columns() {
        return columns;
    }

    int size() {
        return size;
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Returns the rows in the text format of {@code COPY}, each without its first field. */
    List<String> copyLines() {
        return Collections.unmodifiableList(copyLines);
    }

    /** Splits the rows into parts of equal size. */
    List<Rows> parts(int count) {
        if (size % count != 0) {
            throw new IllegalStateException(
                    size + " rows of " + table + " cannot be split into " + count + " equal parts");
        }
        List<Rows> parts = new ArrayList<>();
        for (int from = 0; from < size; from += size / count) {
            int start = from;
            parts.add(new Rows(
                    table,
                    columns.stream()
                            .map(column -> new Column(
                                    column.name(),
                                    column.type(),
                                    Arrays.copyOfRange(column.values(), start, start + size / count)))
                            .toList()));
        }
        return parts;
    }
}
