package io.leadlist.jdbc.internal.storage;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.LeadEntry;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.imports.ChargeErasure;
import io.leadlist.jdbc.internal.imports.RawLeadErasure;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.jdbc.internal.records.RecordErasure;
import io.leadlist.jdbc.internal.suppression.JdbcSuppressions;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.StoredResult;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds and removes what the tables have about a person. */
final class JdbcErasure implements Erasure {
    private static final Sql RESULTS = Sql.of(dialect -> """
            SELECT s.idempotency_key, s.fingerprint, s.document, s.stored_at FROM lead_stored_result s
            WHERE s.organization_no = :org AND s.idempotency_key > :after
            ORDER BY s.organization_no, s.idempotency_key
            """ + dialect.limit(":limit"));
    private static final InputRows<Map.Entry<IdempotencyKey, String>> DOCUMENTS =
            InputRows.<Map.Entry<IdempotencyKey, String>>named("i")
                    .text("idempotency_key", one -> one.getKey().value())
                    .text("document", Map.Entry::getValue);
    private static final Sql REPLACE_DOCUMENTS = Sql.of(dialect -> dialect.updateMatching(
            "lead_stored_result s",
            "SELECT i.idempotency_key, i.document FROM " + dialect.rows(DOCUMENTS),
            "s.organization_no = :org AND s.idempotency_key = n.idempotency_key",
            "document = n.document"));
    private final Statements statements;
    private final RecordErasure records;
    private final RawLeadErasure rawLeads;
    private final ChargeErasure charges;
    private final JdbcSuppressions suppressions;

    JdbcErasure(Statements statements, LeadNumbers leads, JdbcSuppressions suppressions) {
        this.statements = statements;
        this.records = new RecordErasure(statements, leads);
        this.rawLeads = new RawLeadErasure(statements, leads);
        this.charges = new ChargeErasure(statements);
        this.suppressions = suppressions;
    }

    @Override
    public ErasedRecord eraseRecord(PersonId id, PersonId erased, Instant at) {
        return records.erase(id, erased, at);
    }

    @Override
    public List<PersonId> erasedPeople(@Nullable PersonId after, int limit) {
        return records.erasedPeople(after, limit);
    }

    @Override
    public FoundRawLeads rawLeads(
            @Nullable PersonId person, Collection<IdentityKey> keys, @Nullable LeadListId after, int lists) {
        return rawLeads.find(person, keys, after, lists);
    }

    @Override
    public void replaceRawLeads(LeadListId list, Collection<LeadEntry> entries) {
        rawLeads.replace(list, entries);
    }

    @Override
    public int eraseCharges(Collection<PaidItem> items, String replacement) {
        return charges.erase(items, replacement);
    }

    @Override
    public Map<IdempotencyKey, StoredResult> results(@Nullable IdempotencyKey after, int limit) {
        statements.followIndexOrder();
        return statements
                .query(RESULTS)
                .bind("after", after == null ? "" : after.value())
                .bind("limit", limit)
                .reduceResultSet(new LinkedHashMap<>(), (page, row, context) -> {
                    page.put(
                            new IdempotencyKey(row.getString("idempotency_key")),
                            new StoredResult(
                                    row.getString("fingerprint"),
                                    row.getString("document"),
                                    Instants.fromSql(row, "stored_at")));
                    return page;
                });
    }

    @Override
    public void replaceDocuments(Map<IdempotencyKey, String> documents) {
        statements.update(REPLACE_DOCUMENTS, DOCUMENTS, documents.entrySet()).execute();
    }

    @Override
    public List<Suppression> suppressions(Collection<SuppressionKey> keys) {
        return suppressions.findInAllScopes(keys);
    }
}
