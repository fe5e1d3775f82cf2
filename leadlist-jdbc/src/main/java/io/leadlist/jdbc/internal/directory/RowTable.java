package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.InputRows;

/**
 * A table whose rows are replaced owner by owner: its name and columns. Immutable.
 *
 * @param columns the columns; the first one is the owner of a row and leads the primary key
 */
record RowTable(String name, InputRows<Object[]> columns) {
    /** Returns a table without columns. */
    static RowTable of(String name) {
        return new RowTable(name, InputRows.named("i"));
    }

    /** Returns a table whose rows belong to entries of the directory. */
    static RowTable ofEntries(String name) {
        return of(name).with("entry", ColumnType.NUMBER);
    }

    RowTable with(String column, ColumnType type) {
        int index = columns.columns().size();
        return new RowTable(name, columns.with(new InputRows.Column<>(column, type, row -> row[index])));
    }

    /** Returns an empty collection of rows of this table. */
    Rows empty() {
        return new Rows(this);
    }
}
