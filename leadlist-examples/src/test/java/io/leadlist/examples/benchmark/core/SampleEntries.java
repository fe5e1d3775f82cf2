package io.leadlist.examples.benchmark.core;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Made-up people and a tenth as many companies, the same in every run. Half of the companies match the search's
 * industries, and half its sizes; half of the people match its seniorities, and half its departments.
 */
final class SampleEntries {
    private static final List<String> INDUSTRIES =
            List.of("Software Development", "IT Services and IT Consulting", "Retail", "Hospitals and Health Care");
    private static final List<String> HEADCOUNTS =
            List.of("1-10", "11-50", "51-200", "201-500", "501-1000", "1001-5000");
    private static final List<String> SENIORITIES = List.of("director", "VP", "C-Suite", "manager", "senior", "entry");
    private static final List<String> DEPARTMENTS = List.of("Sales", "Marketing", "Engineering", "Finance");

    /** A person with the present company. */
    record Entry(Person person, Company company) {}

    private final Random random = new Random(42);
    private final List<Company> companies;

    private SampleEntries(int people) {
        this.companies = new ArrayList<>();
        for (int number = 0; number <= people / 10; number++) {
            companies.add(company(number));
        }
    }

    static List<Entry> of(int people) {
        SampleEntries sample = new SampleEntries(people);
        List<Entry> entries = new ArrayList<>(people);
        for (int number = 0; number < people; number++) {
            entries.add(sample.entry(number));
        }
        return entries;
    }

    private Entry entry(int number) {
        Company company = one(companies);
        PersonProfile profile = PersonProfile.named("Ada" + number, "Sample")
                .country("United States")
                .companyId(company.id().value())
                .seniority(one(SENIORITIES))
                .departments(one(DEPARTMENTS))
                .build();
        return new Entry(Person.of(new PersonId("person-" + number), profile), company);
    }

    private Company company(int number) {
        CompanyProfile profile = CompanyProfile.named("Company " + number)
                .industry(one(INDUSTRIES))
                .headcount(one(HEADCOUNTS))
                .build();
        return Company.of(new CompanyId(new UUID(random.nextLong(), random.nextLong())), profile);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
