package io.leadlist.jdbc.internal.dialect;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** PostgreSQL, and Citus over it. */
final class PostgresDialect implements Dialect {
    static final PostgresDialect INSTANCE = new PostgresDialect();

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

    @Override
    public String hasChanges() {
        return "SELECT pg_current_xact_id_if_assigned() IS NOT NULL";
    }

    @Override
    public String schemaOfTable() {
        return """
                SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.oid = to_regclass(:table)
                """;
    }

    @Override
    public boolean hasDirtyReads() {
        return false;
    }

    @Override
    public boolean hasTransactionalDdl() {
        return true;
    }

    /** {@inheritDoc} For a join, PostgreSQL could read all rows with the fixed columns. */
    @Override
    public String lookup(String table, String fixed, String column, InputRows<?> keys) {
        return "FROM %s\nWHERE %s AND %s = ANY(%s)\n".formatted(table, fixed, column, SqlArrays.of(keys));
    }

    /**
     * {@inheritDoc} PostgreSQL might turn a plain join around, and read all rows of an organization that it believes to
     * be small. It cannot join a sub-query that has an OFFSET.
     */
    @Override
    public String joinEach(String table, String columns, String matching) {
        return "CROSS JOIN " + each(table, columns, matching);
    }

    @Override
    public String joinEachIfAny(String table, String columns, String matching) {
        return "LEFT JOIN " + each(table, columns, matching) + " ON TRUE";
    }

    /** {@inheritDoc} The index has the same condition, so that PostgreSQL can use it. */
    @Override
    public String isNullInIndex(String column, String time) {
        return column + " IS NULL";
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

    /** {@inheritDoc} The document is parsed once for all properties. */
    @Override
    public String properties(String document, List<String> names) {
        String columns = names.stream().map(name -> "\"" + name + "\" json").collect(Collectors.joining(", "));
        return """
                CASE WHEN %1$s IS NOT NULL
                     THEN (SELECT CAST(row_to_json(d) AS text) FROM json_to_record(CAST(%1$s AS json)) AS d(%2$s))
                     END""".formatted(document, columns);
    }

    /** {@inheritDoc} Not MERGE, which Citus rejects for reference tables and for rows from arrays. */
    @Override
    public String upsert(Upsert target, String select) {
        return """
                INSERT INTO %s AS t (%s)
                %s
                ON CONFLICT (%s)%s DO UPDATE SET %s%s
                """.formatted(
                        target.table(),
                        String.join(", ", target.columns()),
                        select.stripTrailing(),
                        String.join(", ", target.key()),
                        where(target.indexed()),
                        String.join(", ", target.assignments()),
                        where(target.condition()));
    }

    /**
     * {@inheritDoc} Deletes by row address (ctid). With a join or ANY, PostgreSQL would read all rows with the fixed
     * columns if it expects few of them. The cast keeps it from using an index for the organization, and with it from
     * comparing each row of the organization with the addresses. Citus ignores the cast, and finds the node of the
     * rows.
     */
    @Override
    public String deleteKeys(String table, String fixed, String column, InputRows<?> keys) {
        String alias = alias(table);
        return """
                DELETE FROM %s
                WHERE %s.organization_no = CAST(:org AS numeric) AND %2$s.ctid = ANY(ARRAY(
                    SELECT %2$s.ctid FROM %s
                    %s))
                """.formatted(
                        table,
                        alias,
                        rows(keys),
                        joinEach(table, alias + ".ctid", fixed + " AND " + column + " = " + keys.key()));
    }

    /** {@inheritDoc} Not MERGE, which Citus rejects for rows from arrays. */
    @Override
    public String updateMatching(String table, String select, String matching, String set) {
        return "UPDATE " + table + " SET " + set + "\nFROM (\n" + select + ") AS n\nWHERE " + matching;
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
    public String lockKeys(String table, String fixed, String column, InputRows<?> keys) {
        return """
                SELECT %s FROM %s
                CROSS JOIN LATERAL (SELECT 1 FROM %s WHERE %s AND %s = %1$s OFFSET 0 FOR UPDATE) AS locked
                """.formatted(keys.key(), rows(keys), table, fixed, column);
    }

    @Override
    public void followIndexOrder(Handle handle) {
        handle.execute(PostgresPlanning.IN_INDEX_ORDER);
    }

    @Override
    public SearchDialect search() {
        return PostgresSearch.BY_FACET;
    }

    private static String each(String table, String columns, String matching) {
        return "LATERAL (SELECT %s FROM %s WHERE %s OFFSET 0) AS %s".formatted(columns, table, matching, alias(table));
    }

    private static String alias(String table) {
        return table.substring(table.indexOf(' ') + 1);
    }

    private static String where(String condition) {
        return condition.isEmpty() ? "" : " WHERE " + condition;
    }
}
