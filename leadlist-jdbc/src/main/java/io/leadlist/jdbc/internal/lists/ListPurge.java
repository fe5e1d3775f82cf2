package io.leadlist.jdbc.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.internal.organization.BoundedDelete;
import io.leadlist.jdbc.internal.organization.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Deletes the rows of a deleted list, at most a given number of each table at a time. The list's own row goes last,
 * because it marks that rows are left.
 */
final class ListPurge {
    private static final String LOCK = """
            SELECT id FROM lead_list
            WHERE organization_no = :org AND id = :list AND deleted_at IS NOT NULL FOR UPDATE
            """;
    private static final List<BoundedDelete> TABLES = List.of(
            of("lead_list_member", "version", "ordinal"),
            of("lead_list_former_member", "until_version", "version", "ordinal"),
            of("lead_list_change", "version"),
            of("lead_list_merge", "version"),
            of("lead_import_entry", "ordinal"),
            of("lead_import_batch", "first_ordinal"),
            of("lead_suppression", "key_kind", "added_at", "key_value", "channel"),
            of("lead_list_user", "user_id"),
            of("lead_import", "user_id"));
    private static final String DELETE_LIST = "DELETE FROM lead_list WHERE organization_no = :org AND id = :list";
    private final Statements statements;
    private final UUID list;

    ListPurge(Statements statements, LeadListId list) {
        this.statements = statements;
        this.list = list.uuid();
    }

    /** Deletes rows and returns whether none are left; false if some may be left. */
    boolean purge(int limit) {
        boolean exists = statements
                .query(LOCK)
                .bind("list", list)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
        if (!exists) {
            return true;
        }
        long unfinished = TABLES.stream()
                .filter(rows -> rows.upTo(limit, statements, Map.of("list", list)) == limit)
                .count();
        if (unfinished == 0) {
            statements.update(DELETE_LIST).bind("list", list).execute();
        }
        return unfinished == 0;
    }

    private static BoundedDelete of(String table, String... key) {
        return new BoundedDelete(
                table + " WHERE organization_no = :org AND list_id = :list", "organization_no, list_id", List.of(key));
    }
}
