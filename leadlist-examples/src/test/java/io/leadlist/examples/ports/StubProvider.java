package io.leadlist.examples.ports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data provider on this machine. It knows the person of every e-mail address that begins with "known". */
final class StubProvider implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Failure> failures = new ArrayDeque<>();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

    /** How a request is treated instead of being answered. */
    record Failure(int status, Map<String, String> headers, String body) {
        static final Failure STALLED = new Failure(0, Map.of(), "");
    }

    /** A received request. */
    record Request(String authorization, JsonNode body) {}

    StubProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/people", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/people");
    }

    /** The next requests fail in this way. */
    StubProvider failing(int times, int status, Map<String, String> headers) {
        return failing(times, new Failure(status, headers, "out of order"));
    }

    synchronized StubProvider failing(int times, Failure failure) {
        for (int i = 0; i < times; i++) {
            failures.add(failure);
        }
        return this;
    }

    Queue<Request> requests() {
        return requests;
    }

    private synchronized Failure nextFailure() {
        return failures.isEmpty() ? new Failure(200, Map.of(), "") : failures.remove();
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        requests.add(new Request(exchange.getRequestHeaders().getFirst("Authorization"), body));
        Failure failure = nextFailure();
        if (failure.equals(Failure.STALLED)) {
            return; // the connection stays open, without a response, until the provider is closed
        }
        failure.headers().forEach(exchange.getResponseHeaders()::set);
        String text = failure.body().isEmpty() ? people(body) : failure.body();
        byte[] response = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(failure.status(), response.length);
        exchange.getResponseBody().write(response);
        exchange.close();
    }

    private static String people(JsonNode body) {
        return body.get("leads")
                .valueStream()
                .filter(lead -> lead.path("email").asString("").startsWith("known"))
                .map(lead -> """
                        {"ref": %d, "id": "id of %s", "first_name": "Jane", "last_name": "Doe", "emails": ["%2$s"],
                         "unknown": 1, "company": {"id": "770e8400-e29b-41d4-a716-446655440001", "name": "Acme"}}
                        """.formatted(
                                lead.get("ref").intValue(), lead.get("email").stringValue()))
                .collect(Collectors.joining(",", "{\"people\":[", "]}"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
