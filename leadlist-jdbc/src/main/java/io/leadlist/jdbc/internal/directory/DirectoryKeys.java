package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.KeyHalf;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Stores the keys by which people are looked up, and finds people by them.
 *
 * <p>Each row depends on one record alone, so that people and companies can be put in any order:
 *
 * <ol>
 *   <li>{@code lead_directory_person_key}: the keys of a person that do not depend on the employer's record,
 *   <li>{@code lead_directory_person_title}: the titles that form keys together with the employer's record, and the
 *       employer's id,
 *   <li>{@code lead_directory_company_key}: the domains and the name of a company.
 * </ol>
 *
 * <p>A title key is found in the first table, or by a row of the second and a row of the third table.
 */
final class DirectoryKeys {
    private static final RowTable PERSON_KEY = RowTable.ofEntries("lead_directory_person_key")
            .with("kind", ColumnType.TEXT)
            .with("text", ColumnType.TEXT);
    private static final RowTable PERSON_TITLE = RowTable.ofEntries("lead_directory_person_title")
            .with("company_id", ColumnType.TEXT)
            .with("kind", ColumnType.TEXT)
            .with("text", ColumnType.TEXT);
    private static final RowTable COMPANY_KEY = RowTable.of("lead_directory_company_key")
            .with("company_id", ColumnType.TEXT)
            .with("kind", ColumnType.TEXT)
            .with("text", ColumnType.TEXT);
    private static final InputRows<PersonKey> KEYS = InputRows.<PersonKey>named("i")
            .text("kind", key -> key.kind().name())
            .text("text", PersonKey::value)
            .text("title", key -> key.title().map(KeyHalf::text).orElse(null))
            .text("company", key -> key.company().map(KeyHalf::text).orElse(null))
            .numbered("n");

    /**
     * Finds the first entry of each key, then each person found, with the numbers of its keys. The inserted parts are
     * the columns, the keys, and the list of their numbers.
     *
     * <p>Sub-queries for each key, not joins: without statistics PostgreSQL would compare each key with all employees
     * of its company.
     */
    private static final String FIND = """
            SELECT %1$s, f.key_numbers FROM (
                SELECT a.entry, %3$s AS key_numbers FROM (
                    SELECT e.n, MIN(e.entry) AS entry FROM (
                        SELECT i.n,
                               (SELECT MIN(p.entry) FROM lead_directory_person_key p
                                WHERE p.kind = i.kind AND p.text = i.text) AS entry
                        FROM %2$s
                        UNION ALL
                        SELECT i.n,
                               (SELECT MIN(t.entry) FROM lead_directory_company_key c
                                JOIN lead_directory_person_title t
                                    ON t.company_id = c.company_id AND t.kind = c.kind
                                WHERE c.kind = i.kind AND c.text = i.company AND t.text = i.title)
                        FROM %2$s
                    ) AS e GROUP BY e.n
                ) AS a GROUP BY a.entry
            ) AS f JOIN lead_directory_person r ON r.ordinal = f.entry
            """;

    private DirectoryKeys() {}

    /**
     * Replaces the keys of people.
     *
     * @param ordinals the ordinal of each person, by id
     */
    static void putPeople(Session session, List<Person> people, Map<String, Long> ordinals) {
        Rows keys = PERSON_KEY.empty();
        Rows titles = PERSON_TITLE.empty();
        for (Person person : people) {
            if (!person.isDeleted()) {
                Long entry = Objects.requireNonNull(ordinals.get(person.id().value()));
                PersonKey.of(person, null)
                        .forEach(key -> keys.add(entry, key.kind().name(), key.value()));
                person.profile()
                        .employer()
                        .map(CompanyId::value)
                        .ifPresent(company -> KeyHalf.ofTitles(person)
                                .forEach(title ->
                                        titles.add(entry, company, title.kind().name(), title.text())));
            }
        }
        keys.store(session, ordinals.values());
        titles.store(session, ordinals.values());
    }

    /** Replaces the keys of companies. */
    static void putCompanies(Session session, List<Company> companies) {
        Rows keys = COMPANY_KEY.empty();
        for (Company company : companies) {
            KeyHalf.ofEmployer(company)
                    .forEach(key -> keys.add(company.id().value(), key.kind().name(), key.text()));
        }
        keys.store(
                session, companies.stream().map(company -> company.id().value()).toList());
    }

    /**
     * Returns the first person of each key that a person has.
     *
     * @param columns the columns of {@code lead_directory_person r} that the mapper reads
     */
    static Map<PersonKey, Person> find(
            Session session, String columns, RowMapper<Person> mapper, List<PersonKey> keys) {
        Dialect dialect = session.dialect();
        String sql = FIND.formatted(columns, dialect.rows(KEYS), dialect.listOf("a.n", "a.n"));
        return dialect.bind(session.handle().createQuery(sql), KEYS, keys)
                .reduceResultSet(new HashMap<>(), (found, row, context) -> {
                    Person person = mapper.map(row, context);
                    for (long number : dialect.numbers(row, "key_numbers")) {
                        found.put(keys.get((int) number - 1), person);
                    }
                    return found;
                });
    }
}
