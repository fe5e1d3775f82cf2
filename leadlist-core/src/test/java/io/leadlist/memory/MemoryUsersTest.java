package io.leadlist.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import org.junit.jupiter.api.Test;

class MemoryUsersTest {
    private static final OrganizationId ACME = new OrganizationId("org_acme");
    private static final OrganizationId OTHER = new OrganizationId("org_other");
    private static final UserId JANE = new UserId("jane");
    private static final UserId JOHN = new UserId("john");

    private final MemoryUsers users = new MemoryUsers();

    @Test
    void a_user_is_found_by_any_spelling_of_the_address() {
        users.put(ACME, JANE, "Jane@Example.com");

        assertThat(users.find(ACME, " jane@EXAMPLE.com ")).contains(JANE);
        assertThat(users.emailOf(ACME, JANE)).contains("Jane@Example.com");
        assertThat(users.find(OTHER, "jane@example.com")).isEmpty();
        assertThat(users.emailOf(OTHER, JANE)).isEmpty();
        assertThat(users.find(ACME, "no address")).isEmpty();
    }

    @Test
    void a_user_has_one_address_and_an_address_one_user() {
        users.put(ACME, JANE, "jane@example.com");
        users.put(ACME, JANE, "doe@example.com");
        users.put(ACME, JOHN, "DOE@example.com");

        assertThat(users.find(ACME, "jane@example.com")).isEmpty();
        assertThat(users.find(ACME, "doe@example.com")).contains(JOHN);
        assertThat(users.emailOf(ACME, JANE)).isEmpty();
    }

    @Test
    void a_text_that_is_not_an_address_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.put(ACME, JANE, "jane"))
                .withMessageContaining("email");
    }
}
