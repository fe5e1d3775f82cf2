package io.leadlist.jdbc.internal.failure;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies exceptions without values of records.
 *
 * <p>Jdbi's exceptions contain all arguments of a statement, and drivers put values into their messages. Examples are
 * {@code Key (organization_no, id)=(7, jane) already exists}, {@code Value too long for column …: 'Jane'} and
 * {@code unnamed portal with parameters: $1 = '…'}.
 *
 * <p>A copy has the name of the type, the stack trace, the causes and the suppressed exceptions. The copy of a
 * {@link SQLException} also has the SQL state, the vendor code and the chained exceptions. The original message is
 * copied only if it cannot contain a value, see {@link #message}.
 */
public final class Redacted {
    /**
     * The classes of SQL states whose messages contain no values.
     *
     * <ul>
     *   <li>connection (08), transaction state (25), authorization (28), catalog name (3D),
     *   <li>transaction rollback (40), syntax error or access rule (42), insufficient resources (53),
     *   <li>limits exceeded (54), object state (55), operator intervention (57), system error (58).
     * </ul>
     *
     * <p>Messages of class 42 quote parts of the statement, which contains no values because the library binds them
     * all.
     */
    private static final Set<String> CLASSES = Set.of("08", "25", "28", "3D", "40", "42", "53", "54", "55", "57", "58");

    /**
     * Single SQL states whose messages contain no values.
     *
     * <ul>
     *   <li>time-outs (HYT00, HYT01),
     *   <li>on H2 closed object (90007), database in use (90020), broken connection (90067),
     *   <li>on H2 closed database (90098, 90121), concurrent change (90131).
     * </ul>
     */
    private static final Set<String> STATES =
            Set.of("HYT00", "HYT01", "90007", "90020", "90067", "90098", "90121", "90131");

    private static final int CLASS_LENGTH = 2;
    private final Set<Throwable> copied = Collections.newSetFromMap(new IdentityHashMap<>());

    private Redacted() {}

    /** Returns a copy of an exception, with copies of its causes, suppressed exceptions and chained exceptions. */
    public static Throwable copy(Throwable failure) {
        return new Redacted().copyOf(failure);
    }

    /**
     * Returns the first line of the message of an exception, or null if it may contain a value. PostgreSQL puts values
     * into the following lines, and H2 the statement.
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
