package io.leadlist.wire.csv;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.LeadType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the fields of the headers of one file. Immutable and thread-safe. */
final class FieldFinder {
    static final String DATA = "data";
    static final String FULL_NAME = "fullName";
    static final String COMPANY_DOMAIN = "companyDomain";

    /** Fields that only a raw lead has, and fields that are read into other fields. */
    private static final Set<String> OTHER_FIELDS = Set.of(DATA, FULL_NAME, COMPANY_DOMAIN);

    /**
     * Columns with ids. In a file that is not an own export, they are not ids of this library; they may number its
     * rows.
     */
    private static final Set<String> IDS = Set.of("id", "companyId");

    private final LeadType type;
    private final HeaderTable table;
    private final Map<String, Integer> sources;
    private final Map<String, String> mapping = new HashMap<>();
    private final boolean own;

    FieldFinder(LeadType type, List<String> headers, Map<String, String> mapping, boolean own) {
        this.type = type;
        this.table = HeaderTable.of(type);
        this.sources = table.sources(headers);
        this.own = own;
        mapping.forEach((header, field) -> this.mapping.put(Header.form(header), known(field)));
    }

    /** The field of a column. */
    record Found(String field, CellRule rule) {}

    /** Returns whether the options map a header. */
    boolean isMapped(String header) {
        return mapping.containsKey(Header.form(header));
    }

    /** Returns the field of a header; empty if it is unknown, or if the options ignore it. */
    Optional<Found> find(String header) {
        String mapped = mapping.get(Header.form(header));
        if (mapped != null) {
            return mapped.equals(CsvOptions.IGNORE)
                    ? Optional.empty()
                    : Optional.of(new Found(mapped, CellRule.ofField(mapped)));
        } else if (isColumn(header) && (own || !IDS.contains(header))) {
            return Optional.of(new Found(header, own ? CellRule.OWN : ownRule(header)));
        }
        return table.find(header, sources).map(entry -> new Found(entry.field(), entry.rule()));
    }

    private boolean isColumn(String header) {
        return LeadCsv.of(type).fields().contains(header);
    }

    private static CellRule ownRule(String field) {
        CellRule rule = CellRule.ofField(field);
        return rule == CellRule.WORDS ? CellRule.OWN : rule;
    }

    private String known(String field) {
        if (!field.equals(CsvOptions.IGNORE) && !OTHER_FIELDS.contains(field) && !isColumn(field)) {
            throw FileRejections.header(Kind.UNKNOWN_VALUE, "The mapping has a field that does not exist");
        }
        return field;
    }
}
