package io.leadlist.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that counts its JDBC calls and makes one of them fail. Not thread-safe.
 *
 * <p>Like the messages of drivers, the message of the failure contains the bound values. For data and constraint
 * violations (SQL states 22 and 23) they are in the first line, for others in a later line.
 */
final class FaultyDataSource {
    /** How a call fails. */
    enum Mode {
        /** The call is not executed; later calls are. */
        ONCE,
        /** The call is executed, and its result is lost; later calls are executed. */
        RESULT_LOST,
        /** Neither the call nor any later call is executed: the process is dead. */
        DEATH
    }

    /** Statements and commits. */
    static final Predicate<Method> STATEMENTS =
            method -> method.getName().equals("commit") || method.getName().startsWith("execute");

    /** Every call except those that release something or describe an object. */
    static final Predicate<Method> EVERYTHING =
            method -> !Set.of("close", "isClosed", "toString", "hashCode").contains(method.getName());

    private final Predicate<Method> counted;
    private final DataSource dataSource;
    private final StringBuilder bound = new StringBuilder();
    private String planted = "";
    private int calls;
    private int failingCall = -1;
    private String state = "";
    private Mode mode = Mode.ONCE;

    FaultyDataSource(DataSource sound, Predicate<Method> counted) {
        this.counted = counted;
        this.dataSource = wrap(DataSource.class, sound);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Restarts the count, and makes the call with this 0-based number fail. */
    void failAt(int call, String sqlState, Mode how) {
        calls = 0;
        failingCall = call;
        state = sqlState;
        mode = how;
    }

    /** Ends the failures, and returns whether a call has failed. */
    boolean recover() {
        boolean failed = failingCall >= 0 && calls > failingCall;
        failingCall = -1;
        return failed;
    }

    /** Returns the number of calls since the last start of the count. */
    int calls() {
        return calls;
    }

    /** Restarts the count, without failures. */
    void count() {
        calls = 0;
        failingCall = -1;
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean isCounted = counted.test(method);
        int call = isCounted ? calls++ : -1;
        boolean fails =
                isCounted && failingCall >= 0 && (mode == Mode.DEATH ? call >= failingCall : call == failingCall);
        note(method, arguments);
        if (fails && mode != Mode.RESULT_LOST) {
            throw failure();
        }
        try {
            Object result = method.invoke(target, arguments);
            if (fails) {
                close(result);
                throw failure();
            }
            return wrapped(result);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Returns the message of the last injected failure. */
    String planted() {
        return planted;
    }

    private SQLException failure() {
        boolean isOfData = state.startsWith("22") || state.startsWith("23");
        planted = "planted" + (isOfData ? ": " : "\n  Where: unnamed portal with parameters: ") + bound;
        SQLException failure = new SQLException(planted, state, new IllegalStateException(planted));
        failure.setNextException(new SQLException(planted, "22001"));
        failure.addSuppressed(new IllegalStateException(planted));
        return failure;
    }

    private void note(Method method, Object @Nullable [] arguments) {
        if (method.getName().startsWith("prepare")) {
            bound.setLength(0);
        } else if (arguments != null
                && (method.getName().startsWith("set") || method.getName().equals("createArrayOf"))) {
            bound.append(Arrays.deepToString(arguments));
        }
    }

    /** Closes a connection that its caller never received, so that it is not missing in the pool. */
    private static void close(@Nullable Object lost) throws SQLException {
        if (lost instanceof Connection connection) {
            connection.close();
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof Connection connection) {
            return wrap(Connection.class, connection);
        } else if (result instanceof PreparedStatement statement) {
            return wrap(PreparedStatement.class, statement);
        }
        return result instanceof ResultSet row ? wrap(ResultSet.class, row) : result;
    }

    private <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments)));
    }
}
