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
 * The tables of what people are looked up by. What a record says by itself stands with its own entry alone, so that
 * people and companies can be put in in any order:
 *
 * <ol>
 *   <li>{@code lead_directory_person_key}: the keys that a person answers to whatever is known of the employer,
 *   <li>{@code lead_directory_person_title}: the titles that make keys with what is known of the employer, and the
 *       employer's id,
 *   <li>{@code lead_directory_company_key}: the domains and the name of a company.
 * </ol>
 *
 * A title key is found in the first table, or by a row of the second and one of the third.
 */
final class DirectoryKeys {
    // Sub-queries for each key, not joins: without statistics PostgreSQL would meet each key with all employees of its
    // company.
    private static final String ASKED = """
            unnest(CAST(:kinds AS varchar array), CAST(:texts AS varchar array), CAST(:titles AS varchar array), CAST(:companies AS varchar array))
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

    /** The least entry of each key; the person of each such entry, with the numbers of the keys. */
    private static final String FIND = "SELECT %s, f.asked FROM (SELECT a.entry, ARRAY_AGG(a.n) AS asked FROM ("
            + "SELECT e.n, MIN(e.entry) AS entry FROM ("
            + "SELECT i.n, " + OF_PERSON + " AS entry FROM " + ASKED
            + " UNION ALL SELECT i.n, " + OF_EMPLOYEE + " FROM " + ASKED
            + ") AS e GROUP BY e.n) AS a GROUP BY a.entry) AS f JOIN lead_directory_person r ON r.ordinal = f.entry";

    private DirectoryKeys() {}

    /**
     * Stores the keys of people in place of what they had.
     *
     * @param ordinals the entry of each, by its id
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

    /** Stores what companies are known by in place of what they had. */
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
     * The first person of each key.
     *
     * @param columns the columns of {@code lead_directory_person r} that make a person
     */
    static Map<PersonKey, Person> find(Handle handle, String columns, RowMapper<Person> mapper, List<PersonKey> keys) {
        Query query = handle.createQuery(FIND.formatted(columns));
        bind(query, "kinds", keys, key -> key.kind().name());
        bind(query, "texts", keys, PersonKey::value);
        bind(query, "titles", keys, key -> key.title().map(KeyHalf::text).orElse(null));
        bind(query, "companies", keys, key -> key.company().map(KeyHalf::text).orElse(null));
        return query.reduceResultSet(new HashMap<>(), (found, row, context) -> {
            Person person = mapper.map(row, context);
            for (long asked : Columns.numbers(row, "asked")) {
                found.put(keys.get((int) asked - 1), person);
            }
            return found;
        });
    }

    private static void bind(
            Query query, String name, List<PersonKey> keys, Function<PersonKey, @Nullable String> text) {
        query.bindArray(name, String.class, keys.stream().map(text).toArray());
    }
}
