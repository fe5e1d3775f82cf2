package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindColumn;
import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.storage.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores records in a table: the profile as a document, and the times of creation, update and deletion. */
abstract class JdbcRecords<I extends LeadId, R extends LeadRecord> implements Records<I, R> {
    // Returns only absent and deleted records: usually all ids are present, and nothing is transferred.
    private static final String NOT_PRESENT = """
            SELECT i.id, r.id IS NOT NULL AS deleted FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            LEFT JOIN %s r ON r.organization_id = :org AND r.id = i.id
            WHERE r.id IS NULL OR r.deleted_at IS NOT NULL
            """;
    private static final String FIND = """
            SELECT r.id, r.profile, r.created_at, r.updated_at, r.deleted_at
            FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            JOIN %s r ON r.organization_id = :org AND r.id = i.id
            """;
    private static final String INPUT = """
            SELECT i.id, i.profile, CAST(i.created AS timestamp(3) with time zone) AS created,
                   CAST(i.updated AS timestamp(3) with time zone) AS updated,
                   CAST(i.deleted AS timestamp(3) with time zone) AS deleted
            FROM unnest(CAST(:ids AS varchar array), CAST(:profiles AS varchar array), CAST(:created AS varchar array),
                        CAST(:updated AS varchar array), CAST(:deleted AS varchar array))
                 AS i(id, profile, created, updated, deleted)
            """;
    private static final String INSERT_ABSENT =
            "INSERT INTO %s (organization_id, id, profile, created_at, updated_at, deleted_at)\n"
                    + "SELECT :org, n.id, n.profile, n.created, n.updated, n.deleted FROM (\n" + INPUT + ") AS n\n"
                    + "WHERE NOT EXISTS (SELECT 1 FROM %s r WHERE r.organization_id = :org AND r.id = n.id)\n"
                    + "ORDER BY n.id";
    private static final String REPLACE = "MERGE INTO %s r USING (\n" + INPUT + "ORDER BY i.id) AS n\n" + """
            ON r.organization_id = :org AND r.id = n.id
            WHEN MATCHED THEN UPDATE SET profile = n.profile, updated_at = n.updated, deleted_at = n.deleted
            WHEN NOT MATCHED THEN INSERT (organization_id, id, profile, created_at, updated_at, deleted_at)
                 VALUES (:org, n.id, n.profile, n.created, n.updated, n.deleted)
            """;
    private final Statements statements;
    private final String table;

    JdbcRecords(Statements statements, String table) {
        this.statements = statements;
        this.table = table;
    }

    /** A row of the table. Instants are ISO 8601 text, so that they can be bound as arrays. */
    record Row(
            String id,
            String profile,
            @Nullable String created,
            @Nullable String updated,
            @Nullable String deleted) {}

    abstract Row row(R record);

    abstract R record(ResultSet row) throws SQLException;

    abstract I id(String text);

    Statements statements() {
        return statements;
    }

    @Override
    public Map<I, Standing> standing(Collection<I> ids) {
        Map<I, Standing> standing = new HashMap<>();
        ids.forEach(id -> standing.put(id, Standing.PRESENT));
        return bindTexts(statements.query(sql(NOT_PRESENT)), "ids", texts(ids))
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
        return bindTexts(statements.query(sql(FIND)), "ids", texts(ids))
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    found.put(id(row.getString("id")), record(row));
                    return found;
                });
    }

    @Override
    public void insertAbsent(Collection<R> records) {
        insertAbsentIds(records);
    }

    /** Inserts the records that are absent, and returns their ids. */
    Set<String> insertAbsentIds(Collection<R> records) {
        return bindRows(statements.update(sql(INSERT_ABSENT)), records)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }

    @Override
    public void replace(Collection<R> records) {
        bindRows(statements.update(sql(REPLACE)), records).execute();
    }

    private Update bindRows(Update update, Collection<R> records) {
        List<Row> rows = records.stream().map(this::row).toList();
        bindColumn(update, "ids", rows, Row::id);
        bindColumn(update, "profiles", rows, Row::profile);
        bindColumn(update, "created", rows, Row::created);
        bindColumn(update, "updated", rows, Row::updated);
        return bindColumn(update, "deleted", rows, Row::deleted);
    }

    private String sql(String template) {
        return template.replace("%s", table);
    }

    private List<String> texts(Collection<I> ids) {
        return ids.stream().map(LeadId::value).toList();
    }
}
