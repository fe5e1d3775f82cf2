package io.leadlist.wire.csv;

import io.leadlist.lead.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four columns that a file of rejected rows has in addition to the columns of its input. Reading such a file
 * removes them, and the apostrophes that were added to its cells. Immutable and thread-safe.
 *
 * @param start the index of the first of the four columns; negative if the file does not have them
 * @param headers the other headers
 */
record RejectColumns(int start, List<String> headers) {
    /** The four headers. */
    static final List<String> NAMES = List.of("_row", "_line", "_outcome", "_reason");

    private static final Pattern TOO_FEW = Pattern.compile(Problems.TOO_FEW + ": (\\d{1,5}) of \\d+");

    /** Finds the columns among the headers of a file. */
    static RejectColumns among(List<String> headers) {
        for (int i = 0; i + NAMES.size() <= headers.size(); i++) {
            List<String> names = headers.subList(i, i + NAMES.size()).stream()
                    .map(StorableText::strip)
                    .toList();
            if (names.equals(NAMES)) {
                return new RejectColumns(
                        i,
                        without(headers, i).stream().map(FormulaGuard::original).toList());
            }
        }
        return new RejectColumns(-1, headers);
    }

    private static List<String> without(List<String> cells, int start) {
        List<String> others = new ArrayList<>(cells.subList(0, Math.min(start, cells.size())));
        int end = start + NAMES.size();
        others.addAll(cells.subList(Math.min(end, cells.size()), cells.size()));
        return others;
    }

    /** Returns a record as it was in the input of the import that rejected it. */
    RawRecord withoutOwnColumns(RawRecord record) {
        if (start < 0) {
            return record;
        }
        List<String> cells = without(record.cells(), start).stream()
                .map(FormulaGuard::original)
                .toList();
        int own = Math.max(0, Math.min(NAMES.size(), record.fields() - start));
        int fields = record.fields() - own;
        int missingFrom = missingFrom(formerReason(record));
        boolean isStillShort = missingFrom < fields
                && fields <= headers.size()
                && cells.subList(missingFrom, cells.size()).stream().allMatch(String::isEmpty);
        return isStillShort
                ? new RawRecord(
                        record.line(),
                        cells.subList(0, missingFrom),
                        missingFrom,
                        record.isTooLong(),
                        record.isUnclosed())
                : new RawRecord(record.line(), cells, fields, record.isTooLong(), record.isUnclosed());
    }

    /** Returns the reason why a row was rejected; an empty text if it was not, or if the reason has been removed. */
    String formerReason(RawRecord record) {
        int place = start + NAMES.size() - 1;
        return start >= 0 && place < record.cells().size()
                ? StorableText.strip(record.cells().get(place))
                : "";
    }

    /**
     * Returns the index of the first cell that a short row lacked: the file of rejected rows fills such a row with
     * empty cells.
     */
    private static int missingFrom(String reason) {
        return Optional.of(TOO_FEW.matcher(reason))
                .filter(Matcher::matches)
                .map(few -> Integer.parseInt(few.group(1)))
                .orElse(Integer.MAX_VALUE);
    }
}
