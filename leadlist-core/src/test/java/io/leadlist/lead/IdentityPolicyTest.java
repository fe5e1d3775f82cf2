package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityPolicyTest {
    private static final PersonProfile PROFILE = PersonProfile.builder()
            .linkedinUrl("https://www.linkedin.com/in/ann")
            .emails("info@example.com", "ann@example.com")
            .phones("+1 415 555 2671 ::: (415) 555-2672", "no phone")
            .country("US")
            .build();
    private static final IdentityKey URL = new IdentityKey(IdentityRule.LINKEDIN_URL, "linkedin.com/in/ann");
    private static final IdentityKey ROLE = new IdentityKey(IdentityRule.EMAIL, "info@example.com");
    private static final IdentityKey EMAIL = new IdentityKey(IdentityRule.EMAIL, "ann@example.com");
    private static final IdentityKey PHONE = new IdentityKey(IdentityRule.PHONE, "+14155552671");
    private static final IdentityKey OTHER_PHONE = new IdentityKey(IdentityRule.PHONE, "+14155552672");

    @Test
    void a_profile_has_the_keys_of_every_rule() {
        assertThat(PROFILE.identityKeys()).containsExactly(URL, ROLE, EMAIL, PHONE, OTHER_PHONE);
    }

    @Test
    void by_default_url_and_addresses_identify_a_person() {
        assertThat(IdentityPolicy.DEFAULT.keysOf(PROFILE)).containsExactly(URL, ROLE, EMAIL);
    }

    @Test
    void phone_numbers_identify_a_person_after_the_addresses() {
        assertThat(IdentityPolicy.DEFAULT.byPhone().keysOf(PROFILE))
                .containsExactly(URL, ROLE, EMAIL, PHONE, OTHER_PHONE);
    }

    @Test
    void the_address_of_a_role_can_be_left_out() {
        assertThat(IdentityPolicy.DEFAULT.withoutRoleAddresses().keysOf(PROFILE))
                .containsExactly(URL, EMAIL);
        assertThat(IdentityPolicy.DEFAULT.withoutRoleAddresses().byPhone().keysOf(PROFILE))
                .isEqualTo(
                        IdentityPolicy.DEFAULT.byPhone().withoutRoleAddresses().keysOf(PROFILE))
                .containsExactly(URL, EMAIL, PHONE, OTHER_PHONE);
    }

    @Test
    void the_keys_of_a_policy_are_the_keys_that_it_identifies() {
        for (IdentityPolicy policy : List.of(
                IdentityPolicy.DEFAULT,
                IdentityPolicy.DEFAULT.byPhone(),
                IdentityPolicy.DEFAULT.withoutRoleAddresses(),
                IdentityPolicy.DEFAULT.byPhone().withoutRoleAddresses())) {
            assertThat(policy.keysOf(PROFILE))
                    .isEqualTo(PROFILE.identityKeys().stream()
                            .filter(policy::identifies)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info",
                "sales",
                "support",
                "abuse",
                "postmaster",
                "webmaster",
                "noreply",
                "no-reply",
                "contact",
                "hr",
                "kontakt",
                "vertrieb",
                "buchhaltung",
                "contacto",
                "ventas",
                "contatti",
                "accueil",
                "INFO",
                "info+de"
            })
    void the_address_of_a_role_is_recognized(String local) {
        assertThat(keysWithoutRoles(local + "@example.com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "info.smith", "sales1", "informatik.ann", "+info", "support-ann"})
    void the_address_of_a_person_is_no_role(String local) {
        assertThat(keysWithoutRoles(local + "@example.com")).hasSize(1);
    }

    private static List<IdentityKey> keysWithoutRoles(String email) {
        return IdentityPolicy.DEFAULT
                .withoutRoleAddresses()
                .keysOf(PersonProfile.builder().emails(email).build());
    }
}
