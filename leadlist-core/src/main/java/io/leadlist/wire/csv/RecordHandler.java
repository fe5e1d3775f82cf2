package io.leadlist.wire.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Builds records within the limits of a file. Not thread-safe. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RawRecord> {
    private static final int LENGTH_OF_TAIL = 2; // a line break and END

    private final CsvLimits limits;
    private List<String> cells = new ArrayList<>();
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
        int count = unclosed ? size - LENGTH_OF_TAIL : size;
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
        return size >= LENGTH_OF_TAIL && buffer[end - 1] == CsvText.END && buffer[end - 2] == CsvText.BEFORE_END;
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
