package io.leadlist.jdbc;

import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.FacetOwner;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchableEntry;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Chooses the join of people {@code p} with their companies {@code c} for a search.
 *
 * <ol>
 *   <li>The join is an outer one if people without a known company can meet the conditions. Otherwise both joins return
 *       the same result, and the join is usually an inner one.
 *   <li>H2 starts an inner join with the companies, and sorts all their people for each page. It starts an outer join
 *       with the people, in the order of the search, and stops at the end of the page. So on H2 the join is also an
 *       outer one if that reads fewer people.
 * </ol>
 *
 * <p>Let {@code s} be the share of the companies that are wanted, {@code n} the number of people, and {@code k} the end
 * of the page. The inner join reads {@code s * n} people. The outer join reads {@code k / s} people until it has found
 * {@code k}. The costs are equal at {@code s = sqrt(k / n)}. The outer join also reads people that other conditions
 * exclude, so {@code s} must be {@value #ADVANTAGE} times as large. It is estimated from {@value #SAMPLE} evenly spread
 * companies.
 */
final class CompanyJoin {
    private static final String INNER = " JOIN lead_directory_company c ON c.id = p.company_id";
    private static final String OUTER = " LEFT" + INNER;
    private static final double ADVANTAGE = 1.5;
    private static final long SAMPLE = 1_000;
    private static final String LAST_ORDINALS = """
            SELECT coalesce((SELECT max(p.ordinal) FROM lead_directory_person p), 0),
                   coalesce((SELECT max(c.ordinal) FROM lead_directory_company c), 0)
            """;
    private static final String WANTED_AMONG_SAMPLE = """
            SELECT count(*) FROM SYSTEM_RANGE(1, :last, :step) s JOIN lead_directory_company c ON c.ordinal = s.x
            WHERE %s
            """;

    private CompanyJoin() {}

    /** Returns the join for a page as SQL; empty if no condition reads companies. */
    static String sql(Handle handle, List<Condition> conditions, SearchPageRequest page) {
        List<Condition> companyConditions = conditions.stream()
                .filter(condition -> condition.owners().contains(FacetOwner.COMPANY))
                .toList();
        if (companyConditions.isEmpty()) {
            return "";
        }
        SearchableEntry withoutCompany = SearchableEntry.ofPerson(Facets.NONE, Facets.NONE);
        boolean needsNoCompany = companyConditions.stream()
                .allMatch(
                        condition -> condition.owners().contains(FacetOwner.PERSON) || condition.holds(withoutCompany));
        boolean isOuter =
                needsNoCompany || (JdbcSchema.isH2(handle) && outerJoinReadsFewer(handle, companyConditions, page));
        return isOuter ? OUTER : INNER;
    }

    private static boolean outerJoinReadsFewer(
            Handle handle, List<Condition> companyConditions, SearchPageRequest page) {
        return handle.createQuery(LAST_ORDINALS)
                .map((row, context) -> {
                    double endOfPage = (double) page.offset() + page.size();
                    double breakEven = ADVANTAGE * Math.sqrt(endOfPage / row.getLong(1));
                    return breakEven <= 1 && breakEven <= wantedShare(handle, companyConditions, row.getLong(2));
                })
                .one();
    }

    /** Returns the share of the companies that meet the conditions on companies alone. */
    private static double wantedShare(Handle handle, List<Condition> companyConditions, long last) {
        ConditionSql sql = ConditionSql.of(
                handle,
                new Condition.And(companyConditions.stream()
                        .filter(condition -> condition.owners().equals(Set.of(FacetOwner.COMPANY)))
                        .toList()));
        long step = Math.max(1, last / SAMPLE);
        Query query = handle.createQuery(WANTED_AMONG_SAMPLE.formatted(sql.sql()))
                .bind("last", last)
                .bind("step", step);
        sql.bindTo(query);
        return (double) query.mapTo(Long.class).one() * step / last;
    }
}
