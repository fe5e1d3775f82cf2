package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.lead.PersonProfile;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.PersonFacets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores the directory's people in {@code lead_directory_person} and the tables of their facets and keys. */
final class DirectoryPeople {
    private static final String LAST_ORDINAL = "SELECT COALESCE(MAX(ordinal), 0) FROM lead_directory_person";
    private static final String PUT = """
            MERGE INTO lead_directory_person p USING (
                SELECT i.id, i.company, i.profile, i.ordinal, CAST(i.created AS timestamp(3) with time zone) AS created,
                       CAST(i.updated AS timestamp(3) with time zone) AS updated,
                       CAST(i.deleted AS timestamp(3) with time zone) AS deleted
                FROM unnest(CAST(:ids AS varchar array), CAST(:companies AS varchar array),
                            CAST(:profiles AS varchar array), CAST(:created AS varchar array),
                            CAST(:updated AS varchar array), CAST(:deleted AS varchar array))
                     WITH ORDINALITY AS i(id, company, profile, created, updated, deleted, ordinal)
                ORDER BY i.id) AS n
            ON p.id = n.id
            WHEN MATCHED THEN UPDATE SET company_id = n.company, profile = n.profile,
                 created_at = n.created, updated_at = n.updated, deleted_at = n.deleted
            WHEN NOT MATCHED THEN INSERT (id, ordinal, company_id, profile, created_at, updated_at, deleted_at)
                 VALUES (n.id, :last + n.ordinal, n.company, n.profile, n.created, n.updated, n.deleted)
            """;
    private static final String COLUMNS = "r.id, r.profile, r.created_at, r.updated_at, r.deleted_at";
    private static final String FIND = "SELECT " + COLUMNS
            + " FROM unnest(CAST(:ids AS varchar array)) AS i(id) JOIN lead_directory_person r ON r.id = i.id";

    private DirectoryPeople() {}

    static void put(Handle handle, List<Person> people, Function<Person, Facets> moreFacets) {
        List<String> ids = people.stream().map(person -> person.id().value()).toList();
        long last = handle.createQuery(LAST_ORDINAL).mapTo(Long.class).one();
        Update update = handle.createUpdate(PUT).bind("last", last);
        bindTexts(update, "ids", ids);
        bind(
                update,
                "companies",
                people,
                person -> person.profile().employer().map(CompanyId::value).orElse(null));
        bind(update, "profiles", people, person -> Documents.write(person.profile()));
        bind(update, "created", people, person -> text(person.createdAt()));
        bind(update, "updated", people, person -> text(person.updatedAt()));
        bind(update, "deleted", people, person -> text(person.deletedAt()));
        update.execute();
        FacetRows rows = new FacetRows(handle, "lead_directory_person", ids);
        for (Person person : people) {
            rows.add(person.id().value(), PersonFacets.of(person).and(moreFacets.apply(person)));
        }
        rows.store();
        DirectoryKeys.putPeople(handle, people, rows.ordinals());
    }

    static List<Person> search(Handle handle, List<Condition> conditions, SearchPageRequest page) {
        return DirectorySearch.people(handle, COLUMNS, (row, context) -> person(row), conditions, page);
    }

    static Map<PersonId, Person> find(Handle handle, Collection<PersonId> ids) {
        return bindTexts(
                        handle.createQuery(FIND),
                        "ids",
                        ids.stream().map(LeadId::value).toList())
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    Person person = person(row);
                    found.put(person.id(), person);
                    return found;
                });
    }

    static Map<PersonKey, Person> findByKey(Handle handle, List<PersonKey> keys) {
        return DirectoryKeys.find(handle, COLUMNS, (row, context) -> person(row), keys);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getString("id")),
                Documents.read(row.getString("profile"), PersonProfile.class),
                Instants.fromSqlOrNull(row, "created_at"),
                Instants.fromSqlOrNull(row, "updated_at"),
                Instants.fromSqlOrNull(row, "deleted_at"));
    }

    private static void bind(
            Update update, String name, List<Person> people, Function<Person, @Nullable String> column) {
        update.bindArray(name, String.class, people.stream().map(column).toArray());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
