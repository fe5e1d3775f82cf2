package io.leadlist.jdbc.internal.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.LeadImport;
import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.RecordColumns;
import io.leadlist.jdbc.internal.organization.EntryKinds;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores batches of waiting leads in the table {@code lead_import_batch}. */
public final class JdbcBatches implements Batches {
    private static final InputRows<Batch> BATCHES = InputRows.<Batch>named("i")
            .id("list_id", batch -> batch.list().uuid())
            .integer("first_ordinal", Batch::first)
            .integer("last_ordinal", Batch::last)
            .integer("leads", Batch::leads)
            .integer("attempts", Batch::attempts)
            .integer("expired_claims", Batch::expiredClaims)
            .instant("ready_at", Batch::readyAt)
            .id("claim_id", Batch::claim)
            .amount("email", batch -> batch.reserved().email())
            .amount("phone", batch -> batch.reserved().phone());
    private static final Sql APPEND = Sql.of(dialect -> """
            INSERT INTO lead_import_batch (organization_no, list_id, first_ordinal, last_ordinal, leads, attempts,
                                           expired_claims, ready_at, claim_id, email_reserved, phone_reserved)
            SELECT :org, i.list_id, i.first_ordinal, i.last_ordinal, i.leads, i.attempts,
                   i.expired_claims, i.ready_at, i.claim_id, i.email, i.phone
            FROM %s
            ORDER BY i.list_id, i.first_ordinal
            """.formatted(dialect.rows(BATCHES)));
    private static final String DUE = """
            FROM lead_import_batch
            WHERE organization_no = :org
              AND (ready_at <= :now
                   OR (claim_id IS NULL AND ready_at > :lastPause)
                   OR (claim_id IS NOT NULL AND ready_at > :lastLease))
            """;
    private static final String WAITING_SINCE = "SELECT min(ready_at) AS since\n" + DUE;
    private static final Sql FIRST_READY =
            Sql.of(dialect -> """
            SELECT list_id, first_ordinal, last_ordinal, leads, attempts, expired_claims, claim_id,
                   email_reserved, phone_reserved
            """ + DUE + dialect.firstUnlocked("list_id, first_ordinal"));
    private static final String CLAIM = """
            UPDATE lead_import_batch SET claim_id = :claim, ready_at = :until, expired_claims = :expiredClaims
            WHERE organization_no = :org AND list_id = :list AND first_ordinal = :first
            """;
    // Sub-queries, not joins: PostgreSQL assumes one row in each table for an organization that is newer than the
    // statistics. It would compare every entry with every key.
    private static final String OWNER = """
            (SELECT k.lead_no FROM lead_person_key k
             WHERE k.organization_no = :org AND k.key_rule = '%s' AND k.key_value = e.%s)""";
    private static final String OF_OWNER = """
            (SELECT p.%1$s FROM lead_record p WHERE p.organization_no = :org AND p.lead_no = e.owner) AS %1$s""";
    private static final Sql WORK = Sql.of(dialect -> "SELECT " + JdbcImports.columns(":list")
            + """
            ,
                   e.ordinal, e.entry_id, e.input_kind, e.lead, e.resolution, %s AS resolved_id,
            """.formatted(dialect.typed("NULL", ColumnType.TEXT))
            + Stream.of("id", "profile", "created_at", "updated_at", "deleted_at")
                    .map(OF_OWNER::formatted)
                    .collect(Collectors.joining(",\n"))
            + ",\n"
            + EntryKinds.column(dialect, ":list")
            + """
            FROM lead_import i
            LEFT JOIN (SELECT e.ordinal, e.id AS entry_id, e.input_kind, e.lead, e.resolution,
                              coalesce(
            """
            + OWNER.formatted("LINKEDIN_URL", "linkedin_key") + ",\n" + OWNER.formatted("EMAIL", "email_key")
            + """
            ) AS owner
                       FROM lead_import_entry e
                       WHERE e.organization_no = :org AND e.list_id = :list
                         AND e.ordinal >= :first AND e.ordinal <= :last AND e.resolution IS NULL) AS e ON TRUE
            WHERE i.organization_no = :org AND i.list_id = :list
            ORDER BY e.ordinal
            """);
    private static final Sql CLOSE = Sql.of(dialect -> "DELETE FROM lead_import_batch\n" + whereClaimed(dialect));
    private static final Sql PUT_BACK = Sql.of(dialect -> """
            UPDATE lead_import_batch
            SET leads = :leads, attempts = :attempts, expired_claims = :expiredClaims, ready_at = :ready,
                claim_id = NULL,
                email_reserved = :email, phone_reserved = :phone
            """ + whereClaimed(dialect));
    private static final String RESERVED = """
            SELECT coalesce(sum(email_reserved), 0) AS email, coalesce(sum(phone_reserved), 0) AS phone
            FROM lead_import_batch
            WHERE organization_no = :org AND list_id = :list
            """;
    private static final String REMOVE_ALL =
            "DELETE FROM lead_import_batch WHERE organization_no = :org AND list_id = :list";
    private final Statements statements;
    private final EntryKinds suppressions;

    /** Creates the port for one transaction, which shares what it knows about suppression entries. */
    public JdbcBatches(Statements statements, EntryKinds suppressions) {
        this.statements = statements;
        this.suppressions = suppressions;
    }

    @Override
    public void append(List<Batch> batches) {
        statements.execute(statements.update(APPEND, BATCHES, batches), "first_ordinal");
    }

    /** {@inheritDoc} The first statement locks the batch, so the second one finds it unchanged. */
    @Override
    public Optional<Batch> claim(Due due, Instant until, UUID claim) {
        Optional<Batch> first = bindDue(statements.query(FIRST_READY), due)
                .map((row, context) -> claimed(row, until, claim))
                .findOne();
        first.ifPresent(batch -> statements
                .update(CLAIM)
                .bind("claim", claim)
                .bind("until", Instants.toSql(until))
                .bind("expiredClaims", batch.expiredClaims())
                .bind("list", batch.list().uuid())
                .bind("first", batch.first())
                .execute());
        return first;
    }

    @Override
    public Optional<Instant> waitingSince(Due due) {
        return bindDue(statements.query(WAITING_SINCE), due)
                .map((row, context) -> Optional.ofNullable(Instants.fromSqlOrNull(row, "since")))
                .one();
    }

    @Override
    public Work work(Batch claimed) {
        return statements
                .query(WORK)
                .bind("list", claimed.list().uuid())
                .bind("first", claimed.first())
                .bind("last", claimed.last())
                .reduceResultSet(new WorkRows(suppressions), (rows, row, context) -> rows.with(row))
                .work();
    }

    @Override
    public boolean close(Batch claimed) {
        return bindClaimed(statements.update(CLOSE), claimed).execute() == 1;
    }

    @Override
    public boolean putBack(Batch claimed, Batch rest) {
        return bindClaimed(statements.update(PUT_BACK), claimed)
                        .bind("leads", rest.leads())
                        .bind("attempts", rest.attempts())
                        .bind("expiredClaims", rest.expiredClaims())
                        .bind("ready", Instants.toSql(rest.readyAt()))
                        .bind("email", rest.reserved().email())
                        .bind("phone", rest.reserved().phone())
                        .execute()
                == 1;
    }

    /** {@inheritDoc} Both statements find the same rows: reserved credits change only while the list is locked. */
    @Override
    public Credits removeAll(LeadListId list) {
        Credits reserved = statements
                .query(RESERVED)
                .bind("list", list.uuid())
                .map((row, context) -> new Credits(row.getBigDecimal("email"), row.getBigDecimal("phone")))
                .one();
        statements.update(REMOVE_ALL).bind("list", list.uuid()).execute();
        return reserved;
    }

    private static String whereClaimed(Dialect dialect) {
        return """
            WHERE organization_no = :org AND list_id = :list AND first_ordinal = :first
              AND %s
            """.formatted(dialect.isSame("claim_id", dialect.typed(":claim", ColumnType.ID)));
    }

    private static Query bindDue(Query query, Due due) {
        return query.bind("now", Instants.toSql(due.now()))
                .bind("lastPause", Instants.toSql(due.lastPause()))
                .bind("lastLease", Instants.toSql(due.lastLease()));
    }

    private static Update bindClaimed(Update update, Batch claimed) {
        return update.bind("list", claimed.list().uuid())
                .bind("first", claimed.first())
                .bind("claim", claimed.claim());
    }

    private static Batch claimed(ResultSet row, Instant until, UUID claim) throws SQLException {
        return new Batch(
                new LeadListId(row.getObject("list_id", UUID.class)),
                row.getInt("first_ordinal"),
                row.getInt("last_ordinal"),
                row.getInt("leads"),
                row.getInt("attempts"),
                row.getInt("expired_claims") + (row.getString("claim_id") == null ? 0 : 1),
                until,
                claim,
                new Credits(row.getBigDecimal("email_reserved"), row.getBigDecimal("phone_reserved")));
    }

    /** Collects the work of a batch from its rows, each of which contains the import. */
    private static final class WorkRows {
        private final EntryKinds suppressions;
        private final List<WaitingEntry> entries = new ArrayList<>();
        private @Nullable LeadImport leadImport;

        WorkRows(EntryKinds suppressions) {
            this.suppressions = suppressions;
        }

        WorkRows with(ResultSet row) throws SQLException {
            if (leadImport == null) {
                leadImport = JdbcImports.leadImport(row);
                suppressions.read(leadImport.list(), row);
            }
            if (row.getString("lead") != null) {
                boolean isKnown = row.getString("profile") != null;
                entries.add(new WaitingEntry(JdbcEntries.entry(row), isKnown ? RecordColumns.person(row) : null));
            }
            return this;
        }

        Work work() {
            return new Work(Objects.requireNonNull(leadImport, "the list has no import"), entries);
        }
    }
}
