package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.OrganizationId;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Counts the rows that the queries of a call read, as the database reports them. Each query that goes through the data
 * source is explained with its parameters, right before it is executed. Not thread-safe.
 */
public final class ExplainedStatements {
    /**
     * The statements that can be explained. The databases execute a statement to explain it, and these can be executed
     * twice.
     */
    private static final Pattern EXPLAINED = Pattern.compile("SELECT|DELETE|MERGE");

    /** The rows that H2 read of a table. */
    private static final Pattern H2 = Pattern.compile("scanCount: (\\d+)");

    /** The rows that a step of PostgreSQL returned in each loop, and the number of loops. */
    private static final Pattern POSTGRESQL = Pattern.compile("actual .*rows=([\\d.]+) loops=(\\d+)");

    /** The rows that a step of PostgreSQL read and did not return. */
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

    private final Database database;
    private final ToLongFunction<String> rowsOnH2;
    private final DataSource dataSource;
    private final List<String> plans = new ArrayList<>();
    private long rows;

    public ExplainedStatements(Database database) {
        this(database, database.shared(), ExplainedStatements::rowsOfLastRuns);
    }

    /**
     * Creates a data source that explains its queries.
     *
     * @param explained the data source to which the queries go
     * @param rowsOnH2 returns the number of rows read according to a plan of H2
     */
    public ExplainedStatements(Database database, DataSource explained, ToLongFunction<String> rowsOnH2) {
        this.database = database;
        this.rowsOnH2 = rowsOnH2;
        this.dataSource = wrap(DataSource.class, explained, this::connected);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Returns the number of rows that the queries of a call read. */
    public long rowsOf(Runnable call) {
        rows = 0;
        plans.clear();
        call.run();
        return rows;
    }

    /** Asserts that the queries of a call, in a transaction that is rolled back, read fewer rows than this. */
    void assertReadsFewer(long limit, OrganizationId organization, Consumer<Transaction> call) {
        Storage storage = JdbcStorage.over(dataSource);
        long read = rowsOf(() -> storage.dryRun(organization, transaction -> {
            call.accept(transaction);
            return organization;
        }));
        assertThat(read).as(plans()).isLessThan(limit);
    }

    /** Returns the plans of the last call. */
    public String plans() {
        return String.join("\n", plans);
    }

    private Object connected(Method method, Object result) {
        return result instanceof Connection connection
                ? Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (self, called, arguments) -> {
                            Object made = invoke(connection, called, arguments);
                            return made instanceof PreparedStatement statement
                                            && EXPLAINED
                                                    .matcher(arguments[0].toString())
                                                    .lookingAt()
                                    ? query(connection, statement, (String) arguments[0])
                                    : made;
                        })
                : result;
    }

    private PreparedStatement query(Connection connection, PreparedStatement statement, String sql) {
        List<Object[]> parameters = new ArrayList<>();
        List<Method> setters = new ArrayList<>();
        return (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (self, called, arguments) -> {
                    if (called.getName().startsWith("set") && arguments.length > 1) {
                        setters.add(called);
                        parameters.add(arguments);
                    } else if (called.getName().startsWith("execute")) {
                        explain(connection, sql, setters, parameters);
                    }
                    return invoke(statement, called, arguments);
                });
    }

    private void explain(Connection connection, String sql, List<Method> setters, List<Object[]> parameters)
            throws Throwable {
        String explain = database == Database.H2 ? "EXPLAIN ANALYZE " : "EXPLAIN (ANALYZE, TIMING OFF) ";
        try (PreparedStatement statement = connection.prepareStatement(explain + sql)) {
            for (int i = 0; i < setters.size(); i++) {
                invoke(statement, setters.get(i), parameters.get(i));
            }
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    count(lines.getString(1));
                }
            }
        }
    }

    private void count(String plan) {
        plans.add(plan);
        rows += rowsOnH2.applyAsLong(plan);
        Matcher step = POSTGRESQL.matcher(plan);
        if (step.find()) {
            rows += Math.round(Double.parseDouble(step.group(1)) * Long.parseLong(step.group(2)));
        }
        Matcher removed = REMOVED.matcher(plan);
        if (removed.find()) {
            rows += Long.parseLong(removed.group(1));
        }
    }

    static long rowsOfLastRuns(String plan) {
        return H2.matcher(plan)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private interface Wrapper {
        Object wrapped(Method method, Object result);
    }

    private static <T> T wrap(Class<T> type, T target, Wrapper wrapper) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> wrapper.wrapped(method, invoke(target, method, arguments))));
    }
}
