package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.storage.Members.Touched;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** Ends memberships, and takes ends back: rows go from {@code lead_list_member} to {@code lead_list_former_member}, and return without leaving it. */
final class MembershipEnds {
    private static final String KEEP = """
            INSERT INTO lead_list_former_member
                (organization_id, list_id, member_id, version, ordinal, since_version, until_version)
            SELECT :org, :list, m.member_id, m.version, m.ordinal, coalesce(m.returned_in, m.version), :version
            FROM lead_list_member m
            WHERE m.organization_id = :org AND m.list_id = :list
            """;
    private static final String DELETE = """
            DELETE FROM lead_list_member m
            WHERE m.organization_id = :org AND m.list_id = :list
            """;
    private static final String AMONG = "AND m.member_id = ANY(CAST(:ids AS varchar array))";
    private static final String NOT_AMONG = """
            AND m.member_id NOT IN (SELECT k.member_id FROM lead_list_member k
                                    WHERE k.organization_id = :org AND k.list_id = :list
                                      AND k.member_id = ANY(CAST(:ids AS varchar array)))
            """;
    private static final String ADDED_BY = "AND m.version = :change AND m.returned_in IS NULL";
    private static final String TOUCHED_AFTER_REMOVAL = """
            (EXISTS (SELECT 1 FROM lead_list_member m
                     WHERE m.organization_id = :org AND m.list_id = :list AND m.member_id = f.member_id)
             OR EXISTS (SELECT 1 FROM lead_list_former_member g
                        WHERE g.organization_id = :org AND g.list_id = :list AND g.member_id = f.member_id
                          AND g.until_version > :change))
            """;
    private static final String MARK_RETURNED = """
            UPDATE lead_list_former_member f SET returned_in = :version
            WHERE f.organization_id = :org AND f.list_id = :list AND f.until_version = :change
              AND NOT\s""" + TOUCHED_AFTER_REMOVAL;
    private static final String RETURN = """
            INSERT INTO lead_list_member (organization_id, list_id, member_id, version, ordinal, returned_in)
            SELECT :org, :list, f.member_id, f.version, f.ordinal, :version FROM lead_list_former_member f
            WHERE f.organization_id = :org AND f.list_id = :list AND f.returned_in = :version
            ORDER BY f.member_id
            """;
    private static final String TOUCHED = """
            SELECT t.member_id, count(*) OVER () AS touched,
                   (SELECT l.lead_type FROM lead_list l WHERE l.organization_id = :org AND l.id = :list) AS lead_type
            FROM (
                SELECT f.member_id, f.version, f.ordinal FROM lead_list_former_member f
                WHERE f.organization_id = :org AND f.list_id = :list
                  AND f.version = :change AND f.since_version = :change
                UNION ALL
                SELECT f.member_id, f.version, f.ordinal FROM lead_list_former_member f
                WHERE f.organization_id = :org AND f.list_id = :list AND f.returned_in = :change
                  AND EXISTS (SELECT 1 FROM lead_list_former_member g
                              WHERE g.organization_id = :org AND g.list_id = :list AND g.member_id = f.member_id
                                AND g.until_version > :change AND g.since_version = :change)
                UNION ALL
                SELECT f.member_id, f.version, f.ordinal FROM lead_list_former_member f
                WHERE f.organization_id = :org AND f.list_id = :list AND f.until_version = :change
                  AND\s""" + TOUCHED_AFTER_REMOVAL + """
            ) t
            ORDER BY t.version, t.ordinal FETCH FIRST :limit ROWS ONLY
            """;
    private final Statements statements;

    MembershipEnds(Statements statements) {
        this.statements = statements;
    }

    /** Ends the memberships of these, and says which those were. */
    List<String> of(LeadListId list, long version, Collection<String> ids) {
        List<String> ended = bindTexts(statements.update(KEEP + AMONG), "ids", ids)
                .bind("list", list.uuid())
                .bind("version", version)
                .executeAndReturnGeneratedKeys("member_id")
                .mapTo(String.class)
                .list();
        bindTexts(statements.update(DELETE + AMONG), "ids", ids)
                .bind("list", list.uuid())
                .execute();
        return ended;
    }

    int ofAllBut(LeadListId list, long version, Collection<String> kept) {
        String which = kept.isEmpty() ? "" : NOT_AMONG;
        bindKept(statements.update(KEEP + which), kept)
                .bind("list", list.uuid())
                .bind("version", version)
                .execute();
        return bindKept(statements.update(DELETE + which), kept)
                .bind("list", list.uuid())
                .execute();
    }

    int ofAddedBy(LeadListId list, long version, long change) {
        statements
                .update(KEEP + ADDED_BY)
                .bind("list", list.uuid())
                .bind("version", version)
                .bind("change", change)
                .execute();
        return statements
                .update(DELETE + ADDED_BY)
                .bind("list", list.uuid())
                .bind("change", change)
                .execute();
    }

    /** Takes the ends back that a change has made, where nothing happened since. */
    int takeBack(LeadListId list, long version, long change) {
        statements
                .update(MARK_RETURNED)
                .bind("list", list.uuid())
                .bind("version", version)
                .bind("change", change)
                .execute();
        return statements
                .update(RETURN)
                .bind("list", list.uuid())
                .bind("version", version)
                .execute();
    }

    Touched touched(LeadListId list, long change, int limit) {
        List<TouchedRow> rows = statements
                .query(TOUCHED)
                .bind("list", list.uuid())
                .bind("change", change)
                .bind("limit", limit)
                .map((row, context) -> new TouchedRow(
                        LeadId.of(LeadType.valueOf(row.getString("lead_type")), row.getString("member_id")),
                        row.getInt("touched")))
                .list();
        return new Touched(
                rows.stream().map(TouchedRow::id).toList(),
                rows.isEmpty() ? 0 : rows.get(0).touched());
    }

    private record TouchedRow(LeadId id, int touched) {}

    private static <S extends SqlStatement<S>> S bindKept(S statement, Collection<String> kept) {
        return kept.isEmpty() ? statement : bindTexts(statement, "ids", kept);
    }
}
