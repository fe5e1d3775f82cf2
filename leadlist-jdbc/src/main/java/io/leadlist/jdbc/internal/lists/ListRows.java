package io.leadlist.jdbc.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.jdbc.internal.dialect.Columns;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
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

/** Reads lists from rows of {@code lead_list}, without deleted lists. */
final class ListRows {
    /**
     * Excludes deleted lists. Written so that PostgreSQL cannot match the partial index {@code lead_list_recent}, which
     * it would otherwise use for organizations that it assumes to be small.
     */
    static final String IS_PRESENT = "AND coalesce(l.deleted_at IS NULL, FALSE)\n";

    private static final InputRows<UUID> IDS = InputRows.<UUID>named("i").id("id", id -> id);
    private static final Sql FIND_ALL = Sql.of(dialect ->
            columns(dialect) + dialect.lookup("lead_list l", "l.organization_no = :org", "l.id", IDS) + IS_PRESENT);
    private static final Sql FIND = Sql.of(dialect -> select(dialect) + IS_PRESENT + "AND l.id = :id");
    private final Statements statements;

    ListRows(Statements statements) {
        this.statements = statements;
    }

    /** Selects the columns that {@link #list(ResultSet)} reads. */
    static String columns(Dialect dialect) {
        return """
            SELECT l.id, l.name, l.lead_type, l.icp_id, l.start_date, l.end_date,
                   l.shared, l.visible, l.member_count, l.version, l.created_at, l.updated_at,
                   (SELECT %s FROM lead_list_user u
                    WHERE u.organization_no = :org AND u.list_id = l.id) AS grants
            """.formatted(dialect.listOf("u.role || ' ' || u.user_id", "u.ordinal"));
    }

    /** Selects the lists of the organization with their users; more conditions follow. */
    static String select(Dialect dialect) {
        return columns(dialect) + """
            FROM lead_list l
            WHERE l.organization_no = :org
            """;
    }

    Optional<LeadList> find(LeadListId id) {
        return list(statements.query(FIND).bind("id", id.uuid())).stream().findFirst();
    }

    /** Returns the lists with these ids, in any order. */
    List<LeadList> find(List<UUID> ids) {
        return list(statements.query(FIND_ALL, IDS, ids));
    }

    /** Returns the lists that a query with the columns of {@link #columns} finds. */
    List<LeadList> list(Query query) {
        return query.map((row, context) -> list(row)).list();
    }

    /** Returns the list of a row. */
    LeadList list(ResultSet row) throws SQLException {
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

    private Sharing sharing(ResultSet row) throws SQLException {
        List<Grant> grants = statements.dialect().texts(row, "grants").stream()
                .map(ListRows::grant)
                .toList();
        return new Sharing(grants, row.getBoolean("shared"), row.getBoolean("visible"));
    }

    /** Parses a role and a user id; the names of roles contain no space. */
    private static Grant grant(String text) {
        int space = text.indexOf(' ');
        return new Grant(new UserId(text.substring(space + 1)), Role.valueOf(text.substring(0, space)));
    }
}
