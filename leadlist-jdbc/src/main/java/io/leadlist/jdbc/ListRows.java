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

/** Reads lists from rows of {@code lead_list}, without deleted lists. */
final class ListRows {
    /** Selects the columns that {@link #list(ResultSet)} reads. */
    static final String COLUMNS = """
            SELECT l.id, l.name, l.lead_type, l.icp_id, l.start_date, l.end_date,
                   l.shared, l.visible, l.member_count, l.version, l.created_at, l.updated_at,
                   (SELECT array_agg(u.role || ' ' || u.user_id ORDER BY u.ordinal) FROM lead_list_user u
                    WHERE u.organization_no = :org AND u.list_id = l.id) AS grants
            """;

    /** Selects the lists of the organization with their users; more conditions follow. */
    static final String SELECT = COLUMNS + """
            FROM lead_list l
            WHERE l.organization_no = :org
            """;

    /**
     * Excludes deleted lists. Written so that PostgreSQL cannot match the partial index {@code lead_list_recent}, which
     * it would otherwise use for organizations that it assumes to be small.
     */
    static final String IS_PRESENT = "AND coalesce(l.deleted_at IS NULL, FALSE)\n";

    // H2 finds an index range for ANY only in the first column of an index. PostgreSQL would read all lists for a join.
    private static final String FIND_ALL_ON_H2 = COLUMNS + """
            FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            JOIN lead_list l ON l.organization_no = :org AND l.id = CAST(i.id AS uuid)
            """ + IS_PRESENT;
    private static final String FIND_ALL_ON_POSTGRESQL =
            SELECT + IS_PRESENT + "AND l.id = ANY(CAST(CAST(:ids AS varchar array) AS uuid array))";
    private static final String FIND = SELECT + IS_PRESENT + "AND l.id = :id";
    private final Statements statements;

    ListRows(Statements statements) {
        this.statements = statements;
    }

    Optional<LeadList> find(LeadListId id) {
        return list(statements.query(FIND).bind("id", id.uuid())).stream().findFirst();
    }

    /** Returns the lists with these ids, in any order. */
    List<LeadList> find(List<String> ids) {
        return list(Statements.bindTexts(
                statements.query(statements.isH2() ? FIND_ALL_ON_H2 : FIND_ALL_ON_POSTGRESQL), "ids", ids));
    }

    /** Returns the lists that a query with the columns of {@link #SELECT} finds. */
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

    private static Sharing sharing(ResultSet row) throws SQLException {
        List<Grant> grants =
                Columns.texts(row, "grants").stream().map(ListRows::grant).toList();
        return new Sharing(grants, row.getBoolean("shared"), row.getBoolean("visible"));
    }

    /** Parses a role and a user id; the names of roles contain no space. */
    private static Grant grant(String text) {
        int space = text.indexOf(' ');
        return new Grant(new UserId(text.substring(space + 1)), Role.valueOf(text.substring(0, space)));
    }
}
