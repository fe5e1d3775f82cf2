package io.leadlist.jdbc.internal.records;

import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.dialect.Upsert;
import io.leadlist.jdbc.internal.document.RecordColumns;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.storage.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stores records of one type in the table {@code lead_record}: the profile as a document, and the times of creation,
 * update and deletion. A row without a profile only gives an id its number.
 */
abstract class JdbcRecords<I extends LeadId, R extends LeadRecord> implements Records<I, R> {
    private static final String IS_INPUT = "r.organization_no = :org AND r.lead_type = :type AND r.id = i.id";
    private static final InputRows<LeadId> IDS = InputRows.<LeadId>named("i").text("id", LeadId::value);
    // Returns only absent and deleted records: usually all ids are present, and nothing is transferred.
    private static final Sql NOT_PRESENT = Sql.of(dialect -> """
            SELECT i.id, r.id IS NOT NULL AS deleted FROM %s
            %s
            WHERE r.id IS NULL OR r.deleted_at IS NOT NULL
            """.formatted(
            dialect.rows(IDS),
            dialect.joinEachIfAny("lead_record r", "r.id, r.deleted_at", IS_INPUT + " AND r.profile IS NOT NULL")));
    private static final Sql FIND = Sql.of(dialect -> """
            SELECT %s FROM %s
            %s
            WHERE r.profile IS NOT NULL
            """.formatted(
            RecordColumns.ALL, dialect.rows(IDS), dialect.joinEach("lead_record r", RecordColumns.ALL, IS_INPUT)));
    private static final InputRows<Row> ROWS = InputRows.<Row>named("i")
            .number("lead_no", Row::number)
            .text("id", Row::id)
            .text("profile", Row::profile)
            .text("company_id", Row::companyId)
            .text("company_domain", Row::companyDomain)
            .bytes("key_digests", row -> DigestBytes.toSql(row.keyDigests()))
            .instant("created_at", Row::createdAt)
            .instant("updated_at", Row::updatedAt)
            .instant("deleted_at", Row::deletedAt);
    private static final Upsert TABLE = Upsert.of(
                    "lead_record",
                    List.of("organization_no", "lead_type", "id"),
                    List.of(
                            "organization_no",
                            "lead_type",
                            "lead_no",
                            "id",
                            "profile",
                            "company_id",
                            "company_domain",
                            "key_digests",
                            "created_at",
                            "updated_at",
                            "deleted_at"),
                    List.of("profile", "company_id", "company_domain", "key_digests", "updated_at", "deleted_at"))
            .indexedWhere("id IS NOT NULL")
            .set("created_at = CASE WHEN t.profile IS NULL THEN excluded.created_at ELSE t.created_at END");
    private static final Sql REPLACE = Sql.of(dialect -> dialect.upsert(TABLE, select(dialect, "")));
    // count(*), not NOT EXISTS, as in JdbcMembers.
    private static final Sql INSERT_ABSENT = Sql.of(dialect ->
            dialect.upsert(TABLE.updatingWhere("t.profile IS NULL"), select(dialect, """
                    WHERE (SELECT count(*) FROM lead_record r WHERE %s AND r.profile IS NOT NULL) = 0
                    """.formatted(IS_INPUT))));
    private final Statements statements;
    private final LeadNumbers leads;
    private final LeadType type;
    private final RecordDigests digests;

    JdbcRecords(Statements statements, LeadNumbers leads, LeadType type) {
        this.statements = statements;
        this.leads = leads;
        this.type = type;
        this.digests = new RecordDigests(statements, type);
    }

    /**
     * A row of the table.
     *
     * @param number the number of the lead if it has none yet
     * @param companyId the id of a person's company; null for a company
     * @param companyDomain the domain of a company, or the mail domain of a person without a company id
     * @param keyDigests the digests of the record's keys
     */
    record Row(
            long number,
            String id,
            String profile,
            @Nullable String companyId,
            @Nullable String companyDomain,
            Set<Long> keyDigests,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable Instant deletedAt) {}

    /** Returns the row of a record for a lead that may have no number yet. */
    abstract Row row(R record);

    abstract R record(ResultSet row) throws SQLException;

    abstract I id(String text);

    Statements statements() {
        return statements;
    }

    LeadNumbers leads() {
        return leads;
    }

    @Override
    public Map<I, Standing> standing(Collection<I> ids) {
        return leads.standing(ids).orElseGet(() -> read(ids));
    }

    private Map<I, Standing> read(Collection<I> ids) {
        Map<I, Standing> standing = new HashMap<>();
        ids.forEach(id -> standing.put(id, Standing.PRESENT));
        return statements
                .query(NOT_PRESENT, IDS, ids)
                .bind("type", type.name())
                .reduceResultSet(standing, (all, row, context) -> {
                    I id = id(row.getString("id"));
                    if (row.getBoolean("deleted")) {
                        all.put(id, Standing.DELETED);
                    } else {
                        all.remove(id);
                    }
                    return all;
                });
    }

    @Override
    public Map<I, R> find(Collection<I> ids) {
        return statements
                .query(FIND, IDS, ids)
                .bind("type", type.name())
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    found.put(id(row.getString("id")), record(row));
                    return found;
                });
    }

    @Override
    public Map<I, Set<Long>> digests(Collection<I> ids) {
        return byId(digests.of(ids));
    }

    @Override
    public Map<I, Set<Long>> digestsAfter(@Nullable I after, int limit) {
        return byId(digests.after(after, limit));
    }

    private Map<I, Set<Long>> byId(Map<String, Set<Long>> found) {
        Map<I, Set<Long>> all = new LinkedHashMap<>();
        found.forEach((id, ofRecord) -> all.put(id(id), ofRecord));
        return all;
    }

    @Override
    public void insertAbsent(Collection<R> records) {
        insertedAbsent(records);
    }

    /** Inserts the records that are absent, and returns their ids with their numbers. */
    Map<I, Long> insertedAbsent(Collection<R> records) {
        return write(INSERT_ABSENT, records);
    }

    @Override
    public void replace(Collection<R> records) {
        replaced(records);
    }

    /** Inserts or replaces the records, and returns their ids with their numbers. */
    Map<I, Long> replaced(Collection<R> records) {
        return write(REPLACE, records);
    }

    private Map<I, Long> write(Sql sql, Collection<R> records) {
        Map<I, Long> written = statements
                .update(sql, ROWS, records.stream().map(this::row).toList())
                .bind("type", type.name())
                .executeAndReturnGeneratedKeys("id", "lead_no")
                .map((row, context) -> Map.entry(id(row.getString("id")), row.getLong("lead_no")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        written.forEach(leads::written);
        return written;
    }

    /**
     * Returns the rows to write in the order of their ids, so that two transactions wait for each other in one order.
     */
    private static String select(Dialect dialect, String where) {
        return """
                SELECT %s AS organization_no, %s AS lead_type, i.lead_no, i.id, i.profile,
                       i.company_id, i.company_domain, i.key_digests, i.created_at, i.updated_at, i.deleted_at
                FROM %s
                %sORDER BY i.id
                """.formatted(
                        dialect.typed(":org", ColumnType.INTEGER),
                        dialect.typed(":type", ColumnType.TEXT),
                        dialect.rows(ROWS),
                        where);
    }
}
