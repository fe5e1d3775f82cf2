package io.leadlist.jdbc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reports statements to a listener, without their arguments. Thread-safe.
 *
 * @param listener receives each statement
 */
record ReportedStatements(StatementListener listener) implements SqlLogger {
    private static final Logger LOG = System.getLogger(ReportedStatements.class.getName());
    private static final String NO_STATE = "unknown";

    ReportedStatements {
        Objects.requireNonNull(listener, "listener");
    }

    @Override
    public void logAfterExecution(StatementContext context) {
        report(context, Optional.empty());
    }

    @Override
    public void logException(StatementContext context, SQLException failure) {
        String state = failure.getSQLState();
        report(context, Optional.of(state == null ? NO_STATE : state));
    }

    private void report(StatementContext context, Optional<String> sqlState) {
        Duration duration = Duration.ofNanos(Math.max(0, context.getElapsedTime(ChronoUnit.NANOS)));
        try {
            listener.executed(new ExecutedStatement(sql(context), duration, sqlState));
        } catch (Exception | LinkageError | AssertionError thrown) {
            // A mistake in the listener must not fail a call. Its message could contain anything.
            LOG.log(
                    Level.WARNING,
                    "A statement listener threw {0}",
                    thrown.getClass().getName());
        }
    }

    private static String sql(StatementContext context) {
        ParsedSql parsed = context.getParsedSql();
        return parsed == null ? context.getRawSql() : parsed.getSql();
    }
}
