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
import org.jspecify.annotations.Nullable;

/**
 * Writes the file of rejected rows: the columns of the input and {@link RejectColumns#NAMES}, in UTF-8, with the
 * delimiter of the input and guarded cells. The options of the input also fit this file. Therefore it starts with a
 * byte order mark if the input is not UTF-8, and names an unusual delimiter in its first line. Not thread-safe.
 */
final class RejectWriter {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final byte[] MARK = "\ufeff".getBytes(UTF_8);

    private final CsvWriter csv;
    private final int columns;
    private @Nullable IOException failure;

    /**
     * Writes the header of the rejected rows of a file to the stream.
     *
     * @throws IOException if the stream fails; so an import notices it before it adds anything
     */
    static RejectWriter of(CsvFile<?> file, OutputStream out, CsvOptions options) throws IOException {
        boolean isUtf8 = file.encoding().equals(UTF_8.name());
        if (!isUtf8 || (options.charset() != null && !options.charset().equals(UTF_8))) {
            out.write(MARK);
        }
        if (!CsvLayout.isUsual(file.delimiter())) {
            out.write(("sep=" + file.delimiter() + "\r\n").getBytes(UTF_8));
        }
        RejectWriter writer =
                new RejectWriter(out, file.delimiter(), file.headers().size());
        writer.writeHeader(file.headers());
        writer.flush();
        return writer;
    }

    private RejectWriter(OutputStream out, char delimiter, int columns) {
        this.csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .commentCharacter(delimiter == '#' ? '!' : '#')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, UTF_8);
        this.columns = columns;
    }

    private void writeHeader(List<String> headers) {
        List<String> all =
                new ArrayList<>(headers.stream().map(FormulaGuard::harmless).toList());
        all.addAll(RejectColumns.NAMES);
        write(all);
    }

    /**
     * Writes a row. Cells beyond the columns of the input follow the four columns. If the stream fails, {@link #flush}
     * throws the exception, so the other rows of the batch are reported first.
     */
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
        write(cells);
    }

    private void write(List<String> cells) {
        if (failure != null) {
            return;
        }
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException broken) {
            failure = broken.getCause();
        }
    }

    /**
     * Writes everything to the stream, and does not close it.
     *
     * @throws IOException if the stream has failed
     */
    void flush() throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            csv.flush();
        } catch (UncheckedIOException broken) {
            failure = broken.getCause();
            throw failure;
        } catch (IOException broken) {
            failure = broken;
            throw broken;
        }
    }
}
