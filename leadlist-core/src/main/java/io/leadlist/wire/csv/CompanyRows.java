package io.leadlist.wire.csv;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.CompanyReference;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows that are companies by id, domain or LinkedIn URL. */
record CompanyRows(ColumnMapping columns) implements RowForm<CsvCompany> {
    /** Returns the form of a file with these headers. */
    static CompanyRows of(List<String> headers, CsvOptions options) {
        ColumnMapping columns = ColumnMapping.of(LeadType.COMPANY, headers, options, Set.of());
        if (!columns.has("id") && !columns.has("domain") && !columns.has("linkedinUrl")) {
            throw FileRejections.header(
                    Kind.MISSING, "The file has no column for the id, the domain or the LinkedIn URL of a company");
        }
        return new CompanyRows(columns);
    }

    @Override
    public CsvCompany read(List<String> cells, List<String> warnings) {
        Optional<String> id = columns.first(cells, "id");
        Optional<CompanyId> known = id.flatMap(CompanyRows::parsed);
        if (known.isPresent()) {
            return new CsvCompany.ById(known.get());
        }
        String domain = columns.first(cells, "domain").orElse(null);
        String url = columns.first(cells, "linkedinUrl").orElse(null);
        Optional<CompanyReference> reference = CompanyReference.of(domain, url);
        if (id.isPresent()) {
            warnings.add(Problems.INVALID_ID);
        }
        boolean isNothing = id.isEmpty() && domain == null && url == null;
        return reference
                .map(CsvCompany.ByReference::new)
                .orElseThrow(() -> new UnreadableRowException(
                        isNothing ? "Neither id, domain nor LinkedIn URL" : "Invalid id, domain or LinkedIn URL"));
    }

    private static Optional<CompanyId> parsed(String text) {
        try {
            return Optional.of(CompanyId.parse(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
