package io.leadlist.wire.csv;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.StorableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The start of the rows of a file, and its delimiter.
 *
 * <p>The delimiter and the header row are the pair that yields the most known headers, among the first
 * {@value #SEARCHED} records. A first line such as {@code sep=;} decides the delimiter. The header row of a file of
 * rejected rows always counts, because its input may have had none.
 *
 * @param skipped the number of records before the first row, the header row included
 * @param hasHeaderRow whether the headers are in the last one of these records, and not in the options
 * @param headers the headers as they are in the file
 */
record CsvLayout(char delimiter, int skipped, boolean hasHeaderRow, List<String> headers) {
    /** Some exports have notes above the header. */
    private static final int SEARCHED = 10;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=([^\"\\r\\n\\w])\"?[\\r\\n]");

    /** A possible header row. */
    private record Candidate(char delimiter, int index, List<String> cells, int known) {
        boolean isOfRejects() {
            return RejectColumns.among(cells).start() >= 0;
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
                    Kind.OUT_OF_RANGE, "A file has at most " + options.limits().columns() + " columns");
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
            candidates.add(new Candidate(delimiter, i, cells, known(type, cells, mapped)));
        }
        return candidates;
    }

    private static int known(LeadType type, List<String> cells, Set<String> mapped) {
        Set<String> fields = Set.copyOf(LeadCsv.of(type).fields());
        HeaderTable table = HeaderTable.of(type);
        return (int) cells.stream()
                .map(StorableText::strip)
                .filter(cell -> fields.contains(cell) || table.knows(cell) || mapped.contains(Header.form(cell)))
                .count();
    }

    /** Without known headers, the first record is the header row, with the delimiter that yields the most cells. */
    private static boolean isBetter(Candidate one, @Nullable Candidate best, CsvOptions options) {
        if (best == null) {
            return true;
        } else if (one.isOfRejects() || best.isOfRejects()) {
            return !best.isOfRejects();
        }
        boolean hasHeaders = options.headers().isEmpty();
        if (hasHeaders && one.known() != best.known()) {
            return one.known() > best.known();
        }
        boolean isFirstRow = one.index() <= best.index();
        boolean isByCells = !hasHeaders || one.known() == 0;
        return isFirstRow && isByCells && one.cells().size() > best.cells().size();
    }
}
