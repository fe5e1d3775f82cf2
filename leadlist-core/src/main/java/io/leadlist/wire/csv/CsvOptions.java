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
 * <p>The constructor throws {@link IllegalArgumentException} if the delimiter is a quotation mark, a line break, a
 * letter or a digit.
 *
 * @param charset the character set; null for UTF-8. A byte order mark takes precedence
 * @param windows1252 whether a file that is not UTF-8 is read as windows-1252
 * @param delimiter the character between cells; null to detect a comma, a semicolon, a tab or a vertical bar
 * @param headers the headers of a file without a header row; empty if the file has one
 * @param mapping fields by header, in addition to the known headers; {@link #IGNORE} ignores a column. The fields are
 *     the columns of {@link LeadCsv}, {@code fullName} and {@code companyDomain}
 * @param unguarded whether the apostrophes that {@link LeadCsv} adds are removed although the file is not an export of
 *     this library
 * @param own whether the file is an export of this library although it lacks some of its columns. Its {@code id} is
 *     then the id of a lead, and its cells are read exactly
 * @param strict whether a file with an {@link CsvOutcome#INVALID} row is rejected as a whole, before anything is
 *     stored; requires a {@linkplain CsvSource#isRepeatable repeatable} source
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

    /**
     * Checks the components, and copies collections.
     *
     * @param charset the character set
     * @param windows1252 whether a file that is not UTF-8 is read as windows-1252
     * @param delimiter the character between cells
     * @param headers the headers of a file without a header row
     * @param mapping fields by header, in addition to the known headers
     * @param unguarded whether the apostrophes that {@link LeadCsv} adds are removed although the file is not an export
     *     of this library
     * @param own whether the file is an export of this library although it lacks some of its columns
     * @param strict whether a file with an {@link CsvOutcome#INVALID} row is rejected as a whole, before anything is
     *     stored
     * @param limits the limits of the file
     */
    public CsvOptions {
        if (delimiter != null
                && (delimiter == '"'
                        || delimiter == '\r'
                        || delimiter == '\n'
                        || Character.isLetterOrDigit(delimiter))) {
            throw new IllegalArgumentException(
                    "delimiter must not be a quotation mark, a line break, a letter or a digit");
        }
        headers = List.copyOf(headers);
        mapping = Map.copyOf(mapping);
        Objects.requireNonNull(limits, "limits");
    }

    /**
     * {@return these options with a character set, for a file without a byte order mark}
     *
     * @param other the new charset
     */
    public CsvOptions charset(Charset other) {
        Objects.requireNonNull(other, "charset");
        return new CsvOptions(other, windows1252, delimiter, headers, mapping, unguarded, own, strict, limits);
    }

    /**
     * {@return these options for files that can be windows-1252} A file is read as windows-1252 if its first 64 KiB are
     * not valid UTF-8. If the first 64 KiB are ASCII, the first character after them that is not ASCII decides.
     */
    public CsvOptions orWindows1252() {
        return new CsvOptions(charset, true, delimiter, headers, mapping, unguarded, own, strict, limits);
    }

    /**
     * {@return these options with a delimiter}
     *
     * @param other the new delimiter
     * @throws IllegalArgumentException if it is a quotation mark, a line break, a letter or a digit
     */
    public CsvOptions delimiter(char other) {
        return new CsvOptions(charset, windows1252, other, headers, mapping, unguarded, own, strict, limits);
    }

    /**
     * {@return these options for a file without a header row, which has these columns}
     *
     * @param names the names of the columns
     */
    public CsvOptions headers(List<String> names) {
        return new CsvOptions(charset, windows1252, delimiter, names, mapping, unguarded, own, strict, limits);
    }

    /**
     * {@return these options with fields by header} Headers are compared by their letters and digits, without case.
     * Unknown fields are rejected when a file is read.
     *
     * @param fields the field of each column, by the name of the column
     */
    public CsvOptions mapping(Map<String, String> fields) {
        return new CsvOptions(
                charset, windows1252, delimiter, headers, new LinkedHashMap<>(fields), unguarded, own, strict, limits);
    }

    /** {@return these options for a file whose cells have the apostrophes that {@link LeadCsv} adds} */
    public CsvOptions withoutGuards() {
        return new CsvOptions(charset, windows1252, delimiter, headers, mapping, true, own, strict, limits);
    }

    /**
     * {@return these options for an export of this library that lacks the columns by which it is recognized, such as
     * one of {@link LeadCsv#withFields}} Its {@code id} is the id of a lead, and its cells are read exactly.
     */
    public CsvOptions ownExport() {
        return new CsvOptions(charset, windows1252, delimiter, headers, mapping, unguarded, true, strict, limits);
    }

    /** {@return these options for files that are rejected as a whole if a row is {@link CsvOutcome#INVALID}} */
    public CsvOptions allOrNothing() {
        return new CsvOptions(charset, windows1252, delimiter, headers, mapping, unguarded, own, true, limits);
    }

    /**
     * {@return these options with other limits}
     *
     * @param other the new limits
     */
    public CsvOptions limits(CsvLimits other) {
        return new CsvOptions(charset, windows1252, delimiter, headers, mapping, unguarded, own, strict, other);
    }
}
