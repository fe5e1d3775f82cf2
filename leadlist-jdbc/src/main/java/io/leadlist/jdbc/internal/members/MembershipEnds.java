package io.leadlist.jdbc.internal.members;

import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
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
    private static final InputRows<Long> NUMBERS = InputRows.numbers("i", "lead_no");
    private static final String OF_LIST = "m.organization_no = :org AND m.list_id = :list";
    private static final String COLUMNS = "m.lead_no, m.version, m.ordinal, m.returned_in";
    private static final String ALL = "SELECT " + COLUMNS + " FROM lead_list_member m WHERE " + OF_LIST + "\n";
    private static final String ARCHIVE = """
            INSERT INTO lead_list_former_member
                (organization_no, list_id, lead_no, version, ordinal, since_version, until_version, undone)
            SELECT :org, :list, l.lead_no, l.version, l.ordinal, coalesce(l.returned_in, l.version), :version, %s
            FROM (%s) l
            """;
    private static final Sql ARCHIVE_THESE = Sql.of(dialect -> ARCHIVE.formatted("FALSE", these(dialect)));
    // A difference of two sets, so that no database compares each member with each number.
    private static final Sql ARCHIVE_ALL_EXCEPT =
            Sql.of(dialect -> ARCHIVE.formatted("FALSE", ALL + "EXCEPT " + these(dialect)));
    private static final String ARCHIVE_ALL = ARCHIVE.formatted("FALSE", ALL);
    private static final String ARCHIVE_ADDED_BY = ARCHIVE.formatted("TRUE", ALL + "AND m.version = :change");
    private static final Sql DELETE_THESE =
            Sql.of(dialect -> dialect.deleteKeys("lead_list_member m", OF_LIST, "m.lead_no", NUMBERS));
    private static final String DELETE_ALL = "DELETE FROM lead_list_member m WHERE " + OF_LIST + "\n";
    // Deletes by the ends that were just stored, because H2 would compare each member with each number that is kept.
    // count(*), not EXISTS, so
    // that PostgreSQL does not turn the sub-query into a join.
    private static final String DELETE_ENDED = DELETE_ALL + """
            AND (SELECT count(*) FROM lead_list_former_member f
                 WHERE f.organization_no = :org AND f.list_id = :list AND f.lead_no = m.lead_no
                   AND f.until_version = :version) > 0
            """;
    private static final String DELETE_ADDED_BY = DELETE_ALL + "AND m.version = :change";
    // count(*), not EXISTS, so that PostgreSQL does not turn the sub-queries into joins. substring(), so that no index
    // on
    // ids serves the condition: all erased people of the organization would be read for each row.
    private static final String CONFLICTS_AFTER_REMOVAL = """
            ((SELECT count(*) FROM lead_list_member m
              WHERE m.organization_no = :org AND m.list_id = :list AND m.lead_no = f.lead_no)
             + (SELECT count(*) FROM lead_list_former_member g
                WHERE g.organization_no = :org AND g.list_id = :list AND g.lead_no = f.lead_no
                  AND g.version > :change
                  AND (SELECT count(*) FROM lead_list_former_member u
                       WHERE u.organization_no = :org AND u.list_id = :list AND u.lead_no = f.lead_no
                         AND u.version = g.version AND u.undone) = 0)
             + (SELECT count(*) FROM lead_record r
                WHERE r.organization_no = :org AND r.lead_no = f.lead_no AND substring(r.id, 1, 7) = 'erased:') > 0)
            """;
    private static final String MARK_RETURNED = """
            UPDATE lead_list_former_member f SET returned_in = :version
            WHERE f.organization_no = :org AND f.list_id = :list AND f.until_version = :change
              AND f.returned_in IS NULL AND NOT\s""" + CONFLICTS_AFTER_REMOVAL;
    private static final String RESTORE = """
            INSERT INTO lead_list_member (organization_no, list_id, lead_no, version, ordinal, returned_in)
            SELECT f.organization_no, f.list_id, f.lead_no, f.version, f.ordinal, :version
            FROM lead_list_former_member f
            WHERE f.organization_no = :org AND f.list_id = :list AND f.returned_in = :version
              AND f.until_version = :change
            ORDER BY f.lead_no
            """;
    private static final Sql CONFLICTS =
            Sql.of(dialect -> """
            SELECT c.conflicts,
                   (SELECT r.id FROM lead_record r WHERE r.organization_no = :org AND r.lead_no = c.lead_no) AS id,
                   (SELECT l.lead_type FROM lead_list l WHERE l.organization_no = :org AND l.id = :list) AS lead_type
            FROM (
                SELECT t.lead_no, t.version, t.ordinal, count(*) OVER () AS conflicts
                FROM (
                    SELECT f.lead_no, f.version, f.ordinal FROM lead_list_former_member f
                    WHERE f.organization_no = :org AND f.list_id = :list
                      AND f.version = :change AND f.since_version = :change
                      AND (SELECT count(*) FROM lead_list_member m
                           WHERE m.organization_no = :org AND m.list_id = :list
                             AND m.lead_no = f.lead_no AND m.version = :change) = 0
                    UNION ALL
                    SELECT f.lead_no, f.version, f.ordinal FROM lead_list_former_member f
                    WHERE f.organization_no = :org AND f.list_id = :list AND f.until_version = :change
                      AND (f.returned_in IS NOT NULL OR %s)) t
                ORDER BY t.version, t.ordinal %s) c
            ORDER BY c.version, c.ordinal
            """.formatted(CONFLICTS_AFTER_REMOVAL, dialect.limit(":limit")));
    private final Statements statements;

    MembershipEnds(Statements statements) {
        this.statements = statements;
    }

    /** Ends the memberships of these leads, and returns the numbers of those that were members. */
    List<Long> endMemberships(LeadListId list, int version, Collection<Long> numbers) {
        List<Long> ended = returning(statements
                .update(ARCHIVE_THESE, NUMBERS, numbers)
                .bind("list", list.uuid())
                .bind("version", version));
        if (!ended.isEmpty()) {
            statements
                    .update(DELETE_THESE, NUMBERS, ended)
                    .bind("list", list.uuid())
                    .execute();
        }
        return ended;
    }

    /** Ends all memberships except those of the kept leads, and returns how many it ended. */
    int endAllExcept(LeadListId list, int version, Collection<Long> kept) {
        if (kept.isEmpty()) {
            store(on(list, ARCHIVE_ALL).bind("version", version));
            return on(list, DELETE_ALL).execute();
        }
        store(statements
                .update(ARCHIVE_ALL_EXCEPT, NUMBERS, kept)
                .bind("list", list.uuid())
                .bind("version", version));
        return on(list, DELETE_ENDED).bind("version", version).execute();
    }

    private static String these(Dialect dialect) {
        return "SELECT " + COLUMNS + " FROM " + dialect.rows(NUMBERS) + "\n"
                + dialect.joinEach("lead_list_member m", COLUMNS, OF_LIST + " AND m.lead_no = i.lead_no");
    }

    /** Executes an INSERT with a query and returns the numbers of the inserted leads. */
    private static List<Long> returning(Update insert) {
        return insert.executeAndReturnGeneratedKeys("lead_no").mapTo(Long.class).list();
    }

    private void store(Update insert) {
        statements.execute(insert, "ordinal");
    }

    /** Ends the memberships that a change added and that still have its position, and returns how many it ended. */
    int revertAdds(LeadListId list, int version, long change) {
        store(on(list, ARCHIVE_ADDED_BY).bind("version", version).bind("change", change));
        return on(list, DELETE_ADDED_BY).bind("change", change).execute();
    }

    private Update on(LeadListId list, String sql) {
        return statements.update(sql).bind("list", list.uuid());
    }

    /** Restores the memberships that a change ended, unless they are in conflict, and returns how many it restored. */
    int restore(LeadListId list, int version, long change) {
        int returned = on(list, MARK_RETURNED)
                .bind("version", version)
                .bind("change", change)
                .execute();
        if (returned > 0) {
            store(on(list, RESTORE).bind("version", version).bind("change", change));
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
                        LeadId.of(LeadType.valueOf(row.getString("lead_type")), row.getString("id")),
                        row.getInt("conflicts")))
                .list();
        return new Conflicts(
                rows.stream().map(ConflictRow::id).toList(),
                rows.isEmpty() ? 0 : rows.get(0).conflicts());
    }

    private record ConflictRow(LeadId id, int conflicts) {}
}
