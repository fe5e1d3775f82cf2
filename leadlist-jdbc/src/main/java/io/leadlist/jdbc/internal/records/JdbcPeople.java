package io.leadlist.jdbc.internal.records;

import io.leadlist.admission.FreeMail;
import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.Documents;
import io.leadlist.jdbc.internal.document.RecordColumns;
import io.leadlist.jdbc.internal.failure.SqlFailure;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Stores people in the table {@code lead_record}, and their identity keys in {@code lead_person_key}. */
public final class JdbcPeople extends JdbcRecords<PersonId, Person> implements People {
    /** A key and the person that it belongs to; a required key must be unused. */
    private record OwnedKey(IdentityKey key, long leadNo, boolean isRequired) {}

    private static final InputRows<IdentityKey> IDS =
            InputRows.<IdentityKey>named("i").text("id", IdentityKey::value);
    private static final InputRows<IdentityKey> KEYS = InputRows.<IdentityKey>named("i")
            .text("key_rule", key -> key.rule().name())
            .text("key_value", IdentityKey::value);
    private static final InputRows<OwnedKey> OWNED_KEYS = InputRows.<OwnedKey>named("i")
            .text("key_rule", owned -> owned.key().rule().name())
            .text("key_value", owned -> owned.key().value())
            .number("lead_no", OwnedKey::leadNo)
            .number("required", owned -> owned.isRequired() ? 1L : 0L);
    private static final InputRows<Long> NUMBERS = InputRows.numbers("i", "lead_no");
    // Sub-queries, not joins, as in JdbcBatches: for a new organization PostgreSQL would compare each key with all
    // keys.
    private static final Sql MATCHES = Sql.of(dialect -> """
            SELECT m.key_rule, m.key_value, m.lead_no, m.id, m.deleted FROM (
                SELECT o.key_rule, o.key_value, o.lead_no,
                       (SELECT p.id FROM lead_record p
                        WHERE p.organization_no = :org AND p.lead_no = o.lead_no) AS id,
                       (SELECT p.deleted_at IS NOT NULL FROM lead_record p
                        WHERE p.organization_no = :org AND p.lead_no = o.lead_no
                          AND p.profile IS NOT NULL) AS deleted
                FROM (SELECT 'ID' AS key_rule, i.id AS key_value,
                             (SELECT r.lead_no FROM lead_record r
                              WHERE r.organization_no = :org AND r.lead_type = 'PERSON' AND r.id = i.id) AS lead_no
                      FROM %s
                      UNION ALL
                      SELECT i.key_rule, i.key_value,
                             (SELECT k.lead_no FROM lead_person_key k
                              WHERE k.organization_no = :org AND k.key_rule = i.key_rule AND k.key_value = i.key_value)
                      FROM %s) AS o) AS m
            WHERE m.deleted IS NOT NULL
            """.formatted(dialect.rows(IDS), dialect.rows(KEYS)));
    // A required key is inserted without the condition: if another transaction has inserted it since it was looked up,
    // the primary key is violated and the call is retried. With the condition, one identity would become two people.
    private static final Sql INSERT_KEYS = Sql.of(dialect -> """
            INSERT INTO lead_person_key (organization_no, key_rule, key_value, lead_no)
            SELECT :org, i.key_rule, i.key_value, i.lead_no FROM %s
            WHERE i.required = 1
               OR NOT EXISTS (SELECT 1 FROM lead_person_key k
                              WHERE k.organization_no = :org AND k.key_rule = i.key_rule AND k.key_value = i.key_value)
            ORDER BY i.key_rule, i.key_value
            """.formatted(dialect.rows(OWNED_KEYS)));
    private static final Sql DELETE_KEYS = Sql.of(
            dialect -> dialect.deleteKeys("lead_person_key k", "k.organization_no = :org", "k.lead_no", NUMBERS));
    private static final String MOVE_KEYS = """
            UPDATE lead_person_key SET lead_no = :to WHERE organization_no = :org AND lead_no = :from
            """;

    private final FreeMail freeMail;

    /** Creates the port for one transaction, which shares its lead numbers. */
    public JdbcPeople(Statements statements, LeadNumbers leads, FreeMail freeMail) {
        super(statements, leads, LeadType.PERSON);
        this.freeMail = freeMail;
    }

    @Override
    public Map<IdentityKey, Match> matches(Collection<IdentityKey> keys) {
        Map<Boolean, List<IdentityKey>> byId =
                keys.stream().collect(Collectors.partitioningBy(key -> key.rule() == IdentityRule.ID));
        var query = statements().query(MATCHES, IDS, byId.getOrDefault(true, List.of()));
        return statements()
                .dialect()
                .bind(query, KEYS, byId.getOrDefault(false, List.of()))
                .reduceResultSet(new LinkedHashMap<>(), (matches, row, context) -> {
                    IdentityRule rule = IdentityRule.valueOf(row.getString("key_rule"));
                    PersonId id = new PersonId(row.getString("id"));
                    leads().met(id, row.getLong("lead_no"));
                    matches.put(
                            new IdentityKey(rule, row.getString("key_value")),
                            new Match(id, row.getBoolean("deleted") ? Standing.DELETED : Standing.PRESENT));
                    return matches;
                });
    }

    @Override
    public void insertAbsent(Collection<Person> people) {
        Map<PersonId, Long> inserted = insertedAbsent(people);
        List<Person> stored = people.stream()
                .filter(person -> inserted.containsKey(person.id()))
                .toList();
        insertKeys(keys(stored, inserted, key -> false));
    }

    @Override
    public void insertNew(Collection<Person> people, IdentityPolicy identity) {
        Map<PersonId, Long> inserted = insertedAbsent(people);
        if (inserted.size() < people.size()) {
            throw SqlFailure.conflict("Another transaction has stored a person with the same id");
        }
        insertKeys(keys(people, inserted, identity::identifies));
    }

    @Override
    public void replace(Collection<Person> people) {
        Map<PersonId, Long> replaced = replaced(people);
        statements().update(DELETE_KEYS, NUMBERS, replaced.values()).execute();
        insertKeys(keys(people, replaced, key -> false));
    }

    @Override
    public int moveKeys(PersonId from, PersonId to) {
        List<Long> numbers = leads().findOrInsert(List.of(from, to));
        return statements()
                .update(MOVE_KEYS)
                .bind("from", numbers.get(0))
                .bind("to", numbers.get(1))
                .execute();
    }

    /** Returns the keys of people, each with the number of the first person that has it. */
    private static Collection<OwnedKey> keys(
            Collection<Person> people, Map<PersonId, Long> numbers, Predicate<IdentityKey> isRequired) {
        Map<IdentityKey, OwnedKey> owned = new LinkedHashMap<>();
        for (Person person : people) {
            Long number = Objects.requireNonNull(numbers.get(person.id()));
            for (IdentityKey key : person.profile().identityKeys()) {
                owned.putIfAbsent(key, new OwnedKey(key, number, isRequired.test(key)));
            }
        }
        return owned.values();
    }

    private void insertKeys(Collection<OwnedKey> keys) {
        if (!keys.isEmpty()) {
            statements().execute(statements().update(INSERT_KEYS, OWNED_KEYS, keys), "lead_no");
        }
    }

    @Override
    Row row(Person person) {
        return new Row(
                leads().next(),
                person.id().value(),
                Documents.write(person.profile()),
                person.profile().employer().map(CompanyId::value).orElse(null),
                CompanyDomains.ofPerson(person.profile(), freeMail),
                LeadKeys.of(person.profile(), null, KeyedHashes.NONE).digests(),
                person.createdAt(),
                person.updatedAt(),
                person.deletedAt());
    }

    @Override
    Person record(ResultSet row) throws SQLException {
        return RecordColumns.person(row);
    }

    @Override
    PersonId id(String text) {
        return new PersonId(text);
    }
}
