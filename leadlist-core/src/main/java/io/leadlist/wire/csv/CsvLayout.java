package io.leadlist.wire.csv;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.StorableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The start of the rows of a file, and its delimiter.
 *
 * <p>The delimiter and the header row are the pair that yields the most known headers, among the first
 * {@value #SEARCHED} records. A record with an address or a URL is the header row only if no other record has known
 * headers. A first line such as {@code sep=;} decides the delimiter. The header row of a file of rejected rows always
 * counts, because its input may have had none.
 *
 * @param skipped the number of records before the first row, the header row included
 * @param hasHeaderRow whether the headers are in the last one of these records, and not in the options
 * @param headers the headers as they are in the file
 */
record CsvLayout(char delimiter, int skipped, boolean hasHeaderRow, List<String> headers) {
    /** Some exports have notes above the header. */
    static final int SEARCHED = 10;

    /** The delimiters that are recognized without a line that names them; the first one is the usual one. */
    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=([^\"\\r\\n\\w])\"?[\\r\\n]");

    /** An address or a URL, which hardly any header contains. */
    private static final Pattern VALUE = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]|://");

    /**
     * A possible header row.
     *
     * @param known the number of known headers
     * @param filled the number of cells that are not blank
     * @param hasValue whether a cell that is not a known header contains an address or a URL
     */
    private record Candidate(char delimiter, int index, List<String> cells, int known, int filled, boolean hasValue) {
        boolean isOfRejects() {
            return !RejectColumns.among(cells).own().isEmpty();
        }

        /** Returns whether this row stays the header row although a later row contains more known headers. */
        boolean isHeaderRatherThan(Candidate later) {
            return delimiter == later.delimiter && index < later.index && 2 * known > filled && filled >= later.filled;
        }
    }

    /** Returns whether a delimiter is recognized without a line that names it. */
    static boolean isUsual(char delimiter) {
        return DELIMITERS.contains(delimiter);
    }

    /** Returns the layout of a file that starts with this text. */
    static CsvLayout of(LeadType type, String start, CsvOptions options) throws IOException {
        Matcher separator = SEPARATOR_LINE.matcher(start);
        boolean hasSeparator = separator.find();
        int first = hasSeparator ? 1 : 0;
        List<Character> delimiters = delimiters(hasSeparator ? separator.group(1) : "", options);
        Candidate best = null;
        for (char delimiter : delimiters) {
            for (Candidate candidate : candidates(type, start, delimiter, options)) {
                if (candidate.index() >= first && isBetter(candidate, best, options)) {
                    best = candidate;
                }
            }
        }
        if (best == null) {
            throw FileRejections.header(Kind.MISSING, "The file is empty");
        }
        boolean hasHeaders = options.headers().isEmpty() || best.isOfRejects();
        List<String> headers = hasHeaders ? best.cells() : options.headers();
        if (RejectColumns.among(headers).headers().size() > options.limits().columns()) {
            throw FileRejections.header(
                    Kind.OUT_OF_RANGE,
                    "The file must have at most " + options.limits().columns() + " columns");
        }
        return new CsvLayout(best.delimiter(), hasHeaders ? best.index() + 1 : first, hasHeaders, headers);
    }

    private static List<Character> delimiters(String separator, CsvOptions options) {
        if (options.delimiter() != null) {
            return List.of(options.delimiter());
        }
        return separator.isEmpty() ? DELIMITERS : List.of(separator.charAt(0));
    }

    private static List<Candidate> candidates(LeadType type, String start, char delimiter, CsvOptions options)
            throws IOException {
        Set<String> mapped = new HashSet<>();
        options.mapping().keySet().forEach(header -> mapped.add(Header.form(header)));
        List<Candidate> candidates = new ArrayList<>();
        List<RawRecord> records = Records.first(SEARCHED, start, delimiter, options.limits());
        for (int i = 0; i < records.size(); i++) {
            List<String> cells = records.get(i).cells();
            candidates.add(candidate(delimiter, i, cells, cell -> isKnown(type, mapped, cell)));
        }
        return candidates;
    }

    private static Candidate candidate(char delimiter, int index, List<String> cells, Predicate<String> isKnown) {
        int known = 0;
        int filled = 0;
        boolean hasValue = false;
        for (String cell : cells) {
            boolean isHeader = isKnown.test(StorableText.strip(cell));
            known += isHeader ? 1 : 0;
            filled += StorableText.isBlank(cell) ? 0 : 1;
            hasValue |= !isHeader && VALUE.matcher(cell).find();
        }
        return new Candidate(delimiter, index, cells, known, filled, hasValue);
    }

    private static boolean isKnown(LeadType type, Set<String> mapped, String header) {
        return LeadCsv.of(type).fields().contains(header)
                || HeaderTable.of(type).knows(header)
                || mapped.contains(Header.form(header));
    }

    /**
     * Returns whether a candidate is better than the best one so far. A row of values can contain more known headers
     * than the header row. Therefore a row with an address or a URL is worse. An earlier row also stays the best one if
     * most of its cells are known headers, and it has at least as many filled cells. Without known headers, the first
     * record is the header row, with the delimiter that yields the most cells.
     */
    private static boolean isBetter(Candidate one, @Nullable Candidate best, CsvOptions options) {
        if (best == null) {
            return true;
        } else if (one.isOfRejects() || best.isOfRejects()) {
            return !best.isOfRejects();
        }
        boolean hasHeaders = options.headers().isEmpty();
        if (hasHeaders && one.known() > 0 && best.known() > 0 && one.hasValue() != best.hasValue()) {
            return best.hasValue();
        }
        if (hasHeaders && one.known() != best.known()) {
            return one.known() > best.known() && !best.isHeaderRatherThan(one);
        }
        boolean isFirstRow = one.index() <= best.index();
        boolean isByCells = !hasHeaders || one.known() == 0;
        return isFirstRow && isByCells && one.cells().size() > best.cells().size();
    }
}
