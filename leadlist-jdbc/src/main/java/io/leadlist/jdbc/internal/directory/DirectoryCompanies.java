package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.dialect.Upsert;
import io.leadlist.jdbc.internal.document.Documents;
import io.leadlist.jdbc.internal.document.RecordColumns;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.CompanyFacets;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Stores the directory's companies in {@code lead_directory_company} and the tables of their facets and keys. */
public final class DirectoryCompanies {
    private static final String LAST_ORDINAL = "SELECT COALESCE(MAX(ordinal), 0) FROM lead_directory_company";
    private static final InputRows<Company> COMPANIES = InputRows.<Company>named("i")
            .text("id", company -> company.id().value())
            .text("profile", company -> Documents.write(company.profile()))
            .numbered("n");
    private static final Upsert TABLE =
            Upsert.of("lead_directory_company", List.of("id"), List.of("id", "ordinal", "profile"), List.of("profile"));
    private static final Sql PUT = Sql.of(dialect -> dialect.upsert(TABLE, """
            SELECT i.id, :last + i.n AS ordinal, i.profile
            FROM %s
            ORDER BY i.id
            """.formatted(dialect.rows(COMPANIES))));
    private static final String COLUMNS = "r.id, r.profile";
    private static final InputRows<String> IDS = InputRows.texts("i", "id");
    private static final Sql FIND = Sql.of(dialect -> """
            SELECT %s FROM %s JOIN lead_directory_company r ON r.id = i.id
            """.formatted(COLUMNS, dialect.rows(IDS)));

    private DirectoryCompanies() {}

    /** Stores companies with their facets and keys; a company replaces the one with the same id. */
    public static void put(Session session, List<Company> companies, Function<Company, Facets> moreFacets) {
        List<String> ids =
                companies.stream().map(company -> company.id().value()).toList();
        long last = session.handle().createQuery(LAST_ORDINAL).mapTo(Long.class).one();
        session.dialect().execute(session.update(PUT, COMPANIES, companies).bind("last", last), "ordinal");
        FacetRows rows = new FacetRows(session, "lead_directory_company", ids);
        for (Company company : companies) {
            rows.add(company.id().value(), CompanyFacets.of(company).and(moreFacets.apply(company)));
        }
        rows.store();
        DirectoryKeys.putCompanies(session, companies);
    }

    /** Returns a page of the companies that meet the conditions, in the order in which they were first put. */
    public static List<Company> search(Session session, List<Condition> conditions, SearchPageRequest page) {
        return DirectorySearch.companies(
                session, COLUMNS, (row, context) -> RecordColumns.company(row), conditions, page);
    }

    /** Returns the companies with these ids; unknown ids are missing in the result. */
    public static Map<CompanyId, Company> find(Session session, Collection<CompanyId> ids) {
        return session.query(FIND, IDS, ids.stream().map(LeadId::value).toList())
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    Company company = RecordColumns.company(row);
                    found.put(company.id(), company);
                    return found;
                });
    }
}
