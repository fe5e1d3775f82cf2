package io.leadlist.wire.csv;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options for reading a CSV file. Immutable and thread-safe. {@link #DEFAULT} suits common exports.
 *
 * <pre>{@code
 * CsvOptions.DEFAULT.orWindows1252().mapping(Map.of("Kontakt", "emails", "Notiz", CsvOptions.IGNORE))
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the delimiter is a quotation mark, a line break or a
 * letter or digit.
 *
 * @param charset the character set; null for UTF-8. A byte order mark takes precedence
 * @param windows1252 whether a file that is not UTF-8 is read as windows-1252
 * @param delimiter the character between cells; null to detect a comma, a semicolon, a tab or a vertical bar
 * @param headers the headers of a file without a header row; empty if the file has one
 * @param mapping fields by header, in addition to the known headers; {@link #IGNORE} ignores a column. The fields are
 *     the columns of {@link LeadCsv}, {@code fullName} and {@code companyDomain}
 * @param unguarded whether the apostrophes that {@link LeadCsv} adds are removed although the file is not an export of
 *     this library
 * @param own whether the file is an export of this library although it does not have all its columns: its {@code id} is
 *     the id of a lead, and its cells are read exactly
 * @param strict whether a file with a rejected row is rejected as a whole, before anything is stored; requires a
 *     {@linkplain CsvSource#isRepeatable repeatable} source
 * @param limits the limits of the file
 */
public record CsvOptions(
        @Nullable Charset charset,
        boolean windows1252,
        @Nullable Character delimiter,
        List<String> headers,
        Map<String, String> mapping,
        boolean unguarded,
        boolean own,
        boolean strict,
        CsvLimits limits) {
    /** In {@link #mapping}, the field of a column that is ignored. */
    public static final String IGNORE = "-";

    /** UTF-8, a detected delimiter, a header row, the known headers, and {@link CsvLimits#DEFAULT}. */
    public static final CsvOptions DEFAULT =
            new CsvOptions(null, false, null, List.of(), Map.of(), false, false, false, CsvLimits.DEFAULT);

    public CsvOptions {
        if (delimiter != null
                && (delimiter == '"'
                        || delimiter == '\r'
                        || delimiter == '\n'
                        || Character.isLetterOrDigit(delimiter))) {
            throw new IllegalArgumentException(
                    "delimiter must not be a quotation mark, a line break, a letter or digit");
        }
        headers = List.copyOf(headers);
        mapping = Map.copyOf(mapping);
        Objects.requireNonNull(limits, "limits");
    }

    /** Returns these options with a character set, for a file without a byte order mark. */
    public CsvOptions charset(Charset other) {
        Objects.requireNonNull(other, "charset");
        return new CsvOptions(other, windows1252, delimiter, headers, mapping, unguarded, own, strict, limits);
    }

    /**
     * Returns these options for files that can be windows-1252. A file is read as windows-1252 if its first 64 KiB are
     * not valid UTF-8. If these are ASCII, the first later characters beyond ASCII decide.
     */
    public CsvOptions orWindows1252() {
        return new CsvOptions(charset, true, delimiter, headers, mapping, unguarded, own, strict, limits);
    }

    /**
     * Returns these options with a delimiter.
     *
     * @throws IllegalArgumentException if it is a quotation mark, a line break, a letter or digit
     */
    public CsvOptions delimiter(char other) {
        return new CsvOptions(charset, windows1252, other, headers, mapping, unguarded, own, strict, limits);
    }

    /** Returns these options for a file without a header row, which has these columns. */
    public CsvOptions headers(List<String> names) {
        return new CsvOptions(charset, windows1252, delimiter, names, mapping, unguarded, own, strict, limits);
    }

    /**
     * Returns these options with fields by header. Headers are compared by their letters and digits, without case.
     * Unknown fields are rejected when a file is read.
     */
    public CsvOptions mapping(Map<String, String> fields) {
        return new CsvOptions(
                charset, windows1252, delimiter, headers, new LinkedHashMap<>(fields), unguarded, own, strict, limits);
    }

    /** Returns these options for a file whose cells have the apostrophes that {@link LeadCsv} adds. */
    public CsvOptions withoutGuards() {
        return new CsvOptions(charset, windows1252, delimiter, headers, mapping, true, own, strict, limits);
    }

    /**
     * Returns these options for an export of this library that lacks the columns by which it is recognized, such as one
     * of {@link LeadCsv#withFields}. Its {@code id} is the id of a lead, and its cells are read exactly.
     */
    public CsvOptions ownExport() {
        return new CsvOptions(charset, windows1252, delimiter, headers, mapping, unguarded, true, strict, limits);
    }

    /** Returns these options for files that are rejected as a whole if they have a rejected row. */
    public CsvOptions allOrNothing() {
        return new CsvOptions(charset, windows1252, delimiter, headers, mapping, unguarded, own, true, limits);
    }

    /** Returns these options with other limits. */
    public CsvOptions limits(CsvLimits other) {
        return new CsvOptions(charset, windows1252, delimiter, headers, mapping, unguarded, own, strict, other);
    }
}
