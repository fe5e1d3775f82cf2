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
 * How a search of people comes to their companies {@code c}; both joins find the same.
 *
 * <ol>
 *   <li>Who has no known company is only looked at if that can be found: by an outer join, else by an inner one.
 *   <li>H2 begins an inner join with the companies, and sorts all their people for each page. An outer one it begins
 *       with the people, in the order of the search, and stops with the page. So there the outer one is taken too,
 *       where it looks at fewer people.
 * </ol>
 *
 * <p>The inner join looks at the people of the wanted companies, the outer one at as many as it takes to find those up
 * to the end of the page. They are even where the share of the wanted companies is about the square root of the share
 * of these people among all; an outer join also looks at whom other conditions exclude, so that it has to be
 * {@value #ADVANTAGE} times as large. It is told from {@value #SAMPLE} companies, evenly spread.
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
            SELECT count(*) FROM SYSTEM_RANGE(1, :last, :step) s JOIN lead_directory_company c ON c.ordinal = s.x WHERE %s
            """;

    private CompanyJoin() {}

    /** The join for a page; empty if no condition is about companies. */
    static String of(Handle handle, List<Condition> conditions, SearchPageRequest page) {
        List<Condition> ofCompany = conditions.stream()
                .filter(condition -> condition.owners().contains(FacetOwner.COMPANY))
                .toList();
        if (ofCompany.isEmpty()) {
            return "";
        }
        SearchableEntry unknown = SearchableEntry.ofPerson(Facets.NONE, Facets.NONE);
        boolean isFoundWithout = ofCompany.stream()
                .allMatch(condition -> condition.owners().contains(FacetOwner.PERSON) || condition.holds(unknown));
        boolean isOuter = isFoundWithout || (JdbcSchema.isH2(handle) && looksAtFewer(handle, ofCompany, page));
        return isOuter ? OUTER : INNER;
    }

    private static boolean looksAtFewer(Handle handle, List<Condition> ofCompany, SearchPageRequest page) {
        return handle.createQuery(LAST_ORDINALS)
                .map((row, context) -> {
                    double upToPage = (double) page.offset() + page.size();
                    double even = ADVANTAGE * Math.sqrt(upToPage / row.getLong(1));
                    return even <= 1 && even <= wantedShare(handle, ofCompany, row.getLong(2));
                })
                .one();
    }

    /** The share of the companies that meet the conditions which are about them alone. */
    private static double wantedShare(Handle handle, List<Condition> ofCompany, long last) {
        ConditionSql sql = ConditionSql.of(
                handle,
                new Condition.And(ofCompany.stream()
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
