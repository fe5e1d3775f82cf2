package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.LeadId;
import io.leadlist.search.Band;
import io.leadlist.search.CompanyFacets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables {@code lead_directory_company} and {@code lead_directory_company_term}. */
final class DirectoryCompanies {
    static final String INDUSTRY = "INDUSTRY";
    private static final String PUT = """
            MERGE INTO lead_directory_company c USING (
                SELECT i.id, i.profile, i.low, i.high
                FROM unnest(CAST(:ids AS varchar array), CAST(:profiles AS varchar array),
                            CAST(:low AS bigint array), CAST(:high AS bigint array)) AS i(id, profile, low, high)
                ORDER BY i.id) AS n
            ON c.id = n.id
            WHEN MATCHED THEN UPDATE SET profile = n.profile, employees_from = n.low, employees_to = n.high
            WHEN NOT MATCHED THEN INSERT (id, profile, employees_from, employees_to)
                 VALUES (n.id, n.profile, n.low, n.high)
            """;
    private static final String FIND = """
            SELECT c.id, c.profile FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            JOIN lead_directory_company c ON c.id = i.id
            """;

    private DirectoryCompanies() {}

    static void put(Handle handle, List<Company> companies) {
        List<String> ids =
                companies.stream().map(company -> company.id().value()).toList();
        List<CompanyFacets> facets = companies.stream().map(CompanyFacets::of).toList();
        var update = handle.createUpdate(PUT);
        bindTexts(update, "ids", ids);
        bindTexts(
                update,
                "profiles",
                companies.stream()
                        .map(company -> Documents.write(company.profile()))
                        .toList());
        update.bindArray(
                "low",
                Long.class,
                facets.stream().map(facet -> low(facet.employees())).toArray());
        update.bindArray(
                "high",
                Long.class,
                facets.stream().map(facet -> high(facet.employees())).toArray());
        update.execute();
        FacetTerms terms = new FacetTerms("lead_directory_company_term", "company_id");
        for (int i = 0; i < ids.size(); i++) {
            terms.add(ids.get(i), INDUSTRY, facets.get(i).industry());
        }
        terms.store(handle, ids);
    }

    static Map<CompanyId, Company> find(Handle handle, Collection<CompanyId> ids) {
        return bindTexts(
                        handle.createQuery(FIND),
                        "ids",
                        ids.stream().map(LeadId::value).toList())
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    CompanyId id = CompanyId.parse(row.getString("id"));
                    found.put(id, new Company(id, Documents.read(row.getString("profile"), CompanyProfile.class)));
                    return found;
                });
    }

    private static @Nullable Long low(Optional<Band> employees) {
        return employees.map(Band::low).orElse(null);
    }

    private static @Nullable Long high(Optional<Band> employees) {
        return employees.map(Band::high).orElse(null);
    }
}
