package io.leadlist.wire.csv;

import io.leadlist.lead.StorableText;
import java.util.List;

/**
 * A record as it is in the file. Cells beyond the limits are cut to one character more than allowed.
 *
 * @param line the number of the line in which it starts, from 1
 * @param cells the cells; if there are too many, at least one more than the limit of columns
 * @param fields the number of cells in the file
 * @param isTooLong whether a cell or the record exceeds its limit
 * @param isUnclosed whether its last cell has an opening quotation mark without a closing one
 */
record RawRecord(long line, List<String> cells, int fields, boolean isTooLong, boolean isUnclosed) {
    boolean isBlank() {
        return cells.stream().allMatch(StorableText::isBlank);
    }

    /** Returns whether it stands for the end of the file. */
    boolean isEnd() {
        return fields == 1 && cells.get(0).length() == 1 && cells.get(0).charAt(0) == CsvText.END;
    }
}
