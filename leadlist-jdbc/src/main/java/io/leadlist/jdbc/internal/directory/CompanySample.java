package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.SearchDialect;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.FacetOwner;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * Estimates for H2 which join of people with companies reads fewer people.
 *
 * <p>H2 starts an inner join with the companies, and sorts all their people for each page. It starts an outer join with
 * the people, in the order of the search, and stops at the end of the page.
 *
 * <p>Let {@code s} be the share of the companies that are wanted, {@code n} the number of people, and {@code k} the end
 * of the page. The inner join reads {@code s * n} people. The outer join reads {@code k / s} people until it has found
 * {@code k}. The costs are equal at {@code s = sqrt(k / n)}. The outer join also reads people that other conditions
 * exclude, so {@code s} must be {@value #ADVANTAGE} times as large. It is estimated from {@value #SAMPLE} evenly spread
 * companies.
 */
public record CompanySample(Session session, SearchDialect search) {
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

    /** Returns whether an outer join reads fewer people for a page than an inner join. */
    boolean isOuterJoinCheaper(List<Condition> ofCompanies, SearchPageRequest page) {
        return session.handle()
                .createQuery(LAST_ORDINALS)
                .map((row, context) -> {
                    double endOfPage = (double) page.offset() + page.size();
                    double breakEven = ADVANTAGE * Math.sqrt(endOfPage / row.getLong(1));
                    return breakEven <= 1 && breakEven <= wantedShare(ofCompanies, row.getLong(2));
                })
                .one();
    }

    /** Returns the share of the companies that meet the conditions on companies alone. */
    private double wantedShare(List<Condition> ofCompanies, long last) {
        ConditionSql sql = new ConditionSql(
                session.dialect(),
                search,
                new Condition.And(ofCompanies.stream()
                        .filter(condition -> condition.owners().equals(Set.of(FacetOwner.COMPANY)))
                        .toList()));
        long step = Math.max(1, last / SAMPLE);
        Query query = session.handle()
                .createQuery(WANTED_AMONG_SAMPLE.formatted(sql.sql()))
                .bind("last", last)
                .bind("step", step);
        sql.bindTo(query);
        return (double) query.mapTo(Long.class).one() * step / last;
    }
}
