package io.leadlist.wire.csv;

import java.util.List;

/**
 * How the rows of one file are read as leads. Immutable and thread-safe.
 *
 * @param <T> what a row stands for
 */
interface RowForm<T> {
    /** Returns the columns of the file. */
    ColumnMapping columns();

    /**
     * Reads a row whose cells can be stored.
     *
     * @param warnings receives values that cannot be read
     * @throws UnreadableRowException if the row is no lead
     */
    T read(List<String> cells, List<String> warnings);
}
