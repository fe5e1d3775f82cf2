package io.leadlist.examples.directory;

import io.leadlist.conformance.VectorRecords;
import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.search.Directory;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * A global directory that is always the same: the documented records first, then made-up companies and people. It can
 * be loaded into any directory that takes records: {@code MemoryDirectory}, or {@code JdbcDirectory} on H2 or
 * PostgreSQL.
 */
public final class SampleDirectory {
    private static final long SEED = 42;
    private static final PersonId LAST = new PersonId("ce282886-a689-362e-a709-7e1ee5678571");

    private SampleDirectory() {}

    /** Returns the documented companies, then 400 made-up ones. */
    public static List<Company> companies() {
        return Companies.ALL;
    }

    /** Returns the documented people, then 5,000 made-up ones, which the documented search does not find. */
    public static List<Person> people() {
        return Once.RECORDS.people();
    }

    /**
     * Returns the documented people, then the first made-up ones. Generates these people alone, which is faster than
     * {@link #people}.
     *
     * @param count the number of made-up people, at most 5,000
     */
    public static List<Person> firstPeople(int count) {
        return generated(count).people();
    }

    /** Whether a directory holds the whole sample, loaded with the people last; the check itself generates nothing. */
    public static boolean isIn(Directory directory) {
        return !directory.findPeople(List.of(LAST)).isEmpty();
    }

    /** Generates all records, the same ones every time. */
    static Contents generated() {
        return generated(FakedPeople.COUNT);
    }

    private static Contents generated(int count) {
        Faker faker = new Faker(Locale.ENGLISH, new Random(SEED));
        List<FakedCompany> companies = FakedCompanies.all(faker);
        List<Person> people = FakedPeople.at(companies, faker, count);
        return new Contents(
                Stream.concat(
                                VectorRecords.companies().stream(),
                                companies.stream().map(FakedCompany::directoryRecord))
                        .toList(),
                Stream.concat(VectorRecords.people().stream(), people.stream()).toList());
    }

    /** All companies and all people. */
    record Contents(List<Company> companies, List<Person> people) {}

    private static final class Companies {
        private static final List<Company> ALL = generated(0).companies();
    }

    private static final class Once {
        private static final Contents RECORDS = generated();
    }
}
