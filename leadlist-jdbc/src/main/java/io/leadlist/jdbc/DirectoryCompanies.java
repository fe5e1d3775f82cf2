package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.LeadId;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.CompanyFacets;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Stores the directory's companies in {@code lead_directory_company} and the tables of their facets and keys. */
final class DirectoryCompanies {
    private static final String LAST_ORDINAL = "SELECT COALESCE(MAX(ordinal), 0) FROM lead_directory_company";
    private static final String PUT = """
            MERGE INTO lead_directory_company c USING (
                SELECT i.id, i.profile, i.ordinal
                FROM unnest(CAST(:ids AS varchar array), CAST(:profiles AS varchar array))
                     WITH ORDINALITY AS i(id, profile, ordinal)
                ORDER BY i.id) AS n
            ON c.id = n.id
            WHEN MATCHED THEN UPDATE SET profile = n.profile
            WHEN NOT MATCHED THEN INSERT (id, ordinal, profile) VALUES (n.id, :last + n.ordinal, n.profile)
            """;
    private static final String COLUMNS = "r.id, r.profile";
    private static final String FIND = "SELECT " + COLUMNS
            + " FROM unnest(CAST(:ids AS varchar array)) AS i(id) JOIN lead_directory_company r ON r.id = i.id";

    private DirectoryCompanies() {}

    static void put(Handle handle, List<Company> companies, Function<Company, Facets> moreFacets) {
        List<String> ids =
                companies.stream().map(company -> company.id().value()).toList();
        long last = handle.createQuery(LAST_ORDINAL).mapTo(Long.class).one();
        var update = handle.createUpdate(PUT).bind("last", last);
        bindTexts(update, "ids", ids);
        bindTexts(
                        update,
                        "profiles",
                        companies.stream()
                                .map(company -> Documents.write(company.profile()))
                                .toList())
                .execute();
        FacetRows rows = new FacetRows(handle, "lead_directory_company", ids);
        for (Company company : companies) {
            rows.add(company.id().value(), CompanyFacets.of(company).and(moreFacets.apply(company)));
        }
        rows.store();
        DirectoryKeys.putCompanies(handle, companies);
    }

    static List<Company> search(Handle handle, List<Condition> conditions, SearchPageRequest page) {
        return DirectorySearch.companies(handle, COLUMNS, (row, context) -> company(row), conditions, page);
    }

    static Map<CompanyId, Company> find(Handle handle, Collection<CompanyId> ids) {
        return bindTexts(
                        handle.createQuery(FIND),
                        "ids",
                        ids.stream().map(LeadId::value).toList())
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    Company company = company(row);
                    found.put(company.id(), company);
                    return found;
                });
    }

    private static Company company(ResultSet row) throws SQLException {
        return new Company(
                CompanyId.parse(row.getString("id")), Documents.read(row.getString("profile"), CompanyProfile.class));
    }
}
