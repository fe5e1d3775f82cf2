package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.GeoFilter;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TermFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract of {@link Directory}: the results of {@link MemoryDirectory}, which checks the condition of a search on
 * each entry.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DirectoryContract {
    private static final List<String> INDUSTRIES =
            Arrays.asList("Software Development", "it services and it consulting", "Retail", null, "Bücher & Papier");
    private static final List<String> HEADCOUNTS =
            Arrays.asList("51-200", "501-1000", "10,001+", "500", null, "about fifty", "49");
    private static final List<String> SENIORITIES =
            Arrays.asList("VP", "C-Suite", "c_suite", "director", "Intern", "boss", null);
    private static final List<String> DEPARTMENTS =
            List.of("sales", "Marketing", "business_development", "Business Development", "engineering technical");
    private static final int PEOPLE = 600;
    private static final int COMPANIES = 60;
    private final DirectoryContents contents = new DirectoryContents(companies(), people());
    private final Directory directory;
    private final Directory expected = contents.inMemory(1_000);

    /** Tests the adapter of this fixture. */
    protected DirectoryContract(DirectoryFixture fixture) {
        directory = fixture.directory(List.of(contents));
    }

    @Test
    void the_documented_search_finds_the_same_people_in_the_same_order() {
        SearchFilters filters = SearchFilters.builder()
                .industry("software development", "it services and it consulting")
                .employees(50, 500)
                .seniority("director", "vp", "c_suite")
                .departmentAndFunction("sales", "marketing")
                .build();
        List<Person> found = all(directory::searchPeople, filters);
        assertThat(found).isEqualTo(all(expected::searchPeople, filters)).hasSizeBetween(10, 300);
    }

    @ParameterizedTest
    @EnumSource
    void every_field_can_be_searched(SearchField field) {
        RandomSearch chance = new RandomSearch(new Random(field.toString().hashCode()));
        boolean ofPeople = SearchField.of(LeadType.PERSON).contains(field);
        boolean someAreFoundAndOthersNot = false;
        for (int round = 0; round < 30; round++) {
            SearchFilters filters =
                    SearchFilters.builder().with(field, chance.filter(field)).build();
            int found = ofPeople ? assertSamePeople(filters) : assertSameCompanies(filters);
            someAreFoundAndOthersNot |= found > 0 && found < (ofPeople ? PEOPLE * 9 / 10 : COMPANIES);
        }
        assertThat(someAreFoundAndOthersNot).isTrue();
    }

    @Test
    void any_search_finds_the_same_people_in_the_same_order() {
        RandomSearch chance = new RandomSearch(new Random(20240101));
        for (int round = 0; round < 150; round++) {
            assertSamePeople(chance.filters(LeadType.PERSON));
        }
    }

    @Test
    void any_search_finds_the_same_companies_in_the_same_order() {
        RandomSearch chance = new RandomSearch(new Random(20240102));
        for (int round = 0; round < 100; round++) {
            assertSameCompanies(chance.filters(LeadType.COMPANY));
        }
    }

    @Test
    void a_page_is_a_part_of_the_whole_result() {
        SearchFilters filters =
                SearchFilters.builder().seniority("vp", "director").build();
        assertPagesAreParts(directory::searchPeople, all(expected::searchPeople, filters), filters);
        SearchFilters ofCompanies = SearchFilters.builder()
                .industry("retail", "software development")
                .build();
        assertPagesAreParts(directory::searchCompanies, all(expected::searchCompanies, ofCompanies), ofCompanies);
    }

    @Test
    void a_page_far_after_the_end_is_empty() {
        SearchFilters filters = SearchFilters.builder().seniority("vp").build();
        assertThat(directory
                        .searchPeople(filters, new SearchPageRequest(Integer.MAX_VALUE, directory.pageSize()))
                        .entries())
                .isEmpty();
    }

    @Test
    void a_page_larger_than_the_directorys_is_rejected() {
        SearchFilters filters = SearchFilters.builder().industry("retail").build();
        SearchPageRequest tooLarge = new SearchPageRequest(0, directory.pageSize() + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> directory.searchPeople(filters, tooLarge));
        assertThatIllegalArgumentException().isThrownBy(() -> directory.searchCompanies(filters, tooLarge));
    }

    @Test
    void an_unsupported_field_is_rejected_by_name() {
        SearchPageRequest page = new SearchPageRequest(0, 10);
        SearchFilters ofPeople = SearchFilters.builder().seniority("vp").build();
        SearchFilters ofCompanies = SearchFilters.builder()
                .with(SearchField.ACCOUNT_EMPLOYEE_SENIORITY, TermFilter.anyOf("vp"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> directory.searchCompanies(ofPeople, page))
                .withMessageContaining("contact.seniority");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> directory.searchPeople(ofCompanies, page))
                .withMessageContaining("account.employee.seniority");
    }

    /** Differences so small that their square underflows, which PostgreSQL reports as an error. */
    @Test
    void a_location_very_close_to_the_searched_one_is_found() {
        for (double longitude : new double[] {0, 1e-170, -1e-300, 180}) {
            SearchFilters filters = SearchFilters.builder()
                    .with(SearchField.ACCOUNT_GEO_LOCATION, new GeoFilter(51.48, longitude, 50, GeoFilter.Unit.KM))
                    .build();
            int found = assertSameCompanies(filters);
            assertThat(found > 0).isEqualTo(longitude != 180);
        }
    }

    @Test
    void a_hundred_thousand_ids_can_be_looked_up() {
        List<PersonId> ids = new ArrayList<>(IntStream.range(0, 100_000)
                .mapToObj(i -> new PersonId("unknown-" + i))
                .toList());
        Person known = contents.personRecords().get(0);
        ids.add(known.id());
        assertThat(directory.findPeople(ids)).isEqualTo(Map.of(known.id(), known));
    }

    @Test
    void records_are_found_by_id_including_deleted_ones() {
        List<Person> people = contents.personRecords();
        List<Company> companies = contents.companyRecords();
        List<PersonId> ids = new ArrayList<>(people.stream().map(Person::id).toList());
        ids.add(new PersonId("unknown"));
        assertThat(directory.findPeople(ids).values()).containsExactlyInAnyOrderElementsOf(people);
        var companyIds = new ArrayList<>(companies.stream().map(Company::id).toList());
        companyIds.add(Samples.aCompanyId(9_999));
        assertThat(directory.findCompanies(companyIds).values()).containsExactlyInAnyOrderElementsOf(companies);
        assertThat(directory.findPeople(List.of())).isEmpty();
        assertThat(directory.findCompanies(List.of())).isEmpty();
    }

    private int assertSamePeople(SearchFilters filters) {
        List<Person> found = all(directory::searchPeople, filters);
        assertThat(found.stream().map(Person::id))
                .as("%s", filters)
                .containsExactlyElementsOf(all(expected::searchPeople, filters).stream()
                        .map(Person::id)
                        .toList());
        return found.size();
    }

    private int assertSameCompanies(SearchFilters filters) {
        List<Company> found = all(directory::searchCompanies, filters);
        assertThat(found.stream().map(Company::id))
                .as("%s", filters)
                .containsExactlyElementsOf(all(expected::searchCompanies, filters).stream()
                        .map(Company::id)
                        .toList());
        return found.size();
    }

    private <R> void assertPagesAreParts(
            BiFunction<SearchFilters, SearchPageRequest, SearchPage<R>> search, List<R> whole, SearchFilters filters) {
        assertThat(whole).hasSizeGreaterThan(10);
        for (int size : List.of(1, 7, directory.pageSize())) {
            int pages = whole.size() / size + 2;
            for (int number = 0; number < pages; number++) {
                int from = Math.min(whole.size(), number * size);
                List<R> page = search.apply(filters, new SearchPageRequest(number, size))
                        .entries();
                assertThat(page).isEqualTo(whole.subList(from, Math.min(whole.size(), from + size)));
            }
        }
    }

    private static <R> List<R> all(
            BiFunction<SearchFilters, SearchPageRequest, SearchPage<R>> search, SearchFilters filters) {
        List<R> all = new ArrayList<>();
        int size = 100;
        for (int number = 0; ; number++) {
            List<R> page =
                    search.apply(filters, new SearchPageRequest(number, size)).entries();
            all.addAll(page);
            if (page.size() < size) {
                return all;
            }
        }
    }

    private static Map<Company, Facets> companies() {
        RandomSearch chance = new RandomSearch(new Random(5));
        Facets greenwich = Facets.builder().location(51.48, 0).build();
        Map<Company, Facets> companies = new LinkedHashMap<>();
        for (int number = 0; number < COMPANIES; number++) {
            Company company = Company.of(
                    Samples.aCompanyId(number),
                    CompanyProfile.named("Company " + number)
                            .industry(INDUSTRIES.get(number % INDUSTRIES.size()))
                            .headcount(HEADCOUNTS.get(number % HEADCOUNTS.size()))
                            .build());
            companies.put(
                    company, number == 0 ? greenwich : number % 3 == 0 ? Facets.NONE : chance.facets(LeadType.COMPANY));
        }
        return companies;
    }

    private static Map<Person, Facets> people() {
        Random random = new Random(7);
        RandomSearch chance = new RandomSearch(random);
        Map<Person, Facets> people = new LinkedHashMap<>();
        for (int number = 0; number < PEOPLE; number++) {
            PersonProfile profile = PersonProfile.named("Person", "Number " + number)
                    .seniority(SENIORITIES.get(random.nextInt(SENIORITIES.size())))
                    .departments(
                            DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())),
                            DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())))
                    .functions(
                            random.nextBoolean()
                                    ? new String[0]
                                    : new String[] {DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()))})
                    .companyId(
                            random.nextInt(10) == 0
                                    ? "no uuid"
                                    : Samples.aCompanyId(random.nextInt(COMPANIES + 5))
                                            .value())
                    .build();
            boolean deleted = random.nextInt(20) == 0;
            PersonId id = new PersonId("person-" + random.nextInt(1_000_000) + "-" + number);
            Person person = new Person(id, profile, null, null, deleted ? Samples.NOW : null);
            people.put(person, number % 2 == 0 ? Facets.NONE : chance.facets(LeadType.PERSON));
        }
        return people;
    }
}
