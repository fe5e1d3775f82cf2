package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Slice;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Campaign;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Lists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table {@code lead_list}, with {@code lead_list_user}. */
final class JdbcLists implements Lists {
    private static final String INSERT = """
            INSERT INTO lead_list (organization_id, id, name, lead_type, icp_id, start_date, end_date,
                                   shared, visible, member_count, version, created_at, updated_at)
            VALUES (:org, :id, :name, :type, CAST(:icp AS uuid), CAST(:start AS timestamp(3) with time zone),
                    CAST(:end AS timestamp(3) with time zone), :shared, :visible, :count, :version, :created, :updated)
            """;
    private static final String INSERT_USERS = """
            INSERT INTO lead_list_user (organization_id, list_id, user_id, ordinal)
            SELECT :org, :id, u.id, u.ordinal
            FROM unnest(CAST(:users AS varchar array)) WITH ORDINALITY AS u(id, ordinal)
            """;
    private static final String COLUMNS = """
            SELECT l.id, l.name, l.lead_type, l.icp_id, l.start_date, l.end_date,
                   l.shared, l.visible, l.member_count, l.version, l.created_at, l.updated_at,
                   (SELECT array_agg(u.user_id ORDER BY u.ordinal) FROM lead_list_user u
                    WHERE u.organization_id = :org AND u.list_id = l.id) AS user_ids
            FROM lead_list l
            WHERE l.organization_id = :org
            """;
    private static final String SELECT = COLUMNS + "AND l.id = :id\n";
    private static final String LOCK = SELECT + "FOR UPDATE";
    private static final String UPDATE = """
            UPDATE lead_list SET member_count = :count, version = :version, updated_at = :updated
            WHERE organization_id = :org AND id = :id
            """;
    private static final String OF_TYPE = COLUMNS + """
            AND l.lead_type = :type AND (CAST(:reader AS varchar) IS NULL OR l.shared OR EXISTS (
                SELECT 1 FROM lead_list_user u
                WHERE u.organization_id = :org AND u.list_id = l.id AND u.user_id = CAST(:reader AS varchar)))
            """;
    // One text for each kind of slice, because a condition with OR finds no index range.
    private static final String NEWEST_FIRST = "ORDER BY l.id DESC FETCH FIRST :limit ROWS ONLY";
    private static final String FIRST = OF_TYPE + NEWEST_FIRST;
    private static final String AFTER = OF_TYPE + "AND l.id < :place " + NEWEST_FIRST;
    private static final String BEFORE = OF_TYPE + "AND l.id > :place ORDER BY l.id FETCH FIRST :limit ROWS ONLY";
    private final Statements statements;

    JdbcLists(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void insert(LeadList list) {
        Campaign campaign = list.campaign();
        statements
                .update(INSERT)
                .bind("id", list.id().uuid())
                .bind("name", list.name())
                .bind("type", list.type().name())
                .bind("icp", list.icpId() == null ? null : list.icpId().uuid())
                .bind("start", campaign == null ? null : Instants.toSql(campaign.start()))
                .bind("end", campaign == null ? null : Instants.toSql(campaign.end()))
                .bind("shared", list.sharing().shared())
                .bind("visible", list.sharing().visible())
                .bind("count", list.memberCount())
                .bind("version", list.version())
                .bind("created", Instants.toSql(list.createdAt()))
                .bind("updated", Instants.toSql(list.updatedAt()))
                .execute();
        List<String> users = list.userIds().stream().map(UserId::value).toList();
        Statements.bindTexts(
                        statements.update(INSERT_USERS).bind("id", list.id().uuid()), "users", users)
                .execute();
    }

    @Override
    public Optional<LeadList> find(LeadListId id) {
        return select(SELECT, id);
    }

    @Override
    public Optional<LeadList> lock(LeadListId id) {
        return select(LOCK, id);
    }

    @Override
    public List<LeadList> page(LeadType type, @Nullable UserId reader, Slice<LeadListId> slice) {
        LeadListId before = slice.before();
        LeadListId after = slice.after();
        if (before != null) {
            List<LeadList> backwards = page(statements.query(BEFORE).bind("place", before.uuid()), type, reader, slice);
            Collections.reverse(backwards);
            return backwards;
        }
        return page(
                after == null
                        ? statements.query(FIRST)
                        : statements.query(AFTER).bind("place", after.uuid()),
                type,
                reader,
                slice);
    }

    private List<LeadList> page(Query query, LeadType type, @Nullable UserId reader, Slice<LeadListId> slice) {
        return query.bind("type", type.name())
                .bind("reader", reader == null ? null : reader.value())
                .bind("limit", slice.limit())
                .map((row, context) -> list(row))
                .list();
    }

    @Override
    public void update(LeadList list) {
        statements
                .update(UPDATE)
                .bind("id", list.id().uuid())
                .bind("count", list.memberCount())
                .bind("version", list.version())
                .bind("updated", Instants.toSql(list.updatedAt()))
                .execute();
    }

    private Optional<LeadList> select(String sql, LeadListId id) {
        return statements
                .query(sql)
                .bind("id", id.uuid())
                .map((row, context) -> list(row))
                .findOne();
    }

    private LeadList list(ResultSet row) throws SQLException {
        UUID icp = row.getObject("icp_id", UUID.class);
        return new LeadList(
                new LeadListId(row.getObject("id", UUID.class)),
                statements.organization(),
                row.getString("name"),
                LeadType.valueOf(row.getString("lead_type")),
                icp == null ? null : new IcpId(icp),
                campaign(row),
                sharing(row),
                row.getLong("member_count"),
                row.getLong("version"),
                Instants.fromSql(row, "created_at"),
                Instants.fromSql(row, "updated_at"));
    }

    private static Sharing sharing(ResultSet row) throws SQLException {
        List<UserId> users =
                Columns.texts(row, "user_ids").stream().map(UserId::new).toList();
        return new Sharing(users, row.getBoolean("shared"), row.getBoolean("visible"));
    }

    private static @Nullable Campaign campaign(ResultSet row) throws SQLException {
        Instant start = Instants.fromSqlOrNull(row, "start_date");
        Instant end = Instants.fromSqlOrNull(row, "end_date");
        return start == null || end == null ? null : new Campaign(start, end);
    }
}
