package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.dialect.Upsert;
import io.leadlist.jdbc.internal.document.Documents;
import io.leadlist.jdbc.internal.document.RecordColumns;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.PersonFacets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Stores the directory's people in {@code lead_directory_person} and the tables of their facets and keys. */
public final class DirectoryPeople {
    private static final String LAST_ORDINAL = "SELECT COALESCE(MAX(ordinal), 0) FROM lead_directory_person";
    private static final InputRows<Person> PEOPLE = InputRows.<Person>named("i")
            .text("id", person -> person.id().value())
            .text(
                    "company_id",
                    person -> person.profile().employer().map(CompanyId::value).orElse(null))
            .text("profile", person -> Documents.write(person.profile()))
            .instant("created_at", Person::createdAt)
            .instant("updated_at", Person::updatedAt)
            .instant("deleted_at", Person::deletedAt)
            .numbered("n");
    private static final Upsert TABLE = Upsert.of(
            "lead_directory_person",
            List.of("id"),
            List.of("id", "ordinal", "company_id", "profile", "created_at", "updated_at", "deleted_at"),
            List.of("company_id", "profile", "created_at", "updated_at", "deleted_at"));
    private static final Sql PUT = Sql.of(dialect -> dialect.upsert(TABLE, """
            SELECT i.id, :last + i.n AS ordinal, i.company_id, i.profile, i.created_at, i.updated_at, i.deleted_at
            FROM %s
            ORDER BY i.id
            """.formatted(dialect.rows(PEOPLE))));
    private static final InputRows<String> IDS = InputRows.texts("i", "id");
    private static final Sql FIND = Sql.of(dialect -> """
            SELECT %s FROM %s JOIN lead_directory_person r ON r.id = i.id
            """.formatted(RecordColumns.ALL, dialect.rows(IDS)));

    private DirectoryPeople() {}

    /** Stores people with their facets and keys; a person replaces the one with the same id. */
    public static void put(Session session, List<Person> people, Function<Person, Facets> moreFacets) {
        List<String> ids = people.stream().map(person -> person.id().value()).toList();
        long last = session.handle().createQuery(LAST_ORDINAL).mapTo(Long.class).one();
        session.dialect().execute(session.update(PUT, PEOPLE, people).bind("last", last), "ordinal");
        FacetRows rows = new FacetRows(session, "lead_directory_person", ids);
        for (Person person : people) {
            rows.add(person.id().value(), PersonFacets.of(person).and(moreFacets.apply(person)));
        }
        rows.store();
        DirectoryKeys.putPeople(session, people, rows.ordinals());
    }

    /** Returns a page of the people that meet the conditions, in the order in which they were first put. */
    public static List<Person> search(Session session, List<Condition> conditions, SearchPageRequest page) {
        return DirectorySearch.people(
                session, RecordColumns.ALL, (row, context) -> RecordColumns.person(row), conditions, page);
    }

    /** Returns the people with these ids; unknown ids are missing in the result. */
    public static Map<PersonId, Person> find(Session session, Collection<PersonId> ids) {
        return session.query(FIND, IDS, ids.stream().map(LeadId::value).toList())
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    Person person = RecordColumns.person(row);
                    found.put(person.id(), person);
                    return found;
                });
    }

    /** Returns the first person of each key that a person has. */
    public static Map<PersonKey, Person> findByKey(Session session, List<PersonKey> keys) {
        return DirectoryKeys.find(session, RecordColumns.ALL, (row, context) -> RecordColumns.person(row), keys);
    }
}
