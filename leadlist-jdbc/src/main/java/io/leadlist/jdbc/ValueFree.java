package io.leadlist.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of exceptions that cannot hold a value of a record.
 *
 * <p>Jdbi's exceptions hold all arguments of a statement, and drivers put values into their messages: {@code Key
 * (organization_id, id)=(acme, jane) already exists}, {@code Value too long for column …: 'Jane'}, {@code unnamed portal
 * with parameters: $1 = '…'}. A copy has the type as text, the stack trace, the causes, the suppressed exceptions, and of
 * a {@link SQLException} the SQL state, the vendor's code and the exceptions that are chained to it. It has a message
 * only where that cannot hold a value, see {@link #message}.
 */
final class ValueFree {
    /**
     * The classes of SQL states whose messages name no values: connection, transaction state, login, catalog, rollback,
     * syntax and names, resources, limits, object state, intervention of an operator, system. Values of syntax errors
     * (42) are excluded because all statements of the library bind theirs.
     */
    private static final Set<String> CLASSES = Set.of("08", "25", "28", "3D", "40", "42", "53", "54", "55", "57", "58");

    /**
     * The same for single states: time-outs (HYT00, HYT01), and of H2: closed object (90007), database in use (90020),
     * broken connection (90067), closed database (90098, 90121), concurrent change (90131).
     */
    private static final Set<String> STATES =
            Set.of("HYT00", "HYT01", "90007", "90020", "90067", "90098", "90121", "90131");

    private static final int CLASS_LENGTH = 2;
    private final Set<Throwable> copied = Collections.newSetFromMap(new IdentityHashMap<>());

    private ValueFree() {}

    /** A copy of an exception and of all that hangs on it. */
    static Throwable copy(Throwable failure) {
        return new ValueFree().copyOf(failure);
    }

    /**
     * The message of an exception, if it cannot hold a value; else null. It is the first line alone, because PostgreSQL
     * tells values in the lines behind it, and H2 the statement.
     */
    static @Nullable String message(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String message = failure.getMessage();
        boolean isSafe = STATES.contains(state)
                || (state.length() > CLASS_LENGTH && CLASSES.contains(state.substring(0, CLASS_LENGTH)))
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException;
        return isSafe && message != null ? message.lines().findFirst().orElse(null) : null;
    }

    private Throwable copyOf(Throwable failure) {
        copied.add(failure);
        Throwable copy = failure instanceof SQLException sql ? copyOf(sql) : withType(failure);
        copy.setStackTrace(failure.getStackTrace());
        Throwable cause = failure.getCause();
        if (cause != null && !copied.contains(cause)) {
            copy.initCause(copyOf(cause));
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!copied.contains(suppressed)) {
                copy.addSuppressed(copyOf(suppressed));
            }
        }
        return copy;
    }

    private SQLException copyOf(SQLException failure) {
        String type = failure.getClass().getName();
        String message = message(failure);
        SQLException copy = new SQLException(
                message == null ? type : type + ": " + message, failure.getSQLState(), failure.getErrorCode());
        SQLException next = failure.getNextException();
        if (next != null && !copied.contains(next)) {
            copy.setNextException((SQLException) copyOf((Throwable) next));
        }
        return copy;
    }

    private static Throwable withType(Throwable failure) {
        return new RuntimeException(failure.getClass().getName());
    }
}
