package io.leadlist.wire.csv;

import io.leadlist.lead.StorableText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The four columns that a file of rejected rows has in addition to the columns of its input. Reading such a file
 * removes them, and the apostrophes that were added to its cells. The user may have deleted or moved some of the four.
 * Immutable and thread-safe.
 *
 * @param own the indexes of these columns in ascending order; empty if the file is no file of rejected rows
 * @param reason the index of the column with the reason; negative if the file does not have it
 * @param headers the other headers
 */
record RejectColumns(List<Integer> own, int reason, List<String> headers) {
    /** The four headers. */
    static final List<String> NAMES = List.of("_row", "_line", "_outcome", "_reason");

    private static final int OUTCOME = 2;
    private static final int REASON = 3;

    private static final Pattern TOO_FEW = Pattern.compile(Problems.TOO_FEW + ": (\\d{1,5}) of \\d+");

    /** Finds the columns among the headers of a file. */
    static RejectColumns among(List<String> headers) {
        List<String> names = headers.stream().map(StorableText::strip).toList();
        int start = Collections.indexOfSubList(names, NAMES);
        if (start >= 0) {
            List<Integer> all =
                    IntStream.range(start, start + NAMES.size()).boxed().toList();
            return of(headers, all, start + REASON);
        }
        List<Integer> some = NAMES.stream()
                .map(names::lastIndexOf)
                .filter(index -> index >= 0)
                .sorted()
                .toList();
        boolean isRejects = some.size() > 1 || names.contains(NAMES.get(REASON)) || names.contains(NAMES.get(OUTCOME));
        return isRejects
                ? of(headers, some, names.lastIndexOf(NAMES.get(REASON)))
                : new RejectColumns(List.of(), -1, headers);
    }

    private static RejectColumns of(List<String> headers, List<Integer> own, int reason) {
        List<String> others =
                without(headers, own).stream().map(FormulaGuard::original).toList();
        return new RejectColumns(own, reason, others);
    }

    private static List<String> without(List<String> cells, List<Integer> own) {
        List<String> others = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (!own.contains(i)) {
                others.add(cells.get(i));
            }
        }
        return others;
    }

    /** Returns a record as it was in the input of the import that rejected it. */
    RawRecord withoutOwnColumns(RawRecord record) {
        if (own.isEmpty()) {
            return record;
        }
        List<String> cells = without(record.cells(), own).stream()
                .map(FormulaGuard::original)
                .toList();
        int fields = record.fields()
                - (int) own.stream().filter(index -> index < record.fields()).count();
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
        return reason >= 0 && reason < record.cells().size()
                ? StorableText.strip(record.cells().get(reason))
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
