package io.leadlist.wire.csv;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.Normalized;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.StorableText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are raw leads. The values of columns without a field of the raw lead are kept in its data, by their
 * headers.
 *
 * @param kind the kind of the leads, which decides the required fields
 * @param others the headers of the columns that are kept in the data, with the indexes of the columns
 */
record RawLeadRows(ColumnMapping columns, InputKind kind, Map<String, Integer> others) implements RowForm<RawLead> {
    private static final String COMPANY = "workExperiences.company.name";
    private static final Set<String> FIELDS =
            Set.of("linkedinUrl", "emails", "jobTitle", COMPANY, FieldFinder.COMPANY_DOMAIN);

    /** Returns the form of a file with these headers. */
    static RawLeadRows of(List<String> headers, CsvOptions options, InputKind kind) {
        ColumnMapping columns = ColumnMapping.of(LeadType.PERSON, headers, options, Set.of());
        if (!hasRequired(columns, kind)) {
            throw FileRejections.header(Kind.MISSING, "The file has no column for the key of its leads");
        }
        Map<String, Integer> others = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = StorableText.strip(headers.get(i));
            if (!header.isEmpty()
                    && !ColumnMapping.isReserved(header)
                    && !isField(columns, i)
                    && !isIgnored(header, options)) {
                others.putIfAbsent(header, i);
            }
        }
        return new RawLeadRows(columns.keeping(others.keySet()), kind, others);
    }

    private static boolean hasRequired(ColumnMapping columns, InputKind kind) {
        return switch (kind) {
            case LINKEDIN -> columns.has("linkedinUrl");
            case EMAIL -> columns.has("emails");
            case TITLE_AND_COMPANY ->
                columns.has("jobTitle") && (columns.has(COMPANY) || columns.has(FieldFinder.COMPANY_DOMAIN));
        };
    }

    private static boolean isField(ColumnMapping columns, int index) {
        return columns.columns().stream()
                .anyMatch(column -> column.index() == index && FIELDS.contains(column.field()));
    }

    private static boolean isIgnored(String header, CsvOptions options) {
        return options.mapping().entrySet().stream()
                .anyMatch(one -> one.getValue().equals(CsvOptions.IGNORE)
                        && Header.form(one.getKey()).equals(Header.form(header)));
    }

    @Override
    public RawLead read(List<String> cells, List<String> warnings) {
        PersonIdentity identity = PersonIdentity.of(columns, cells, warnings);
        RawLead lead = lead(cells, identity);
        List<String> missing = lead.missingFor(kind);
        if (!missing.isEmpty()) {
            identity.requireReadable();
            throw new UnreadableRowException("Missing " + String.join(" and ", missing));
        }
        return lead;
    }

    private RawLead lead(List<String> cells, PersonIdentity identity) {
        try {
            return new RawLead(
                    url(identity.linkedinUrl()),
                    email(identity.emails()),
                    text(cells, "jobTitle"),
                    text(cells, COMPANY),
                    text(cells, FieldFinder.COMPANY_DOMAIN),
                    new LeadData(data(cells)));
        } catch (IllegalArgumentException tooLong) {
            throw new UnreadableRowException(Problems.TOO_LONG);
        }
    }

    private static @Nullable Normalized<LinkedInUrl> url(@Nullable String text) {
        return text == null ? null : Normalized.ofLinkedInUrl(text).orElse(null);
    }

    private static @Nullable Normalized<EmailAddress> email(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Normalized.ofEmail(text).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(List<String> cells, String field) {
        return columns.first(cells, field).orElse(null);
    }

    private Map<String, @Nullable Object> data(List<String> cells) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        others.forEach((header, index) -> {
            String value = index < cells.size() ? columns.clean(cells.get(index)) : "";
            if (!value.isEmpty()) {
                data.put(header, value);
            }
        });
        return data;
    }
}
