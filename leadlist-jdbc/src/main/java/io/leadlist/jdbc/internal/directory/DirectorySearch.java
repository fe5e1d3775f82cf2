package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.SearchDialect;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Condition;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads one page of a search with one statement. A sub-query finds the ordinals of the page; the records are joined.
 *
 * <p>Other statements prepare it: on H2 at most two that choose the join ({@link CompanySample}), on PostgreSQL one
 * that sets up the planner ({@link io.leadlist.jdbc.internal.dialect.PostgresPlanning}).
 */
final class DirectorySearch {
    private static final String PAGE = """
            SELECT %1$s FROM (
                SELECT %2$s.ordinal FROM %3$s WHERE %4$s
                ORDER BY %2$s.ordinal %6$s) AS found
            JOIN %5$s r ON r.ordinal = found.ordinal ORDER BY r.ordinal
            """;

    private DirectorySearch() {}

    static <T> List<T> people(
            Session session, String columns, RowMapper<T> mapper, List<Condition> conditions, SearchPageRequest page) {
        String from = "lead_directory_person p" + CompanyJoin.sql(session, conditions, page);
        ConditionSql sql = condition(session, conditions);
        String where = "p.deleted_at IS NULL AND " + sql.sql();
        String limit = session.dialect().limit(":offset", ":size");
        String statement = PAGE.formatted(columns, "p", from, where, "lead_directory_person", limit);
        return page(session, statement, sql, mapper, page);
    }

    static <T> List<T> companies(
            Session session, String columns, RowMapper<T> mapper, List<Condition> conditions, SearchPageRequest page) {
        ConditionSql sql = condition(session, conditions);
        String limit = session.dialect().limit(":offset", ":size");
        String statement =
                PAGE.formatted(columns, "c", "lead_directory_company c", sql.sql(), "lead_directory_company", limit);
        return page(session, statement, sql, mapper, page);
    }

    private static ConditionSql condition(Session session, List<Condition> conditions) {
        Condition all = new Condition.And(conditions);
        SearchDialect search = session.dialect().search();
        ConditionSql sql = new ConditionSql(session.dialect(), search, all);
        SearchDialect prepared = search.prepare(session.handle(), sql.isJoin());
        return prepared.equals(search) ? sql : new ConditionSql(session.dialect(), prepared, all);
    }

    private static <T> List<T> page(
            Session session, String statement, ConditionSql sql, RowMapper<T> mapper, SearchPageRequest page) {
        Query query = session.handle()
                .createQuery(statement)
                .bind("offset", page.offset())
                .bind("size", page.size());
        sql.bindTo(query);
        return query.map(mapper).list();
    }
}
