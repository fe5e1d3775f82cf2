package io.leadlist.wire.csv;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.LeadType;
import java.io.IOException;
import java.io.InputStream;
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
 *   <li>The delimiter and the header row are the pair that yields the most known headers, among the first 10 records. A
 *       first line such as {@code sep=;} decides the delimiter. A record with an address or a URL is the header row
 *       only if no other record has known headers.
 *   <li>Headers are compared by their letters and digits, without case. If several columns have the same field, a list
 *       takes the values of all of them in column order. Any other field takes the first value. Unknown columns are
 *       ignored, or kept in the data of a raw lead. Columns whose header starts with an underscore are ignored.
 *   <li>An export of this library is recognized if all its headers are columns of {@link LeadCsv}, among them
 *       {@code id}, and for people also {@code createdAt}. Its cells are read exactly, and {@code id} is the id of a
 *       lead. For an export with fewer columns, set {@link CsvOptions#ownExport}.
 *   <li>In any other file, spaces around a cell and apostrophes in front of a phone number are removed. Texts such as
 *       {@code N/A} count as missing, except in names. In a file of people, the column {@code id} is ignored.
 *   <li>An unreadable address or URL of a person is dropped if the row has another key, and the row has a warning.
 *       Otherwise, the row is rejected.
 *   <li>A row of people with a key but without names stands for a person that the organization knows, see
 *       {@link io.leadlist.lead.Prospect#onlyIfKnown}.
 *   <li>Lines without characters, and rows without values, are skipped.
 * </ul>
 *
 * <p>Opening a file reads at most its first 64 KiB, or its header row if that is longer. The rest is read once, while
 * the rows are consumed. Memory does not grow with the size of the file.
 *
 * <p><b>Round trip.</b> Reading what {@link LeadCsv} wrote with all columns, or any export with
 * {@link CsvOptions#ownExport}, returns equal profiles. Exceptions: texts in lists that contain {@code "; "} or are
 * blank, empty texts, and objects without a value.
 *
 * @param <T> the type of the lead in a row
 */
public final class LeadCsvReader<T> {
    /** The number of bytes that are read ahead to decide encoding, delimiter and header. */
    static final int LOOK = 64 << 10;

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

    /** {@return a reader of people with names, an id, a LinkedIn URL or an address} */
    public static LeadCsvReader<CsvPerson> ofPeople() {
        return ofPeople(IdentityPolicy.DEFAULT);
    }

    /** Returns a reader of people with names, an id, or another key that the policy uses. */
    static LeadCsvReader<CsvPerson> ofPeople(IdentityPolicy policy) {
        return new LeadCsvReader<>(
                LeadType.PERSON, (headers, options) -> PersonRows.of(headers, options, policy), CsvOptions.DEFAULT);
    }

    /**
     * {@return a reader of raw leads of a kind, which decides the required fields}
     *
     * @param kind the kind of the raw leads
     */
    public static LeadCsvReader<RawLead> ofRawLeads(InputKind kind) {
        Objects.requireNonNull(kind, "kind");
        return new LeadCsvReader<>(
                LeadType.PERSON, (headers, options) -> RawLeadRows.of(headers, options, kind), CsvOptions.DEFAULT);
    }

    /** {@return a reader of companies with an id, a domain or a LinkedIn URL} */
    public static LeadCsvReader<CsvCompany> ofCompanies() {
        return new LeadCsvReader<>(LeadType.COMPANY, CompanyRows::of, CsvOptions.DEFAULT);
    }

    /**
     * {@return this reader with other options}
     *
     * @param others the options, in place of the present ones
     */
    public LeadCsvReader<T> with(CsvOptions others) {
        return new LeadCsvReader<>(type, form, others);
    }

    /**
     * Opens a file and reads its header.
     *
     * @param source the file
     * @return the CSV file
     * @throws InvalidRequestException at the path {@code file} if the file is not CSV or cannot be decoded. At the path
     *     {@code header} if it is empty, has too many columns, or lacks a required column
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
            throw FileRejections.unreadable("The file is not CSV, it is " + kind);
        });
        Encoding encoding = Encoding.of(start, options);
        CsvLayout layout = CsvLayout.of(type, encoding.preview(start), options);
        CsvText text = CsvText.of(start, in, encoding, options.limits().bytes());
        Records records = new Records(text, layout.delimiter(), options.limits());
        RejectColumns rejects = RejectColumns.among(headers(records, layout));
        RowForm<T> rows = form.of(rejects.headers(), options);
        return new CsvFile<>(new CsvFile.Opened(text, records, layout, rejects), rows, options.limits());
    }

    /**
     * Reads up to the first row. Reads the header again, because the bytes that were read ahead may end within a very
     * long header row.
     */
    private List<String> headers(Records records, CsvLayout layout) {
        List<String> last = List.of();
        for (int i = 0; i < layout.skipped(); i++) {
            last = records.next().map(RawRecord::cells).orElse(last);
        }
        return layout.hasHeaderRow() ? last : options.headers();
    }
}
