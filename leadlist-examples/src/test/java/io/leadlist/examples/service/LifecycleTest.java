package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LIST;
import static io.leadlist.examples.service.RunningService.LISTS;
import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Stored data outlives the service, and a stop leaves no work half-done. */
class LifecycleTest {
    private static final int LEADS = 3_000;
    private static final String[] OWN_TOKENS = {
        "--leadlist.tokens[0].token=secret",
        "--leadlist.tokens[0].user=user_xyz789",
        "--leadlist.tokens[0].organization=org_acme",
        "--leadlist.users[0].organization=org_acme",
        "--leadlist.users[0].user=user_admin",
        "--leadlist.users[0].email=admin@example.com"
    };

    @TempDir
    Path folder;

    @Test
    void a_list_outlives_a_restart_and_configured_tokens_replace_the_demo_tokens() throws Exception {
        String path;
        try (RunningService first = RunningService.start(folder)) {
            path = LISTS + "/" + first.created("demo-owner");
        }
        try (RunningService second = RunningService.start(folder, OWN_TOKENS)) {
            assertThat(second.get("secret", path).statusCode()).isEqualTo(200);
            assertThat(second.get("demo-owner", path).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_request_in_progress_is_completed_before_the_service_stops() throws Exception {
        RunningService service = RunningService.start(folder);
        int port = service.port();
        try (Socket socket = new Socket("localhost", port)) {
            int half = LIST.length() / 2;
            String head = String.join(
                    "\r\n",
                    "POST " + LISTS + " HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer demo-owner",
                    "Content-Type: application/json",
                    "Content-Length: " + LIST.length(),
                    "Expect: 100-continue",
                    "Connection: close",
                    "",
                    "");
            write(socket, head);
            // The service requests the body when it starts to read it, so from here on the request is in progress.
            byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 \r\n\r\n".length());
            assertThat(new String(goOn, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
            write(socket, LIST.substring(0, half));
            CompletableFuture<Void> closed = CompletableFuture.runAsync(service::close);
            awaitNoMoreConnections(port);
            write(socket, LIST.substring(half));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(response).startsWith("HTTP/1.1 201");
            closed.join();
        }
    }

    @Test
    void an_interrupted_import_continues_after_a_restart() throws Exception {
        String path;
        try (RunningService first = RunningService.start(folder)) {
            path = "/lead-lists/"
                    + json(first.post("demo-owner", "/lead-lists", leads()))
                            .get("id")
                            .stringValue();
        }
        try (RunningService second = RunningService.start(folder)) {
            Instant until = Instant.now().plusSeconds(30);
            JsonNode list = json(second.get("demo-owner", path));
            while (!list.get("status").stringValue().equals("completed")) {
                assertThat(Instant.now()).isBefore(until);
                list = json(second.get("demo-owner", path));
            }
            assertThat(json(second.get("demo-owner", path + "?page%5Bsize%5D=1000"))
                            .get("leads"))
                    .hasSize(1_000)
                    .allSatisfy(
                            lead -> assertThat(lead.get("person_id").isNull()).isFalse());
        }
    }

    private static String leads() {
        return IntStream.range(0, LEADS)
                .mapToObj(i -> String.format(Locale.ROOT, "{\"email\":\"a%d@example.com\"}", i))
                .collect(Collectors.joining(
                        ",", "{\"owner\":\"admin@example.com\",\"shared\":true,\"type\":\"email\",\"leads\":[", "]}"));
    }

    /** Waits until the service rejects new connections, which is the first step of its shutdown. */
    private static void awaitNoMoreConnections(int port) throws IOException {
        Instant until = Instant.now().plusSeconds(10);
        while (accepts(port)) {
            assertThat(Instant.now()).isBefore(until);
        }
    }

    private static boolean accepts(int port) throws IOException {
        try (Socket other = new Socket("localhost", port)) {
            return other.isConnected();
        } catch (ConnectException closed) {
            return false;
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
