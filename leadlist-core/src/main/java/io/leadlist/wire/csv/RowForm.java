package io.leadlist.wire.csv;

import java.util.List;

/**
 * Reads the rows of one file as leads. Immutable and thread-safe.
 *
 * @param <T> the type of the lead in a row
 */
interface RowForm<T> {
    /** Returns the columns of the file. */
    ColumnMapping columns();

    /** Returns notices about the columns. */
    default List<String> warnings() {
        return List.of();
    }

    /**
     * Reads a row whose cells can be stored.
     *
     * @param warnings receives values that cannot be read
     * @throws UnreadableRowException if the row is not a lead
     */
    T read(List<String> cells, List<String> warnings);
}
