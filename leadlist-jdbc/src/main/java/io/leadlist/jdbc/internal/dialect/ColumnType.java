package io.leadlist.jdbc.internal.dialect;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The type of a column of {@link InputRows}: its name in SQL, and the class of its values. */
public enum ColumnType {
    TEXT("varchar", "varchar", String.class),
    INTEGER("integer", "integer", Integer.class),
    NUMBER("bigint", "bigint", Long.class),
    REAL("double precision", "float8", Double.class),
    AMOUNT("numeric(19, 2)", "numeric", BigDecimal.class),
    INSTANT("timestamp(3) with time zone", "timestamptz", OffsetDateTime.class),
    ID("uuid", "uuid", UUID.class),
    BYTES("bytea", "bytea", byte[].class);

    private final String sql;
    private final String driverName;
    private final Class<?> elementClass;

    ColumnType(String sql, String driverName, Class<?> elementClass) {
        this.sql = sql;
        this.driverName = driverName;
        this.elementClass = elementClass;
    }

    /** Returns the type as a cast names it. */
    String sql() {
        return sql;
    }

    /** Returns the type as PostgreSQL's driver names it; H2's driver ignores the name. */
    String driverName() {
        return driverName;
    }

    /** Returns the class of the values. */
    Class<?> elementClass() {
        return elementClass;
    }
}
