package io.leadlist.examples.directory;

import io.leadlist.conformance.Records;
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
 * A global directory, always the same: the records of the documented examples first, then made-up companies and people.
 * It fits into any directory that takes records: {@code MemoryDirectory}, or {@code JdbcDirectory} on H2 or PostgreSQL.
 */
public final class SampleDirectory {
    private static final long SEED = 42;
    private static final PersonId LAST = new PersonId("ce282886-a689-362e-a709-7e1ee5678571");

    private SampleDirectory() {}

    /** The documented companies, then 400 others. */
    public static List<Company> companies() {
        return Once.RECORDS.companies();
    }

    /** The documented people, then 5,000 others; the documented search finds none of these. */
    public static List<Person> people() {
        return Once.RECORDS.people();
    }

    /** Says whether all of it was put into a directory, the people last; it is not made for that. */
    public static boolean isIn(Directory directory) {
        return !directory.findPeople(List.of(LAST)).isEmpty();
    }

    /** Generates all records, the same ones every time. */
    static Contents generated() {
        Faker faker = new Faker(Locale.ENGLISH, new Random(SEED));
        List<FakedCompany> companies = FakedCompanies.all(faker);
        List<Person> people = FakedPeople.at(companies, faker);
        return new Contents(
                Stream.concat(Records.companies().stream(), companies.stream().map(FakedCompany::directoryRecord))
                        .toList(),
                Stream.concat(Records.people().stream(), people.stream()).toList());
    }

    /** All companies and all people. */
    record Contents(List<Company> companies, List<Person> people) {}

    private static final class Once {
        private static final Contents RECORDS = generated();
    }
}
