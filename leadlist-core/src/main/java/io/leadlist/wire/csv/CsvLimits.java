package io.leadlist.wire.csv;

/**
 * The limits of a CSV file. Immutable and thread-safe.
 *
 * <p>A file with more bytes or rows is rejected when reading reaches the limit, and a file with more columns when its
 * header is read. A row whose cell or record is too long is {@link CsvOutcome#INVALID}.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a limit is out of range.
 *
 * @param bytes the maximum number of bytes, at least 1
 * @param rows the maximum number of rows after the header, 1 to {@value #MAX_ROWS}
 * @param columns the maximum number of columns, 1 to {@value #MAX_COLUMNS}
 * @param cellLength the maximum number of characters (UTF-16 units) of a cell, 1 to {@value #MAX_LENGTH}
 * @param recordLength the maximum number of characters of all cells of a row, 1 to {@value #MAX_LENGTH}
 */
public record CsvLimits(long bytes, int rows, int columns, int cellLength, int recordLength) {
    /** The greatest allowed limit for rows. */
    public static final int MAX_ROWS = 100_000_000;

    /** The greatest allowed limit for columns. */
    public static final int MAX_COLUMNS = 16_384;

    /** The greatest allowed limit for the length of a cell and of a record. */
    public static final int MAX_LENGTH = 4 << 20;

    /** 512 MiB, 1,048,576 rows, 1,000 columns, 64 Ki characters in a cell and 1 Mi characters in a record. */
    public static final CsvLimits DEFAULT = new CsvLimits(512L << 20, 1 << 20, 1_000, 64 << 10, 1 << 20);

    /**
     * Checks the components.
     *
     * @param bytes the maximum number of bytes, at least 1
     * @param rows the maximum number of rows after the header, 1 to {@value #MAX_ROWS}
     * @param columns the maximum number of columns, 1 to {@value #MAX_COLUMNS}
     * @param cellLength the maximum number of characters
     * @param recordLength the maximum number of characters of all cells of a row, 1 to {@value #MAX_LENGTH}
     */
    public CsvLimits {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes must be at least 1, but is " + bytes);
        }
        requireRange("rows", rows, MAX_ROWS);
        requireRange("columns", columns, MAX_COLUMNS);
        requireRange("cellLength", cellLength, MAX_LENGTH);
        requireRange("recordLength", recordLength, MAX_LENGTH);
    }

    /**
     * {@return these limits with another maximum number of bytes}
     *
     * @param most the maximum number of bytes of a file
     */
    public CsvLimits withBytes(long most) {
        return new CsvLimits(most, rows, columns, cellLength, recordLength);
    }

    /**
     * {@return these limits with another maximum number of rows}
     *
     * @param most the maximum number of rows of a file
     */
    public CsvLimits withRows(int most) {
        return new CsvLimits(bytes, most, columns, cellLength, recordLength);
    }

    private static void requireRange(String argument, int limit, int max) {
        if (limit < 1 || limit > max) {
            throw new IllegalArgumentException(argument + " must be between 1 and " + max + ", but is " + limit);
        }
    }
}
