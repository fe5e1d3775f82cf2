package io.leadlist.jdbc;

import io.leadlist.call.OrganizationId;
import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Creates the statements of one transaction, each with the organization's number bound to {@code :org}. */
final class Statements {
    private final Handle handle;
    private final OrganizationId organization;
    private final int number;

    Statements(Handle handle, OrganizationId organization, int number) {
        this.handle = handle;
        this.organization = organization;
        this.number = number;
    }

    OrganizationId organization() {
        return organization;
    }

    /** Returns whether the database is H2, which needs another form of some statements. */
    boolean isH2() {
        return JdbcSchema.isH2(handle);
    }

    /** Makes the database read the pages of this transaction in the order of their index, whatever its statistics. */
    void followIndexOrder() {
        if (!isH2()) {
            handle.execute(PostgresPlanning.IN_INDEX_ORDER);
        }
    }

    /**
     * Returns a join that looks up one row of a table for each row before it, whatever the statistics say. PostgreSQL
     * might turn a plain join round, and read all rows of an organization that it takes for small.
     *
     * @param table the table and its alias
     */
    static String lookUp(boolean isH2, String table, String columns, String condition) {
        return isH2
                ? "JOIN " + table + " ON " + condition
                : "CROSS JOIN LATERAL (SELECT " + columns + " FROM " + table + " WHERE " + condition + " OFFSET 0) AS "
                        + table.substring(table.indexOf(' ') + 1);
    }

    /** Returns a join like {@link #lookUp} that keeps rows for which the table has none. */
    static String lookUpIfAny(boolean isH2, String table, String columns, String condition) {
        return isH2
                ? "LEFT JOIN " + table + " ON " + condition
                : "LEFT JOIN LATERAL (SELECT " + columns + " FROM " + table + " WHERE " + condition + " OFFSET 0) AS "
                        + table.substring(table.indexOf(' ') + 1) + " ON TRUE";
    }

    Query query(String sql) {
        return handle.createQuery(sql).bind("org", number);
    }

    Update update(String sql) {
        return handle.createUpdate(sql).bind("org", number);
    }

    /** Binds strings as one array. */
    static <S extends SqlStatement<S>> S bindTexts(S statement, String name, Collection<String> texts) {
        return statement.bindArray(name, String.class, texts.toArray());
    }

    /** Binds one string of each row, as one array. */
    static <S extends SqlStatement<S>, R> S bindColumn(
            S statement, String name, Collection<R> rows, Function<R, @Nullable String> column) {
        return statement.bindArray(name, String.class, rows.stream().map(column).toArray());
    }

    /** Binds one number of each row, as one array. */
    static <S extends SqlStatement<S>, R> S bindNumbers(
            S statement, String name, Collection<R> rows, Function<R, Integer> column) {
        return statement.bindArray(
                name, Integer.class, rows.stream().map(column).toArray());
    }

    /** Binds whole numbers as one array. */
    static <S extends SqlStatement<S>> S bindLongs(S statement, String name, Collection<Long> numbers) {
        return statement.bindArray(name, Long.class, numbers.toArray());
    }
}
