package io.leadlist.jdbc;

import io.leadlist.list.Campaign;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** A whole number, if there is one. */
    static @Nullable Long numberOrNull(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /** A campaign, if there is one. */
    static @Nullable Campaign campaign(ResultSet row, String startColumn, String endColumn) throws SQLException {
        Instant start = Instants.fromSqlOrNull(row, startColumn);
        Instant end = Instants.fromSqlOrNull(row, endColumn);
        return start == null || end == null ? null : new Campaign(start, end);
    }
}
