package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/johnsmith, linkedin.com/in/johnsmith",
        "http://linkedin.com/in/JohnSmith/, linkedin.com/in/johnsmith",
        "de.linkedin.com/in/johnsmith?originalSubdomain=de, linkedin.com/in/johnsmith",
        "https://www.linkedin.com/in/johnsmith/details/skills/#top, linkedin.com/in/johnsmith",
        "HTTPS://WWW.LINKEDIN.COM:443/IN/johnsmith, linkedin.com/in/johnsmith",
        "https://www.linkedin.com/in/j%C3%A9r%C3%B4me, linkedin.com/in/jérôme",
        "https://www.linkedin.com/pub/john-smith/12/345/678/, linkedin.com/pub/john-smith/12/345/678",
        "https://www.linkedin.com/company/acme, linkedin.com/company/acme"
    })
    void linkedin_urls_of_one_profile_have_one_normal_form(String text, String normal) {
        assertThat(LinkedInUrl.parse(text)).contains(new LinkedInUrl(normal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "johnsmith",
                "https://linkedin.com",
                "https://linkedin.com/in/",
                "https://notlinkedin.com/in/a",
                "https://linkedin.com.evil.example/in/a",
                "https://example.com/linkedin.com/in/a",
                "https://linkedin.com/feed/a",
                "https://linkedin.com/in/a b",
                "https://linkedin.com/in/%00",
                "https://linkedin.com/in/%zz",
                "https://linkedin.com/in/a%2Fb",
                "https://linkedin.com/in/a%FF",
                "https://linkedin.com/in/..",
                "https://linkedin.com/in/%2e",
                "https://user:secret@linkedin.com/in/a",
                "javascript:alert(1)"
            })
    void a_text_that_is_not_a_profile_url_has_no_normal_form(String text) {
        assertThat(LinkedInUrl.parse(text)).isEmpty();
    }

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
                    .isEmpty();
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

    @ParameterizedTest
    @CsvSource({
        "john.smith@example.com, john.smith@example.com",
        "'  John.Smith@EXAMPLE.com ', john.smith@example.com",
        "john+list@example.com, john+list@example.com",
        "john@bücher.example, john@xn--bcher-kva.example",
        "josé@example.com, josé@example.com"
    })
    void email_addresses_of_one_mailbox_have_one_normal_form(String text, String normal) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress(normal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.com",
                "a@b",
                "a b@c.com",
                "a@b..com",
                "a@-b.com",
                "a@b_c.com",
                "a@@b.com",
                "a..b@c.com",
                ".a@c.com",
                "a.@c.com",
                "a@1.2.3.4",
                "a@b.123",
                "a@b.c",
                "\u00A0a@b.com",
                "a\u200Bb@c.com",
                "\u202Ea@b.com",
                "a@b.com,c@d.com"
            })
    void a_text_that_is_not_an_address_has_no_normal_form(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void an_address_with_a_normal_form_that_is_too_long_is_rejected() {
        // 60 labels of three letters, each with 10 characters in ASCII.
        String domain = "äöü.".repeat(60) + "de";

        assertThat(EmailAddress.parse("a@" + domain)).isEmpty();
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
