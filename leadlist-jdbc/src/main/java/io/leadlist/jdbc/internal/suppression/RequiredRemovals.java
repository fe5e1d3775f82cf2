package io.leadlist.jdbc.internal.suppression;

import io.leadlist.admission.Suppression;
import io.leadlist.call.UserId;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.storage.Suppressions.RequiredRemoval;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Stores which entries require that the members that they cover are removed. */
final class RequiredRemovals {
    private static final InputRows<RequiredRemoval> REMOVALS = SuppressionRows.places(RequiredRemoval::entry)
            .text("removal_by", removal -> removal.by().value())
            .instant("removal_at", RequiredRemoval::at);
    private static final InputRows<Suppression> ENTRIES = SuppressionRows.places(entry -> entry);
    private static final Sql REQUIRE = Sql.of(dialect -> update(
            dialect,
            REMOVALS,
            "s.organization_no = :org",
            "removal_by = n.removal_by, removal_at = n.removal_at, removal_searches = :searches"));
    private static final Sql COUNT_SEARCH = Sql.of(dialect -> update(
            dialect,
            ENTRIES,
            "s.organization_no = :org AND s.removal_searches = :searches",
            "removal_searches = s.removal_searches - 1"));
    // With a literal bound, because PostgreSQL would not use the partial index for a parameter alone.
    private static final Sql FIND = Sql.of(dialect -> """
            SELECT %s, s.removal_by, s.removal_at FROM lead_suppression s
            WHERE s.organization_no = :org AND s.removal_searches = :searches AND s.removal_searches > 0
              AND (s.expires_at IS NULL OR s.expires_at > :at)
            %s
            """.formatted(SuppressionRows.COLUMNS, dialect.limit(":limit")));
    private final Statements statements;

    RequiredRemovals(Statements statements) {
        this.statements = statements;
    }

    void require(Collection<RequiredRemoval> removals, int searches) {
        if (!removals.isEmpty()) {
            int written = statements
                    .update(REQUIRE, REMOVALS, removals)
                    .bind("searches", searches)
                    .execute();
            JdbcSuppressions.requireAll(removals.size(), written);
        }
    }

    List<RequiredRemoval> find(int searches, Instant at, int limit) {
        return statements
                .query(FIND)
                .bind("searches", searches)
                .bind("at", Instants.toSql(at))
                .bind("limit", limit)
                .map((row, context) -> new RequiredRemoval(
                        SuppressionRows.entry(row),
                        new UserId(row.getString("removal_by")),
                        Instants.fromSql(row, "removal_at")))
                .list();
    }

    void countSearch(Collection<Suppression> entries, int searches) {
        statements
                .update(COUNT_SEARCH, ENTRIES, entries)
                .bind("searches", searches)
                .execute();
    }

    private static String update(Dialect dialect, InputRows<?> rows, String condition, String set) {
        return dialect.updateMatching(
                "lead_suppression s",
                "SELECT " + String.join(", ", rows.names()) + " FROM " + dialect.rows(rows),
                condition + " AND s.key_digest = n.key_digest AND s.key_kind = n.key_kind"
                        + " AND s.key_value = n.key_value AND s.list_id = n.list_id AND s.channel = n.channel"
                        + " AND " + dialect.isOneOf("s.key_digest", rows),
                set);
    }
}
