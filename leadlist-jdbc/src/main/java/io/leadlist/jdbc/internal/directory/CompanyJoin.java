package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.SearchDialect;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.FacetOwner;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchableEntry;
import java.util.List;

/**
 * Chooses the join of people {@code p} with their companies {@code c} for a search.
 *
 * <p>The join is an outer one if people without a known company can meet the conditions. Otherwise both joins return
 * the same result. The join is then an inner one, unless the database reads fewer people for an outer one.
 */
final class CompanyJoin {
    private static final String INNER = " JOIN lead_directory_company c ON c.id = p.company_id";
    private static final String OUTER = " LEFT" + INNER;

    private CompanyJoin() {}

    /** Returns the join for a page as SQL; empty if no condition reads companies. */
    static String sql(Session session, List<Condition> conditions, SearchPageRequest page) {
        List<Condition> ofCompanies = conditions.stream()
                .filter(condition -> condition.owners().contains(FacetOwner.COMPANY))
                .toList();
        if (ofCompanies.isEmpty()) {
            return "";
        }
        boolean isOuter = ofCompanies.stream().allMatch(CompanyJoin::needsNoCompany)
                || isOuterJoinCheaper(session, ofCompanies, page);
        return isOuter ? OUTER : INNER;
    }

    private static boolean isOuterJoinCheaper(Session session, List<Condition> ofCompanies, SearchPageRequest page) {
        SearchDialect search = session.dialect().search();
        return search.startsWithCompanies() && new CompanySample(session, search).isOuterJoinCheaper(ofCompanies, page);
    }

    private static boolean needsNoCompany(Condition condition) {
        return condition.owners().contains(FacetOwner.PERSON)
                || condition.holds(SearchableEntry.ofPerson(Facets.NONE, Facets.NONE));
    }
}
