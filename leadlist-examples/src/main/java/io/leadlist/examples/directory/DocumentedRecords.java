package io.leadlist.examples.directory;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.search.facet.CompanyFacets;
import io.leadlist.search.facet.PersonFacets;
import io.leadlist.search.facet.SearchableEntry;
import io.leadlist.search.filter.RelatedTerms;
import io.leadlist.search.filter.SearchContext;
import io.leadlist.search.filter.SearchFilters;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The records that the documented examples speak of, and some more that their search finds. */
final class DocumentedRecords {
    private static final List<String> TITLES = List.of("Sales Director", "VP of Marketing", "Chief Revenue Officer");
    private static final List<String> SENIORITIES = List.of("director", "VP", "C-Suite");
    private static final List<String> DEPARTMENTS = List.of("sales", "marketing", "sales");

    private static final int FOUND = 19;

    /** It asks for no tenure, so that any month does. */
    private static final SearchContext CONTEXT = new SearchContext(YearMonth.of(2024, 1), RelatedTerms.NONE);

    /** The bulk search of the documented examples. */
    private static final SearchFilters SEARCH = SearchFilters.builder()
            .industry("software development", "it services and it consulting")
            .employees(50, 500)
            .seniority("director", "vp", "c_suite")
            .departmentAndFunction("sales", "marketing")
            .build();

    private DocumentedRecords() {}

    static List<Company> companies() {
        return List.of(
                company(
                        "770e8400-e29b-41d4-a716-446655440001",
                        CompanyProfile.named("Acme Corporation")
                                .domain("acme.com")
                                .industry("Technology")
                                .headcount("201-500")
                                .linkedinUrl("https://www.linkedin.com/company/acme")
                                .websiteUrl("https://acme.com")
                                .city("San Francisco")
                                .country("United States")
                                .build()),
                company(
                        "770e8400-e29b-41d4-a716-446655440002",
                        CompanyProfile.named("TechStart Inc")
                                .domain("techstart.io")
                                .industry("Software")
                                .headcount("51-200")
                                .linkedinUrl("https://www.linkedin.com/company/techstart")
                                .websiteUrl("https://techstart.io")
                                .city("Austin")
                                .country("United States")
                                .build()),
                company(
                        "770e8400-e29b-41d4-a716-446655440003",
                        CompanyProfile.named("Fabrikam Retail")
                                .domain("fabrikam.example")
                                .industry("retail")
                                .headcount("1001-5000")
                                .city("Paris")
                                .country("France")
                                .build()),
                company(
                        "550e8400-e29b-41d4-a716-446655440001",
                        CompanyProfile.named("Northwind Software")
                                .domain("northwind.example")
                                .industry("software development")
                                .headcount("51-200")
                                .city("Berlin")
                                .country("Germany")
                                .build()),
                company(
                        "660e8400-e29b-41d4-a716-446655440001",
                        CompanyProfile.named("Litware Software")
                                .domain("litware.example")
                                .industry("software development")
                                .headcount("201-500")
                                .city("San Francisco")
                                .country("United States")
                                .build()),
                company(
                        "660e8400-e29b-41d4-a716-446655440002",
                        CompanyProfile.named("Contoso IT")
                                .domain("contoso.example")
                                .industry("it services and it consulting")
                                .headcount("201-500")
                                .city("New York")
                                .country("United States")
                                .build()));
    }

    /**
     * Those of the examples, numbers 1 to 5, and others; the documented search finds the numbers 1 to {@value #FOUND}.
     */
    static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= 25; number++) {
            people.add(person(number));
        }
        return people;
    }

    /** Says whether the documented search would find this person at this company. */
    static boolean searchFinds(Person person, Company company) {
        return SEARCH.matches(SearchableEntry.ofPerson(PersonFacets.of(person), CompanyFacets.of(company)), CONTEXT);
    }

    private static Person person(int number) {
        int kind = number % TITLES.size();
        PersonProfileBuilder profile = PersonProfile.named("Sam" + number, "Sample")
                .jobTitle(TITLES.get(kind))
                .linkedinUrl("https://www.linkedin.com/in/sam-sample-" + number)
                .emails("sam" + number + "@example.com")
                .seniority(number <= FOUND ? SENIORITIES.get(kind) : "intern")
                .departments(DEPARTMENTS.get(kind))
                .companyId("660e8400-e29b-41d4-a716-44665544000" + (1 + number % 2));
        return Person.of(
                new PersonId(String.format(Locale.ROOT, "550e8400-e29b-41d4-a716-4466554400%02d", number)),
                profile.build());
    }

    private static Company company(String id, CompanyProfile profile) {
        return Company.of(CompanyId.parse(id), profile);
    }
}
