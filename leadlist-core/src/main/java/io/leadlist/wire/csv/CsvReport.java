package io.leadlist.wire.csv;

import io.leadlist.list.LeadList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of the import of a CSV file. Immutable and thread-safe.
 *
 * <p>The counts add up to {@code rows}. A dry run has the counts that the import would have.
 *
 * @param list the list after the import; for a dry run, the unchanged list, or null if the import would create it
 * @param rows the number of rows after the header that have at least one value
 * @param counts the number of rows for each outcome that occurred
 * @param rejectedCount the number of rows whose leads are not in the list afterwards
 * @param dryRun whether nothing was stored
 * @param encoding the name of the character set of the file
 * @param delimiter the character between cells
 * @param batches the number of batches
 * @param columns the meaning of the columns
 * @param sample the first {@value #MAX_SAMPLE} rows
 * @param rejectedRows the first {@value #MAX_LISTED} rejected rows
 * @param warnings the first {@value #MAX_LISTED} warnings about rows and columns, in English, without values
 */
public record CsvReport(
        @Nullable LeadList list,
        int rows,
        Map<CsvOutcome, Integer> counts,
        int rejectedCount,
        boolean dryRun,
        String encoding,
        char delimiter,
        int batches,
        CsvColumns columns,
        List<Sample> sample,
        List<RejectedRow> rejectedRows,
        List<String> warnings) {
    /** The maximum number of rows in {@code sample}. */
    public static final int MAX_SAMPLE = 5;

    /** The maximum number of elements of {@code rejectedRows} and of {@code warnings}. */
    public static final int MAX_LISTED = 1_000;

    /**
     * Checks the components, and copies collections.
     *
     * @param list the list after the import
     * @param rows the number of rows after the header that have at least one value
     * @param counts the number of rows for each outcome that occurred
     * @param rejectedCount the number of rows whose leads are not in the list afterwards
     * @param dryRun whether nothing was stored
     * @param encoding the name of the character set of the file
     * @param delimiter the character between cells
     * @param batches the number of batches
     * @param columns the meaning of the columns
     * @param sample the first {@value #MAX_SAMPLE} rows
     * @param rejectedRows the first {@value #MAX_LISTED} rejected rows
     * @param warnings the first {@value #MAX_LISTED} warnings about rows and columns, in English, without values
     */
    public CsvReport {
        Map<CsvOutcome, Integer> ordered = new EnumMap<>(CsvOutcome.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(columns, "columns");
        sample = List.copyOf(sample);
        rejectedRows = List.copyOf(rejectedRows);
        warnings = List.copyOf(warnings);
    }

    /**
     * {@return the number of rows with this outcome}
     *
     * @param outcome the outcome to count
     */
    public int count(CsvOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /**
     * A row as it was read.
     *
     * @param row the number of the row, from 1
     * @param cells the known values by field; several values of a field are joined with a semicolon and a space
     */
    public record Sample(int row, Map<String, String> cells) {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param row the number of the row, from 1
         * @param cells the known values by field
         */
        public Sample {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /**
     * A row whose lead is not in the list after the import.
     *
     * @param row the number of the row, from 1
     * @param line the number of the line in which it starts, from 1
     * @param reason the reason in English, without a value of the row
     */
    public record RejectedRow(int row, long line, CsvOutcome outcome, String reason) {
        /**
         * Checks the components.
         *
         * @param row the number of the row, from 1
         * @param line the number of the line in which it starts, from 1
         * @param outcome why the lead is not in the list
         * @param reason the reason in English, without a value of the row
         */
        public RejectedRow {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
