package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.list.Change;
import io.leadlist.storage.Journal;
import java.util.List;

/** The table {@code lead_list_change}. */
final class JdbcJournal implements Journal {
    private static final String APPEND = """
            INSERT INTO lead_list_change (organization_id, list_id, version, changed_at, user_id, source, added, member_count)
            VALUES (:org, :list, :version, :at, :user, :source, :added, :count)
            """;
    private static final String SINCE = """
            SELECT version, changed_at, user_id, source, added, member_count FROM lead_list_change
            WHERE organization_id = :org AND list_id = :list AND version > :version
            ORDER BY version
            FETCH FIRST :limit ROWS ONLY
            """;
    private final Statements statements;

    JdbcJournal(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void append(Change change) {
        statements
                .update(APPEND)
                .bind("list", change.listId().uuid())
                .bind("version", change.version())
                .bind("at", Instants.toSql(change.at()))
                .bind("user", change.by().value())
                .bind("source", change.source().name())
                .bind("added", change.added())
                .bind("count", change.memberCount())
                .execute();
    }

    @Override
    public List<Change> since(LeadListId list, long version, int limit) {
        return statements
                .query(SINCE)
                .bind("list", list.uuid())
                .bind("version", version)
                .bind("limit", limit)
                .map((row, context) -> new Change(
                        list,
                        row.getLong("version"),
                        Instants.fromSql(row, "changed_at"),
                        new UserId(row.getString("user_id")),
                        Change.Source.valueOf(row.getString("source")),
                        row.getInt("added"),
                        row.getLong("member_count")))
                .list();
    }
}
