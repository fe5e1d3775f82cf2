package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.examples.service.ServiceSettings.KnownUser;
import io.leadlist.examples.service.ServiceSettings.OpeningBalance;
import io.leadlist.examples.service.ServiceSettings.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Each token maps to its user; every other header maps to the anonymous caller. */
class CallersTest {
    private static final OrganizationId ACME = new OrganizationId("org_acme");

    @Test
    void the_demo_tokens_map_to_the_documented_users() {
        Callers callers = callers();
        assertThat(callers.of("Bearer demo-owner")).isEqualTo(Caller.of("user_xyz789", "org_acme"));
        assertThat(callers.of("bearer  demo-member ")).isEqualTo(Caller.of("user_member", "org_acme"));
        assertThat(callers.of("Bearer demo-admin"))
                .isEqualTo(Caller.of("user_admin", "org_acme").asAdmin());
        assertThat(callers.of("Bearer demo-rival")).isEqualTo(Caller.of("user_rival", "org_globex"));
        assertThat(callers.of("Bearer demo-nobody")).isEqualTo(Caller.withoutOrganization("user_nobody"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer demo", "demo-owner", "Basic demo-owner", "Bearer DEMO-OWNER"})
    void any_other_header_maps_to_the_anonymous_caller(String header) {
        assertThat(callers().of(header)).isEqualTo(Caller.anonymous());
    }

    @Test
    void configured_tokens_replace_the_demo_tokens() {
        Callers callers = callers(new Token("secret", "user_1", "org_1", true, "one@example.com"));
        assertThat(callers.isDemo()).isFalse();
        assertThat(callers.of("Bearer demo-owner")).isEqualTo(Caller.anonymous());
        assertThat(callers.of("Bearer secret"))
                .isEqualTo(Caller.of("user_1", "org_1").asAdmin());
        assertThat(callers.organizations()).containsExactly(new OrganizationId("org_1"), ACME);
    }

    @Test
    void users_are_found_by_address_within_their_organization() {
        assertThat(callers().users().find(ACME, "admin@example.com")).contains(new UserId("user_admin"));
        assertThat(callers().users().find(ACME, "owner@example.com")).contains(new UserId("user_xyz789"));
        assertThat(callers().users().find(ACME, "other@example.com")).contains(new UserId("user_other"));
        assertThat(callers().users().find(ACME, "rival@example.com")).isEmpty();
    }

    @Test
    void a_token_cannot_have_two_users() {
        Token token = new Token("secret", "user_1", null, false, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callers(token, token))
                .withMessageContaining("user_1");
    }

    static Callers callers(Token... tokens) {
        return Callers.of(new ServiceSettings(
                false,
                Arrays.asList(tokens),
                List.of(new KnownUser("org_acme", "user_other", "other@example.com")),
                new OpeningBalance(1, 1, Map.of()),
                DataSize.ofMegabytes(1)));
    }
}
