package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import java.util.List;
import java.util.UUID;

/** Takes away the rows of a deleted list, so many of each table at a time; the list's own row at last, for it says that there is something left. */
final class ListPurge {
    private static final String LOCK = """
            SELECT id FROM lead_list
            WHERE organization_id = :org AND id = :list AND deleted_at IS NOT NULL FOR UPDATE
            """;
    private static final List<String> TABLES = List.of(
            "lead_list_member",
            "lead_list_former_member",
            "lead_list_change",
            "lead_list_receipt",
            "lead_import_entry",
            "lead_import_batch",
            "lead_import",
            "lead_list_user");
    private static final String ON_H2 = """
            DELETE FROM %s WHERE organization_id = :org AND list_id = :list FETCH FIRST :limit ROWS ONLY
            """;
    // PostgreSQL's DELETE has no limit; ctid is where a row lies.
    private static final String ON_POSTGRESQL = """
            DELETE FROM %1$s WHERE organization_id = :org AND list_id = :list
              AND ctid = ANY(ARRAY(SELECT t.ctid FROM %1$s t
                                   WHERE t.organization_id = :org AND t.list_id = :list FETCH FIRST :limit ROWS ONLY))
            """;
    private static final String DELETE_LIST = "DELETE FROM lead_list WHERE organization_id = :org AND id = :list";
    private final Statements statements;
    private final UUID list;

    ListPurge(Statements statements, LeadListId list) {
        this.statements = statements;
        this.list = list.uuid();
    }

    /** Says whether nothing is left. */
    boolean purge(int limit) {
        boolean isThere = statements
                .query(LOCK)
                .bind("list", list)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
        if (!isThere) {
            return true;
        }
        String delete = statements.isH2() ? ON_H2 : ON_POSTGRESQL;
        // All tables, whether one of them is empty now or not.
        boolean isEmpty = TABLES.stream()
                .map(table -> isEmptied(delete.formatted(table), limit))
                .reduce(true, Boolean::logicalAnd);
        if (isEmpty) {
            statements.update(DELETE_LIST).bind("list", list).execute();
        }
        return isEmpty;
    }

    private boolean isEmptied(String delete, int limit) {
        return statements.update(delete).bind("list", list).bind("limit", limit).execute() < limit;
    }
}
