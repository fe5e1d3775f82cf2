package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.storage.Members.Conflicts;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Update;

/**
 * Ends and restores memberships. The end moves a row from {@code lead_list_member} to {@code lead_list_former_member};
 * the restoration copies it back.
 */
final class MembershipEnds {
    private static final String ARCHIVE = """
            INSERT INTO lead_list_former_member
                (organization_id, list_id, member_id, version, ordinal, since_version, until_version, undone)
            SELECT :org, :list, l.member_id, l.version, l.ordinal, coalesce(l.returned_in, l.version), :version, %s
            FROM (%s) l
            """;
    private static final String COLUMNS = "SELECT m.member_id, m.version, m.ordinal, m.returned_in FROM ";
    private static final String THESE = COLUMNS + """
            unnest(CAST(:ids AS varchar array)) AS i(id)
            JOIN lead_list_member m ON m.organization_id = :org AND m.list_id = :list AND m.member_id = i.id
            """;
    private static final String ALL = COLUMNS + """
            lead_list_member m WHERE m.organization_id = :org AND m.list_id = :list
            """;
    private static final String ARCHIVE_THESE = ARCHIVE.formatted("FALSE", THESE);
    private static final String ARCHIVE_ALL = ARCHIVE.formatted("FALSE", ALL);
    // A difference of two sets, so that neither database compares each member with each id.
    private static final String ARCHIVE_ALL_EXCEPT = ARCHIVE.formatted("FALSE", ALL + "EXCEPT " + THESE);
    private static final String ARCHIVE_ADDED_BY = ARCHIVE.formatted("TRUE", ALL + "AND m.version = :change");
    // MERGE starts with the ids. With a DELETE, H2 would read all rows of the list.
    private static final String DELETE_THESE = """
            MERGE INTO lead_list_member m USING (SELECT i.id FROM unnest(CAST(:ids AS varchar array)) AS i(id)) l
            ON m.organization_id = :org AND m.list_id = :list AND m.member_id = l.id
            WHEN MATCHED THEN DELETE
            """;
    private static final String DELETE_ALL = """
            DELETE FROM lead_list_member m WHERE m.organization_id = :org AND m.list_id = :list
            """;
    // Each database has a form with which it looks up a set, instead of comparing each member with each id.
    private static final String DELETE_ALL_EXCEPT_ON_H2 = DELETE_ALL + """
            AND EXISTS (SELECT 1 FROM lead_list_former_member f
                        WHERE f.organization_id = :org AND f.list_id = :list AND f.member_id = m.member_id
                          AND f.until_version = :version)
            """;
    private static final String DELETE_ALL_EXCEPT_ON_POSTGRESQL = DELETE_ALL + """
            AND m.member_id NOT IN (SELECT i.id FROM unnest(CAST(:ids AS varchar array)) AS i(id))
            """;
    private static final String DELETE_ADDED_BY = DELETE_ALL + "AND m.version = :change";
    // count(*), not EXISTS, so that PostgreSQL does not turn the sub-queries into joins.
    private static final String CONFLICTS_AFTER_REMOVAL = """
            ((SELECT count(*) FROM lead_list_member m
              WHERE m.organization_id = :org AND m.list_id = :list AND m.member_id = f.member_id)
             + (SELECT count(*) FROM lead_list_former_member g
                WHERE g.organization_id = :org AND g.list_id = :list AND g.member_id = f.member_id
                  AND g.version > :change
                  AND (SELECT count(*) FROM lead_list_former_member u
                       WHERE u.organization_id = :org AND u.list_id = :list AND u.member_id = f.member_id
                         AND u.version = g.version AND u.undone) = 0) > 0)
            """;
    private static final String MARK_RETURNED = """
            UPDATE lead_list_former_member f SET returned_in = :version
            WHERE f.organization_id = :org AND f.list_id = :list AND f.until_version = :change
              AND f.returned_in IS NULL AND NOT\s""" + CONFLICTS_AFTER_REMOVAL;
    private static final String RESTORE = """
            INSERT INTO lead_list_member (organization_id, list_id, member_id, version, ordinal, returned_in)
            SELECT :org, :list, f.member_id, f.version, f.ordinal, :version FROM lead_list_former_member f
            WHERE f.organization_id = :org AND f.list_id = :list AND f.returned_in = :version
              AND f.until_version = :change
            ORDER BY f.member_id
            """;
    private static final String CONFLICTS = """
            SELECT t.member_id, count(*) OVER () AS conflicts,
                   (SELECT l.lead_type FROM lead_list l WHERE l.organization_id = :org AND l.id = :list) AS lead_type
            FROM (
                SELECT f.member_id, f.version, f.ordinal FROM lead_list_former_member f
                WHERE f.organization_id = :org AND f.list_id = :list
                  AND f.version = :change AND f.since_version = :change
                  AND (SELECT count(*) FROM lead_list_member m
                       WHERE m.organization_id = :org AND m.list_id = :list
                         AND m.member_id = f.member_id AND m.version = :change) = 0
                UNION ALL
                SELECT f.member_id, f.version, f.ordinal FROM lead_list_former_member f
                WHERE f.organization_id = :org AND f.list_id = :list AND f.until_version = :change
                  AND (f.returned_in IS NOT NULL OR\s""" + CONFLICTS_AFTER_REMOVAL + """
            )) t
            ORDER BY t.version, t.ordinal FETCH FIRST :limit ROWS ONLY
            """;
    private final Statements statements;

    MembershipEnds(Statements statements) {
        this.statements = statements;
    }

    /** Ends the memberships of these leads, and returns the ids of those that were members. */
    List<String> endMemberships(LeadListId list, long version, Collection<String> ids) {
        List<String> ended = bindTexts(on(list, ARCHIVE_THESE), "ids", ids)
                .bind("version", version)
                .executeAndReturnGeneratedKeys("member_id")
                .mapTo(String.class)
                .list();
        bindTexts(on(list, DELETE_THESE), "ids", ids).execute();
        return ended;
    }

    /** Ends all memberships except those of the kept leads, and returns how many it ended. */
    int endAllExcept(LeadListId list, long version, Collection<String> kept) {
        if (kept.isEmpty()) {
            on(list, ARCHIVE_ALL).bind("version", version).execute();
            return on(list, DELETE_ALL).execute();
        }
        bindTexts(on(list, ARCHIVE_ALL_EXCEPT), "ids", kept)
                .bind("version", version)
                .execute();
        return statements.isH2()
                ? on(list, DELETE_ALL_EXCEPT_ON_H2).bind("version", version).execute()
                : bindTexts(on(list, DELETE_ALL_EXCEPT_ON_POSTGRESQL), "ids", kept)
                        .execute();
    }

    /** Ends the memberships that a change added and that still have its position, and returns how many it ended. */
    int revertAdds(LeadListId list, long version, long change) {
        on(list, ARCHIVE_ADDED_BY)
                .bind("version", version)
                .bind("change", change)
                .execute();
        return on(list, DELETE_ADDED_BY).bind("change", change).execute();
    }

    private Update on(LeadListId list, String sql) {
        return statements.update(sql).bind("list", list.uuid());
    }

    /** Restores the memberships that a change ended, unless they are in conflict, and returns how many it restored. */
    int restore(LeadListId list, long version, long change) {
        int returned = on(list, MARK_RETURNED)
                .bind("version", version)
                .bind("change", change)
                .execute();
        if (returned > 0) {
            on(list, RESTORE).bind("version", version).bind("change", change).execute();
        }
        return returned;
    }

    /** Returns the leads affected by a change that a later change has affected as well, by position. */
    Conflicts conflicts(LeadListId list, long change, int limit) {
        List<ConflictRow> rows = statements
                .query(CONFLICTS)
                .bind("list", list.uuid())
                .bind("change", change)
                .bind("limit", limit)
                .map((row, context) -> new ConflictRow(
                        LeadId.of(LeadType.valueOf(row.getString("lead_type")), row.getString("member_id")),
                        row.getInt("conflicts")))
                .list();
        return new Conflicts(
                rows.stream().map(ConflictRow::id).toList(),
                rows.isEmpty() ? 0 : rows.get(0).conflicts());
    }

    private record ConflictRow(LeadId id, int conflicts) {}
}
