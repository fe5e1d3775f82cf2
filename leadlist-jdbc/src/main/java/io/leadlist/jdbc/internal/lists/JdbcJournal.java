package io.leadlist.jdbc.internal.lists;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.Columns;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.ReceiptDocument;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.list.Campaign;
import io.leadlist.list.Change;
import io.leadlist.list.ListDetails;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.storage.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores the changes of lists in {@code lead_list_change}, with the receipts of bulk selections. */
public final class JdbcJournal implements Journal {
    private static final Sql APPEND = Sql.of(dialect -> """
            INSERT INTO lead_list_change (organization_no, list_id, version, changed_at, user_id, source, added,
                                          removed, member_count, idempotency_key, former_name, former_start, former_end,
                                          undoes, undone_by, receipt, override_rules, override_reason)
            VALUES (:org, :list, :version, :at, :user, :source, :added, :removed, :count, %s, %s, %s, %s, %s, %s, %s,
                    %s, %s)
            """.formatted(
                    dialect.typed(":key", ColumnType.TEXT),
                    dialect.typed(":name", ColumnType.TEXT),
                    dialect.typed(":start", ColumnType.INSTANT),
                    dialect.typed(":end", ColumnType.INSTANT),
                    dialect.typed(":undoes", ColumnType.NUMBER),
                    dialect.typed(":undoneBy", ColumnType.NUMBER),
                    dialect.typed(":receipt", ColumnType.TEXT),
                    dialect.typed(":rules", ColumnType.TEXT),
                    dialect.typed(":overrideReason", ColumnType.TEXT)));
    private static final String COLUMNS = """
            SELECT version, changed_at, user_id, source, added, removed, member_count, idempotency_key,
                   former_name, former_start, former_end, undoes, undone_by, override_rules, override_reason
            """;
    private static final Sql SINCE = Sql.of(dialect -> COLUMNS + """
            FROM lead_list_change WHERE organization_no = :org AND list_id = :list AND version > :version
            ORDER BY organization_no, list_id, version %s
            """.formatted(dialect.limit(":limit")));
    private static final InputRows<Long> VERSIONS = InputRows.numbers("i", "wanted");
    private static final Sql FIND = Sql.of(dialect -> COLUMNS
            + dialect.lookup("lead_list_change", "organization_no = :org AND list_id = :list", "version", VERSIONS)
            + "ORDER BY version");
    private static final Sql DETAILS_AS_OF = Sql.of(dialect -> """
            SELECT former_name, former_start, former_end FROM lead_list_change
            WHERE organization_no = :org AND list_id = :list AND version > :version AND former_name IS NOT NULL
            ORDER BY organization_no, list_id, version %s
            """.formatted(dialect.limit("1")));
    private static final String DETAILS_CHANGED_SINCE = """
            SELECT count(*) FROM lead_list_change c
            WHERE c.organization_no = :org AND c.list_id = :list AND c.version > :version
              AND c.former_name IS NOT NULL AND c.undoes IS NULL
              AND NOT EXISTS (SELECT 1 FROM lead_list_change u
                              WHERE u.organization_no = :org AND u.list_id = :list AND u.version = c.undone_by
                                AND u.former_name IS NOT NULL)
            """;
    private static final String MARK_UNDONE = """
            UPDATE lead_list_change SET undone_by = :by
            WHERE organization_no = :org AND list_id = :list AND version = :version
            """;
    private static final String RECEIPT = """
            SELECT receipt FROM lead_list_change
            WHERE organization_no = :org AND list_id = :list AND version = :version AND receipt IS NOT NULL
            """;
    private final Statements statements;
    private final LeadNumbers leads;

    /** Creates the port for one transaction, which shares its lead numbers. */
    public JdbcJournal(Statements statements, LeadNumbers leads) {
        this.statements = statements;
        this.leads = leads;
    }

    @Override
    public void append(Change change) {
        append(change, (String) null);
    }

    @Override
    public void append(Change change, RecordedReceipt receipt) {
        append(change, ReceiptDocument.write(receipt, leads::findOrInsert));
    }

    private void append(Change change, @Nullable String receipt) {
        Update append = statements
                .update(APPEND)
                .bind("list", change.listId().uuid())
                .bind("version", change.version())
                .bind("at", Instants.toSql(change.at()))
                .bind("user", change.by().value())
                .bind("source", change.source().name())
                .bind("added", change.added())
                .bind("removed", change.removed())
                .bind("count", change.memberCount())
                .bind(
                        "key",
                        change.idempotencyKey() == null
                                ? null
                                : change.idempotencyKey().value())
                .bind("undoes", change.undoes())
                .bind("undoneBy", change.undoneBy())
                .bind("rules", OverrideColumns.rules(change.overrides()))
                .bind("overrideReason", OverrideColumns.reason(change.overrides()))
                .bind("receipt", receipt);
        bindFormer(append, change.former()).execute();
    }

    @Override
    public void markUndone(LeadListId list, long version, long by) {
        bind(statements.update(MARK_UNDONE), list, version).bind("by", by).execute();
    }

    @Override
    public List<Change> since(LeadListId list, long version, int limit) {
        return select(statements.query(SINCE).bind("version", version).bind("limit", limit), list);
    }

    @Override
    public List<Change> find(LeadListId list, Collection<Long> versions) {
        return select(statements.query(FIND, VERSIONS, Set.copyOf(versions)), list);
    }

    @Override
    public Optional<RecordedReceipt> receipt(LeadListId list, long version) {
        return bind(statements.query(RECEIPT), list, version)
                .mapTo(String.class)
                .findOne()
                .map(document -> ReceiptDocument.read(document, leads::ids));
    }

    @Override
    public Optional<ListDetails> detailsAsOf(LeadListId list, long version) {
        return bind(statements.query(DETAILS_AS_OF), list, version)
                .map((row, context) -> new ListDetails(row.getString("former_name"), formerCampaign(row)))
                .findOne();
    }

    @Override
    public boolean areDetailsChangedSince(LeadListId list, long version) {
        return bind(statements.query(DETAILS_CHANGED_SINCE), list, version)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, LeadListId list, long version) {
        return statement.bind("list", list.uuid()).bind("version", version);
    }

    private static Update bindFormer(Update update, @Nullable ListDetails former) {
        Campaign campaign = former == null ? null : former.campaign();
        return update.bind("name", former == null ? null : former.name())
                .bind("start", campaign == null ? null : Instants.toSql(campaign.start()))
                .bind("end", campaign == null ? null : Instants.toSql(campaign.end()));
    }

    private static List<Change> select(Query query, LeadListId list) {
        return query.bind("list", list.uuid())
                .map((row, context) -> change(row, list))
                .list();
    }

    private static Change change(ResultSet row, LeadListId list) throws SQLException {
        String key = row.getString("idempotency_key");
        String name = row.getString("former_name");
        return new Change(
                list,
                row.getLong("version"),
                Instants.fromSql(row, "changed_at"),
                new UserId(row.getString("user_id")),
                Change.Source.valueOf(row.getString("source")),
                row.getInt("added"),
                row.getInt("removed"),
                row.getLong("member_count"),
                key == null ? null : new IdempotencyKey(key),
                name == null ? null : new ListDetails(name, formerCampaign(row)),
                Columns.numberOrNull(row, "undoes"),
                Columns.numberOrNull(row, "undone_by"),
                OverrideColumns.read(row));
    }

    private static @Nullable Campaign formerCampaign(ResultSet row) throws SQLException {
        return Columns.campaign(row, "former_start", "former_end");
    }
}
