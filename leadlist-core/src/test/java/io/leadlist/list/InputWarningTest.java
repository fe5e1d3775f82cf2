package io.leadlist.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.InputWarning.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputWarningTest {
    @ParameterizedTest
    @CsvSource({
        "N/A, NOT_A_LINKEDIN_URL",
        "johnsmith, NOT_A_LINKEDIN_URL",
        "https://example.com/in/john, NOT_A_LINKEDIN_URL",
        "https://www.linkedin.com/in/me, NOT_A_LINKEDIN_URL",
        "https://www.linkedin.com/in/UNKNOWN, NOT_A_LINKEDIN_URL",
        "'https://linkedin.com/in/a, https://linkedin.com/in/b', NOT_A_LINKEDIN_URL",
        "'https://linkedin.com/in/a,https://linkedin.com/in/b', NOT_A_LINKEDIN_URL",
        "https://www.linkedin.com/feed/, NOT_A_LINKEDIN_URL",
        "https://www.linkedin.com/company/acme, NOT_A_PERSON",
        "https://de.linkedin.com/company/acme/about/, NOT_A_PERSON",
        "https://www.linkedin.com/school/mit/, NOT_A_PERSON"
    })
    void a_url_that_is_not_that_of_a_person_causes_a_warning(String url, Reason reason) {
        assertThat(InputWarning.of(PersonProfile.builder().linkedinUrl(url).build(), IdentityPolicy.DEFAULT))
                .extracting(warning -> warning.field().toString(), InputWarning::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("linkedinUrl", reason));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "https://www.linkedin.com/in/ann", "linkedin.com/in/ann?trk=x"})
    void the_url_of_a_person_and_a_blank_one_cause_no_warning(String url) {
        assertThat(InputWarning.of(PersonProfile.builder().linkedinUrl(url).build(), IdentityPolicy.DEFAULT))
                .isEmpty();
    }

    @Test
    void each_address_and_each_number_that_cannot_be_read_is_named_by_its_index() {
        PersonProfile profile = PersonProfile.builder()
                .emails("ann@example.com", "n/a", "", "ann@example.com; ben", "x@example.com, y@example.com")
                .phones("+1 415 555 2671", "call me", "030 123456")
                .build();
        assertThat(InputWarning.of(profile, IdentityPolicy.DEFAULT))
                .extracting(warning -> warning.field() + " " + warning.reason())
                .containsExactly(
                        "emails[1] NOT_AN_EMAIL_ADDRESS",
                        "emails[3] NOT_AN_EMAIL_ADDRESS",
                        "phones[1] NOT_A_PHONE_NUMBER",
                        "phones[2] NOT_A_PHONE_NUMBER");
    }

    @Test
    void a_local_number_is_read_with_the_country() {
        assertThat(InputWarning.of(
                        PersonProfile.builder()
                                .phones("030 123456")
                                .country("DE")
                                .build(),
                        IdentityPolicy.DEFAULT))
                .isEmpty();
    }

    @Test
    void the_address_of_a_role_causes_a_warning_only_if_the_policy_ignores_it() {
        PersonProfile profile =
                PersonProfile.builder().emails("info@example.com").build();
        assertThat(InputWarning.of(profile, IdentityPolicy.DEFAULT)).isEmpty();
        assertThat(InputWarning.of(profile, IdentityPolicy.DEFAULT.withoutRoleAddresses()))
                .extracting(InputWarning::reason)
                .containsExactly(Reason.ROLE_ADDRESS);
    }
}
