package io.leadlist.wire.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.leadlist.admission.Suppression;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.internal.json.InstantText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads suppression entries as CSV (RFC 4180, UTF-8), with the columns of {@link #COLUMNS}. Thread-safe.
 *
 * <pre>{@code
 * SuppressionCsv.read(in).filter(row -> row.scope().list() == null).flatMap(row -> row.toRequest().stream())
 * }</pre>
 *
 * <p>The scope is the id of a list, or {@code organization}. Instants are those of RFC 3339. A cell that a spreadsheet
 * would run as a formula is prefixed with an apostrophe, which reading removes. What is written is read as requests for
 * equal entries, except that a new entry has its own {@code addedAt}.
 */
public final class SuppressionCsv {
    /** The names of the columns, in the order in which they are written. */
    public static final List<String> COLUMNS =
            List.of("kind", "value", "scope", "reason", "source", "addedAt", "expiresAt", "note", "channel");

    static final String ORGANIZATION = "organization";
    private static final List<String> REQUIRED = List.of("kind", "value");
    private static final int MAX_ROW = 64 << 10;

    private SuppressionCsv() {}

    /**
     * Writes entries as they are read, a buffer at a time. Closes neither stream.
     *
     * @param entries the entries to write, in their order
     * @param out the stream to write to
     * @throws IOException if the output fails
     */
    public static void write(Stream<Suppression> entries, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        try {
            csv.writeRecord(COLUMNS);
            entries.forEachOrdered(entry -> csv.writeRecord(cells(entry)));
            csv.flush();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /**
     * Reads rows as they are consumed. The first row has the names of the columns, in any order; {@code kind} and
     * {@code value} are required, and columns with other names are ignored. A missing scope is the organization, a
     * missing reason is {@code OTHER}, and a missing source is {@code csv}. The consumer closes the input.
     *
     * <p>The delimiter is a comma, a semicolon, a tab or a vertical bar: the one with which the first row has the
     * required columns. A byte order mark decides the character set, which is UTF-8 without one.
     *
     * @param in the content to read
     * @return the rows, as they are read
     * @throws InvalidRequestException if a required column is missing, or the file cannot be decoded, now or when a row
     *     is consumed; or if a row has more than 65,536 characters or an unclosed quotation mark, when it is consumed
     * @throws UncheckedIOException if the input fails
     */
    public static Stream<SuppressionRow> read(InputStream in) {
        try {
            SuppressionText text = SuppressionText.of(in, REQUIRED);
            CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(text.delimiter())
                    .maxBufferSize(MAX_ROW)
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofNamedCsvRecord(text.reader());
            return SuppressionRows.of(csv).map(SuppressionCsv::row);
        } catch (IOException broken) {
            throw new UncheckedIOException("The file cannot be read", broken);
        }
    }

    private static SuppressionRow row(NamedCsvRecord row) {
        for (String name : REQUIRED) {
            if (!row.getHeader().contains(name)) {
                throw new InvalidRequestException(
                        new Violation(Path.of(name), Violation.Kind.MISSING, "The column is missing"));
            }
        }
        return new SuppressionCells(row).toRow();
    }

    private static List<@Nullable String> cells(Suppression entry) {
        LeadListId list = entry.scope().list();
        List<@Nullable String> cells = Arrays.asList(
                entry.key().kind().name(),
                entry.key().value(),
                list == null ? ORGANIZATION : list.toString(),
                entry.reason().name(),
                entry.source(),
                InstantText.millis(entry.addedAt()),
                text(entry.expiresAt()),
                entry.note(),
                entry.channel() == null ? null : entry.channel().name());
        return cells.stream().map(SuppressionCsv::harmless).toList();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : InstantText.millis(instant);
    }

    private static @Nullable String harmless(@Nullable String cell) {
        return cell == null ? null : FormulaGuard.harmless(cell);
    }
}
