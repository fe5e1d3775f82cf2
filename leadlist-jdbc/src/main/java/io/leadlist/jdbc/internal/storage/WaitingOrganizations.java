package io.leadlist.jdbc.internal.storage;

import io.leadlist.call.OrganizationId;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.storage.Due;
import java.util.List;

/** Finds the organizations that have due batches, by the only statement that runs across organizations. */
public final class WaitingOrganizations {
    private static final Sql FIND = Sql.of(dialect -> """
            SELECT o.organization_id, min(b.ready_at) AS since FROM lead_import_batch b
            JOIN lead_organization o ON o.organization_no = b.organization_no
            WHERE (b.ready_at <= :now
                   OR (b.claim_id IS NULL AND b.ready_at > :lastPause)
                   OR (b.claim_id IS NOT NULL AND b.ready_at > :lastLease))
            GROUP BY o.organization_id ORDER BY since, o.organization_id
            %s
            """.formatted(dialect.limit(":limit")));

    private WaitingOrganizations() {}

    /** Returns at most this number of organizations, the longest-waiting one first. Takes no lock. */
    public static List<WaitingOrganization> find(Session session, Due due, int limit) {
        return session.query(FIND)
                .bind("now", Instants.toSql(due.now()))
                .bind("lastPause", Instants.toSql(due.lastPause()))
                .bind("lastLease", Instants.toSql(due.lastLease()))
                .bind("limit", limit)
                .map((row, context) -> new WaitingOrganization(
                        new OrganizationId(row.getString("organization_id")), Instants.fromSql(row, "since")))
                .list();
    }
}
