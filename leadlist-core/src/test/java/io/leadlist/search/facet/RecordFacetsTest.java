package io.leadlist.search.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Education;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facets of a record. */
class RecordFacetsTest {
    private final Facets person = PersonFacets.of(Person.of(
            new PersonId("p"),
            PersonProfile.named("Ada", "Sample")
                    .jobTitle("VP Sales")
                    .city("Berlin")
                    .country("Germany")
                    .linkedinUrl("https://www.linkedin.com/in/ada")
                    .companyId("c1")
                    .seniority("VP")
                    .departments("sales")
                    .subDepartments("Field Sales")
                    .functions("revenue")
                    .skills("Negotiation")
                    .languages(List.of(new SpokenLanguage("German", "native"), new SpokenLanguage("Klingon", null)))
                    .educations(List.of(
                            new Education(
                                    new Institution("s1", "TU", null, null), "BSc", "Physics", null, "2010", "2014-07"),
                            new Education(null, null, null, null, "2023-10", null)))
                    .workExperiences(List.of(
                            job("c1", "VP Sales", "2022-03", null),
                            job("c1", "Sales Manager", "2019-05", "2022-03"),
                            job("c0", "Clerk", "2015", "2019"),
                            job("c2", "Advisor", "soon", null)))
                    .build()));

    @Test
    void a_person_has_facets_for_the_fields_of_the_record() {
        assertThat(terms(SearchField.CONTACT_FULL_NAME)).isEqualTo("ada sample");
        assertThat(terms(SearchField.CONTACT_LOCATION)).isEqualTo("berlin, germany");
        assertThat(terms(SearchField.CONTACT_SENIORITY)).isEqualTo("vp");
        assertThat(terms(SearchField.CONTACT_DEPARTMENT_AND_FUNCTION)).isEqualTo("field sales, revenue, sales");
        assertThat(terms(SearchField.CONTACT_LATEST_TITLE)).isEqualTo("vp sales");
        assertThat(terms(SearchField.CONTACT_CURRENT_TITLE)).isEqualTo("advisor, vp sales");
        assertThat(terms(SearchField.CONTACT_PREVIOUS_TITLE)).isEqualTo("clerk, sales manager");
        assertThat(terms(SearchField.CONTACT_LATEST_COMPANY)).isEqualTo("c1");
        assertThat(terms(SearchField.CONTACT_CURRENT_COMPANY)).isEqualTo("c1, c2");
        assertThat(terms(SearchField.CONTACT_PREVIOUS_COMPANY)).isEqualTo("c0, c1");
        assertThat(terms(SearchField.CONTACT_SKILL)).isEqualTo("negotiation");
        assertThat(terms(SearchField.CONTACT_SOCIAL_MEDIA)).isEqualTo("linkedin");
        assertThat(terms(SearchField.CONTACT_LANGUAGE)).isEqualTo("german");
        assertThat(terms(SearchField.CONTACT_SCHOOL)).isEqualTo("s1");
        assertThat(terms(SearchField.CONTACT_DEGREE)).isEqualTo("bsc");
        assertThat(terms(SearchField.CONTACT_FIELD_OF_STUDY)).isEqualTo("physics");
    }

    @Test
    void dates_and_counts_are_numbers() {
        assertThat(numbers(SearchField.CONTACT_LANGUAGE_RANGE)).isEqualTo(List.of(Band.of(2)));
        assertThat(numbers(SearchField.CONTACT_TENURE_IN_JOB)).isEqualTo(List.of(month(2022, 3)));
        assertThat(numbers(SearchField.CONTACT_TENURE_IN_COMPANY)).isEqualTo(List.of(month(2019, 5)));
        assertThat(numbers(SearchField.CONTACT_TENURE_IN_ALL)).isEqualTo(List.of(month(2015, 1)));
        assertThat(person.numbers().get("contact.education.date.past")).containsExactly(Band.of(2010, 2014));
        assertThat(person.numbers().get("contact.education.date.present")).containsExactly(new Band(2023L, null));
    }

    @Test
    void a_company_has_facets_for_the_fields_of_the_record() {
        Facets company = CompanyFacets.of(Company.of(
                CompanyId.parse("770e8400-e29b-41d4-a716-446655440001"),
                CompanyProfile.named("Acme")
                        .domain("acme.com")
                        .industry("Retail")
                        .headcount("51-200")
                        .revenue("$10M-$50M")
                        .foundedYear(1999)
                        .city("Paris")
                        .description("We sell anvils")
                        .build()));

        assertThat(company.numbers().get("account.employeeSize")).containsExactly(Band.of(51, 200));
        assertThat(company.numbers().get("account.revenue")).containsExactly(Band.of(10_000_000, 50_000_000));
        assertThat(company.numbers().get("account.foundedYear")).containsExactly(Band.of(1999));
        assertThat(company.terms().get("account.url")).hasToString("[acme.com]");
        assertThat(company.texts().get("account.keyword.DESCRIPTION"))
                .singleElement()
                .satisfies(text -> assertThat(text.words()).containsExactly("we", "sell", "anvils"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "$10M-$50M,   10000000, 50000000",
                "$1.5B,       1500000000, 1500000000",
                "€500K – €1M, 500000, 1000000",
                "'1,000,000', 1000000, 1000000",
                "$1B+,        1000000000, none",
                "$10-50M,     10000000, 50000000"
            })
    void amounts_of_money_are_parsed(String text, Long low, Long high) {
        assertThat(Band.parseAmount(text)).contains(new Band(low, high));
    }

    @ParameterizedTest
    @CsvSource({"much", "$", "50M-10M", "10 apples", "$999999999999B", "''"})
    void a_text_that_is_not_an_amount_is_empty(String text) {
        assertThat(Band.parseAmount(text)).isEmpty();
    }

    @Test
    void a_hostile_amount_is_rejected_in_linear_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(Band.parseAmount("1" + " ".repeat(65_000) + "x")).isEmpty();
            assertThat(Band.parse("1" + " ".repeat(65_000) + "x")).isEmpty();
        });
    }

    private String terms(SearchField field) {
        return person.terms().get(field.toString()).stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Band> numbers(SearchField field) {
        return List.copyOf(person.numbers().get(field.toString()));
    }

    private static Band month(int year, int month) {
        return Band.of(FacetsBuilder.month(YearMonth.of(year, month)));
    }

    private static WorkExperience job(String company, String title, String start, String end) {
        return new WorkExperience(new Institution(company, null, null, null), title, null, start, end);
    }
}
