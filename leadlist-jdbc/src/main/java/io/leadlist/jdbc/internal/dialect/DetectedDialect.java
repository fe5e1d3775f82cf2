package io.leadlist.jdbc.internal.dialect;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of a data source, detected at the first statement and kept. Thread-safe.
 *
 * <p>It is an attribute of {@link Jdbi}, which hands the same object on to each of its handles. Metadata are read once,
 * because a driver may ask the server for them.
 */
public final class DetectedDialect {
    private static final String ATTRIBUTE = "leadlist.dialect";
    private volatile @Nullable Dialect detected;

    private DetectedDialect() {}

    /** Makes all handles share one detection. Without it, {@link #of} detects the dialect at each call. */
    public static void install(Jdbi jdbi) {
        jdbi.getConfig(SqlStatements.class).define(ATTRIBUTE, new DetectedDialect());
    }

    static Dialect of(Handle handle) {
        Object shared = handle.getConfig(SqlStatements.class).getAttribute(ATTRIBUTE);
        return shared instanceof DetectedDialect dialect ? dialect.detect(handle) : read(handle);
    }

    private Dialect detect(Handle handle) {
        Dialect dialect = detected;
        if (dialect == null) {
            dialect = read(handle);
            detected = dialect;
        }
        return dialect;
    }

    private static Dialect read(Handle handle) {
        try {
            return Dialect.of(handle.getConnection());
        } catch (SQLException failure) {
            throw new ConnectionException(failure);
        }
    }
}
