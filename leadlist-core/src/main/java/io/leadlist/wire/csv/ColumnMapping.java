package io.leadlist.wire.csv;

import io.leadlist.lead.LeadType;
import io.leadlist.lead.MissingText;
import io.leadlist.lead.StorableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of a file with their fields, and the values of a row by field. Immutable and thread-safe. */
final class ColumnMapping {
    /** Fields of a record that a file cannot set. */
    private static final Set<String> NOT_READ = Set.of("createdAt", "updatedAt", "deletedAt");

    /** The columns without which a file is not recognized as an export of this library. */
    private static final Map<LeadType, Set<String>> OF_EXPORTS =
            Map.of(LeadType.PERSON, Set.of("id", "createdAt"), LeadType.COMPANY, Set.of("id"));

    /** The apostrophes that exports put in front of phone numbers because of spreadsheets. */
    private static final Pattern GUARD_OF_PHONE = Pattern.compile("^'+(?=[+(\\d])");

    private static final Set<String> KEYS = Set.of("id", "emails", "linkedinUrl", "domain");
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*+)\"");
    private static final Set<String> NAMES = Set.of("firstName", "lastName", "fullName");

    /** The index of a column that the report describes, but that is not read as a field. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final boolean own;
    private final boolean unguarded;
    private final List<InputColumn> columns;
    private final Map<String, List<InputColumn>> byField;
    private final List<String> ignored;

    private ColumnMapping(boolean own, boolean unguarded, List<InputColumn> columns, List<String> ignored) {
        this.own = own;
        this.unguarded = unguarded;
        this.columns = List.copyOf(columns);
        this.byField = columns.stream().collect(Collectors.groupingBy(InputColumn::field));
        this.ignored = List.copyOf(ignored);
    }

    /** A column that is read. */
    record InputColumn(int index, String header, String field, CellRule rule) {}

    /** Maps the columns of a file. Columns of unread fields are ignored. */
    static ColumnMapping of(LeadType type, List<String> headers, CsvOptions options, Set<String> unread) {
        List<String> names = headers.stream().map(StorableText::strip).toList();
        boolean own = options.own() || (options.mapping().isEmpty() && isOwn(type, names));
        FieldFinder finder = new FieldFinder(type, names, options.mapping(), own);
        List<InputColumn> columns = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!isReserved(name) || finder.isMapped(name)) {
                Optional<InputColumn> column = column(i, headers.get(i), finder.find(name), unread);
                column.ifPresentOrElse(columns::add, () -> ignored.add(name));
            }
        }
        return new ColumnMapping(own, own || options.unguarded(), columns, ignored);
    }

    private static Optional<InputColumn> column(
            int index, String header, Optional<FieldFinder.Found> found, Set<String> unread) {
        return found.filter(one -> !NOT_READ.contains(one.field()) && !unread.contains(one.field()))
                .map(one -> new InputColumn(index, header, one.field(), one.rule()));
    }

    /** Returns whether a file is recognized as an export: other systems do not have all these names. */
    private static boolean isOwn(LeadType type, List<String> names) {
        Set<String> fields = Set.copyOf(LeadCsv.of(type).fields());
        List<String> foreign = names.stream().filter(name -> !isReserved(name)).toList();
        return foreign.containsAll(Objects.requireNonNull(OF_EXPORTS.get(type))) && fields.containsAll(foreign);
    }

    /** Returns whether a column belongs to a file of rejected rows. */
    static boolean isReserved(String name) {
        return name.startsWith("_");
    }

    /** Returns whether the file is an export of this library. */
    boolean isOwn() {
        return own;
    }

    /** Returns whether a column identifies leads. */
    boolean hasKey() {
        return KEYS.stream().anyMatch(byField::containsKey);
    }

    boolean has(String field) {
        return byField.containsKey(field);
    }

    /** Returns the columns of a field, in the order of the file. */
    private List<InputColumn> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    List<InputColumn> columns() {
        return columns;
    }

    List<String> ignored() {
        return ignored;
    }

    /** Returns the first value of a field in a row. */
    Optional<String> first(List<String> cells, String field) {
        for (InputColumn column : of(field)) {
            String value = value(column, cells);
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Returns all values of a field in a row, in the order of the columns. */
    List<String> all(List<String> cells, String field) {
        List<String> values = new ArrayList<>();
        for (InputColumn column : of(field)) {
            String value = value(column, cells);
            values.addAll(value.isEmpty() ? List.of() : column.rule().values(value));
        }
        return values;
    }

    /** Returns the value of a column in a row; an empty text if it is missing. */
    String value(InputColumn column, List<String> cells) {
        String text = column.index() < cells.size() ? clean(cells.get(column.index())) : "";
        if (!own && column.field().equals("phones")) {
            text = GUARD_OF_PHONE.matcher(text).replaceFirst("");
        }
        return !own && !NAMES.contains(column.field()) && MissingText.isMissing(text) ? "" : text;
    }

    /** Returns the text of a cell without guards, and without spaces around it unless the file is an own export. */
    String clean(String cell) {
        String text = unguarded ? FormulaGuard.original(cell) : cell;
        return own ? text : withoutFormula(StorableText.strip(text));
    }

    /** Returns the text of a formula that is only a text, such as {@code ="Ann"}, with which exports address Excel. */
    private static String withoutFormula(String cell) {
        Matcher formula = cell.startsWith("=") ? TEXT_FORMULA.matcher(cell) : null;
        return formula != null && formula.matches()
                ? StorableText.strip(formula.group(1).replace("\"\"", "\""))
                : cell;
    }

    /** Returns these columns, where the ignored columns with these headers are kept as additional data. */
    ColumnMapping keeping(Set<String> headers) {
        List<InputColumn> more = new ArrayList<>(columns);
        List<String> others = new ArrayList<>();
        for (String header : ignored) {
            if (headers.contains(header)) {
                more.add(new InputColumn(NOWHERE, header, FieldFinder.DATA, CellRule.ONE));
            } else {
                others.add(header);
            }
        }
        return new ColumnMapping(own, unguarded, more, others);
    }

    /** Returns the description of the columns for a report. */
    CsvColumns report() {
        List<CsvColumns.Mapped> mapped = new ArrayList<>();
        List<String> ambiguous = new ArrayList<>();
        for (InputColumn column : columns) {
            boolean isLater =
                    mapped.stream().anyMatch(earlier -> earlier.field().equals(column.field()));
            if (isLater && isSingle(column.rule()) && !column.field().equals(FieldFinder.DATA)) {
                ambiguous.add(column.header());
            }
            mapped.add(new CsvColumns.Mapped(column.header(), column.field()));
        }
        return new CsvColumns(mapped, ignored, ambiguous);
    }

    private static boolean isSingle(CellRule rule) {
        return rule == CellRule.ONE || rule == CellRule.PERSON || rule == CellRule.PROFILE;
    }

    /** Returns the known values of a row by field, to be shown to people. */
    Map<String, String> sample(List<String> cells) {
        Map<String, String> sample = new LinkedHashMap<>();
        for (InputColumn column : columns) {
            String value = value(column, cells);
            if (!StorableText.isBlank(value)) {
                boolean isData = column.field().equals(FieldFinder.DATA);
                sample.merge(isData ? column.header() : column.field(), value, (one, other) -> one + "; " + other);
            }
        }
        return sample;
    }
}
