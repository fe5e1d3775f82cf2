package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LIST;
import static io.leadlist.examples.service.RunningService.LISTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow clients, even ten times as many as the server has threads, do not block other clients. */
class SlowClientsTest {
    private static final int CLIENTS = 200;
    private static final int MEMBERS = 6_000;
    private static final int MEMBERS_OF_CALL = 1_000;
    private static final String STATUS = "HTTP/1.1 ";
    private static final Duration DRIP = Duration.ofMillis(200);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final Caller.Member OWNER = Caller.of("user_xyz789", "org_acme");

    @TempDir
    static Path folder;

    private static RunningService service;
    private static String members;

    private final List<SlowClient> clients = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(
                folder,
                "--server.tomcat.threads.max=20",
                "--server.tomcat.connection-timeout=3s",
                "--leadlist.clients.patience=2s");
        LeadLists leadLists = service.bean(LeadLists.class);
        LeadListId list =
                leadLists.create(OWNER, NewLeadList.ofPeople("Many")).list().id();
        for (int from = 0; from < MEMBERS; from += MEMBERS_OF_CALL) {
            List<Prospect> prospects = IntStream.range(from, from + MEMBERS_OF_CALL)
                    .mapToObj(SlowClientsTest::prospect)
                    .toList();
            leadLists.addProspects(OWNER, list, prospects);
        }
        members = "/api/v1/entities/leads/list/" + list;
    }

    private static Prospect prospect(int i) {
        PersonProfile profile = PersonProfile.named("First " + i, "Last " + i)
                .jobTitle("VP of Marketing ".repeat(15))
                .emails("person" + i + "@example.com")
                .build();
        return Prospect.of(profile);
    }

    @AfterEach
    void leave() throws IOException {
        for (SlowClient client : clients) {
            client.close();
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void clients_that_read_slowly_or_not_at_all_do_not_block_others() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(SlowClient.get(service.port(), members));
        }
        awaitStatus();
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> sips = drip.scheduleWithFixedDelay(this::sip, 0, DRIP.toMillis(), TimeUnit.MILLISECONDS);
            assertOthersAreServed();
            sips.cancel(true);
        } finally {
            drip.shutdownNow();
        }
    }

    @Test
    void a_large_response_beyond_the_limit_is_rejected_with_retry_after() throws Exception {
        assertThat(rejectedClient().readAll()).contains("Retry-After: 5", "\"code\":\"SERVICE_UNAVAILABLE\"");
    }

    @Test
    void a_client_that_does_not_read_is_cut_off_within_the_limit() throws Exception {
        SlowClient first = SlowClient.get(service.port(), members);
        clients.add(first);
        assertThat(first.read((STATUS + 200).length())).isEqualTo(STATUS + 200);
        rejectedClient();
        Instant until = Instant.now().plus(LATER);
        while (get(members).statusCode() == 503) {
            assertThat(Instant.now()).isBefore(until);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/entities/leadlists, demo-owner",
        "/lead-lists, demo-owner",
        "/lead-lists, demo-unknown",
        "/health, demo-owner",
        "/%zz, demo-owner"
    })
    void clients_that_send_slowly_do_not_block_others(String path, String token) throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(SlowClient.post(service.port(), path, token));
        }
        assertOthersAreServed();
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/entities/leadlists, REQUEST_TIMEOUT", "/lead-lists, request_timeout"})
    void a_request_whose_body_does_not_arrive_is_rejected(String path, String code) throws Exception {
        SlowClient client = SlowClient.post(service.port(), path, "demo-owner");
        clients.add(client);
        assertThat(client.readAll()).startsWith(STATUS + 408).contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/entities/leadlists, REQUEST_TIMEOUT", "/lead-lists, request_timeout"})
    void a_request_whose_body_arrives_byte_by_byte_is_rejected(String path, String code) throws Exception {
        SlowClient client = SlowClient.post(service.port(), path, "demo-owner");
        clients.add(client);
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> drops =
                    drip.scheduleAtFixedRate(() -> client.send(" "), 0, DRIP.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(client.readAll()).startsWith(STATUS + 408).contains("\"code\":\"" + code + "\"");
            drops.cancel(true);
        } finally {
            drip.shutdownNow();
        }
    }

    private void sip() {
        try {
            for (int i = 0; i < clients.size(); i += 2) {
                clients.get(i).sip();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Requests large responses until one is rejected, and returns its client. */
    private SlowClient rejectedClient() throws IOException {
        Instant until = Instant.now().plus(LATER);
        while (true) {
            assertThat(Instant.now()).isBefore(until);
            SlowClient client = SlowClient.get(service.port(), members);
            clients.add(client);
            if (client.read((STATUS + 503).length()).equals(STATUS + 503)) {
                return client;
            }
        }
    }

    /** Waits until every client has received the status 200 or 503. */
    private void awaitStatus() throws IOException {
        for (SlowClient client : clients) {
            assertThat(client.read((STATUS + 200).length())).isIn(STATUS + 200, STATUS + 503);
        }
    }

    private static void assertOthersAreServed() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/page/caller").statusCode()).isEqualTo(200);
        assertThat(get("/page/lists").statusCode()).isEqualTo(200);
        HttpRequest write = request(LISTS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(LIST))
                .build();
        assertThat(send(write).statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path).build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path))
                .timeout(SOON)
                .header("Authorization", "Bearer demo-owner");
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
