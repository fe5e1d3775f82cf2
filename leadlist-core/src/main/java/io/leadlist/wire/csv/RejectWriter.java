package io.leadlist.wire.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the file of rejected rows: the columns of the input and {@link RejectColumns#NAMES}, in UTF-8, with the
 * delimiter of the input and guarded cells. With the options of the input, the file is read as it was written: it
 * starts with a byte order mark if the input is not UTF-8, and names an unusual delimiter in its first line. Not
 * thread-safe.
 */
final class RejectWriter {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final byte[] MARK = "\ufeff".getBytes(UTF_8);

    private final CsvWriter csv;
    private final int columns;

    /** Writes the header of the rejected rows of a file. */
    static RejectWriter of(CsvFile<?> file, OutputStream out, CsvOptions options) throws IOException {
        boolean isUtf8 = file.encoding().equals(UTF_8.name());
        if (!isUtf8 || (options.charset() != null && !options.charset().equals(UTF_8))) {
            out.write(MARK);
        }
        if (!CsvLayout.isUsual(file.delimiter())) {
            out.write(("sep=" + file.delimiter() + "\r\n").getBytes(UTF_8));
        }
        return new RejectWriter(out, file.headers(), file.delimiter());
    }

    private RejectWriter(OutputStream out, List<String> headers, char delimiter) {
        this.csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .commentCharacter(delimiter == '#' ? '!' : '#')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, UTF_8);
        this.columns = headers.size();
        List<String> all =
                new ArrayList<>(headers.stream().map(FormulaGuard::harmless).toList());
        all.addAll(RejectColumns.NAMES);
        csv.writeRecord(all);
    }

    /** Writes a row. Cells beyond the columns of the input follow the four columns. */
    void write(CsvRow<?> row, CsvOutcome outcome, String reason) {
        List<String> cells = new ArrayList<>(columns + RejectColumns.NAMES.size());
        for (int i = 0; i < columns; i++) {
            cells.add(i < row.cells().size() ? FormulaGuard.harmless(row.cells().get(i)) : "");
        }
        cells.add(Integer.toString(row.number()));
        cells.add(Long.toString(row.line()));
        cells.add(outcome.name());
        cells.add(reason);
        for (int i = columns; i < row.cells().size(); i++) {
            cells.add(FormulaGuard.harmless(row.cells().get(i)));
        }
        csv.writeRecord(cells);
    }

    /** Flushes everything to the stream, and does not close it. */
    void finish() throws IOException {
        try {
            csv.flush();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
