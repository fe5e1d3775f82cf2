package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindColumn;
import static io.leadlist.jdbc.Statements.bindLongs;
import static io.leadlist.jdbc.Statements.bindTexts;

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
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores records of one type in the table {@code lead_record}: the profile as a document, and the times of creation,
 * update and deletion. A row without a profile is the number of an id, and no record.
 */
abstract class JdbcRecords<I extends LeadId, R extends LeadRecord> implements Records<I, R> {
    // Returns only absent and deleted records: usually all ids are present, and nothing is transferred.
    private static final String NOT_PRESENT = """
            SELECT i.id, r.id IS NOT NULL AS deleted FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            LEFT JOIN lead_record r
            ON r.organization_no = :org AND r.lead_type = :type AND r.id = i.id AND r.profile IS NOT NULL
            WHERE r.id IS NULL OR r.deleted_at IS NOT NULL
            """;
    private static final String FIND = """
            SELECT r.id, r.profile, r.created_at, r.updated_at, r.deleted_at
            FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            JOIN lead_record r ON r.organization_no = :org AND r.lead_type = :type AND r.id = i.id
            WHERE r.profile IS NOT NULL
            """;
    private static final String INPUT = """
            SELECT i.lead_no, i.id, i.profile, CAST(i.created AS timestamp(3) with time zone) AS created,
                   CAST(i.updated AS timestamp(3) with time zone) AS updated,
                   CAST(i.deleted AS timestamp(3) with time zone) AS deleted
            FROM unnest(CAST(:numbers AS bigint array), CAST(:ids AS varchar array), CAST(:profiles AS varchar array),
                        CAST(:created AS varchar array), CAST(:updated AS varchar array),
                        CAST(:deleted AS varchar array))
                 AS i(lead_no, id, profile, created, updated, deleted)
            """;
    private static final String INSERT = """
            INSERT INTO lead_record (organization_no, lead_no, lead_type, id, profile,
                                     created_at, updated_at, deleted_at)
            SELECT :org, n.lead_no, :type, n.id, n.profile, n.created, n.updated, n.deleted
            FROM (""" + INPUT + ") AS n\n";
    private static final String UPDATE = """
            ORDER BY n.id
            ON CONFLICT (organization_no, lead_type, id) WHERE id IS NOT NULL DO UPDATE
            SET profile = excluded.profile, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at,
                created_at = CASE WHEN lead_record.profile IS NULL
                                  THEN excluded.created_at ELSE lead_record.created_at END
            """;
    private static final String INSERT_ABSENT_ON_POSTGRESQL =
            INSERT + """
            WHERE (SELECT count(*) FROM lead_record r
                   WHERE r.organization_no = :org AND r.lead_type = :type AND r.id = n.id
                     AND r.profile IS NOT NULL) = 0
            """ + UPDATE + "WHERE lead_record.profile IS NULL";
    private static final String REPLACE_ON_POSTGRESQL = INSERT + UPDATE;
    private static final String MERGE = "MERGE INTO lead_record r USING (" + INPUT + "ORDER BY i.id) AS n\n" + """
            ON r.organization_no = :org AND r.lead_type = :type AND r.id = n.id
            WHEN MATCHED %s THEN UPDATE
                 SET profile = n.profile, updated_at = n.updated, deleted_at = n.deleted,
                     created_at = CASE WHEN r.profile IS NULL THEN n.created ELSE r.created_at END
            WHEN NOT MATCHED THEN
                 INSERT (organization_no, lead_no, lead_type, id, profile, created_at, updated_at, deleted_at)
                 VALUES (:org, n.lead_no, :type, n.id, n.profile, n.created, n.updated, n.deleted)
            """;
    private static final String INSERT_ABSENT_ON_H2 = MERGE.formatted("AND r.profile IS NULL");
    private static final String REPLACE_ON_H2 = MERGE.formatted("");
    private final Statements statements;
    private final LeadNumbers leads;
    private final LeadType type;

    JdbcRecords(Statements statements, LeadNumbers leads, LeadType type) {
        this.statements = statements;
        this.leads = leads;
        this.type = type;
    }

    /** A row of the table. Instants are ISO 8601 text, so that they can be bound as arrays. */
    record Row(
            String id,
            String profile,
            @Nullable String created,
            @Nullable String updated,
            @Nullable String deleted) {
        static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }

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
        return bindTexts(statements.query(NOT_PRESENT).bind("type", type.name()), "ids", texts(ids))
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
        return bindTexts(statements.query(FIND).bind("type", type.name()), "ids", texts(ids))
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    found.put(id(row.getString("id")), record(row));
                    return found;
                });
    }

    @Override
    public void insertAbsent(Collection<R> records) {
        insertedAbsent(records);
    }

    /** Inserts the records that are absent, and returns their ids with their numbers. */
    Map<I, Long> insertedAbsent(Collection<R> records) {
        return write(statements.isH2() ? INSERT_ABSENT_ON_H2 : INSERT_ABSENT_ON_POSTGRESQL, records);
    }

    @Override
    public void replace(Collection<R> records) {
        replaced(records);
    }

    /** Inserts or replaces the records, and returns their ids with their numbers. */
    Map<I, Long> replaced(Collection<R> records) {
        return write(statements.isH2() ? REPLACE_ON_H2 : REPLACE_ON_POSTGRESQL, records);
    }

    private Map<I, Long> write(String sql, Collection<R> records) {
        Map<I, Long> written = bindRows(statements.update(sql).bind("type", type.name()), records)
                .executeAndReturnGeneratedKeys("id", "lead_no")
                .map((row, context) -> Map.entry(id(row.getString("id")), row.getLong("lead_no")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        written.forEach(leads::written);
        return written;
    }

    private Update bindRows(Update update, Collection<R> records) {
        List<Row> rows = records.stream().map(this::row).toList();
        bindLongs(update, "numbers", rows.stream().map(row -> leads.next()).toList());
        bindColumn(update, "ids", rows, Row::id);
        bindColumn(update, "profiles", rows, Row::profile);
        bindColumn(update, "created", rows, Row::created);
        bindColumn(update, "updated", rows, Row::updated);
        return bindColumn(update, "deleted", rows, Row::deleted);
    }

    private List<String> texts(Collection<I> ids) {
        return ids.stream().map(LeadId::value).toList();
    }
}
