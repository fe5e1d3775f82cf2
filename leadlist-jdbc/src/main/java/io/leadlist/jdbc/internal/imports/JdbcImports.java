package io.leadlist.jdbc.internal.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.Documents;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.storage.Imports;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/** Stores imports in the table {@code lead_import}; the waiting leads are counted in {@code lead_import_batch}. */
public final class JdbcImports implements Imports {
    private static final Sql INSERT = Sql.of(dialect ->
            """
            INSERT INTO lead_import (organization_no, list_id, input_kind, reveal_phone_numbers, validate_email, enrich,
                                     prices, user_id, lead_count, canceled_at, abandoned)
            VALUES (:org, :list, %s, :phones, :emails, :enrich, :prices, :user, :leads, %s, :abandoned)
            """.formatted(dialect.typed(":kind", ColumnType.TEXT), dialect.typed(":canceled", ColumnType.INSTANT)));
    private static final Sql UPDATE = Sql.of(dialect -> """
            UPDATE lead_import SET lead_count = :leads, canceled_at = %s, abandoned = :abandoned
            WHERE organization_no = :org AND list_id = :list
            """.formatted(dialect.typed(":canceled", ColumnType.INSTANT)));
    private static final InputRows<LeadListId> LISTS =
            InputRows.<LeadListId>named("l").id("id", LeadListId::uuid);
    private static final Sql FIND = Sql.of(dialect -> "SELECT " + columns("i.list_id") + "\n"
            + dialect.lookup("lead_import i", "i.organization_no = :org", "i.list_id", LISTS));
    private final Statements statements;

    /** Creates the port for one transaction. */
    public JdbcImports(Statements statements) {
        this.statements = statements;
    }

    /**
     * Returns the columns of {@code lead_import i} that {@link #leadImport} reads.
     *
     * @param list the list whose batches are counted, in SQL. If it is a parameter, the database counts them once
     *     instead of for every row.
     */
    static String columns(String list) {
        return """
            i.list_id, i.input_kind AS import_kind, i.reveal_phone_numbers, i.validate_email, i.enrich, i.prices,
            i.user_id, i.lead_count, i.canceled_at, i.abandoned,
            (SELECT coalesce(sum(b.leads), 0) FROM lead_import_batch b
             WHERE b.organization_no = :org AND b.list_id = %1$s) AS waiting,
            (SELECT count(CASE WHEN b.claim_id IS NOT NULL OR b.attempts > 0 THEN 1 END) FROM lead_import_batch b
             WHERE b.organization_no = :org AND b.list_id = %1$s) AS claims""".formatted(list);
    }

    @Override
    public void insert(LeadImport leadImport) {
        ImportOptions options = leadImport.options();
        bindState(statements.update(INSERT), leadImport)
                .bind(
                        "kind",
                        leadImport.kind() == null ? null : leadImport.kind().name())
                .bind("phones", options.revealPhoneNumbers())
                .bind("emails", options.validateEmail())
                .bind("enrich", options.enrich())
                .bind("prices", Documents.write(leadImport.prices()))
                .bind("user", leadImport.by().value())
                .execute();
    }

    @Override
    public Map<LeadListId, LeadImport> find(Collection<LeadListId> lists) {
        Map<LeadListId, LeadImport> found = new HashMap<>();
        statements
                .query(FIND, LISTS, lists)
                .map((row, context) -> leadImport(row))
                .forEach(leadImport -> found.put(leadImport.list(), leadImport));
        return found;
    }

    @Override
    public void update(LeadImport leadImport) {
        bindState(statements.update(UPDATE), leadImport).execute();
    }

    /** Returns the import of a row with {@link #columns}. */
    static LeadImport leadImport(ResultSet row) throws SQLException {
        String kind = row.getString("import_kind");
        Instant canceledAt = Instants.fromSqlOrNull(row, "canceled_at");
        return new LeadImport(
                new LeadListId(row.getObject("list_id", UUID.class)),
                kind == null ? null : InputKind.valueOf(kind),
                new ImportOptions(
                        row.getBoolean("reveal_phone_numbers"),
                        row.getBoolean("validate_email"),
                        row.getBoolean("enrich")),
                Documents.read(row.getString("prices"), PriceList.class),
                new UserId(row.getString("user_id")),
                row.getInt("lead_count"),
                row.getInt(canceledAt == null ? "waiting" : "abandoned"),
                row.getLong("claims") > 0,
                canceledAt);
    }

    private static Update bindState(Update update, LeadImport leadImport) {
        Instant canceledAt = leadImport.canceledAt();
        return update.bind("list", leadImport.list().uuid())
                .bind("leads", leadImport.leads())
                .bind("canceled", canceledAt == null ? null : Instants.toSql(canceledAt))
                .bind("abandoned", canceledAt == null ? 0 : leadImport.waiting());
    }
}
