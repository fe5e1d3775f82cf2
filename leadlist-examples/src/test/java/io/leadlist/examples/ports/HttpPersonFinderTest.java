package io.leadlist.examples.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.examples.ports.ProviderSettings.Circuit;
import io.leadlist.examples.ports.ProviderSettings.Retries;
import io.leadlist.examples.ports.ProviderSettings.Timeouts;
import io.leadlist.examples.ports.StubProvider.Failure;
import io.leadlist.examples.ports.StubProvider.Request;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finder over HTTP withstands a provider that is slow, busy, broken or wrong. */
class HttpPersonFinderTest {
    private static final OrganizationId ORGANIZATION = new OrganizationId("org");
    private static final RawLead KNOWN = RawLead.ofEmail("known@example.com");
    private static final RawLead UNKNOWN = RawLead.ofEmail("stranger@example.com");
    private static final Retries QUICK = new Retries(3, Duration.ofMillis(1), Duration.ofSeconds(2));
    private StubProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = new StubProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void people_are_found_with_their_employers_and_others_are_missing() {
        Map<RawLead, FoundPerson> found = finder().find(ORGANIZATION, List.of(UNKNOWN, KNOWN));

        assertThat(found).containsOnlyKeys(KNOWN);
        FoundPerson person = found.get(KNOWN);
        assertThat(person.person().profile().firstName()).isEqualTo("Jane");
        assertThat(person.employer()).isNotNull();
        assertThat(provider.requests()).extracting(Request::authorization).containsExactly("Bearer the key");
    }

    @Test
    void many_leads_are_sent_in_batches() {
        List<RawLead> leads = IntStream.range(0, 25)
                .mapToObj(i -> RawLead.ofEmail("known." + i + "@example.com"))
                .toList();

        Map<RawLead, FoundPerson> found = new HttpPersonFinder(settings().withBatch(10)).find(ORGANIZATION, leads);

        assertThat(found).containsOnlyKeys(leads);
        assertThat(provider.requests())
                .extracting(request -> request.body().get("leads").size())
                .containsExactly(10, 10, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void a_failure_that_can_pass_is_retried(int status) {
        provider.failing(2, status, Map.of());
        assertThat(finder().find(ORGANIZATION, List.of(KNOWN))).containsOnlyKeys(KNOWN);
        assertThat(provider.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500})
    void a_failure_that_stays_is_not_retried(int status) {
        provider.failing(1, status, Map.of());
        ProviderException failure = failure();
        assertThat(failure.status()).hasValue(status);
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void the_retries_end() {
        provider.failing(5, 503, Map.of());
        assertThat(failure().status()).hasValue(503);
        assertThat(provider.requests()).hasSize(QUICK.attempts());
    }

    @Test
    void the_pause_that_the_provider_asks_for_is_honoured() {
        provider.failing(1, 429, Map.of("Retry-After", "1"));
        Instant start = Instant.now();
        finder().find(ORGANIZATION, List.of(KNOWN));
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void a_pause_that_is_too_long_is_left_to_the_import_worker() {
        provider.failing(1, 503, Map.of("Retry-After", "3600"));
        assertThat(failure().retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void a_provider_that_does_not_respond_costs_a_bounded_time() {
        provider.failing(3, Failure.STALLED);
        HttpPersonFinder finder =
                new HttpPersonFinder(settings().with(new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(200))));
        Instant start = Instant.now();
        assertThatThrownBy(() -> finder.find(ORGANIZATION, List.of(KNOWN))).isInstanceOf(ProviderException.class);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(provider.requests()).hasSize(QUICK.attempts());
    }

    @Test
    void a_provider_that_is_down_costs_a_bounded_time() {
        HttpPersonFinder finder = finder();
        provider.close();
        ProviderException failure =
                catchThrowableOfType(ProviderException.class, () -> finder.find(ORGANIZATION, List.of(KNOWN)));
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.status()).isEmpty();
    }

    @Test
    void a_circuit_opens_and_closes_again() {
        Circuit circuit = new Circuit(2, Duration.ofMillis(100));
        HttpPersonFinder finder = new HttpPersonFinder(
                settings().with(circuit).with(new Retries(1, Duration.ofMillis(1), Duration.ofSeconds(1))));
        provider.failing(2, 503, Map.of());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> finder.find(ORGANIZATION, List.of(KNOWN))).isInstanceOf(ProviderException.class);
        }
        assertThatThrownBy(() -> finder.find(ORGANIZATION, List.of(KNOWN)))
                .isInstanceOf(CallNotPermittedException.class);
        assertThat(provider.requests()).hasSize(2);

        Instant until = Instant.now().plusSeconds(10);
        while (!isFound(finder)) {
            assertThat(Instant.now()).isBefore(until);
        }
    }

    private static boolean isFound(HttpPersonFinder finder) {
        try {
            return finder.find(ORGANIZATION, List.of(KNOWN)).containsKey(KNOWN);
        } catch (CallNotPermittedException open) {
            return false;
        }
    }

    @Test
    void a_person_with_another_address_is_left_out() {
        provider.failing(
                1,
                new Failure(
                        200,
                        Map.of(),
                        "{\"people\":[{\"ref\":0,\"id\":\"1\",\"first_name\":\"A\",\"last_name\":\"B\","
                                + "\"emails\":[\"other@example.com\"]},{\"ref\":7,\"id\":\"2\"},{\"ref\":0}]}"));
        assertThat(finder().find(ORGANIZATION, List.of(KNOWN))).isEmpty();
    }

    @Test
    void neither_a_failure_nor_the_settings_contain_addresses_or_the_key() {
        provider.failing(1, new Failure(200, Map.of(), "{\"people\":[{\"ref\":\"known@example.com\"}]}"));
        StringWriter trace = new StringWriter();
        failure().printStackTrace(new PrintWriter(trace));
        assertThat(trace + settings().toString()).doesNotContain("known@", "the key");
    }

    @Test
    void a_response_that_is_too_long_is_not_read_to_its_end() {
        provider.failing(3, new Failure(200, Map.of(), "x".repeat((16 << 20) + 1)));
        assertThat(failure().getMessage()).contains("IOException");
    }

    @Test
    void personal_data_is_sent_over_https_only() {
        assertThatThrownBy(() -> ProviderSettings.from(
                        Map.of("provider.endpoint", "http://api.example.com", "provider.key", "secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
        assertThatThrownBy(() -> ProviderSettings.from(Map.of("provider.endpoint", "https://api.example.com")))
                .hasMessage("provider.key is missing in the configuration");
    }

    @Test
    void an_import_finds_its_people_although_the_provider_was_down_for_a_moment() {
        provider.failing(1, 503, Map.of());
        Caller.Member caller = Caller.of("user", "org");
        LeadLists leadLists = LeadLists.over(new MemoryStorage())
                .users(new MemoryUsers().put(ORGANIZATION, caller.user(), "user@example.com"))
                .prices(PriceList.FREE)
                .build();
        var list = leadLists
                .imports()
                .create(caller, NewLeadImport.of(InputKind.EMAIL, "user@example.com", List.of(KNOWN)))
                .list();

        leadLists.importWorker().finder(finder()).build().work(ORGANIZATION, Duration.ofSeconds(10));

        assertThat(leadLists.findPopulated(caller, list.list().id()).members())
                .extracting(member -> member.id().value())
                .containsExactly("id of known@example.com");
    }

    private ProviderException failure() {
        return catchThrowableOfType(ProviderException.class, () -> finder().find(ORGANIZATION, List.of(KNOWN)));
    }

    private HttpPersonFinder finder() {
        return new HttpPersonFinder(settings());
    }

    private ProviderSettings settings() {
        return ProviderSettings.of(provider.endpoint(), "the key").with(QUICK);
    }
}
