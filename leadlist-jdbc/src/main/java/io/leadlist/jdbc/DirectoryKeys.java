package io.leadlist.jdbc;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.KeyHalf;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

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
    // Sub-queries for each key, not joins: without statistics PostgreSQL would compare each key with all employees of
    // its company.
    private static final String KEYS = """
            unnest(CAST(:kinds AS varchar array), CAST(:texts AS varchar array), CAST(:titles AS varchar array),
                   CAST(:companies AS varchar array))
            WITH ORDINALITY AS i(kind, text, title, company, n)
            """;
    private static final String OF_PERSON =
            "(SELECT MIN(p.entry) FROM lead_directory_person_key p WHERE p.kind = i.kind AND p.text = i.text)";
    private static final String OF_EMPLOYEE = """
            (SELECT MIN(t.entry)
             FROM lead_directory_company_key c
             JOIN lead_directory_person_title t ON t.company_id = c.company_id AND t.kind = c.kind
             WHERE c.kind = i.kind AND c.text = i.company AND t.text = i.title)
            """;

    /** Finds the first entry of each key, then each person found, with the numbers of its keys. */
    private static final String FIND = "SELECT %s, f.key_numbers FROM ("
            + "SELECT a.entry, ARRAY_AGG(a.n) AS key_numbers FROM (SELECT e.n, MIN(e.entry) AS entry FROM ("
            + "SELECT i.n, " + OF_PERSON + " AS entry FROM " + KEYS
            + " UNION ALL SELECT i.n, " + OF_EMPLOYEE + " FROM " + KEYS
            + ") AS e GROUP BY e.n) AS a GROUP BY a.entry) AS f"
            + " JOIN lead_directory_person r ON r.ordinal = f.entry";

    private DirectoryKeys() {}

    /**
     * Replaces the keys of people.
     *
     * @param ordinals the ordinal of each person, by id
     */
    static void putPeople(Handle handle, List<Person> people, Map<String, Long> ordinals) {
        Rows keys = new Rows("lead_directory_person_key", "entry bigint", "kind varchar", "text varchar");
        Rows titles = new Rows(
                "lead_directory_person_title", "entry bigint", "company_id varchar", "kind varchar", "text varchar");
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
        keys.store(handle, ordinals.values());
        titles.store(handle, ordinals.values());
    }

    /** Replaces the keys of companies. */
    static void putCompanies(Handle handle, List<Company> companies) {
        Rows keys = new Rows("lead_directory_company_key", "company_id varchar", "kind varchar", "text varchar");
        for (Company company : companies) {
            KeyHalf.ofEmployer(company)
                    .forEach(key -> keys.add(company.id().value(), key.kind().name(), key.text()));
        }
        keys.store(
                handle, companies.stream().map(company -> company.id().value()).toList());
    }

    /**
     * Returns the first person of each key that a person has.
     *
     * @param columns the columns of {@code lead_directory_person r} that the mapper reads
     */
    static Map<PersonKey, Person> find(Handle handle, String columns, RowMapper<Person> mapper, List<PersonKey> keys) {
        Query query = handle.createQuery(FIND.formatted(columns));
        bind(query, "kinds", keys, key -> key.kind().name());
        bind(query, "texts", keys, PersonKey::value);
        bind(query, "titles", keys, key -> key.title().map(KeyHalf::text).orElse(null));
        bind(query, "companies", keys, key -> key.company().map(KeyHalf::text).orElse(null));
        return query.reduceResultSet(new HashMap<>(), (found, row, context) -> {
            Person person = mapper.map(row, context);
            for (long number : Columns.numbers(row, "key_numbers")) {
                found.put(keys.get((int) number - 1), person);
            }
            return found;
        });
    }

    private static void bind(
            Query query, String name, List<PersonKey> keys, Function<PersonKey, @Nullable String> text) {
        query.bindArray(name, String.class, keys.stream().map(text).toArray());
    }
}
