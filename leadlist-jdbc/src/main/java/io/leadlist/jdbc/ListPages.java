package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Slice;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Lists.Recency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Slices of the lists of an organization. There is one text for each kind of slice, because a condition with OR finds no index range. */
final class ListPages {
    // Not EXISTS: PostgreSQL would read all lists of the reader first.
    private static final String OPEN = ListRows.SELECT + """
            AND (CAST(:reader AS varchar) IS NULL OR l.shared OR (
                SELECT count(*) FROM lead_list_user u
                WHERE u.organization_id = :org AND u.list_id = l.id AND u.user_id = CAST(:reader AS varchar)) > 0)
            """;
    private static final String LIMIT = " FETCH FIRST :limit ROWS ONLY";
    private static final ById OF_TYPE = ById.of(OPEN + "AND l.lead_type = :type\n");
    // The lists that hold the lead are read first, and whole: they are few, and no plan can begin with all the others.
    private static final ById HOLDING = ById.of(OPEN + """
            AND l.lead_type = :type
            AND l.id = ANY(ARRAY(SELECT m.list_id FROM lead_list_member m
                                 WHERE m.organization_id = :org AND m.member_id = :lead))
            """);
    private static final String NEWEST_CHANGE_FIRST =
            "ORDER BY l.organization_id DESC, l.updated_at DESC, l.id DESC" + LIMIT;
    private static final String RECENT_FIRST = OPEN + NEWEST_CHANGE_FIRST;
    private static final String RECENT_AFTER = OPEN + """
            AND l.updated_at <= :at AND (l.updated_at < :at OR l.id < :id)
            """ + NEWEST_CHANGE_FIRST;
    private static final String RECENT_BEFORE = OPEN + """
            AND l.updated_at >= :at AND (l.updated_at > :at OR l.id > :id)
            ORDER BY l.organization_id, l.updated_at, l.id""" + LIMIT;
    private final Statements statements;
    private final ListRows rows;

    ListPages(Statements statements) {
        this.statements = statements;
        this.rows = new ListRows(statements);
    }

    /** Slices in the order of the ids, the greatest first. */
    private record ById(String first, String after, String before) {
        static ById of(String lists) {
            String newestFirst = "ORDER BY l.organization_id DESC, l.id DESC" + LIMIT;
            return new ById(
                    lists + newestFirst,
                    lists + "AND l.id < :place " + newestFirst,
                    lists + "AND l.id > :place ORDER BY l.organization_id, l.id" + LIMIT);
        }

        Query query(Statements statements, Slice<LeadListId> slice) {
            LeadListId place = slice.before() == null ? slice.after() : slice.before();
            String sql = slice.before() == null ? after : before;
            return place == null
                    ? statements.query(first)
                    : statements.query(sql).bind("place", place.uuid());
        }
    }

    List<LeadList> ofType(LeadType type, @Nullable UserId reader, Slice<LeadListId> slice) {
        return slice(OF_TYPE.query(statements, slice).bind("type", type.name()), reader, slice);
    }

    List<LeadList> holding(LeadId lead, @Nullable UserId reader, Slice<LeadListId> slice) {
        Query query = HOLDING.query(statements, slice)
                .bind("type", lead.type().name())
                .bind("lead", lead.value());
        return slice(query, reader, slice);
    }

    List<LeadList> recent(@Nullable UserId reader, Slice<Recency> slice) {
        Recency place = slice.before() == null ? slice.after() : slice.before();
        String sql = slice.before() == null ? RECENT_AFTER : RECENT_BEFORE;
        Query query = place == null
                ? statements.query(RECENT_FIRST)
                : statements
                        .query(sql)
                        .bind("at", Instants.toSql(place.updatedAt()))
                        .bind("id", place.id().uuid());
        return slice(query, reader, slice);
    }

    private List<LeadList> slice(Query query, @Nullable UserId reader, Slice<?> slice) {
        List<LeadList> lists = new ArrayList<>(rows.list(
                query.bind("reader", reader == null ? null : reader.value()).bind("limit", slice.limit())));
        if (slice.before() != null) {
            Collections.reverse(lists);
        }
        return lists;
    }
}
