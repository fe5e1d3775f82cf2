package io.leadlist.jdbc;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.storage.Operations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code lead_list_operation}. */
final class JdbcOperations implements Operations {
    private static final String FIND = """
            SELECT fingerprint, report, answered_at FROM lead_list_operation
            WHERE organization_id = :org AND operation_id = :id
            """;
    private static final String STORE = """
            INSERT INTO lead_list_operation (organization_id, operation_id, fingerprint, report, answered_at)
            VALUES (:org, :id, :fingerprint, :report, :at)
            """;
    private static final BoundedDelete SWEEP = new BoundedDelete(
            "lead_list_operation WHERE organization_id = :org AND answered_at < :before",
            "organization_id",
            List.of("answered_at", "operation_id"));
    private final Statements statements;

    JdbcOperations(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Answered> find(IdempotencyKey id) {
        return statements
                .query(FIND)
                .bind("id", id.value())
                .map((row, context) -> new Answered(
                        row.getString("fingerprint"),
                        AnswerDocument.read(statements.organization(), row.getString("report")),
                        Instants.fromSql(row, "answered_at")))
                .findOne();
    }

    @Override
    public void store(IdempotencyKey id, Answered answer) {
        statements
                .update(STORE)
                .bind("id", id.value())
                .bind("fingerprint", answer.fingerprint())
                .bind("report", AnswerDocument.write(answer.answer()))
                .bind("at", Instants.toSql(answer.at()))
                .execute();
    }

    @Override
    public int sweep(Instant before, int limit) {
        return SWEEP.upTo(limit, statements, Map.of("before", Instants.toSql(before)));
    }
}
