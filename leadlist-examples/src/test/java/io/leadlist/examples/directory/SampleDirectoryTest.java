package io.leadlist.examples.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.conformance.VectorRecords;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.MissingText;
import io.leadlist.lead.Person;
import io.leadlist.lead.Seniority;
import io.leadlist.lead.WorkExperience;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.facet.Band;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample directory is always the same, is consistent, and does not affect the documented examples. */
class SampleDirectoryTest {
    private static final List<Company> COMPANIES = SampleDirectory.companies();
    private static final List<Person> PEOPLE = SampleDirectory.people();
    private static final List<Person> FAKED =
            PEOPLE.subList(VectorRecords.people().size(), PEOPLE.size());
    private static final Map<CompanyId, Company> COMPANY_BY_ID =
            COMPANIES.stream().collect(Collectors.toMap(Company::id, Function.identity()));

    @Test
    void generating_it_twice_gives_the_same_records() {
        assertThat(SampleDirectory.generated()).isEqualTo(SampleDirectory.generated());
    }

    @Test
    void the_first_people_are_the_first_of_all_people() {
        assertThat(SampleDirectory.firstPeople(100))
                .isEqualTo(PEOPLE.subList(0, VectorRecords.people().size() + 100));
        assertThat(SampleDirectory.companies())
                .isEqualTo(SampleDirectory.generated().companies());
    }

    @Test
    void it_has_400_companies_and_5000_people_in_addition_to_the_documented_ones() {
        assertThat(COMPANIES).hasSize(7 + 400);
        assertThat(PEOPLE).hasSize(27 + 5_000);
    }

    @Test
    void a_directory_with_the_last_person_counts_as_loaded() {
        MemoryDirectory directory = new MemoryDirectory().putPeople(PEOPLE.subList(0, PEOPLE.size() - 1));
        assertThat(SampleDirectory.isIn(directory)).isFalse();
        assertThat(SampleDirectory.isIn(directory.putPeople(PEOPLE.subList(PEOPLE.size() - 1, PEOPLE.size()))))
                .isTrue();
    }

    @Test
    void the_documented_records_come_first() {
        assertThat(COMPANIES).startsWith(VectorRecords.companies().toArray(Company[]::new));
        assertThat(PEOPLE).startsWith(VectorRecords.people().toArray(Person[]::new));
    }

    @Test
    void the_documented_search_finds_only_documented_people() {
        assertThat(PEOPLE)
                .filteredOn(person -> DocumentedSearch.finds(person, companyOf(person)))
                .isEqualTo(VectorRecords.people().subList(0, 19));
    }

    @Test
    void ids_domains_addresses_and_profile_pages_are_unique() {
        assertThat(COMPANIES).extracting(Company::id).doesNotHaveDuplicates();
        assertThat(COMPANIES).extracting(company -> company.profile().domain()).doesNotHaveDuplicates();
        assertThat(PEOPLE).extracting(Person::id).doesNotHaveDuplicates();
        assertThat(PEOPLE)
                .flatExtracting(person -> person.profile().identityKeys())
                .doesNotHaveDuplicates();
        assertThat(PEOPLE).flatExtracting(person -> person.profile().emails()).doesNotHaveDuplicates();
    }

    @Test
    void every_person_works_at_a_company_of_the_directory() {
        assertThat(PEOPLE)
                .extracting(person -> person.profile().employer().orElseThrow())
                .isSubsetOf(COMPANY_BY_ID.keySet());
    }

    @Test
    void a_faked_person_has_an_address_at_the_company_of_the_present_work() {
        assertThat(FAKED).allSatisfy(person -> {
            Company company = companyOf(person);
            WorkExperience present = person.profile().workExperiences().get(0);
            assertThat(present.end()).isNull();
            assertThat(present.start()).isNotNull();
            assertThat(Objects.requireNonNull(present.company()).id())
                    .isEqualTo(company.id().value());
            assertThat(present.jobTitle()).isEqualTo(person.profile().jobTitle());
            assertThat(person.profile().emails())
                    .singleElement()
                    .satisfies(email ->
                            assertThat(email).endsWith("@" + company.profile().domain()));
        });
    }

    @Test
    void careers_run_from_the_last_work_back_to_the_first_without_overlap() {
        assertThat(FAKED).allSatisfy(person -> {
            List<WorkExperience> experiences = person.profile().workExperiences();
            for (int i = 1; i < experiences.size(); i++) {
                assertThat(experiences.get(i).end())
                        .isEqualTo(experiences.get(i - 1).start());
                assertThat(experiences.get(i).start())
                        .isLessThan(experiences.get(i).end());
            }
        });
    }

    @Test
    void every_level_of_seniority_and_every_department_appears() {
        assertThat(FAKED)
                .extracting(
                        person -> Seniority.parse(person.profile().seniority()).orElseThrow())
                .contains(Seniority.values());
        assertThat(FAKED)
                .flatExtracting(person -> person.profile().departments())
                .contains("sales", "marketing", "business_development", "engineering_technical", "software_development")
                .contains("finance", "human_resources", "operations");
    }

    @Test
    void every_industry_and_every_headcount_appears_and_can_be_parsed() {
        assertThat(COMPANIES)
                .extracting(company -> company.profile().industry())
                .contains("software development", "financial services", "retail", "telecommunications");
        assertThat(COMPANIES)
                .extracting(company -> company.profile().headcount())
                .contains("1-10", "51-200", "1001-5000", "10,001+")
                .allSatisfy(headcount -> assertThat(Band.parse(headcount)).isPresent());
    }

    @Test
    void addresses_and_profile_urls_can_be_parsed() {
        assertThat(PEOPLE)
                .allSatisfy(person -> assertThat(
                                EmailAddress.parse(person.profile().emails().get(0)))
                        .isPresent());
        // One documented person has a placeholder.
        assertThat(PEOPLE)
                .filteredOn(person -> !MissingText.isMissing(person.profile().linkedinUrl()))
                .hasSize(PEOPLE.size() - 1)
                .allSatisfy(
                        person -> assertThat(LinkedInUrl.parse(person.profile().linkedinUrl()))
                                .isPresent());
    }

    private static Company companyOf(Person person) {
        return COMPANY_BY_ID.get(person.profile().employer().orElseThrow());
    }
}
