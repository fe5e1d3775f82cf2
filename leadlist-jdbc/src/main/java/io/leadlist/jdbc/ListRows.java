package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Grant;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** Reads lists out of rows of {@code lead_list}; deleted ones are not there. */
final class ListRows {
    private static final String COLUMNS = """
            SELECT l.id, l.name, l.lead_type, l.icp_id, l.start_date, l.end_date,
                   l.shared, l.visible, l.member_count, l.version, l.created_at, l.updated_at,
                   (SELECT array_agg(u.role || ' ' || u.user_id ORDER BY u.ordinal) FROM lead_list_user u
                    WHERE u.organization_id = :org AND u.list_id = l.id) AS grants
            """;

    /** The lists of the organization with their users, to be narrowed down. */
    static final String SELECT = COLUMNS + """
            FROM lead_list l
            WHERE l.organization_id = :org
            """;

    /**
     * In words that are not those of the index of recent lists: where PostgreSQL takes an organization for small, it
     * would look a list up there.
     */
    static final String IS_THERE = "AND coalesce(l.deleted_at IS NULL, FALSE)\n";

    // H2 finds an index range for ANY in the first column of an index alone; PostgreSQL would read all lists for a
    // join.
    private static final String THESE_ON_H2 = COLUMNS + """
            FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            JOIN lead_list l ON l.organization_id = :org AND l.id = CAST(i.id AS uuid)
            """ + IS_THERE;
    private static final String THESE_ON_POSTGRESQL =
            SELECT + IS_THERE + "AND l.id = ANY(CAST(CAST(:ids AS varchar array) AS uuid array))";
    private static final String FIND = SELECT + IS_THERE + "AND l.id = :id";
    // What a sub-query reads is as old as the beginning of the statement, also after a wait for the lock: the version
    // among it tells whether there was anything to wait for.
    private static final String LOCK = COLUMNS + """
                 , (SELECT s.version FROM lead_list s WHERE s.organization_id = :org AND s.id = l.id) AS version_of_users
            FROM lead_list l
            WHERE l.organization_id = :org AND l.id = :id
            """ + IS_THERE + "FOR UPDATE";
    private final Statements statements;

    ListRows(Statements statements) {
        this.statements = statements;
    }

    Optional<LeadList> find(LeadListId id) {
        return list(statements.query(FIND).bind("id", id.uuid())).stream().findFirst();
    }

    /**
     * Locks the list's row and reads it. When the statement has waited for the lock, the database reads the row again,
     * but not what a sub-query has read of the users before; then the list is read once more.
     */
    Optional<LeadList> lock(LeadListId id) {
        return statements
                .query(LOCK)
                .bind("id", id.uuid())
                .map((row, context) -> new Locked(list(row), row.getLong("version_of_users")))
                .findOne()
                .flatMap(locked -> locked.isWhole() ? Optional.of(locked.list()) : find(id));
    }

    /** A list as it was read when its row was locked, and the version to which its users belong. */
    private record Locked(LeadList list, long versionOfUsers) {
        boolean isWhole() {
            return list.version() == versionOfUsers;
        }
    }

    /** The lists with these ids, in any order. */
    List<LeadList> find(List<String> ids) {
        return list(Statements.bindTexts(
                statements.query(statements.isH2() ? THESE_ON_H2 : THESE_ON_POSTGRESQL), "ids", ids));
    }

    /** The lists that a query with the columns of {@link #SELECT} finds. */
    List<LeadList> list(Query query) {
        return query.map((row, context) -> list(row)).list();
    }

    private LeadList list(ResultSet row) throws SQLException {
        UUID icp = row.getObject("icp_id", UUID.class);
        return new LeadList(
                new LeadListId(row.getObject("id", UUID.class)),
                statements.organization(),
                row.getString("name"),
                LeadType.valueOf(row.getString("lead_type")),
                icp == null ? null : new IcpId(icp),
                Columns.campaign(row, "start_date", "end_date"),
                sharing(row),
                row.getLong("member_count"),
                row.getLong("version"),
                Instants.fromSql(row, "created_at"),
                Instants.fromSql(row, "updated_at"));
    }

    private static Sharing sharing(ResultSet row) throws SQLException {
        List<Grant> grants =
                Columns.texts(row, "grants").stream().map(ListRows::grant).toList();
        return new Sharing(grants, row.getBoolean("shared"), row.getBoolean("visible"));
    }

    /** The names of roles have no space. */
    private static Grant grant(String text) {
        int space = text.indexOf(' ');
        return new Grant(new UserId(text.substring(space + 1)), Role.valueOf(text.substring(0, space)));
    }
}
