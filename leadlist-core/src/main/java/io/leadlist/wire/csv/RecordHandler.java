package io.leadlist.wire.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.util.ArrayList;
import java.util.List;

/** Builds records within the limits of a file. Not thread-safe. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RawRecord> {
    private final CsvLimits limits;
    private List<String> cells = new ArrayList<>();
    private int emptyLines;
    private int fields;
    private long length;
    private boolean isTooLong;
    private boolean isUnclosed;

    RecordHandler(CsvLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void handleBegin(long line) {
        cells = new ArrayList<>(cells.size());
        fields = 0;
        length = 0;
        isTooLong = false;
        isUnclosed = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
        boolean unclosed = quoted && isUnclosed(buffer, offset, size);
        int count = unclosed ? size - CsvText.TAIL.length() : size;
        isUnclosed |= unclosed;
        fields++;
        if (cells.size() <= limits.columns() + RejectColumns.NAMES.size()) {
            long room = Math.max(0, limits.recordLength() + 1L - length);
            int kept = (int) Math.min(Math.min(count, limits.cellLength() + 1L), room);
            cells.add(new String(buffer, offset, kept));
        }
        length += count;
        isTooLong |= count > limits.cellLength() || length > limits.recordLength();
    }

    /** Returns whether a field contains the text that is appended to the file, which a closed field never does. */
    private static boolean isUnclosed(char[] buffer, int offset, int size) {
        int end = offset + size;
        return size >= CsvText.TAIL.length() && buffer[end - 1] == CsvText.END && buffer[end - 2] == CsvText.BEFORE_END;
    }

    /**
     * Counts a line without characters, which the reader skips. The text that is appended to the file can be one more.
     *
     * @throws PayloadTooLargeException if there are more of them than a file may have rows
     */
    @Override
    protected void handleEmpty() {
        if (emptyLines > limits.rows()) {
            throw new PayloadTooLargeException(limits.rows(), "rows");
        }
        emptyLines++;
    }

    @Override
    protected RawRecord buildRecord() {
        return new RawRecord(getStartingLineNumber(), cells, fields, isTooLong, isUnclosed);
    }

    /** Returns the line in which the current record starts. */
    long line() {
        return getStartingLineNumber();
    }
}
