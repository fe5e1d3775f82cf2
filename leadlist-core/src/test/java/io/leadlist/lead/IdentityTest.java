package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    /**
     * With a pattern that searches for the end from every position, each of these texts took seconds to minutes, or
     * overflowed the stack.
     */
    @Test
    void a_hostile_text_is_parsed_in_linear_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(LinkedInUrl.parse("linkedin.com/pub/a/" + "/".repeat(65_000) + "x"))
                    .isEmpty();
            assertThat(LinkedInUrl.parse("linkedin.com/pub/a/" + "/".repeat(4_000) + "x"))
                    .isPresent();
            assertThat(LinkedInUrl.parse("https://" + "a.".repeat(30_000) + "linkedin.com/in/x"))
                    .isEmpty();
            assertThat(LinkedInUrl.parse("https://" + "a.".repeat(2_000) + "linkedin.com/in/x"))
                    .isPresent();
            assertThat(LinkedInUrl.parse("linkedin.com/in/e" + "\u0316\u0301".repeat(2_000)))
                    .isEmpty();
            for (int i = 0; i < 1_000; i++) {
                assertThat(LinkedInUrl.parse("linkedin.com/in/" + ("e" + "\u0316\u0301".repeat(15)).repeat(16)))
                        .isPresent();
            }
            assertThat(EmailAddress.parse("a".repeat(65_000) + "@" + "b.".repeat(65_000)))
                    .isEmpty();
            assertThat(Term.ofUrl("a/" + "/".repeat(65_000) + "x").value()).hasSize(65_003);
            assertThat(Term.ofPhone("+" + " ".repeat(65_000) + "1").value()).isEqualTo("+1");
            assertThat(Term.of("_-".repeat(65_000) + "x").value()).isEqualTo("x");
        });
    }

    @Test
    void a_hostile_address_or_domain_is_parsed_in_linear_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(EmailAddress.parse("\"".repeat(2_000) + "<".repeat(2_000) + "a@b.com"))
                    .isEmpty();
            assertThat(EmailAddress.parse("a@b.com" + " ;".repeat(65_000))).isEmpty();
            assertThat(EmailAddress.parse("e" + "\u0316\u0301".repeat(2_000) + "@b.com"))
                    .isEmpty();
            assertThat(LinkedInUrl.parse("linkedin.com/in/x" + "&amp".repeat(1_000)))
                    .isPresent();
            assertThat(LinkedInUrl.parse("&lt;".repeat(1_000) + "linkedin.com/in/x"))
                    .isPresent();
            assertThat(LinkedInUrl.parse("\"(".repeat(1_000) + "linkedin.com/in/x" + ")\"".repeat(1_000)))
                    .isPresent();
            assertThat(DomainName.parse("ä.".repeat(2_000) + "com")).isEmpty();
            assertThat(DomainName.parse("e" + "\u0316\u0301".repeat(2_000) + ".com"))
                    .isEmpty();
            assertThat(DomainName.parse("ä".repeat(2_000) + ".com")).isEmpty();
            assertThat(DomainName.parse("\uFDFB".repeat(240) + ".com")).isEmpty();
            assertThat(DomainName.parse("\u33C6".repeat(240) + ".com")).isEmpty();
            assertThat(DomainName.ofAddress("http:".repeat(65_000))).isEmpty();
            assertThat(StorableText.strip(" \u0301".repeat(65_000) + "a")).isEqualTo("a");
            assertThat(StorableText.strip("a" + " \u0301".repeat(65_000))).isEqualTo("a");
        });
    }

    @Test
    void the_identity_keys_are_the_url_and_the_first_ten_addresses() {
        PersonProfile profile = PersonProfile.builder()
                .linkedinUrl("https://linkedin.com/in/a")
                .emails(IntStream.range(0, 12)
                        .mapToObj(i -> "E" + i / 2 * 2 + "@example.com")
                        .toList())
                .build();
        assertThat(profile.identityKeys())
                .extracting(IdentityKey::rule)
                .startsWith(IdentityRule.LINKEDIN_URL)
                .hasSize(6);
        assertThat(profile.identityKeys()).last().isEqualTo(new IdentityKey(IdentityRule.EMAIL, "e8@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/company/acme",
                "https://de.linkedin.com/company/acme/about/",
                "linkedin.com/school/mit/people?x=y",
                "https://www.linkedin.com/showcase/acme-labs",
                "https://www.linkedin.com/mwlite/company/acme"
            })
    void the_page_of_a_company_or_a_school_is_not_a_key_of_a_person(String url) {
        PersonProfile jane = PersonProfile.named("Jane", "Doe")
                .linkedinUrl(url)
                .emails("jane@example.com")
                .build();

        assertThat(jane.identityKeys()).containsExactly(new IdentityKey(IdentityRule.EMAIL, "jane@example.com"));
        assertThat(PersonKey.of(Person.of(new PersonId("jane"), jane), null))
                .containsExactly(new PersonKey(PersonKey.Kind.EMAIL, "jane@example.com"));
        assertThat(PersonKey.ofLinkedInUrl(url)).isEmpty();
        assertThat(LinkedInUrl.parsePerson(url)).isEmpty();
        assertThat(LinkedInUrl.parse(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VP", "vp", " Vp "})
    void a_seniority_is_parsed_in_any_spelling(String text) {
        assertThat(Seniority.parse(text)).contains(Seniority.VP);
        assertThat(Seniority.parse("C-Suite")).contains(Seniority.C_SUITE).isEqualTo(Seniority.parse("c suite"));
        assertThat(Seniority.parse("mid level")).contains(Seniority.MID_LEVEL);
        assertThat(Seniority.parse("boss")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "550e8400-e29b-41d4-a716-44665544000",
                "550e8400-e29b-41d4-a716-4466554400000",
                "550e8400e29b41d4a716446655440000",
                "g50e8400-e29b-41d4-a716-446655440000"
            })
    void a_company_id_is_a_uuid_of_36_characters(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompanyId.parse(text))
                .withMessage("text must be a UUID in the form of 36 characters");
    }

    @Test
    void a_company_id_is_parsed_in_any_case_and_written_in_lower_case() {
        assertThat(CompanyId.parse("550E8400-E29B-41D4-A716-446655440000").value())
                .isEqualTo("550e8400-e29b-41d4-a716-446655440000");
    }

    @Test
    void a_person_id_is_any_text_of_1_to_255_characters() {
        assertThat(new PersonId("x".repeat(255)).value()).hasSize(255);
        for (String text : new String[] {"", "  ", "x".repeat(256), "a\0b", "\uD800", "\uDC00\uD800"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PersonId(text))
                    .withMessageContaining("person id");
        }
    }

    @Test
    void the_texts_of_a_profile_have_at_most_120000_characters() {
        assertThat(PersonProfile.builder().skills("x".repeat(119_900)).build().skills())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonProfile.builder()
                        .skills("x".repeat(60_000), "x".repeat(60_000))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompanyProfile.builder()
                        .description("x".repeat(120_000))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonProfile.builder().firstName("a\0").build())
                .withMessageContaining("firstName");
    }
}
