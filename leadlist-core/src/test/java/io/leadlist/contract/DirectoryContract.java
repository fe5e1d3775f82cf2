package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Term;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.AccountFilters;
import io.leadlist.search.Band;
import io.leadlist.search.ContactFilters;
import io.leadlist.search.Directory;
import io.leadlist.search.PageRequest;
import io.leadlist.search.RangeFilter;
import io.leadlist.search.RangeFilter.Mode;
import io.leadlist.search.SearchFilters;
import io.leadlist.search.TermFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract of {@link Directory}: what {@link MemoryDirectory} answers, which asks the filters of each person. */
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
    private final List<Company> companies =
            IntStream.range(0, 30).mapToObj(DirectoryContract::company).toList();
    private final List<Person> people = people();
    private final Directory directory;
    private final Directory expected =
            new MemoryDirectory(1_000).putCompanies(companies).putPeople(people);

    /** Tests the adapter of this fixture. */
    protected DirectoryContract(DirectoryFixture fixture) {
        directory = fixture.directory(companies, people);
    }

    @Test
    void the_documented_search_finds_the_same_people_in_the_same_order() {
        SearchFilters filters = SearchFilters.builder()
                .industry("software development", "it services and it consulting")
                .employees(50, 500)
                .seniority("director", "vp", "c_suite")
                .departmentAndFunction("sales", "marketing")
                .build();
        List<Person> found = all(directory, filters);
        assertThat(found).isEqualTo(all(expected, filters)).hasSizeBetween(10, 300);
    }

    @Test
    void any_search_finds_the_same_people_in_the_same_order() {
        Random random = new Random(20240101);
        for (int round = 0; round < 150; round++) {
            SearchFilters filters = filters(random);
            assertThat(all(directory, filters)).as("%s", filters).isEqualTo(all(expected, filters));
        }
    }

    @Test
    void a_page_is_a_slice_of_the_whole_result() {
        SearchFilters filters =
                SearchFilters.builder().seniority("vp", "director").build();
        List<Person> whole = all(expected, filters);
        for (int size : List.of(1, 7, directory.pageSize())) {
            int pages = whole.size() / size + 2;
            for (int number = 0; number < pages; number++) {
                int from = Math.min(whole.size(), number * size);
                assertThat(directory
                                .searchPeople(filters, new PageRequest(number, size))
                                .entries())
                        .isEqualTo(whole.subList(from, Math.min(whole.size(), from + size)));
            }
        }
    }

    @Test
    void a_page_far_behind_the_end_is_empty() {
        SearchFilters filters = SearchFilters.builder().seniority("vp").build();
        assertThat(directory
                        .searchPeople(filters, new PageRequest(Integer.MAX_VALUE, directory.pageSize()))
                        .entries())
                .isEmpty();
    }

    @Test
    void a_page_larger_than_the_directorys_is_refused() {
        SearchFilters filters = SearchFilters.builder().seniority("vp").build();
        PageRequest tooLarge = new PageRequest(0, directory.pageSize() + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> directory.searchPeople(filters, tooLarge));
    }

    @Test
    void records_are_found_by_id_deleted_ones_among_them() {
        List<PersonId> ids = people.stream().map(Person::id).toList();
        List<PersonId> asked = new ArrayList<>(ids);
        asked.add(new PersonId("nobody"));
        assertThat(directory.findPeople(asked).values()).containsExactlyInAnyOrderElementsOf(people);
        var companyIds = new ArrayList<>(companies.stream().map(Company::id).toList());
        companyIds.add(Samples.aCompanyId(9_999));
        assertThat(directory.findCompanies(companyIds).values()).containsExactlyInAnyOrderElementsOf(companies);
        assertThat(directory.findPeople(List.of())).isEmpty();
        assertThat(directory.findCompanies(List.of())).isEmpty();
    }

    private static List<Person> all(Directory directory, SearchFilters filters) {
        List<Person> all = new ArrayList<>();
        int size = Math.min(100, directory.pageSize());
        for (int number = 0; ; number++) {
            List<Person> page = directory
                    .searchPeople(filters, new PageRequest(number, size))
                    .entries();
            all.addAll(page);
            if (page.size() < size) {
                return all;
            }
        }
    }

    private static SearchFilters filters(Random random) {
        return new SearchFilters(
                new AccountFilters(terms(random, INDUSTRIES), range(random)),
                new ContactFilters(terms(random, SENIORITIES), terms(random, DEPARTMENTS)));
    }

    private static TermFilter terms(Random random, List<String> values) {
        return random.nextInt(3) == 0
                ? TermFilter.NONE
                : new TermFilter(
                        some(random, values, 3),
                        some(random, values, 2),
                        some(random, values, 2),
                        some(random, values, 2));
    }

    private static Set<Term> some(Random random, List<String> values, int most) {
        Set<Term> terms = new HashSet<>();
        for (int i = random.nextInt(most * 2) - most; i > 0; i--) {
            String value = values.get(random.nextInt(values.size()));
            terms.add(Term.of(value == null ? "unheard of" : value));
        }
        return terms;
    }

    private static RangeFilter range(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new RangeFilter(Mode.ALL, List.of());
            case 1 -> new RangeFilter(Mode.NONE, List.of());
            case 2 -> RangeFilter.in(Band.of(50, 500));
            case 3 -> RangeFilter.in(new Band(null, 50L), new Band(10_500L, null));
            case 4 -> RangeFilter.in(Band.of(201, 499), new Band(null, null));
            default -> RangeFilter.UNRESTRICTED;
        };
    }

    private static Company company(int number) {
        return Company.of(
                Samples.aCompanyId(number),
                CompanyProfile.named("Company " + number)
                        .industry(INDUSTRIES.get(number % INDUSTRIES.size()))
                        .headcount(HEADCOUNTS.get(number % HEADCOUNTS.size()))
                        .build());
    }

    private static List<Person> people() {
        Random random = new Random(7);
        List<Person> people = new ArrayList<>();
        for (int number = 0; number < 600; number++) {
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
                                    : Samples.aCompanyId(random.nextInt(33)).value())
                    .build();
            boolean deleted = random.nextInt(20) == 0;
            people.add(new Person(
                    new PersonId("person-" + random.nextInt(1_000_000) + "-" + number),
                    profile,
                    null,
                    null,
                    deleted ? Samples.NOW : null));
        }
        return people;
    }
}
