package io.leadlist.wire.csv;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.LeadType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Objects;

/**
 * Reads CSV files of leads: exports of this library and of other systems, of any size. Immutable and thread-safe.
 *
 * <pre>{@code
 * try (CsvFile<CsvPerson> file = LeadCsvReader.ofPeople().read(CsvSource.of(path))) {
 *     file.rows().forEach(row -> …);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A byte order mark decides the encoding. Without one, the file is UTF-8, see {@link CsvOptions}.
 *   <li>The delimiter and the header row are those with the most known headers, among the first 10 records. A first
 *       line {@code sep=;} decides the delimiter.
 *   <li>Headers are compared as letters and digits without case. Several columns of a list field are joined in column
 *       order; of a single field, the first cell with a value counts. Unknown columns are ignored, or kept in the data
 *       of a raw lead. Columns whose header starts with an underscore are ignored.
 *   <li>A file whose headers are all columns of {@link LeadCsv} is an export of this library, and its cells are read
 *       exactly. In other files, cells have no spaces around them, and texts like {@code N/A} are no values, except in
 *       names. Their addresses and URLs that cannot be read are dropped, and the row has a warning.
 *   <li>An address without a valid form rejects a row only if the row has no other key.
 *   <li>Lines without characters, and rows without values, are skipped.
 * </ul>
 *
 * <p>The look at the start of the file has 64 KiB; the rest is read once, while the rows are consumed. Memory does not
 * grow with the size of the file.
 *
 * <p><b>Round trip.</b> Reading what {@link LeadCsv} wrote returns equal profiles, except for texts of lists with
 * {@code "; "}, blank texts in lists, empty texts, and objects without a value.
 *
 * @param <T> what a row stands for
 */
public final class LeadCsvReader<T> {
    /** The number of bytes by which encoding, delimiter and header are decided. */
    private static final int LOOK = 64 << 10;

    private final LeadType type;
    private final Form<T> form;
    private final CsvOptions options;

    private LeadCsvReader(LeadType type, Form<T> form, CsvOptions options) {
        this.type = type;
        this.form = form;
        this.options = Objects.requireNonNull(options, "options");
    }

    /** The form of a file with these headers. */
    @FunctionalInterface
    private interface Form<T> {
        RowForm<T> of(List<String> headers, CsvOptions options);
    }

    /** Returns a reader of people, who have names or an id. */
    public static LeadCsvReader<CsvPerson> ofPeople() {
        return new LeadCsvReader<>(LeadType.PERSON, PersonRows::of, CsvOptions.DEFAULT);
    }

    /** Returns a reader of raw leads of a kind, which decides the required fields. */
    public static LeadCsvReader<RawLead> ofRawLeads(InputKind kind) {
        Objects.requireNonNull(kind, "kind");
        return new LeadCsvReader<>(
                LeadType.PERSON, (headers, options) -> RawLeadRows.of(headers, options, kind), CsvOptions.DEFAULT);
    }

    /** Returns a reader of companies, which have an id, a domain or a LinkedIn URL. */
    public static LeadCsvReader<CsvCompany> ofCompanies() {
        return new LeadCsvReader<>(LeadType.COMPANY, CompanyRows::of, CsvOptions.DEFAULT);
    }

    /** Returns this reader with other options. */
    public LeadCsvReader<T> with(CsvOptions others) {
        return new LeadCsvReader<>(type, form, others);
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws InvalidRequestException at the path {@code file} if the file is no CSV or cannot be decoded, and at the
     *     path {@code header} if it is empty, has too many columns, or lacks a required column
     * @throws io.leadlist.wire.json.PayloadTooLargeException if the start of the file exceeds the limit of bytes
     * @throws IOException if the source fails
     */
    public CsvFile<T> read(CsvSource source) throws IOException {
        InputStream in = source.open();
        try {
            return read(in);
        } catch (IOException | RuntimeException failure) {
            try (in) {
                throw failure;
            }
        }
    }

    private CsvFile<T> read(InputStream in) throws IOException {
        byte[] start = in.readNBytes(LOOK);
        FileKind.of(start).ifPresent(kind -> {
            throw Refusals.unreadable("The file is not CSV, it is " + kind);
        });
        Encoding encoding = Encoding.of(start, options);
        CsvLayout layout = CsvLayout.of(type, encoding.preview(start), options);
        RejectColumns rejects = RejectColumns.among(layout.headers());
        RowForm<T> rows = form.of(rejects.headers(), options);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
        CsvText text = new CsvText(whole, encoding, options.limits().bytes());
        Records records = new Records(text, layout.delimiter(), options.limits());
        for (int i = 0; i < layout.skipped(); i++) {
            records.next();
        }
        return new CsvFile<>(new CsvFile.Opened(text, records, layout, rejects), rows, options.limits());
    }
}
