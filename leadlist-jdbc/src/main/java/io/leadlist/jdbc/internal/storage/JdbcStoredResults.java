package io.leadlist.jdbc.internal.storage;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.organization.BoundedDelete;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.StoredResults;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code lead_stored_result}. */
final class JdbcStoredResults implements StoredResults {
    private static final String FIND = """
            SELECT fingerprint, document, stored_at FROM lead_stored_result
            WHERE organization_no = :org AND idempotency_key = :key
            """;
    private static final String STORE = """
            INSERT INTO lead_stored_result (organization_no, idempotency_key, fingerprint, document, stored_at)
            VALUES (:org, :key, :fingerprint, :document, :at)
            """;
    private static final BoundedDelete SWEEP = new BoundedDelete(
            "lead_stored_result WHERE organization_no = :org AND stored_at < :before",
            "organization_no",
            List.of("stored_at", "idempotency_key"));
    private final Statements statements;

    JdbcStoredResults(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<StoredResult> find(IdempotencyKey key) {
        return statements
                .query(FIND)
                .bind("key", key.value())
                .map((row, context) -> new StoredResult(
                        row.getString("fingerprint"), row.getString("document"), Instants.fromSql(row, "stored_at")))
                .findOne();
    }

    @Override
    public void store(IdempotencyKey key, StoredResult result) {
        statements
                .update(STORE)
                .bind("key", key.value())
                .bind("fingerprint", result.fingerprint())
                .bind("document", result.document())
                .bind("at", Instants.toSql(result.at()))
                .execute();
    }

    @Override
    public int sweep(Instant before, int limit) {
        return SWEEP.upTo(limit, statements, Map.of("before", Instants.toSql(before)));
    }
}
