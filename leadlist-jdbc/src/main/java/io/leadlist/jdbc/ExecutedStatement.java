package io.leadlist.jdbc;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement that the database has run. Immutable.
 *
 * @param sql the text as sent to the database, with {@code ?} in place of each argument. The number of different texts
 *     is limited, except for searches
 * @param duration the time until the database responded, without the time to read the rows of the response; not
 *     negative
 * @param sqlState the SQL state if the statement failed, {@code unknown} if the driver reports none; empty if it
 *     succeeded
 */
public record ExecutedStatement(String sql, Duration duration, Optional<String> sqlState) {
    /**
     * Creates a statement.
     *
     * @param sql the text of the statement, without values
     * @param duration the time that the statement took
     * @param sqlState the SQL state of the failure
     */
    public ExecutedStatement {
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(sqlState, "sqlState");
    }

    /** {@return whether the statement failed} */
    public boolean isFailed() {
        return sqlState.isPresent();
    }
}
