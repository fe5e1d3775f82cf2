package io.leadlist.search.facet;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Education;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blank values, placeholders and words for the present in a record, and names in unusual fields. */
class MissingValueFacetsTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00a0", "Present", "present", "CURRENT", "now", "heute", "N/A", "-"})
    void a_job_with_an_open_end_is_a_present_one(@Nullable String end) {
        Person person =
                person(PersonProfile.named("Ada", "Sample").workExperiences(List.of(job("CEO", "2020-01", end))));
        assertThat(values(person, "contact.experience.current.title")).containsExactly("ceo");
        assertThat(values(person, "contact.experience.previous.title")).isEmpty();
        assertThat(PersonFacets.of(person).numbers()).containsKey("contact.experience.current.duration.currentJob");
        assertThat(PersonKey.of(person, null))
                .contains(PersonKey.ofTitleAndCompany("CEO", "Acme").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2021-05", "May 2021", "soon"})
    void a_job_with_any_other_end_is_a_past_one(String end) {
        Person person =
                person(PersonProfile.named("Ada", "Sample").workExperiences(List.of(job("CEO", "2020-01", end))));
        assertThat(values(person, "contact.experience.current.title")).isEmpty();
        assertThat(values(person, "contact.experience.previous.title")).containsExactly("ceo");
        assertThat(PersonKey.of(person, null)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Present", "N/A"})
    void an_education_with_an_open_end_goes_on(@Nullable String end) {
        Person person = person(PersonProfile.named("Ada", "Sample")
                .educations(List.of(new Education(null, null, null, null, "2023", end))));
        assertThat(PersonFacets.of(person).numbers().get("contact.education.date.present"))
                .containsExactly(new Band(2023L, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "N/A", "n/a", "-", "null", "#N/A", "none"})
    void a_linkedin_url_that_is_missing_is_no_social_media(String url) {
        Facets person =
                PersonFacets.of(person(PersonProfile.named("Ada", "Sample").linkedinUrl(url)));
        Facets company = CompanyFacets.of(Company.of(
                CompanyId.parse("770e8400-e29b-41d4-a716-446655440001"),
                CompanyProfile.named("Acme").linkedinUrl(url).build()));
        assertThat(person.names()).containsExactly("contact.fullName");
        assertThat(company.names()).containsExactlyInAnyOrder("account.name", "account.keyword.NAME");
    }

    @Test
    void blank_languages_do_not_count() {
        Person person = person(PersonProfile.named("Ada", "Sample")
                .languages(List.of(new SpokenLanguage("", null), new SpokenLanguage("German", null))));
        assertThat(PersonFacets.of(person).numbers().get("contact.language.range"))
                .containsExactly(Band.of(1));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Jane, Doe, jane doe",
                "Jane, 'Doe, MBA 🚀', jane doe",
                "'Jane, MBA', Doe, jane doe",
                "Dr. Jane, Doe, jane doe",
                "Jane Doe, none, jane doe",
                "none, Jane Doe, jane doe",
                "Jane Doe, '', jane doe",
                "Jane Doe, Doe, jane doe",
                "Jane, Jane Doe, jane doe",
                "Jane Doe, N/A, jane doe",
                "Jane Doe, -, jane doe",
                "Jane Doe, ., jane doe",
                "Madonna, none, madonna",
                "Madonna, ., madonna"
            })
    void a_person_is_found_by_the_plain_name(@Nullable String first, @Nullable String last, String name) {
        Person person = person(PersonProfile.builder().firstName(first).lastName(last));
        assertThat(values(person, "contact.fullName")).contains(name);
    }

    @Test
    void the_words_around_a_name_are_found_word_by_word() {
        Person person = person(PersonProfile.named("Jane", "Doe, MBA"));
        assertThat(PersonFacets.of(person).texts().get("contact.fullName"))
                .anySatisfy(text -> assertThat(text.words()).containsExactly("jane", "doe", "mba"));
    }

    private static Set<String> values(Person person, String facet) {
        return PersonFacets.of(person).terms().getOrDefault(facet, Set.of()).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static Person person(PersonProfileBuilder profile) {
        return Person.of(new PersonId("p"), profile.build());
    }

    private static WorkExperience job(String title, String start, @Nullable String end) {
        return new WorkExperience(new Institution(null, "Acme", null, null), title, null, start, end);
    }
}
