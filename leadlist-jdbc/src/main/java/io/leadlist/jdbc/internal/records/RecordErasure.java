package io.leadlist.jdbc.internal.records;

import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.Documents;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.storage.Erasure.ErasedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Erases the record of a person. The row stays with its number, to which memberships and receipts refer, but has
 * nothing of the person.
 */
public final class RecordErasure {
    private static final String FIND = """
            SELECT r.lead_no, CASE WHEN r.profile IS NULL THEN 0 ELSE 1 END AS records FROM lead_record r
            WHERE r.organization_no = :org AND r.lead_type = 'PERSON' AND r.id = :id FOR UPDATE
            """;
    private static final String DELETE_KEYS = """
            DELETE FROM lead_person_key WHERE organization_no = :org AND lead_no = :number
            """;
    private static final List<String> DELETE_MERGES = Stream.of("lead_person_merge", "lead_list_merge")
            .flatMap(table -> Stream.of("gone_no", "kept_no")
                    .map(column ->
                            "DELETE FROM " + table + " WHERE organization_no = :org AND " + column + " = :number"))
            .toList();
    private static final String ERASE = """
            UPDATE lead_record
            SET id = :erased, profile = :profile, company_id = NULL, company_domain = NULL, key_digests = NULL,
                created_at = NULL, updated_at = NULL, deleted_at = :at
            WHERE organization_no = :org AND lead_no = :number
            """;
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM lead_list_member m
                    WHERE m.organization_no = :org AND m.lead_no = :number) AS memberships,
                   (SELECT count(*) FROM lead_list_former_member f
                    WHERE f.organization_no = :org AND f.lead_no = :number) AS former_memberships
            FROM lead_record r WHERE r.organization_no = :org AND r.lead_no = :number
            """;
    // All erased ids begin with "erased:", so they are less than "erased;".
    private static final Sql ERASED_PEOPLE = Sql.of(dialect -> """
            SELECT r.id FROM lead_record r
            WHERE r.organization_no = :org AND r.lead_type = 'PERSON' AND r.id > :after AND r.id < 'erased;'
            ORDER BY r.organization_no, r.lead_type, r.id
            """ + dialect.limit(":limit"));
    private static final String NOTHING =
            Documents.write(PersonProfile.builder().build());
    private final Statements statements;
    private final LeadNumbers leads;

    /** Creates the erasure for one transaction, which shares its lead numbers. */
    public RecordErasure(Statements statements, LeadNumbers leads) {
        this.statements = statements;
        this.leads = leads;
    }

    /** Returns the first erased ids after an id, in their order. */
    public List<PersonId> erasedPeople(@Nullable PersonId after, int limit) {
        return statements
                .query(ERASED_PEOPLE)
                .bind("after", after == null ? "erased:" : after.value())
                .bind("limit", limit)
                .map((row, context) -> new PersonId(row.getString("id")))
                .list();
    }

    private record Found(long number, int records) {}

    /** Erases the record of a person, by a constant number of statements. */
    public ErasedRecord erase(PersonId id, PersonId erased, Instant at) {
        Optional<Found> found = statements
                .query(FIND)
                .bind("id", id.value())
                .map((row, context) -> new Found(row.getLong("lead_no"), row.getInt("records")))
                .findOne();
        return found.map(one -> erase(one, id, erased, at)).orElse(ErasedRecord.NONE);
    }

    private ErasedRecord erase(Found found, PersonId id, PersonId erased, Instant at) {
        int keys = statements.update(DELETE_KEYS).bind("number", found.number).execute();
        DELETE_MERGES.forEach(
                sql -> statements.update(sql).bind("number", found.number).execute());
        statements
                .update(ERASE)
                .bind("number", found.number)
                .bind("erased", erased.value())
                .bind("profile", NOTHING)
                .bind("at", Instants.toSql(at))
                .execute();
        leads.renamed(id, erased, found.number);
        return statements
                .query(COUNT)
                .bind("number", found.number)
                .map((row, context) -> new ErasedRecord(
                        true, found.records, keys, row.getLong("memberships"), row.getLong("former_memberships")))
                .one();
    }
}
