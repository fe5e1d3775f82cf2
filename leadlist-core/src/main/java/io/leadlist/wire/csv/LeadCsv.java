package io.leadlist.wire.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.leadlist.lead.LeadType;
import io.leadlist.reading.PopulatedMember;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes leads as CSV (RFC 4180): UTF-8 without byte order mark, a comma between cells, CRLF behind each row, a first
 * row of names. Immutable and thread-safe.
 *
 * <pre>{@code
 * try (Stream<PopulatedMember> members = leadLists.findPopulated(caller, list).members()) {
 *     LeadCsv.of(LeadType.PERSON).withFields(List.of("firstName", "lastName", "emails")).write(members, out);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A column is a field of the entities API's JSON, and named as it is there. That of an object in an array has the
 *       names of both, such as {@code workExperiences.company.name}.
 *   <li>The values of an array are joined with {@code "; "} in their order. One that is not known leaves its place
 *       empty, so that the columns of an array go together.
 *   <li>What is not known is an empty cell; a lead without a record has its id alone. Every lead is one row.
 *   <li>A cell that a spreadsheet would run as a formula gets an apostrophe in front: if the first character that can
 *       be seen is {@code = + - @}, a full-width form of one, or comes behind a tab or a line break. So does each piece
 *       of a cell behind a semicolon or a tab, at which other spreadsheets divide. So do phone numbers that begin with
 *       {@code +}, because nothing tells them from a formula; who reads the file with a program takes the apostrophe
 *       away.
 * </ul>
 */
public final class LeadCsv {
    private static final Column<PopulatedMember> ID =
            new Column<>("id", member -> member.id().value());
    private static final List<Column<PopulatedMember>> OF_PERSON = columns(PersonColumns.ALL, PopulatedMember::person);
    private static final List<Column<PopulatedMember>> OF_COMPANY =
            columns(CompanyColumns.ALL, PopulatedMember::company);

    private final LeadType type;
    private final List<Column<PopulatedMember>> columns;

    private LeadCsv(LeadType type, List<Column<PopulatedMember>> columns) {
        this.type = type;
        this.columns = List.copyOf(columns);
    }

    /** Leads of one type, with all their fields in the order of their JSON. */
    public static LeadCsv of(LeadType type) {
        return new LeadCsv(type, all(type));
    }

    /**
     * Says whether leads of a type have a field of this name: that of a column, or of an array or object that has
     * several.
     */
    public static boolean isField(LeadType type, String name) {
        return all(type).stream().anyMatch(column -> column.isOf(name));
    }

    /**
     * The same with these fields alone, in this order; a name that stands twice counts once, that of an array or object
     * stands for all its columns.
     *
     * @throws IllegalArgumentException if there is none, or one is unknown
     */
    public LeadCsv withFields(List<String> names) {
        Set<Column<PopulatedMember>> chosen = new LinkedHashSet<>();
        for (String name : names) {
            if (!isField(type, name)) {
                throw new IllegalArgumentException("a lead has no field " + name);
            }
            all(type).stream().filter(column -> column.isOf(name)).forEach(chosen::add);
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("names must not be empty");
        }
        return new LeadCsv(type, new ArrayList<>(chosen));
    }

    /** The names of the columns. */
    public List<String> fields() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * Writes the leads as they are read, a buffer at a time. Neither stream is closed.
     *
     * @throws IOException if the output fails
     */
    public void write(Stream<PopulatedMember> leads, OutputStream out) throws IOException {
        // An empty text is quoted, so that no row is an empty line.
        CsvWriter csv = CsvWriter.builder()
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
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        for (Column<PopulatedMember> column : columns) {
            String value = column.value().apply(lead);
            cells.add(value == null ? unknown() : Column.harmless(value));
        }
        return cells;
    }

    private @Nullable String unknown() {
        return columns.size() == 1 ? "" : null;
    }

    private static List<Column<PopulatedMember>> all(LeadType type) {
        return switch (type) {
            case PERSON -> OF_PERSON;
            case COMPANY -> OF_COMPANY;
        };
    }

    private static <R> List<Column<PopulatedMember>> columns(
            List<Column<R>> ofRecord, Function<PopulatedMember, Optional<R>> record) {
        List<Column<PopulatedMember>> columns = new ArrayList<>(List.of(ID));
        for (Column<R> column : ofRecord) {
            columns.add(new Column<>(
                    column.name(),
                    member -> record.apply(member).map(column.value()).orElse(null)));
        }
        return List.copyOf(columns);
    }
}
