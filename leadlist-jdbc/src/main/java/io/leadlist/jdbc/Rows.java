package io.leadlist.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Collects rows of one table, column by column. The first column names the owner of a row. */
final class Rows {
    /** The number of rows of one statement. Arrays of H2 have at most 65,536 elements. */
    private static final int CHUNK = 50_000;

    // Not IN (SELECT … FROM unnest(…)): H2 would run the sub-query again for every row.
    private static final String DELETE = "DELETE FROM %s WHERE %s = ANY(CAST(:owners AS %s array))";
    private static final String INSERT = """
            INSERT INTO %1$s (%2$s)
            SELECT %3$s FROM unnest(%4$s) AS i(%2$s)
            ORDER BY %3$s
            """;
    private final String table;
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<List<Object>> columns = new ArrayList<>();

    /**
     * Creates an empty collection of rows.
     *
     * @param columns the name and the type of each column, separated by a space
     */
    Rows(String table, String... columns) {
        this.table = table;
        for (String column : columns) {
            int space = column.indexOf(' ');
            this.types.put(column.substring(0, space), column.substring(space + 1));
            this.columns.add(new ArrayList<>());
        }
    }

    void add(Object... row) {
        for (int i = 0; i < row.length; i++) {
            columns.get(i).add(row[i]);
        }
    }

    /** Replaces the stored rows of the owners by the collected rows. */
    void store(Handle handle, Collection<?> owners) {
        String owner = types.keySet().iterator().next();
        bind(handle.createUpdate(DELETE.formatted(table, owner, types.get(owner))), "owners", List.copyOf(owners))
                .execute();
        int rows = columns.get(0).size();
        for (int from = 0; from < rows; from += CHUNK) {
            insert(handle, from, Math.min(rows, from + CHUNK));
        }
    }

    private void insert(Handle handle, int from, int to) {
        List<String> names = List.copyOf(types.keySet());
        String arrays = types.entrySet().stream()
                .map(column -> "CAST(:" + column.getKey() + " AS " + column.getValue() + " array)")
                .collect(Collectors.joining(", "));
        Update insert = handle.createUpdate(
                INSERT.formatted(table, String.join(", ", names), "i." + String.join(", i.", names), arrays));
        for (int i = 0; i < names.size(); i++) {
            bind(insert, names.get(i), columns.get(i).subList(from, to));
        }
        insert.execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, String name, List<?> values) {
        return statement.bindArray(name, values.get(0).getClass(), values.toArray());
    }
}
