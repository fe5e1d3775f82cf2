package io.leadlist.jdbc.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Lists.SortKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the lists of an organization. Each kind of page has a statement of its own, because a condition with
 * OR uses no index range.
 */
final class ListPages {
    private static final PagesById OF_TYPE = PagesById.of(
            dialect ->
                    ListRows.select(dialect) + ListRows.IS_PRESENT + isReadable(dialect) + "AND l.lead_type = :type\n",
            "l",
            "organization_no",
            "id");
    // No join: the database starts with the lists that contain the lead, whatever sizes it assumes.
    private static final PagesById HOLDING =
            PagesById.of(dialect -> """
            SELECT m.list_id FROM lead_list_member m
            WHERE m.organization_no = :org
              AND m.lead_no = (SELECT r.lead_no FROM lead_record r
                               WHERE r.organization_no = :org AND r.lead_type = :type AND r.id = :lead)
              AND (SELECT count(*) FROM lead_list l
                   WHERE l.organization_no = :org AND l.id = m.list_id AND l.deleted_at IS NULL AND l.lead_type = :type
                   %s) > 0
            """.formatted(isReadable(dialect)), "m", "organization_no", "lead_no", "list_id");
    private static final String NEWEST_CHANGE_FIRST = "ORDER BY l.organization_no DESC, l.updated_at DESC, l.id DESC ";
    private static final Sql RECENT_FIRST = recent(NEWEST_CHANGE_FIRST);
    private static final Sql RECENT_AFTER = recent("""
            AND l.updated_at <= :at AND (l.updated_at < :at OR l.id < :id)
            """ + NEWEST_CHANGE_FIRST);
    private static final Sql RECENT_BEFORE = recent("""
            AND l.updated_at >= :at AND (l.updated_at > :at OR l.id > :id)
            ORDER BY l.organization_no, l.updated_at, l.id
            """);
    private final Statements statements;
    private final ListRows rows;

    ListPages(Statements statements) {
        this.statements = statements;
        this.rows = new ListRows(statements);
    }

    /** The statements for pages in descending order of the ids. */
    private record PagesById(Sql first, Sql after, Sql before) {
        /**
         * Returns the statements for pages of a query.
         *
         * @param index the columns of an index: columns that are the same in all rows, then the id
         */
        static PagesById of(Function<Dialect, String> lists, String table, String... index) {
            List<String> columns =
                    Stream.of(index).map(column -> table + "." + column).toList();
            String id = columns.get(columns.size() - 1);
            String greatestFirst = "ORDER BY " + String.join(" DESC, ", columns) + " DESC ";
            return new PagesById(
                    limited(lists, greatestFirst),
                    limited(lists, "AND " + id + " < :position " + greatestFirst),
                    limited(lists, "AND " + id + " > :position ORDER BY " + String.join(", ", columns) + " "));
        }

        Query query(Statements statements, PageRequest<LeadListId> page) {
            LeadListId position = page.before() == null ? page.after() : page.before();
            Sql sql = page.before() == null ? after : before;
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
        List<UUID> ids = bind(holding, reader, page).mapTo(UUID.class).list();
        List<LeadList> lists = new ArrayList<>(rows.find(ids));
        lists.sort(Comparator.comparing(LeadList::id).reversed());
        return lists;
    }

    List<LeadList> recent(@Nullable UserId reader, PageRequest<SortKey> page) {
        SortKey position = page.before() == null ? page.after() : page.before();
        Sql sql = page.before() == null ? RECENT_AFTER : RECENT_BEFORE;
        Query query = position == null
                ? statements.query(RECENT_FIRST)
                : statements
                        .query(sql)
                        .bind("at", Instants.toSql(position.updatedAt()))
                        .bind("id", position.id().uuid());
        return lists(query, reader, page);
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

    private static Sql recent(String position) {
        return limited(
                dialect -> ListRows.select(dialect) + "AND " + dialect.isNullInIndex("l.deleted_at", "l.updated_at")
                        + "\n" + isReadable(dialect),
                position);
    }

    private static Sql limited(Function<Dialect, String> lists, String position) {
        return Sql.of(dialect -> lists.apply(dialect) + position + dialect.limit(":limit"));
    }

    /** Returns the condition on readers. count(*), not EXISTS: PostgreSQL would read all lists of the reader first. */
    private static String isReadable(Dialect dialect) {
        return """
            AND (%1$s IS NULL OR l.shared OR (
                SELECT count(*) FROM lead_list_user u
                WHERE u.organization_no = :org AND u.list_id = l.id AND u.user_id = %1$s) > 0)
            """.formatted(dialect.typed(":reader", ColumnType.TEXT));
    }
}
