package io.leadlist.wire.csv;

import io.leadlist.lead.StorableText;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An open CSV file. Its header has been read; its rows are read one by one. Not thread-safe. The caller closes it.
 *
 * @param <T> the type of the lead in a row
 */
public final class CsvFile<T> implements Closeable {
    private final Opened opened;
    private final RowForm<T> form;
    private final CsvLimits limits;
    private int rows;
    private int blank;

    CsvFile(Opened opened, RowForm<T> form, CsvLimits limits) {
        this.opened = opened;
        this.form = form;
        this.limits = limits;
    }

    /** A file after its header row. */
    record Opened(CsvText text, Records records, CsvLayout layout, RejectColumns rejects) {}

    /** {@return the meaning of the columns} */
    public CsvColumns columns() {
        return form.columns().report();
    }

    /** {@return the headers as they are in the file, without the columns of a file of rejected rows} */
    public List<String> headers() {
        return opened.rejects().headers();
    }

    /** {@return the character between cells} */
    public char delimiter() {
        return opened.layout().delimiter();
    }

    /** {@return the name of the character set with which the file has been read so far} */
    public String encoding() {
        return opened.text().encoding();
    }

    /**
     * {@return the rows that have not been read, in the order of the file} They are read as the stream is consumed.
     *
     * <p>The stream throws {@link io.leadlist.call.InvalidRequestException} if the rest of the file cannot be read. It
     * throws {@link PayloadTooLargeException} if the file has too many bytes or rows, and
     * {@link java.io.UncheckedIOException} if the source fails.
     */
    public Stream<CsvRow<T>> rows() {
        return StreamSupport.stream(
                new AbstractSpliterator<CsvRow<T>>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super CsvRow<T>> action) {
                        Optional<CsvRow<T>> row = next();
                        row.ifPresent(action);
                        return row.isPresent();
                    }
                },
                false);
    }

    /** Returns the next row; empty at the end of the file. */
    Optional<CsvRow<T>> next() {
        Optional<RawRecord> found = opened.records().next();
        while (found.isPresent() && found.get().isBlank()) {
            requireRoom(blank);
            blank++;
            found = opened.records().next();
        }
        return found.map(this::row);
    }

    /** Returns the number of rows without any value so far. */
    int blankRows() {
        return blank;
    }

    /** Returns the warnings about the columns. */
    List<String> warnings() {
        return form.warnings();
    }

    /** Returns the values of a row by field. */
    ColumnMapping mapping() {
        return form.columns();
    }

    private CsvRow<T> row(RawRecord record) {
        requireRoom(rows);
        rows++;
        RawRecord own = opened.rejects().withoutOwnColumns(record);
        List<String> warnings = new ArrayList<>();
        try {
            requireWellFormed(own, opened.rejects().formerReason(record));
            T lead = form.read(own.cells(), warnings);
            return new CsvRow<>(rows, record.line(), own.cells(), lead, null, warnings);
        } catch (UnreadableRowException unreadable) {
            return new CsvRow<>(rows, record.line(), own.cells(), null, unreadable.problem(), List.of());
        }
    }

    /** Rows without any value have the same limit, counted apart: skipping them takes time, too. */
    private void requireRoom(int read) {
        if (read == limits.rows()) {
            throw new PayloadTooLargeException(limits.rows(), "rows");
        }
    }

    private void requireWellFormed(RawRecord record, String formerReason) {
        int columns = opened.rejects().headers().size();
        String problem = null;
        if (record.isUnclosed() || formerReason.equals(Problems.UNCLOSED)) {
            problem = Problems.UNCLOSED;
        } else if (record.isTooLong()) {
            problem = Problems.TOO_LONG;
        } else if (record.fields() > columns) {
            problem = Problems.tooMany(record.fields(), columns);
        } else if (record.fields() < columns) {
            problem = Problems.tooFew(record.fields(), columns);
        } else if (!record.cells().stream().allMatch(StorableText::isStorable)) {
            problem = Problems.NOT_STORABLE;
        }
        if (problem != null) {
            throw new UnreadableRowException(problem);
        }
    }

    /** Closes the source. */
    @Override
    public void close() throws IOException {
        opened.records().close();
    }
}
