package io.leadlist.jdbc.internal.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts instants to and from SQL timestamps with time zone, in UTC. */
public final class Instants {
    private Instants() {}

    /** Returns the value to bind for an instant. */
    public static OffsetDateTime toSql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Returns the instant of a column, which must not be null. */
    public static Instant fromSql(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(fromSqlOrNull(row, column), column);
    }

    /** Returns the instant of a column, or null if the column is null. */
    public static @Nullable Instant fromSqlOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
