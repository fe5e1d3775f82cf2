package io.leadlist.jdbc;

import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Condition;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads one page of a search with one statement. A sub-query finds the ordinals of the page; the records are joined.
 *
 * <p>Other statements prepare it: on H2 at most two that choose the join ({@link CompanyJoin}), on PostgreSQL one that
 * sets up the planner ({@link PostgresPlanning}).
 */
final class DirectorySearch {
    private static final String PAGE = """
            SELECT %1$s FROM (
                SELECT %2$s.ordinal FROM %3$s WHERE %4$s
                ORDER BY %2$s.ordinal OFFSET :offset ROWS FETCH FIRST :size ROWS ONLY) AS found
            JOIN %5$s r ON r.ordinal = found.ordinal ORDER BY r.ordinal
            """;

    private DirectorySearch() {}

    static <T> List<T> people(
            Handle handle, String columns, RowMapper<T> mapper, List<Condition> conditions, SearchPageRequest page) {
        String from = "lead_directory_person p" + CompanyJoin.sql(handle, conditions, page);
        ConditionSql sql = condition(handle, conditions);
        String where = "p.deleted_at IS NULL AND " + sql.sql();
        return page(handle, PAGE.formatted(columns, "p", from, where, "lead_directory_person"), sql, mapper, page);
    }

    static <T> List<T> companies(
            Handle handle, String columns, RowMapper<T> mapper, List<Condition> conditions, SearchPageRequest page) {
        ConditionSql sql = condition(handle, conditions);
        String statement =
                PAGE.formatted(columns, "c", "lead_directory_company c", sql.sql(), "lead_directory_company");
        return page(handle, statement, sql, mapper, page);
    }

    private static ConditionSql condition(Handle handle, List<Condition> conditions) {
        Condition all = new Condition.And(conditions);
        ConditionSql sql = ConditionSql.of(handle, all);
        return JdbcSchema.isH2(handle) || PostgresPlanning.isReliable(handle, sql)
                ? sql
                : ConditionSql.entryByEntry(all);
    }

    private static <T> List<T> page(
            Handle handle, String statement, ConditionSql sql, RowMapper<T> mapper, SearchPageRequest page) {
        Query query =
                handle.createQuery(statement).bind("offset", page.offset()).bind("size", page.size());
        sql.bindTo(query);
        return query.map(mapper).list();
    }
}
