package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects rows of one table, and replaces the stored rows of their owners. */
final class Rows {
    /** The number of rows of one statement. Arrays of H2 have at most 65,536 elements. */
    private static final int CHUNK = 50_000;

    private static final String DELETE = "DELETE FROM %s WHERE %s";
    private static final String INSERT = """
            INSERT INTO %1$s (%2$s)
            SELECT %3$s FROM %4$s
            ORDER BY %3$s
            """;
    private final RowTable table;
    private final List<Object[]> rows = new ArrayList<>();

    Rows(RowTable table) {
        this.table = table;
    }

    /** Adds a row, with a value for each column of the table. */
    void add(Object... row) {
        rows.add(row);
    }

    /** Replaces the stored rows of the owners by the collected rows. */
    void store(Session session, Collection<?> owners) {
        delete(session, owners.stream().map(owner -> new Object[] {owner}).toList());
        for (int from = 0; from < rows.size(); from += CHUNK) {
            insert(session, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
    }

    private void delete(Session session, List<Object[]> owners) {
        InputRows<Object[]> keys =
                InputRows.<Object[]>named("i").with(table.columns().columns().get(0));
        String column = keys.names().get(0);
        String delete = DELETE.formatted(table.name(), session.dialect().isOneOf(column, keys));
        session.dialect()
                .bind(session.handle().createUpdate(delete), keys, owners)
                .execute();
    }

    private void insert(Session session, List<Object[]> chunk) {
        InputRows<Object[]> input = table.columns();
        List<String> names = input.names();
        String insert = INSERT.formatted(
                table.name(),
                String.join(", ", names),
                "i." + String.join(", i.", names),
                session.dialect().rows(input));
        session.dialect()
                .execute(session.dialect().bind(session.handle().createUpdate(insert), input, chunk), names.get(0));
    }
}
