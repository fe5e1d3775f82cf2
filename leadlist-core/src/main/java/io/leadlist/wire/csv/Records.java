package io.leadlist.wire.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The records of a file without empty lines. Not thread-safe. */
final class Records implements Closeable {
    /** The number of characters that are buffered for one cell. A longer cell is treated as a text that never ends. */
    private static final int MAX_BUFFER = 2 * CsvLimits.MAX_LENGTH;

    private final RecordHandler handler;
    private final CsvReader<RawRecord> reader;
    private final CloseableIterator<RawRecord> records;

    /** Accepts characters after a closing quote: without this option, one such row makes the rest unreadable. */
    @SuppressWarnings("removal")
    Records(Reader text, char delimiter, CsvLimits limits) {
        this.handler = new RecordHandler(limits);
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(MAX_BUFFER)
                .build(handler, text);
        this.records = reader.iterator();
    }

    /** Returns the first records of a text. */
    static List<RawRecord> first(int count, String text, char delimiter, CsvLimits limits) throws IOException {
        List<RawRecord> first = new ArrayList<>();
        try (Records records = new Records(new StringReader(text), delimiter, limits)) {
            for (int i = 0; i < count; i++) {
                records.next().ifPresent(first::add);
            }
        }
        return first;
    }

    /**
     * Returns the next record; empty at the end of the file.
     *
     * @throws io.leadlist.call.InvalidRequestException if the rest of the file cannot be read
     * @throws io.leadlist.wire.json.PayloadTooLargeException if the file has too many bytes
     * @throws java.io.UncheckedIOException if the stream fails
     */
    Optional<RawRecord> next() {
        try {
            return records.hasNext() ? Optional.of(records.next()).filter(record -> !record.isEnd()) : Optional.empty();
        } catch (CsvParseException unreadable) {
            if (unreadable.getCause() instanceof RuntimeException thrownByText) {
                throw thrownByText;
            } else if (unreadable.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw FileRejections.unreadable("The record in line " + handler.line()
                    + " cannot be read: it has a text of more than " + MAX_BUFFER
                    + " characters, as when a quotation mark is missing");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
