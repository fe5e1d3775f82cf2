package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Lists.SortKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the lists of an organization. Each kind of page has a statement of its own, because a condition with
 * OR uses no index range.
 */
final class ListPages {
    // count(*), not EXISTS: PostgreSQL would read all lists of the reader first.
    private static final String IS_READABLE = """
            AND (CAST(:reader AS varchar) IS NULL OR l.shared OR (
                SELECT count(*) FROM lead_list_user u
                WHERE u.organization_no = :org AND u.list_id = l.id AND u.user_id = CAST(:reader AS varchar)) > 0)
            """;
    private static final String LIMIT = " FETCH FIRST :limit ROWS ONLY";
    private static final PagesById OF_TYPE = PagesById.of(
            ListRows.SELECT + ListRows.IS_PRESENT + IS_READABLE + "AND l.lead_type = :type\n",
            "l",
            "organization_no",
            "id");
    // No join: the database starts with the lists that contain the lead, whatever sizes it assumes.
    private static final PagesById HOLDING =
            PagesById.of("""
            SELECT m.list_id FROM lead_list_member m
            WHERE m.organization_no = :org
              AND m.lead_no = (SELECT r.lead_no FROM lead_record r
                               WHERE r.organization_no = :org AND r.lead_type = :type AND r.id = :lead)
              AND (SELECT count(*) FROM lead_list l
                   WHERE l.organization_no = :org AND l.id = m.list_id AND l.deleted_at IS NULL AND l.lead_type = :type
            """ + IS_READABLE + ") > 0\n", "m", "organization_no", "lead_no", "list_id");
    private static final String NEWEST_CHANGE_FIRST =
            "ORDER BY l.organization_no DESC, l.updated_at DESC, l.id DESC" + LIMIT;
    private static final String NOT_DELETED = "AND l.deleted_at IS NULL\n";
    // The condition on updated_at is always true. With it, and without a condition on a second column of another index,
    // H2 chooses the index of recent lists, with or without statistics.
    private static final String ON_H2 =
            ListRows.IS_PRESENT + "AND l.updated_at <= TIMESTAMP WITH TIME ZONE '999999999-12-31 00:00:00+00'\n";
    private static final String RECENT = ListRows.SELECT + NOT_DELETED + IS_READABLE;
    private static final String RECENT_FIRST = RECENT + NEWEST_CHANGE_FIRST;
    private static final String RECENT_AFTER = RECENT + """
            AND l.updated_at <= :at AND (l.updated_at < :at OR l.id < :id)
            """ + NEWEST_CHANGE_FIRST;
    private static final String RECENT_BEFORE = RECENT + """
            AND l.updated_at >= :at AND (l.updated_at > :at OR l.id > :id)
            ORDER BY l.organization_no, l.updated_at, l.id""" + LIMIT;
    private final Statements statements;
    private final ListRows rows;

    ListPages(Statements statements) {
        this.statements = statements;
        this.rows = new ListRows(statements);
    }

    /** The statements for pages in descending order of the ids. */
    private record PagesById(String first, String after, String before) {
        /**
         * Returns the statements for pages of a query.
         *
         * @param index the columns of an index: columns that are the same in all rows, then the id
         */
        static PagesById of(String lists, String table, String... index) {
            List<String> columns =
                    Stream.of(index).map(column -> table + "." + column).toList();
            String id = columns.get(columns.size() - 1);
            String greatestFirst = "ORDER BY " + String.join(" DESC, ", columns) + " DESC" + LIMIT;
            return new PagesById(
                    lists + greatestFirst,
                    lists + "AND " + id + " < :position " + greatestFirst,
                    lists + "AND " + id + " > :position ORDER BY " + String.join(", ", columns) + LIMIT);
        }

        Query query(Statements statements, PageRequest<LeadListId> page) {
            LeadListId position = page.before() == null ? page.after() : page.before();
            String sql = page.before() == null ? after : before;
            return position == null
                    ? statements.query(first)
                    : statements.query(sql).bind("position", position.uuid());
        }
    }

    List<LeadList> ofType(LeadType type, @Nullable UserId reader, PageRequest<LeadListId> page) {
        return lists(OF_TYPE.query(statements, page).bind("type", type.name()), reader, page);
    }

    List<LeadList> holding(LeadId lead, @Nullable UserId reader, PageRequest<LeadListId> page) {
        Query holding =
                HOLDING.query(statements, page).bind("type", lead.type().name()).bind("lead", lead.value());
        statements.followIndexOrder();
        List<String> ids = bind(holding, reader, page).mapTo(String.class).list();
        List<LeadList> lists = new ArrayList<>(rows.find(ids));
        lists.sort(Comparator.comparing(LeadList::id).reversed());
        return lists;
    }

    List<LeadList> recent(@Nullable UserId reader, PageRequest<SortKey> page) {
        SortKey position = page.before() == null ? page.after() : page.before();
        String sql = page.before() == null ? RECENT_AFTER : RECENT_BEFORE;
        Query query = position == null
                ? statements.query(recent(RECENT_FIRST))
                : statements
                        .query(recent(sql))
                        .bind("at", Instants.toSql(position.updatedAt()))
                        .bind("id", position.id().uuid());
        return lists(query, reader, page);
    }

    /** Returns the statement for this database. The index of PostgreSQL contains only lists that are not deleted. */
    private String recent(String sql) {
        return statements.isH2() ? sql.replace(NOT_DELETED, ON_H2) : sql;
    }

    private List<LeadList> lists(Query query, @Nullable UserId reader, PageRequest<?> page) {
        statements.followIndexOrder();
        List<LeadList> lists = new ArrayList<>(rows.list(bind(query, reader, page)));
        if (page.before() != null) {
            Collections.reverse(lists);
        }
        return lists;
    }

    private static Query bind(Query query, @Nullable UserId reader, PageRequest<?> page) {
        return query.bind("reader", reader == null ? null : reader.value()).bind("limit", page.limit());
    }
}
