package io.leadlist.wire.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the rows of a file as they are consumed. A file that is not CSV is rejected without a value of the file. */
final class SuppressionRows implements Iterator<NamedCsvRecord> {
    private static final String END = String.valueOf(CsvText.END);
    private final Iterator<NamedCsvRecord> rows;

    private SuppressionRows(Iterator<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    static Stream<NamedCsvRecord> of(CsvReader<NamedCsvRecord> csv) {
        Iterator<NamedCsvRecord> rows = new SuppressionRows(readable(csv::iterator));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .filter(row -> !row.getField(0).equals(END))
                .map(SuppressionRows::closed);
    }

    /** Returns the row; rejects it if its last field has no closing quotation mark. */
    private static NamedCsvRecord closed(NamedCsvRecord row) {
        String last = row.getField(row.getFieldCount() - 1);
        if (last.endsWith(CsvText.TAIL)) {
            throw unreadable();
        }
        return row;
    }

    private static InvalidRequestException unreadable() {
        return new InvalidRequestException(
                new Violation(Path.ROOT, Violation.Kind.UNREADABLE, "The file is not CSV with rows of this kind"));
    }

    @Override
    public boolean hasNext() {
        return readable(rows::hasNext);
    }

    @Override
    public NamedCsvRecord next() {
        return readable(rows::next);
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException | UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof IOException broken && !(unreadable instanceof CsvParseException)) {
                throw new UncheckedIOException("The file cannot be read", broken);
            }
            throw unreadable();
        }
    }
}
