package io.leadlist.wire.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.leadlist.internal.json.LeadJson;
import io.leadlist.lead.LeadType;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.reading.PopulatedMember;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes leads as CSV (RFC 4180): UTF-8 without byte order mark, a comma between cells, CRLF after each row, and names
 * in the first row. {@link LeadCsvReader} reads it. Immutable and thread-safe.
 *
 * <pre>{@code
 * try (Stream<PopulatedMember> members = leadLists.findPopulated(caller, list).members()) {
 *     LeadCsv.of(LeadType.PERSON).withFields(List.of("firstName", "lastName", "emails")).write(members, out);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A column is a property of the JSON of the entities API, and has its name. The name of a property of an object
 *       follows that of the object, as in {@code workExperiences.company.name}.
 *   <li>The values of an array are joined with {@code "; "} in their order. An unknown value is an empty text, so that
 *       the columns of an array have equally many values.
 *   <li>An unknown value is an empty cell. A lead without a record has only its id. Each lead is one row.
 *   <li>A cell that a spreadsheet would run as a formula is prefixed with an apostrophe. Its first visible character is
 *       {@code = + - @} or a full-width form of one, or it starts with a tab or a line break. The same applies to each
 *       part of a cell after a semicolon or a tab, which other spreadsheets accept as separators. Phone numbers that
 *       start with {@code +} look like formulas and are prefixed as well, see {@link #withPlainPhones}. A part that
 *       already has apostrophes before a formula gets another one. A program that reads the file removes exactly one.
 * </ul>
 */
public final class LeadCsv {
    private static final String MARK = "\ufeff";

    private final LeadType type;
    private final List<Column> columns;
    private final Style style;

    private LeadCsv(LeadType type, List<Column> columns, Style style) {
        this.type = type;
        this.columns = List.copyOf(columns);
        this.style = style;
    }

    private record Style(char delimiter, boolean hasMark, boolean hasPlainPhones, boolean hasSuppressed) {}

    /**
     * {@return a writer for leads of one type, with all columns in the order of their JSON}
     *
     * @param type the type of the leads
     */
    public static LeadCsv of(LeadType type) {
        return new LeadCsv(type, LeadColumns.of(type), new Style(',', false, false, true));
    }

    /**
     * {@return whether leads of a type have a field of this name: a column, or an array or object that has several
     * columns}
     *
     * @param type the type of the leads
     * @param name the name of a field
     */
    public static boolean isField(LeadType type, String name) {
        return LeadColumns.of(type, name).findAny().isPresent();
    }

    /**
     * {@return a writer for these fields in this order} A repeated name is ignored. The name of an array or object
     * selects all its columns.
     *
     * @param names the names of the fields, in the order of the columns
     * @throws IllegalArgumentException if there is no name, or a name is unknown
     */
    public LeadCsv withFields(List<String> names) {
        Set<Column> chosen = new LinkedHashSet<>();
        for (String name : names) {
            if (!isField(type, name)) {
                throw new IllegalArgumentException("a lead has no field " + name);
            }
            LeadColumns.of(type, name).forEach(chosen::add);
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("names must not be empty");
        }
        return new LeadCsv(type, new ArrayList<>(chosen), style);
    }

    /** {@return a writer that starts with a byte order mark, so that Excel recognizes UTF-8} */
    public LeadCsv withByteOrderMark() {
        return new LeadCsv(
                type, columns, new Style(style.delimiter(), true, style.hasPlainPhones(), style.hasSuppressed()));
    }

    /**
     * {@return a writer with another character between cells, such as the semicolon that Excel expects in many
     * countries}
     *
     * @param delimiter the character between two cells
     * @throws IllegalArgumentException if it is not a comma, a semicolon, a tab or a vertical bar
     */
    public LeadCsv withDelimiter(char delimiter) {
        if (",;\t|".indexOf(delimiter) < 0) {
            throw new IllegalArgumentException("delimiter must be a comma, a semicolon, a tab or a vertical bar");
        }
        return new LeadCsv(
                type, columns, new Style(delimiter, style.hasMark(), style.hasPlainPhones(), style.hasSuppressed()));
    }

    /**
     * {@return a writer that adds no apostrophe to phone numbers, for programs that do not remove it} A spreadsheet may
     * show the numbers without their plus. Phone numbers with other characters than digits, spaces and common
     * punctuation still get an apostrophe.
     */
    public LeadCsv withPlainPhones() {
        return new LeadCsv(type, columns, new Style(style.delimiter(), style.hasMark(), true, style.hasSuppressed()));
    }

    /**
     * {@return a writer that leaves out the members of a list that suppression entries cover, see
     * {@link PopulatedLeadList#membersNotSuppressed}} It applies to {@link #write(PopulatedLeadList, OutputStream)}: a
     * stream of leads is written as it is.
     */
    public LeadCsv withoutSuppressed() {
        return new LeadCsv(type, columns, new Style(style.delimiter(), style.hasMark(), style.hasPlainPhones(), false));
    }

    /** {@return the names of the columns} */
    public List<String> fields() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * {@return the members of a list that this writer writes; see {@link #withoutSuppressed}}
     *
     * @param list the list with its members
     */
    public Stream<PopulatedMember> membersOf(PopulatedLeadList list) {
        return style.hasSuppressed() ? list.members() : list.membersNotSuppressed();
    }

    /**
     * Writes the members of a list as they are read, and returns their number. Does not close the stream.
     *
     * @param list the list with its members
     * @param out the stream to write to
     * @return the number of written rows
     * @throws IOException if the output fails
     */
    public long write(PopulatedLeadList list, OutputStream out) throws IOException {
        AtomicLong written = new AtomicLong();
        try (Stream<PopulatedMember> members = membersOf(list)) {
            write(members.peek(member -> written.incrementAndGet()), out);
        }
        return written.get();
    }

    /**
     * Writes the leads as they are read, a buffer at a time. Closes neither stream.
     *
     * @param leads the leads to write, in their order
     * @param out the stream to write to
     * @throws IOException if the output fails
     */
    public void write(Stream<PopulatedMember> leads, OutputStream out) throws IOException {
        if (style.hasMark()) {
            out.write(MARK.getBytes(StandardCharsets.UTF_8));
        }
        // An empty text is quoted, so that no row is an empty line.
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(style.delimiter())
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(out, StandardCharsets.UTF_8);
        try {
            csv.writeRecord(fields());
            leads.forEachOrdered(lead -> csv.writeRecord(row(lead)));
            csv.flush();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private List<@Nullable String> row(PopulatedMember lead) {
        JsonNode json = LeadJson.MAPPER.tree(lead.record() == null ? Map.of("id", lead.id()) : lead.record());
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            String value = column.cell(json);
            cells.add(value == null ? unknown() : guarded(column, value));
        }
        return cells;
    }

    private String guarded(Column column, String value) {
        boolean isPlain = style.hasPlainPhones() && column.isOf("phones") && FormulaGuard.isPhones(value);
        return isPlain ? value : FormulaGuard.harmless(value);
    }

    private @Nullable String unknown() {
        return columns.size() == 1 ? "" : null;
    }
}
