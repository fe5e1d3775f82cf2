package io.leadlist.jdbc.internal.dialect;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** H2. It follows the order of an index without any settings, and chooses the same plan whatever its statistics are. */
final class H2Dialect implements Dialect {
    static final H2Dialect INSTANCE = new H2Dialect();

    private H2Dialect() {}

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public String schemaLocation() {
        return "io/leadlist/jdbc/schema/h2";
    }

    @Override
    public String sessionId() {
        return "SELECT SESSION_ID()";
    }

    @Override
    public String hasChanges() {
        return "SELECT TRANSACTION_ID() IS NOT NULL";
    }

    /** {@inheritDoc} H2 looks into the current schema first, even if it is not on the path. */
    @Override
    public String schemaOfTable() {
        return """
                SELECT f.name FROM (
                    SELECT t.table_schema AS name,
                           CASE WHEN t.table_schema = CURRENT_SCHEMA THEN 1
                                ELSE 1 + position('"' || t.table_schema || '"', CURRENT_PATH) END AS place
                    FROM information_schema.tables t WHERE lower(t.table_name) = :table) AS f
                WHERE f.place > 1 OR f.name = CURRENT_SCHEMA
                ORDER BY f.place FETCH FIRST 1 ROWS ONLY
                """;
    }

    /** {@inheritDoc} The setting {@code IGNORECASE} and some collations do so. */
    @Override
    public void requireExactTexts(Handle handle) {
        if (handle.createQuery("SELECT CAST('a' AS varchar) = 'A'")
                .mapTo(Boolean.class)
                .one()) {
            throw new IllegalStateException("The database compares texts without case, so that ids of two organizations"
                    + " can be one: remove IGNORECASE or the collation from its settings");
        }
    }

    @Override
    public boolean hasDirtyReads() {
        return true;
    }

    @Override
    public boolean hasTransactionalDdl() {
        return false;
    }

    /** {@inheritDoc} With ANY or an inner join, H2 would search the index by its first columns alone. */
    @Override
    public String lookup(String table, String fixed, String column, InputRows<?> keys) {
        return """
                FROM %s
                LEFT JOIN %s ON %s AND %s = %s
                WHERE %4$s IS NOT NULL
                """.formatted(rows(keys), table, fixed, column, keys.key());
    }

    /**
     * {@inheritDoc} There are two ranges, because H2 finds no range in {@code (a, b) > (…)}. The second one starts at
     * the next value of the first column, because H2 starts a range for {@code a > …} at the value itself.
     */
    @Override
    public List<String> after(String first, String second, String firstValue, String secondValue) {
        return List.of(
                "%s = %s AND %s > %s".formatted(first, firstValue, second, secondValue),
                "%s >= CAST(%s AS bigint) + 1".formatted(first, firstValue));
    }

    @Override
    public List<String> before(String first, String second, String firstValue, String secondValue) {
        return List.of(
                "%s = %s AND %s < %s".formatted(first, firstValue, second, secondValue),
                "%s <= CAST(%s AS bigint) - 1".formatted(first, firstValue));
    }

    /**
     * {@inheritDoc} The condition on the time is always true. With it, and without a condition on a second column of
     * another index, H2 chooses the index of the time, with or without statistics.
     */
    @Override
    public String isNullInIndex(String column, String time) {
        return "coalesce(%s IS NULL, FALSE) AND %s <= TIMESTAMP WITH TIME ZONE '999999999-12-31 00:00:00+00'"
                .formatted(column, time);
    }

    @Override
    public String properties(String document, List<String> names) {
        return document;
    }

    @Override
    public String upsert(Upsert target, String select) {
        List<String> columns = target.columns();
        String matching = joined(target.key(), "t.%1$s = excluded.%1$s", " AND ");
        return SqlMerge.into(target.table() + " t", select, "excluded", matching)
                + """
                WHEN MATCHED%s THEN UPDATE SET %s
                WHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)
                """.formatted(
                                target.condition().isEmpty() ? "" : " AND " + target.condition(),
                                String.join(", ", target.assignments()),
                                String.join(", ", columns),
                                joined(columns, "excluded.%s", ", "));
    }

    /**
     * {@inheritDoc} MERGE starts with the keys. With a DELETE, H2 would search the index by its first columns alone.
     */
    @Override
    public String deleteKeys(String table, String fixed, String column, InputRows<?> keys) {
        String select = "SELECT %s AS key_of_row FROM %s".formatted(keys.key(), rows(keys));
        return SqlMerge.into(table, select, "n", fixed + " AND " + column + " = n.key_of_row")
                + "WHEN MATCHED THEN DELETE";
    }

    /** {@inheritDoc} H2's UPDATE has no FROM. */
    @Override
    public String updateMatching(String table, String select, String matching, String set) {
        return SqlMerge.into(table, select, "n", matching) + "WHEN MATCHED THEN UPDATE SET " + set;
    }

    /**
     * {@inheritDoc} Without ORDER BY: H2 would lock all rows that it sorts, and other transactions would find none. It
     * reads the primary key, so the order is the same if the table has no other index.
     */
    @Override
    public String firstUnlocked(String primaryKey) {
        return "FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED";
    }

    /** {@inheritDoc} H2 has no FOR UPDATE for a join, so the rows are updated to the values that they have. */
    @Override
    public String lockKeys(String table, String fixed, String column, InputRows<?> keys) {
        String select = "SELECT %s AS key_of_row FROM %s".formatted(keys.key(), rows(keys));
        String unchanged = column.substring(column.indexOf('.') + 1);
        return SqlMerge.into(table, select, "n", fixed + " AND " + column + " = n.key_of_row")
                + "WHEN MATCHED THEN UPDATE SET " + unchanged + " = " + column;
    }

    @Override
    public void followIndexOrder(Handle handle) {
        // It does so without a setting.
    }

    @Override
    public SearchDialect search() {
        return H2Search.INSTANCE;
    }

    private static String joined(List<String> columns, String form, String separator) {
        return columns.stream().map(form::formatted).collect(Collectors.joining(separator));
    }
}
