package io.leadlist.jdbc;

import io.leadlist.search.PageRequest;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.Holder;
import io.leadlist.search.facet.Subject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * One page of a search, as one statement: first which entries are on it, by their ordinals alone, then their records. H2 is asked before
 * whether many companies meet their conditions.
 */
final class DirectorySearch {
    private static final String PAGE = """
            SELECT %1$s FROM (
                SELECT %2$s.ordinal FROM %3$s WHERE %4$s
                ORDER BY %2$s.ordinal OFFSET :offset ROWS FETCH FIRST :size ROWS ONLY) AS found
            JOIN %5$s r ON r.ordinal = found.ordinal ORDER BY r.ordinal
            """;
    private static final String COMPANY_OF = " JOIN lead_directory_company c ON c.id = p.company_id";

    // With as many companies, and with as many as people to skip, the people are soon found one after the other among
    // all.
    private static final int MANY_COMPANIES = 500;
    private static final String COMPANIES_UP_TO = """
            SELECT COUNT(*) FROM (SELECT 1 FROM lead_directory_company c WHERE %s FETCH FIRST :many ROWS ONLY) AS found
            """;

    // The plan must know the values: one for any values takes every search for one that finds nobody.
    private static final String PLAN_FOR_VALUES = "SET LOCAL plan_cache_mode = force_custom_plan";

    private DirectorySearch() {}

    static <T> List<T> people(
            Handle handle, String columns, RowMapper<T> mapper, List<Condition> conditions, PageRequest page) {
        String from = "lead_directory_person p" + companyJoin(handle, conditions, page);
        ConditionSql sql = ConditionSql.of(new Condition.And(conditions));
        String where = "p.deleted_at IS NULL AND " + sql.sql();
        return page(handle, PAGE.formatted(columns, "p", from, where, "lead_directory_person"), sql, mapper, page);
    }

    static <T> List<T> companies(
            Handle handle, String columns, RowMapper<T> mapper, List<Condition> conditions, PageRequest page) {
        ConditionSql sql = ConditionSql.of(new Condition.And(conditions));
        String statement =
                PAGE.formatted(columns, "c", "lead_directory_company c", sql.sql(), "lead_directory_company");
        return page(handle, statement, sql, mapper, page);
    }

    private static <T> List<T> page(
            Handle handle, String statement, ConditionSql sql, RowMapper<T> mapper, PageRequest page) {
        if (isOn(handle, "PostgreSQL")) {
            handle.execute(PLAN_FOR_VALUES);
        }
        Query query =
                handle.createQuery(statement).bind("offset", page.offset()).bind("size", page.size());
        sql.bindTo(query);
        return query.map(mapper).list();
    }

    /**
     * Who has no known company is only looked at if that can be found. But H2 begins an inner join with the companies, and sorts all their people for each page; an outer one it begins with the people, in the
     * order of the search. So the inner one is for few companies, and for pages far behind the start.
     */
    private static String companyJoin(Handle handle, List<Condition> conditions, PageRequest page) {
        List<Condition> ofCompany = conditions.stream()
                .filter(condition -> condition.holders().contains(Holder.COMPANY))
                .toList();
        if (ofCompany.isEmpty()) {
            return "";
        }
        Subject unknown = Subject.ofPerson(Facets.NONE, Facets.NONE);
        boolean isFoundWithout = ofCompany.stream().allMatch(condition -> condition.holds(unknown));
        boolean isOuter = isFoundWithout
                || (isOn(handle, "H2") && areMany(handle, ofCompany, Math.max(MANY_COMPANIES, page.offset())));
        return (isOuter ? " LEFT" : "") + COMPANY_OF;
    }

    private static boolean isOn(Handle handle, String product) {
        return JdbcSchema.product(handle).equals(product);
    }

    private static boolean areMany(Handle handle, List<Condition> ofCompany, long many) {
        ConditionSql sql = ConditionSql.of(new Condition.And(ofCompany.stream()
                .filter(condition -> condition.holders().equals(Set.of(Holder.COMPANY)))
                .toList()));
        Query query = handle.createQuery(COMPANIES_UP_TO.formatted(sql.sql())).bind("many", many);
        sql.bindTo(query);
        return query.mapTo(Long.class).one() == many;
    }
}
