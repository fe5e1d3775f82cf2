package io.leadlist.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts instants to and from SQL timestamps with time zone, in UTC. */
final class Instants {
    private Instants() {}

    static OffsetDateTime toSql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant fromSql(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(fromSqlOrNull(row, column), column);
    }

    static @Nullable Instant fromSqlOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
