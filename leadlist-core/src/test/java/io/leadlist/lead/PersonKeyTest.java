package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of a person. */
class PersonKeyTest {
    private static final CompanyId ACME = CompanyId.parse("770e8400-e29b-41d4-a716-446655440001");

    @Test
    void a_person_has_all_keys_once_the_strongest_first() {
        Company acme = Company.of(
                ACME,
                CompanyProfile.named("Beacon Corp.")
                        .domain("acme.com")
                        .websiteUrl("https://www.acme.io/en")
                        .build());
        Person jane = Person.of(
                new PersonId("jane"),
                PersonProfile.builder()
                        .linkedinUrl("https://www.linkedin.com/in/Jane")
                        .emails("Jane@acme.com", "no address", "jane@ACME.com")
                        .companyId(ACME.value())
                        .jobTitle("Chief Executive")
                        .workExperiences(List.of(
                                job("CEO", "Acme", null),
                                job("Board-Member", "Bank", null),
                                job("CFO", "Bank", "2020")))
                        .build());

        assertThat(PersonKey.of(jane, acme))
                .containsExactly(
                        key(PersonKey.Kind.LINKEDIN_URL, "linkedin.com/in/jane"),
                        key(PersonKey.Kind.EMAIL, "jane@acme.com"),
                        key(PersonKey.Kind.TITLE_AND_DOMAIN, "chief executive\nacme.com"),
                        key(PersonKey.Kind.TITLE_AND_DOMAIN, "chief executive\nacme.io"),
                        key(PersonKey.Kind.TITLE_AND_DOMAIN, "ceo\nacme.com"),
                        key(PersonKey.Kind.TITLE_AND_DOMAIN, "ceo\nacme.io"),
                        key(PersonKey.Kind.TITLE_AND_DOMAIN, "board member\nacme.com"),
                        key(PersonKey.Kind.TITLE_AND_DOMAIN, "board member\nacme.io"),
                        key(PersonKey.Kind.TITLE_AND_COMPANY, "chief executive\nbeacon"),
                        key(PersonKey.Kind.TITLE_AND_COMPANY, "chief executive\nacme"),
                        key(PersonKey.Kind.TITLE_AND_COMPANY, "ceo\nacme"),
                        key(PersonKey.Kind.TITLE_AND_COMPANY, "board member\nbank"));
        assertThat(PersonKey.of(jane, null))
                .extracting(PersonKey::kind)
                .containsOnly(PersonKey.Kind.LINKEDIN_URL, PersonKey.Kind.EMAIL, PersonKey.Kind.TITLE_AND_COMPANY);
    }

    @Test
    void only_the_first_ten_email_addresses_are_keys() {
        Person many = Person.of(
                new PersonId("many"),
                PersonProfile.builder()
                        .emails(IntStream.range(0, 12)
                                .mapToObj(number -> "p" + number + "@acme.com")
                                .toArray(String[]::new))
                        .build());
        assertThat(PersonKey.of(many, null)).hasSize(PersonProfile.MAX_EMAIL_KEYS);
    }

    @Test
    void an_empty_profile_has_no_keys() {
        Person nobody =
                Person.of(new PersonId("nobody"), PersonProfile.builder().build());
        Company unknown = Company.of(ACME, CompanyProfile.builder().build());
        assertThat(PersonKey.of(nobody, unknown)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "\u200B", "--", "\uD800"})
    void a_blank_or_unstorable_text_is_not_a_key(String text) {
        assertThat(PersonKey.ofLinkedInUrl(text)).isEmpty();
        assertThat(PersonKey.ofEmail(text)).isEmpty();
        assertThat(PersonKey.ofTitleAndDomain(text, "acme.com")).isEmpty();
        assertThat(PersonKey.ofTitleAndDomain("CEO", text)).isEmpty();
        assertThat(PersonKey.ofTitleAndCompany(text, "Acme")).isEmpty();
        assertThat(PersonKey.ofTitleAndCompany("CEO", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "none", "ftp://", "/path", ".", "https://"})
    void a_host_without_a_dot_is_not_a_domain(String text) {
        assertThat(PersonKey.ofTitleAndDomain("CEO", text)).isEmpty();
    }

    @Test
    void a_text_that_is_too_long_is_not_a_key() {
        String longest = "x".repeat(PersonKey.MAX_LENGTH - "ceo\n".length());
        assertThat(PersonKey.ofTitleAndCompany("CEO", longest)).isPresent();
        assertThat(PersonKey.ofTitleAndCompany("CEO", longest + "x")).isEmpty();
        assertThat(PersonKey.ofTitleAndDomain("CEO", longest + ".com")).isEmpty();
        assertThat(PersonKey.ofTitleAndCompany("x".repeat(100_000), "Acme")).isEmpty();
    }

    @Test
    void a_value_that_cannot_be_stored_is_rejected() {
        for (String value : List.of("", "\u0000", "\uDC00", "x".repeat(PersonKey.MAX_LENGTH + 1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> key(PersonKey.Kind.EMAIL, value));
        }
    }

    @Test
    void only_title_keys_have_two_halves() {
        PersonKey key = PersonKey.ofTitleAndDomain("C-E\nO", "www.Acme.com").orElseThrow();
        assertThat(key.title()).contains(new KeyHalf(key.kind(), "c e o"));
        assertThat(key.company()).contains(new KeyHalf(key.kind(), "acme.com"));
        assertThat(key.title().orElseThrow().with(key.company().orElseThrow())).contains(key);
        assertThat(key(PersonKey.Kind.EMAIL, "odd\naddress").title()).isEmpty();
        assertThat(key(PersonKey.Kind.TITLE_AND_COMPANY, "no newline").company())
                .isEmpty();
    }

    private static PersonKey key(PersonKey.Kind kind, String value) {
        return new PersonKey(kind, value);
    }

    private static WorkExperience job(String title, String company, @Nullable String end) {
        return new WorkExperience(new Institution(null, company, null, null), title, null, null, end);
    }
}
