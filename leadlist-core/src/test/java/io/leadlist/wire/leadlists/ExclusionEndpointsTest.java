package io.leadlist.wire.leadlists;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.LeadListsBuilder;
import io.leadlist.SuppressionList;
import io.leadlist.admission.Channel;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.wire.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the vectors cannot show: settings of the host, entries of other origins, and entries that nobody may lift. */
class ExclusionEndpointsTest {
    private static final SuppressionScope EVERYWHERE = SuppressionScope.ORGANIZATION;
    private final Caller.Member user = Caller.of("user", "org");
    private final Caller.Member admin = Caller.of("admin", "org").asAdmin();
    private final LeadListsBuilder setUp = LeadLists.over(new MemoryStorage())
            .suppressionsByUsers()
            .clock(Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC));
    private final SuppressionList suppressions = setUp.build().suppressions();
    private final ExclusionEndpoints endpoints = ExclusionEndpoints.over(suppressions);

    @Test
    void an_element_shows_where_its_entry_comes_from() {
        endpoints.excludeDomains(body("{\"excluded_domains\":[{\"domain\":\"a.example.com\"}]}"));
        add(domain("b.example.com").withSource("manual"));
        add(domain("c.example.com").withSource("salesforce"));
        add(domain("d.example.com").about(Channel.PHONE));
        assertThat(endpoints
                        .sourceOfHost("acme")
                        .domains(Request.of(user), ExclusionQuery.FIRST)
                        .text())
                .isEqualTo("{\"excluded_domains\":["
                        + "{\"domain\":\"a.example.com\",\"source\":\"acme\","
                        + "\"date_added\":\"2026-02-03T04:05:06.000Z\",\"excluded_reason\":\"api\"},"
                        + "{\"domain\":\"b.example.com\",\"source\":\"acme\","
                        + "\"date_added\":\"2026-02-03T04:05:06.000Z\",\"excluded_reason\":\"manual\"},"
                        + "{\"domain\":\"c.example.com\",\"source\":\"salesforce\","
                        + "\"date_added\":\"2026-02-03T04:05:06.000Z\",\"excluded_reason\":\"manual\"}],"
                        + "\"_links\":{\"self\":{\"href\":\"/excluded-domains?size=2000\"}}}");
    }

    @Test
    void entries_have_the_reason_of_the_host() {
        endpoints
                .reasonOfApi(SuppressionReason.OTHER)
                .excludeEmails(body("{\"excluded_emails\":[{\"email\":\"a@example.com\"}]}"));
        endpoints.excludeEmails(body("{\"excluded_emails\":[{\"email\":\"b@example.com\"}]}"));
        assertThat(List.of(reasonOf("a@example.com"), reasonOf("b@example.com")))
                .containsExactly(SuppressionReason.OTHER, SuppressionReason.OPT_OUT);
    }

    @Test
    void an_entry_that_the_caller_may_not_lift_is_unsupported() {
        suppressions.add(
                admin,
                EVERYWHERE,
                List.of(NewSuppression.of(Kind.EMAIL, "a@example.com", SuppressionReason.OBJECTION)));
        assertThat(endpoints
                        .includeEmails(body("{\"excluded_emails\":[{\"email\":\"A@example.com\"}]}"))
                        .text())
                .isEqualTo("{\"A@example.com\":\"unsupported\"}");
    }

    @Test
    void entries_beyond_the_maximum_are_named() {
        ExclusionEndpoints limited =
                ExclusionEndpoints.over(setUp.maxSuppressions(1).build().suppressions());
        assertThat(limited.excludeDomains(
                                body(
                                        "{\"excluded_domains\":[{\"domain\":\"a.example.com\"},{\"domain\":\"b.example.com\"}]}"))
                        .text())
                .isEqualTo("{\"a.example.com\":\"success\",\"b.example.com\":\"limit_reached\"}");
    }

    @Test
    void a_retry_with_an_idempotency_key_gets_the_first_words() {
        Request request =
                body("{\"excluded_emails\":[{\"email\":\"a@example.com\"}]}").withIdempotencyKey("once");
        assertThat(endpoints.excludeEmails(request).text()).isEqualTo("{\"a@example.com\":\"success\"}");
        assertThat(endpoints.excludeEmails(request).text()).isEqualTo("{\"a@example.com\":\"success\"}");
    }

    private Request body(String json) {
        return Request.of(user, json);
    }

    private void add(NewSuppression request) {
        suppressions.add(admin, EVERYWHERE, List.of(request));
    }

    private static NewSuppression domain(String text) {
        return NewSuppression.of(Kind.DOMAIN, text, SuppressionReason.CUSTOMER);
    }

    private SuppressionReason reasonOf(String email) {
        return suppressions
                .find(admin, EVERYWHERE, new SuppressionKey(Kind.EMAIL, email))
                .get(0)
                .reason();
    }
}
