package io.leadlist.jdbc.internal.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Deletes at most a given number of rows, the first ones in the order of a key. DELETE has no limit in standard SQL.
 *
 * <ol>
 *   <li>Read the key of the last row to delete.
 *   <li>Delete the rows up to that key; delete all rows if there are fewer than the limit.
 * </ol>
 *
 * <p>Both statements scan the index on the fixed columns and the key. If another transaction deletes such rows at the
 * same time, fewer rows than the limit are deleted.
 *
 * @param rows the table and the condition: {@code table WHERE …}
 * @param fixedColumns the columns that have the same value in all these rows; the index begins with them
 * @param key the columns that order the rows; no two rows have the same key
 */
public record BoundedDelete(String rows, String fixedColumns, List<String> key) {
    /** Deletes the first rows and returns their number; the parameters are those of the condition. */
    public int upTo(int limit, Statements statements, Map<String, ?> parameters) {
        String columns = String.join(", ", key);
        Optional<Map<String, Object>> last = bind(
                        statements.query("SELECT %1$s FROM %2$s ORDER BY %3$s, %1$s %4$s"
                                .formatted(
                                        columns,
                                        rows,
                                        fixedColumns,
                                        statements.dialect().limit(":skipped", "1"))),
                        parameters)
                .bind("skipped", limit - 1)
                .mapToMap()
                .findOne();
        String delete = "DELETE FROM " + rows;
        return last.map(row -> bind(bind(statements.update(delete + " AND " + upToLast()), parameters), row))
                .orElseGet(() -> bind(statements.update(delete), parameters))
                .execute();
    }

    /**
     * Returns the condition for the rows up to the last one. It compares column by column, the first one also alone,
     * because H2 finds no index range in {@code (a, b) <= (…)}.
     */
    private String upToLast() {
        List<String> cases = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (String column : key) {
            boolean isLast = cases.size() == key.size() - 1;
            cases.add("(%s%s %s :%s)".formatted(equal, column, isLast ? "<=" : "<", column));
            equal.append("%1$s = :%1$s AND ".formatted(column));
        }
        return "%1$s <= :%1$s AND (%2$s)".formatted(key.get(0), String.join(" OR ", cases));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Map<String, ?> parameters) {
        parameters.forEach(statement::bind);
        return statement;
    }
}
