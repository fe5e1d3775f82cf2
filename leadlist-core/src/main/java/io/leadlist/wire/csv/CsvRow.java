package io.leadlist.wire.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a CSV file: a lead, or the problem that prevents reading one. Immutable and thread-safe.
 *
 * @param <T> the type of the lead in a row
 * @param number the number of the row, 1 for the first one after the header; rows without any value are not counted
 * @param line the number of the line in which it starts, from 1
 * @param cells the cells of the columns of the file, without those of a file of rejected rows
 * @param lead the lead; null if there is a problem
 * @param problem the problem in English, without a value of the row; null if there is none
 * @param warnings the problems of values that could not be read, without the values
 */
public record CsvRow<T>(
        int number,
        long line,
        List<String> cells,
        @Nullable T lead,
        @Nullable String problem,
        List<String> warnings) {
    /**
     * Checks the components, and copies collections.
     *
     * @param number the number of the row, 1 for the first one after the header
     * @param line the number of the line in which it starts, from 1
     * @param cells the cells of the columns of the file, without those of a file of rejected rows
     * @param lead the lead of the row; null if there is a problem
     * @param problem the problem in English, without a value of the row
     * @param warnings the problems of values that could not be read, without the values
     */
    public CsvRow {
        if ((lead == null) == (problem == null)) {
            throw new IllegalArgumentException("either lead or problem must be null");
        }
        cells = List.copyOf(cells);
        warnings = List.copyOf(warnings);
    }
}
