package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.WorkExperience;
import io.leadlist.search.Directory;
import io.leadlist.search.facet.Facets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Directory#findPeopleByKey}: people are found by the keys of {@link PersonKey#of}. */
public abstract class DirectoryKeysContract {
    private static final Company ACME = aCompany(1, "Acme Corp", "acme.com");
    private static final List<@Nullable String> TITLES = Arrays.asList("CEO", "VP Sales", "vp-sales", " ", null);
    private static final List<@Nullable String> NAMES = Arrays.asList("Acme", "ACME", "Bücher & Papier", null);
    private static final List<@Nullable String> DOMAINS =
            Arrays.asList("acme.com", "https://www.acme.com/x", "other.org", "n/a", null);
    private final DirectoryFixture fixture;

    /** Tests the adapter of this fixture. */
    protected DirectoryKeysContract(DirectoryFixture fixture) {
        this.fixture = fixture;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linkedin.com/in/janedoe",
                "http://de.linkedin.com/in/JANEDOE/?utm_source=share",
                "https://www.linkedin.com/in/jane%64oe#about",
                "\uFEFFhttps://https://linkedin.com/mwlite/in/janedoe\u00A0",
                "https://www.linkedin.com/pub/janedoe?trk=a|b"
            })
    void a_person_is_found_by_any_spelling_of_the_linkedin_url(String spelling) {
        Person jane = aPerson("jane", profile -> profile.linkedinUrl("https://www.LinkedIn.com/in/JaneDoe/"));
        assertThat(find(directory(people(jane)), PersonKey.ofLinkedInUrl(spelling)))
                .containsExactly(jane);
    }

    @Test
    void a_person_is_found_by_the_email_in_any_case_but_not_with_a_plus_tag() {
        Person jane = aPerson("jane", profile -> profile.emails("jane.doe@gmail.com", " Jane@ACME.com "));
        Person tagged = aPerson("tagged", profile -> profile.emails("jane+news@acme.com"));
        Directory directory = directory(people(jane, tagged));
        assertThat(find(directory, PersonKey.ofEmail("JANE@acme.COM"))).containsExactly(jane);
        assertThat(find(directory, PersonKey.ofEmail("jane+News@acme.com"))).containsExactly(tagged);
        assertThat(find(directory, PersonKey.ofEmail("jane+other@acme.com"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.com", "WWW.ACME.COM", "http://acme.com:8080/team?x=1", "https://www.acme.com/about/"})
    void a_person_is_found_by_any_spelling_of_title_and_domain(String domain) {
        Person jane = employed("jane", "Vice-President  Sales", 1);
        Directory directory = directory(new DirectoryContents(facetless(List.of(ACME)), facetless(List.of(jane))));
        assertThat(find(directory, PersonKey.ofTitleAndDomain("vice president SALES", domain)))
                .containsExactly(jane);
        assertThat(find(directory, PersonKey.ofTitleAndDomain("vice president", domain)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bücher.example",
                "BU\u0308CHER.example.",
                "xn--bcher-kva.example",
                "https://user@www.bücher.example:8080/path",
                "jane@XN--BCHER-KVA.example",
                "//bücher.example",
                "\u200Bftp://bücher.example\u00A0"
            })
    void a_domain_in_another_script_is_found_in_any_form(String domain) {
        Person jane = employed("jane", "CEO", 1);
        for (String stored : List.of("bücher.example", "xn--bcher-kva.example")) {
            Directory directory = directory(companies(aCompany(1, "Bücher", stored)), people(jane));
            assertThat(find(directory, PersonKey.ofTitleAndDomain("CEO", domain)))
                    .containsExactly(jane);
        }
    }

    @Test
    void the_page_of_a_company_does_not_find_a_person() {
        Person jane = aPerson("jane", profile -> profile.linkedinUrl("https://www.linkedin.com/company/acme"));
        PersonKey page = new PersonKey(PersonKey.Kind.LINKEDIN_URL, "linkedin.com/company/acme");
        assertThat(find(directory(people(jane)), Optional.of(page))).isEmpty();
    }

    @Test
    void the_host_of_the_website_is_also_a_domain() {
        Company company = Company.of(
                Samples.aCompanyId(1),
                CompanyProfile.named("Acme")
                        .websiteUrl("https://www.acme.io/en")
                        .build());
        Person jane = employed("jane", "CEO", 1);
        assertThat(find(directory(companies(company), people(jane)), PersonKey.ofTitleAndDomain("CEO", "acme.io")))
                .containsExactly(jane);
    }

    @Test
    void a_person_is_found_by_title_and_name_of_the_employer() {
        Person jane = employed("jane", "CEO", 1);
        Directory directory = directory(companies(ACME), people(jane));
        assertThat(find(directory, PersonKey.ofTitleAndCompany("ceo", "ACME  corp")))
                .containsExactly(jane);
        assertThat(find(directory, PersonKey.ofTitleAndCompany("ceo", "Acme Works")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "Acme Corp",
                "Acme, Inc.",
                "ACME Inc",
                "\"Acme\"",
                "Acme™",
                "Acme GmbH &amp; Co. KG",
                "Acme\u200b S.A."
            })
    void a_person_is_found_by_the_employers_name_with_or_without_legal_form_and_punctuation(String name) {
        Person jane = employed("jane", "Vice-President Sales", 1);
        Person joe = aPerson("joe", profile -> profile.workExperiences(List.of(job("Baker", "Acme, Ltd.", null))));
        Directory directory = directory(companies(ACME), people(jane, joe));
        assertThat(find(directory, PersonKey.ofTitleAndCompany("vice\u200b president sales\u00ad", name)))
                .containsExactly(jane);
        assertThat(find(directory, PersonKey.ofTitleAndCompany("baker", name))).containsExactly(joe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Present", "CURRENT", "now", "heute"})
    void a_work_experience_with_an_open_end_is_a_key(String end) {
        Person jane = aPerson("jane", profile -> profile.workExperiences(List.of(job("CEO", "Macy’s", end))));
        assertThat(find(directory(people(jane)), PersonKey.ofTitleAndCompany("CEO", "Macy's")))
                .containsExactly(jane);
    }

    @Test
    void a_person_is_found_by_the_company_of_a_present_work_experience() {
        Person jane = aPerson(
                "jane",
                profile -> profile.jobTitle("Chief Executive")
                        .workExperiences(List.of(job("CEO", "Acme", null), job("Board member", "Bank", null))));
        Directory directory = directory(people(jane));
        assertThat(find(directory, PersonKey.ofTitleAndCompany("CEO", "acme"))).containsExactly(jane);
        assertThat(find(directory, PersonKey.ofTitleAndCompany("board member", "bank")))
                .containsExactly(jane);
        assertThat(find(directory, PersonKey.ofTitleAndCompany("chief executive", "acme")))
                .containsExactly(jane);
        assertThat(find(directory, PersonKey.ofTitleAndCompany("CEO", "Bank"))).isEmpty();
        assertThat(find(directory, PersonKey.ofTitleAndCompany("chief executive", "Bank")))
                .isEmpty();
    }

    @Test
    void a_past_work_experience_is_not_a_key() {
        Person jane = aPerson(
                "jane",
                profile -> profile.companyId(Samples.aCompanyId(1).value())
                        .workExperiences(List.of(job("CEO", "Acme Corp", "2020-01"))));
        Directory directory = directory(companies(ACME), people(jane));
        assertThat(find(directory, PersonKey.ofTitleAndCompany("CEO", "Acme Corp")))
                .isEmpty();
        assertThat(find(directory, PersonKey.ofTitleAndDomain("CEO", "acme.com")))
                .isEmpty();
    }

    @Test
    void a_work_experience_at_another_company_does_not_match_the_employers_domain() {
        Institution elsewhere = new Institution(Samples.aCompanyId(2).value(), "Bank", null, null);
        Person jane = aPerson(
                "jane",
                profile -> profile.companyId(Samples.aCompanyId(1).value())
                        .workExperiences(List.of(
                                new WorkExperience(elsewhere, "Board member", null, null, null),
                                job("CEO", "Acme", null))));
        Directory directory = directory(companies(ACME), people(jane));
        assertThat(find(directory, PersonKey.ofTitleAndDomain("CEO", "acme.com")))
                .containsExactly(jane);
        assertThat(find(directory, PersonKey.ofTitleAndDomain("Board member", "acme.com")))
                .isEmpty();
    }

    @Test
    void the_first_of_several_people_in_the_directorys_order_is_found() {
        Person late = aPerson("a", profile -> profile.emails("info@acme.com"));
        Person second = employed("b", "CEO", 1);
        Person first = aPerson(
                "c",
                profile -> profile.emails("info@acme.com").workExperiences(List.of(job("CEO", "Acme Corp", null))));
        Directory directory = directory(people(first, second), companies(ACME), people(late));
        assertThat(find(directory, PersonKey.ofEmail("info@acme.com"))).containsExactly(first);
        assertThat(find(directory, PersonKey.ofTitleAndCompany("CEO", "Acme Corp")))
                .containsExactly(first);
        assertThat(find(directory, PersonKey.ofTitleAndDomain("CEO", "acme.com")))
                .containsExactly(second);
    }

    @Test
    void a_person_that_is_put_again_keeps_the_position_in_the_order() {
        Person first = aPerson("a", profile -> profile.emails("info@acme.com"));
        Person again = aPerson("a", profile -> profile.emails("info@acme.com").jobTitle("CEO"));
        Person second = aPerson("b", profile -> profile.emails("info@acme.com"));
        Directory directory = directory(people(first, second), people(again));
        assertThat(find(directory, PersonKey.ofEmail("info@acme.com"))).containsExactly(again);
    }

    @Test
    void deleted_people_are_not_found_and_the_next_person_is() {
        Person first = employed("a", "CEO", 1, "info@acme.com");
        Person second = employed("b", "CEO", 1, "info@acme.com");
        Directory directory = directory(companies(ACME), people(first, second), people(deleted(first)));
        List<Optional<PersonKey>> keys = List.of(
                PersonKey.ofEmail("info@acme.com"),
                PersonKey.ofTitleAndDomain("CEO", "acme.com"),
                PersonKey.ofTitleAndCompany("CEO", "Acme Corp"));
        keys.forEach(key -> assertThat(find(directory, key)).containsExactly(second));
        Directory without = directory(companies(ACME), people(deleted(first)));
        keys.forEach(key -> assertThat(find(without, key)).isEmpty());
        Directory restored = directory(companies(ACME), people(deleted(first)), people(first));
        keys.forEach(key -> assertThat(find(restored, key)).containsExactly(first));
    }

    @Test
    void a_person_that_is_put_again_loses_the_old_keys() {
        Company bank = aCompany(2, "Bank", "bank.com");
        Person before = employed("a", "CEO", 1, "jane@acme.com");
        Person after = employed("a", "CFO", 2, "jane@bank.com");
        Directory directory = directory(companies(ACME, bank), people(before), people(after));
        assertThat(directory.findPeopleByKey(PersonKey.of(before, ACME))).isEmpty();
        assertThat(find(directory, PersonKey.ofTitleAndDomain("CEO", "bank.com")))
                .isEmpty();
        assertFoundByAllKeys(directory, after, bank);
    }

    @Test
    void a_company_that_is_put_after_its_people_provides_their_keys() {
        Person jane = employed("jane", "CEO", 1);
        assertThat(directory(people(jane)).findPeopleByKey(PersonKey.of(jane, ACME)))
                .isEmpty();
        assertFoundByAllKeys(directory(people(jane), companies(ACME)), jane, ACME);
    }

    @Test
    void a_changed_company_is_matched_by_its_new_values() {
        Company renamed = aCompany(1, "Beacon", "beacon.io");
        Person jane = employed("jane", "CEO", 1);
        Directory directory = directory(companies(ACME), people(jane), companies(renamed));
        assertThat(directory.findPeopleByKey(PersonKey.of(jane, ACME))).isEmpty();
        assertFoundByAllKeys(directory, jane, renamed);
    }

    @Test
    void an_unknown_key_has_no_result_and_a_repeated_key_has_one() {
        Person jane = aPerson("jane", profile -> profile.emails("jane@acme.com"));
        Directory directory = directory(people(jane));
        PersonKey known = PersonKey.ofEmail("jane@acme.com").orElseThrow();
        List<PersonKey> requested = List.of(
                new PersonKey(PersonKey.Kind.EMAIL, "unknown@acme.com"),
                known,
                new PersonKey(PersonKey.Kind.LINKEDIN_URL, "jane@acme.com"),
                new PersonKey(PersonKey.Kind.TITLE_AND_COMPANY, "no newline"),
                known);
        assertThat(directory.findPeopleByKey(requested)).isEqualTo(Map.of(known, jane));
        assertThat(directory.findPeopleByKey(List.of())).isEmpty();
    }

    @Test
    void a_thousand_and_a_hundred_thousand_keys_are_looked_up_in_one_call() {
        List<Person> people = IntStream.range(0, 1_000)
                .mapToObj(number -> employed("p" + number, "Title " + number, 1, "p" + number + "@acme.com"))
                .toList();
        Directory directory = directory(companies(ACME), new DirectoryContents(Map.of(), facetless(people)));
        Map<PersonKey, Person> expected = new LinkedHashMap<>();
        people.forEach(person -> PersonKey.of(person, ACME).forEach(key -> expected.put(key, person)));
        assertThat(expected).hasSize(3_000);
        Set<PersonKey> thousand =
                new LinkedHashSet<>(List.copyOf(expected.keySet()).subList(0, 1_000));
        assertThat(directory.findPeopleByKey(thousand).keySet()).isEqualTo(thousand);
        List<PersonKey> many = new ArrayList<>(expected.keySet());
        for (int number = 0; number < 100_000; number++) {
            many.add(new PersonKey(PersonKey.Kind.EMAIL, "unknown" + number));
        }
        assertThat(directory.findPeopleByKey(many)).isEqualTo(expected);
    }

    @Test
    void the_longest_and_the_oddest_texts_are_keys() {
        String longTitle = "長".repeat(300);
        String longName = "社".repeat(299);
        Company company = aCompany(1, longName, "acme.com");
        Person wide = new Person(
                new PersonId("長".repeat(255)), employed("a", longTitle, 1).profile(), null, null, null);
        assertFoundByAllKeys(directory(people(wide), companies(company)), wide, company);
        for (String odd : Samples.ODD_TEXTS) {
            Person person = aPerson(
                    "odd",
                    profile -> profile.workExperiences(
                            List.of(job(odd, odd, null), job("Head of " + odd, odd + " Works", null))));
            assertFoundByAllKeys(directory(people(person)), person, null);
        }
    }

    /** Puts people and companies repeatedly in random order, and looks up every key that any person ever had. */
    @Test
    void after_any_puts_people_are_found_by_their_final_keys() {
        Random random = new Random(20240103);
        Map<PersonId, Person> people = new LinkedHashMap<>();
        Map<String, Company> companies = new LinkedHashMap<>();
        List<DirectoryContents> puts = new ArrayList<>();
        Set<PersonKey> allKeys = new LinkedHashSet<>();
        for (int round = 0; round < 120; round++) {
            if (random.nextInt(3) == 0) {
                Company company = aCompany(random.nextInt(5), any(NAMES, random), any(DOMAINS, random));
                companies.put(company.id().value(), company);
                puts.add(companies(company));
            } else {
                Person person = anyPerson(random);
                people.put(person.id(), person);
                puts.add(people(person));
            }
            allKeys.addAll(first(people.values(), companies).keySet());
        }
        Map<PersonKey, Person> expected = first(people.values(), companies);
        assertThat(expected.size()).isBetween(20, allKeys.size() - 20);
        assertThat(directory(puts.toArray(DirectoryContents[]::new)).findPeopleByKey(allKeys))
                .isEqualTo(expected);
    }

    private static Map<PersonKey, Person> first(Collection<Person> people, Map<String, Company> companies) {
        Map<PersonKey, Person> first = new LinkedHashMap<>();
        people.stream().filter(person -> !person.isDeleted()).forEach(person -> {
            Company employer = companies.get(String.valueOf(person.profile().companyId()));
            PersonKey.of(person, employer).forEach(key -> first.putIfAbsent(key, person));
        });
        return first;
    }

    private static Person anyPerson(Random random) {
        int number = random.nextInt(25);
        Person person = aPerson(
                "p" + (25 - number),
                profile -> profile.jobTitle(any(TITLES, random))
                        .linkedinUrl("linkedin.com/in/p" + random.nextInt(200))
                        .emails("p" + random.nextInt(20) + "@acme.com", "no address")
                        .companyId(Samples.aCompanyId(random.nextInt(6)).value())
                        .workExperiences(List.of(
                                job(any(TITLES, random), any(NAMES, random), random.nextBoolean() ? "2020" : null),
                                job(any(TITLES, random), any(NAMES, random), null))));
        return random.nextInt(6) == 0 ? deleted(person) : person;
    }

    private static <T extends @Nullable Object> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static void assertFoundByAllKeys(Directory directory, Person person, @Nullable Company employer) {
        List<PersonKey> keys = PersonKey.of(person, employer);
        Map<PersonKey, Person> found = directory.findPeopleByKey(keys);
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(found.values()).isNotEmpty().containsOnly(person);
    }

    private static Collection<Person> find(Directory directory, Optional<PersonKey> key) {
        return directory.findPeopleByKey(List.of(key.orElseThrow())).values();
    }

    private Directory directory(DirectoryContents... puts) {
        return fixture.directory(List.of(puts));
    }

    private static DirectoryContents people(Person... people) {
        return new DirectoryContents(Map.of(), facetless(List.of(people)));
    }

    private static DirectoryContents companies(Company... companies) {
        return new DirectoryContents(facetless(List.of(companies)), Map.of());
    }

    private static <R> Map<R, Facets> facetless(List<R> records) {
        Map<R, Facets> facets = new LinkedHashMap<>();
        records.forEach(one -> facets.put(one, Facets.NONE));
        return facets;
    }

    private static Company aCompany(int number, @Nullable String name, @Nullable String domain) {
        return Company.of(
                Samples.aCompanyId(number),
                CompanyProfile.builder().name(name).domain(domain).build());
    }

    private static Person employed(String id, String title, int company, String... emails) {
        return aPerson(
                id,
                profile -> profile.jobTitle(title)
                        .companyId(Samples.aCompanyId(company).value())
                        .emails(emails));
    }

    private static Person aPerson(String id, Function<PersonProfileBuilder, PersonProfileBuilder> profile) {
        return Person.of(
                new PersonId(id), profile.apply(PersonProfile.builder()).build());
    }

    private static Person deleted(Person person) {
        return new Person(person.id(), person.profile(), null, null, Samples.NOW);
    }

    private static WorkExperience job(@Nullable String title, @Nullable String company, @Nullable String end) {
        return new WorkExperience(new Institution(null, company, null, null), title, null, null, end);
    }
}
