package io.leadlist.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** PostgreSQL, and Citus over it. */
final class PostgresDialect implements Dialect {
    static final PostgresDialect INSTANCE = new PostgresDialect();
    /** Serialization failure, deadlock, lock not available, unique violation. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "23505");

    private PostgresDialect() {}

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public String schemaLocation() {
        return "io/leadlist/jdbc/schema/postgresql";
    }

    @Override
    public String sessionId() {
        return "SELECT pg_backend_pid()";
    }

    /** {@inheritDoc} For a join, PostgreSQL could read all rows with the fixed columns. */
    @Override
    public String lookup(String table, String fixed, String column, InputRows<?> keys) {
        return "FROM " + table + "\n" + withKeys(fixed, column, keys);
    }

    /**
     * {@inheritDoc} The condition on the first column alone is not needed for the result. PostgreSQL estimates the size
     * of the range from it.
     */
    @Override
    public List<String> after(String first, String second, String firstValue, String secondValue) {
        return List.of(
                "%1$s >= %3$s AND (%1$s, %2$s) > (%3$s, %4$s)".formatted(first, second, firstValue, secondValue));
    }

    /**
     * {@inheritDoc} Without a condition on the first column alone: a page that is read backwards would also read the
     * rows after the position that have its value in the first column.
     */
    @Override
    public List<String> before(String first, String second, String firstValue, String secondValue) {
        return List.of("(%s, %s) < (%s, %s)".formatted(first, second, firstValue, secondValue));
    }

    /** {@inheritDoc} Not MERGE, which Citus rejects for reference tables. */
    @Override
    public String upsert(Upsert target, String select) {
        String set =
                target.updated().stream().map("%1$s = excluded.%1$s"::formatted).collect(Collectors.joining(", "));
        return """
                INSERT INTO %s (%s)
                %s
                ON CONFLICT (%s) DO UPDATE SET %s
                """.formatted(
                        target.table(),
                        String.join(", ", target.columns()),
                        select.stripTrailing(),
                        String.join(", ", target.key()),
                        set);
    }

    @Override
    public String deleteKeys(String table, String fixed, String column, InputRows<?> keys) {
        return "DELETE FROM " + table + "\n" + withKeys(fixed, column, keys);
    }

    /**
     * {@inheritDoc} With RETURNING: without it, Citus reports a unique violation of an INSERT with a query as an
     * internal error, and the call would not be done again.
     */
    @Override
    public void execute(Update insert, String column) {
        insert.executeAndReturnGeneratedKeys(column).mapTo(String.class).useStream(returned -> {});
    }

    @Override
    public String firstUnlocked(String primaryKey) {
        return "ORDER BY " + primaryKey + " FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED";
    }

    @Override
    public void followIndexOrder(Handle handle) {
        handle.execute(PostgresPlanning.IN_INDEX_ORDER);
    }

    @Override
    public SearchDialect search() {
        return PostgresSearch.BY_FACET;
    }

    @Override
    public boolean isConflict(SQLException failure) {
        return failure.getSQLState() != null && CONFLICTS.contains(failure.getSQLState());
    }

    private static String withKeys(String fixed, String column, InputRows<?> keys) {
        return "WHERE %s AND %s = ANY(%s)\n".formatted(fixed, column, SqlArrays.of(keys));
    }
}
