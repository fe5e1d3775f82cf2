package io.leadlist.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Columns that JDBC does not read by itself. */
final class Columns {
    private Columns() {}

    /** An array of texts; SQL's null is an empty one. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String.class::cast)
                        .toList();
    }

    /** An array of whole numbers, which is not null. */
    static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(Number.class::cast)
                .map(Number::longValue)
                .toList();
    }
}
