package io.leadlist.jdbc.internal.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * The target of an upsert. Immutable.
 *
 * <p>The assignments and the condition are SQL. The row that exists has the alias {@code t}, and the row that would be
 * inserted has the alias {@code excluded}.
 *
 * @param key the columns of a unique key
 * @param indexed the condition of the index of the key if it contains only some rows, else empty. A database that has
 *     no such indexes ignores it.
 * @param columns the columns that a new row gets, those of the key included
 * @param assignments the assignments that an existing row gets
 * @param condition the condition on which an existing row gets them; empty for all rows
 */
public record Upsert(
        String table,
        List<String> key,
        String indexed,
        List<String> columns,
        List<String> assignments,
        String condition) {
    /** Returns a target that replaces some columns of each row that exists. */
    public static Upsert of(String table, List<String> key, List<String> columns, List<String> replaced) {
        List<String> assignments =
                replaced.stream().map("%1$s = excluded.%1$s"::formatted).toList();
        return new Upsert(table, key, "", columns, assignments, "");
    }

    /** Returns this target for a key whose index contains only the rows with a condition on their columns. */
    public Upsert indexedWhere(String rows) {
        return new Upsert(table, key, rows, columns, assignments, condition);
    }

    /** Returns this target with one more assignment. */
    public Upsert set(String assignment) {
        List<String> all = new ArrayList<>(assignments);
        all.add(assignment);
        return new Upsert(table, key, indexed, columns, List.copyOf(all), condition);
    }

    /** Returns this target with a condition: an existing row changes only if it meets the condition. */
    public Upsert updatingWhere(String rows) {
        return new Upsert(table, key, indexed, columns, assignments, rows);
    }
}
