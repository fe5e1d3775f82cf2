package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.storage.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores people in the table {@code lead_person}, and their identity keys in {@code lead_person_key}. */
final class JdbcPeople extends JdbcRecords<PersonId, Person> implements People {
    // Sub-queries, not joins, as in JdbcBatches: for a new organization PostgreSQL would compare each key with all
    // keys.
    private static final String MATCHES = """
            SELECT m.key_rule, m.key_value, m.person_id, m.deleted FROM (
                SELECT o.key_rule, o.key_value, o.person_id,
                       (SELECT p.deleted_at IS NOT NULL FROM lead_person p
                        WHERE p.organization_id = :org AND p.id = o.person_id) AS deleted
                FROM (SELECT 'ID' AS key_rule, i.id AS key_value, i.id AS person_id
                      FROM unnest(CAST(:ids AS varchar array)) AS i(id)
                      UNION ALL
                      SELECT i.key_rule, i.key_value,
                             (SELECT k.person_id FROM lead_person_key k
                              WHERE k.organization_id = :org AND k.key_rule = i.key_rule AND k.key_value = i.key_value)
                      FROM unnest(CAST(:rules AS varchar array), CAST(:texts AS varchar array))
                           AS i(key_rule, key_value)) AS o) AS m
            WHERE m.deleted IS NOT NULL
            """;
    private static final String INSERT_KEYS = """
            INSERT INTO lead_person_key (organization_id, key_rule, key_value, person_id)
            SELECT :org, i.key_rule, i.key_value, i.person_id
            FROM unnest(CAST(:rules AS varchar array), CAST(:texts AS varchar array), CAST(:people AS varchar array))
                 AS i(key_rule, key_value, person_id)
            """;
    private static final String WHERE_FREE = """
            WHERE NOT EXISTS (SELECT 1 FROM lead_person_key k
                              WHERE k.organization_id = :org AND k.key_rule = i.key_rule AND k.key_value = i.key_value)
            """;
    private static final String SORTED = "ORDER BY i.key_rule, i.key_value";
    private static final String INSERT_FREE_KEYS = INSERT_KEYS + WHERE_FREE + SORTED;
    // Without the condition: if another transaction has inserted a key since it was looked up, the primary key is
    // violated and the call is retried. With the condition, one identity would become two people.
    private static final String INSERT_NEW_KEYS = INSERT_KEYS + SORTED;
    // With a DELETE, H2 searches the index by the organization alone and reads all keys of the organization.
    private static final String DELETE_KEYS_ON_H2 = """
            MERGE INTO lead_person_key k USING (SELECT i.id FROM unnest(CAST(:ids AS varchar array)) AS i(id)) l
            ON k.organization_id = :org AND k.person_id = l.id
            WHEN MATCHED THEN DELETE
            """;
    private static final String DELETE_KEYS_ON_POSTGRESQL = """
            DELETE FROM lead_person_key
            WHERE organization_id = :org AND person_id = ANY(CAST(:ids AS varchar array))
            """;

    JdbcPeople(Statements statements) {
        super(statements, "lead_person");
    }

    @Override
    public Map<IdentityKey, Match> matches(Collection<IdentityKey> keys) {
        Map<Boolean, List<IdentityKey>> byId =
                keys.stream().collect(Collectors.partitioningBy(key -> key.rule() == IdentityRule.ID));
        List<IdentityKey> others = byId.getOrDefault(false, List.of());
        var query = statements().query(MATCHES);
        bindTexts(query, "ids", values(byId.getOrDefault(true, List.of())));
        bindTexts(query, "rules", rules(others));
        return bindTexts(query, "texts", values(others))
                .reduceResultSet(new LinkedHashMap<>(), (matches, row, context) -> {
                    IdentityRule rule = IdentityRule.valueOf(row.getString("key_rule"));
                    matches.put(
                            new IdentityKey(rule, row.getString("key_value")),
                            new Match(
                                    new PersonId(row.getString("person_id")),
                                    row.getBoolean("deleted") ? Standing.DELETED : Standing.PRESENT));
                    return matches;
                });
    }

    @Override
    public void insertAbsent(Collection<Person> people) {
        Set<String> inserted = insertAbsentIds(people);
        insertKeys(
                INSERT_FREE_KEYS,
                people.stream()
                        .filter(person -> inserted.contains(person.id().value()))
                        .toList());
    }

    @Override
    public void insertNew(Collection<Person> people) {
        insertAbsentIds(people);
        insertKeys(INSERT_NEW_KEYS, people);
    }

    @Override
    public void replace(Collection<Person> people) {
        super.replace(people);
        List<String> ids = people.stream().map(person -> person.id().value()).toList();
        String deleteKeys = statements().isH2() ? DELETE_KEYS_ON_H2 : DELETE_KEYS_ON_POSTGRESQL;
        bindTexts(statements().update(deleteKeys), "ids", ids).execute();
        insertKeys(INSERT_FREE_KEYS, people);
    }

    private void insertKeys(String sql, Collection<Person> people) {
        Map<IdentityKey, String> owners = new LinkedHashMap<>();
        for (Person person : people) {
            person.profile()
                    .identityKeys()
                    .forEach(key -> owners.putIfAbsent(key, person.id().value()));
        }
        if (!owners.isEmpty()) {
            var update = statements().update(sql);
            bindTexts(update, "rules", rules(owners.keySet()));
            bindTexts(update, "texts", values(owners.keySet()));
            bindTexts(update, "people", new ArrayList<>(owners.values())).execute();
        }
    }

    @Override
    Row row(Person person) {
        return new Row(
                person.id().value(),
                Documents.write(person.profile()),
                text(person.createdAt()),
                text(person.updatedAt()),
                text(person.deletedAt()));
    }

    @Override
    Person record(ResultSet row) throws SQLException {
        return person(row);
    }

    /** Returns the person of a row. */
    static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getString("id")),
                Documents.read(row.getString("profile"), PersonProfile.class),
                Instants.fromSqlOrNull(row, "created_at"),
                Instants.fromSqlOrNull(row, "updated_at"),
                Instants.fromSqlOrNull(row, "deleted_at"));
    }

    @Override
    PersonId id(String text) {
        return new PersonId(text);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static List<String> rules(Collection<IdentityKey> keys) {
        return keys.stream().map(key -> key.rule().name()).toList();
    }

    private static List<String> values(Collection<IdentityKey> keys) {
        return keys.stream().map(IdentityKey::value).toList();
    }
}
