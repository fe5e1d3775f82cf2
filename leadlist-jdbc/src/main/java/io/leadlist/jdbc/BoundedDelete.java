package io.leadlist.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Deletes so many rows at most, the first in an order: PostgreSQL's DELETE has no limit.
 *
 * <ol>
 *   <li>Read the key of the last row that is to go.
 *   <li>Delete the rows up to it; if there is none, all.
 * </ol>
 *
 * <p>Both follow the index that has the key behind the columns that the condition fixes. Nobody else may delete such
 * rows meanwhile, or fewer are deleted.
 *
 * @param rows the table and the condition: {@code table WHERE …}
 * @param same the columns that are the same in all of these rows, with which the index begins
 * @param key the columns of the order, which are different in any two rows
 */
record BoundedDelete(String rows, String same, List<String> key) {
    /** Deletes, and says how many rows that were; the parameters are those of the condition. */
    int upTo(int limit, Statements statements, Map<String, ?> parameters) {
        String columns = String.join(", ", key);
        Optional<Map<String, Object>> last = bind(
                        statements.query(
                                "SELECT %1$s FROM %2$s ORDER BY %3$s, %1$s OFFSET :skipped ROWS FETCH FIRST 1 ROWS ONLY"
                                        .formatted(columns, rows, same)),
                        parameters)
                .bind("skipped", limit - 1)
                .mapToMap()
                .findOne();
        String delete = "DELETE FROM " + rows;
        return last.map(row -> bind(bind(statements.update(delete + " AND " + upToLast()), parameters), row))
                .orElseGet(() -> bind(statements.update(delete), parameters))
                .execute();
    }

    /** Spelled out, with one condition on the first column alone: H2 finds no index range in {@code (a, b) <= (…)}. */
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
