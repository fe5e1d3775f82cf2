package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service with 128 MB of memory returns a list of a million people. The check takes minutes: {@code mvn verify
 * -Pmillion-members}.
 */
class MillionMembersCheck {
    private static final int MEMBERS = 1_000_000;
    private static final Caller.Member OWNER = Caller.of("user_xyz789", "org_acme");

    @TempDir
    Path folder;

    @Test
    void a_million_members_are_streamed_in_128_mb() throws Exception {
        LeadListId list = filled();
        int port = freePort();
        Process service = service(port);
        try {
            awaitHealth(port, service);
            assertThat(elements(port, "/api/v1/entities/leadlists/" + list)).isEqualTo(2L * MEMBERS);
            assertThat(elements(port, "/api/v1/entities/leads/list/" + list)).isEqualTo(MEMBERS);
            assertThat(elements(port, "/api/v1/entities/leadlists")).isEqualTo(MEMBERS);
        } finally {
            service.destroy();
            assertThat(service.waitFor()).isEqualTo(143);
        }
    }

    private LeadListId filled() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(EmbeddedH2.url(folder.resolve("leadlist")), "", "");
        try {
            JdbcSchema.migrate(pool);
            LeadLists leadLists = LeadLists.over(JdbcStorage.over(pool))
                    .limits(Limits.ofCall(Limits.MAX_PEOPLE, Limits.MAX_COMPANIES))
                    .build();
            LeadListId list = leadLists
                    .create(OWNER, NewLeadList.ofPeople("A million"))
                    .list()
                    .id();
            for (int from = 0; from < MEMBERS; from += Limits.MAX_PEOPLE) {
                List<Prospect> prospects = IntStream.range(from, from + Limits.MAX_PEOPLE)
                        .mapToObj(MillionMembersCheck::prospect)
                        .toList();
                leadLists.addProspects(OWNER, list, prospects);
            }
            return list;
        } finally {
            pool.dispose();
        }
    }

    private static Prospect prospect(int i) {
        PersonProfile profile = PersonProfile.named("First " + i, "Last " + i)
                .jobTitle("VP of Marketing")
                .emails("person" + i + "@example.com")
                .build();
        return Prospect.of(new PersonId(new UUID(0x550e8400e29b41d4L, i).toString()), profile);
    }

    private Process service(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeadListService.class.getName(),
                        "--server.port=" + port,
                        "--leadlist.data=" + folder,
                        "--leadlist.sample=false")
                .inheritIO()
                .start();
    }

    private static void awaitHealth(int port, Process service) throws Exception {
        Instant until = Instant.now().plusSeconds(120);
        while (!isHealthy(port)) {
            assertThat(service.isAlive() && Instant.now().isBefore(until)).isTrue();
        }
    }

    private static boolean isHealthy(int port) throws IOException, InterruptedException {
        try {
            return get(port, "/health").statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    /**
     * Returns the number of strings and objects in the response's arrays of members. The arrays are at the top level or
     * in the top object.
     */
    private static long elements(int port, String path) throws IOException, InterruptedException {
        Instant start = Instant.now();
        HttpResponse<InputStream> response = get(port, path);
        assertThat(response.statusCode()).isEqualTo(200);
        long elements = 0;
        try (JsonParser parser = new JsonMapper().createParser(response.body())) {
            int depth = 0;
            boolean isInMembers = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    String name = parser.currentName();
                    isInMembers = name == null ? depth == 0 && path.contains("/leads/") : isOfMembers(name);
                    depth++;
                } else if (token == JsonToken.END_ARRAY) {
                    isInMembers = false;
                    depth--;
                } else if (isInMembers && (token == JsonToken.START_OBJECT || token == JsonToken.VALUE_STRING)) {
                    elements++;
                    if (token == JsonToken.START_OBJECT) {
                        parser.skipChildren();
                    }
                }
            }
        }
        System.out.println(
                path + ": " + elements + " in " + (Instant.now().toEpochMilli() - start.toEpochMilli()) + " ms");
        return elements;
    }

    private static boolean isOfMembers(String name) {
        return name.equals("personIds") || name.equals("persons");
    }

    private static HttpResponse<InputStream> get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer demo-owner")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
