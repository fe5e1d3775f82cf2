package io.leadlist.jdbc.internal.dialect;

import io.leadlist.list.Campaign;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns of types that JDBC has no getter for. */
public final class Columns {
    private Columns() {}

    /** Returns an array of strings; empty if the column is null. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String.class::cast)
                        .toList();
    }

    /** Returns an array of whole numbers; the column must not be null. */
    static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(Number.class::cast)
                .map(Number::longValue)
                .toList();
    }

    /** Returns a whole number, or null if the column is null. */
    public static @Nullable Long numberOrNull(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /** Returns a campaign, or null if one of the columns is null. */
    public static @Nullable Campaign campaign(ResultSet row, String startColumn, String endColumn) throws SQLException {
        Instant start = Instants.fromSqlOrNull(row, startColumn);
        Instant end = Instants.fromSqlOrNull(row, endColumn);
        return start == null || end == null ? null : new Campaign(start, end);
    }
}
