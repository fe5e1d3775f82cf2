package io.leadlist.examples.service;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service on a free port, with a client that checks each response against the OpenAPI document. It has no sample
 * records, because loading them takes longer than the rest.
 */
final class RunningService implements AutoCloseable {
    static final String LISTS = "/api/v1/entities/leadlists";
    static final String LIST = """
            {"name":"New Campaign","icpId":null,"startDate":"2024-01-01T00:00:00.000Z","endDate":"2024-03-31T23:59:59.000Z"}""";
    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final OpenApi openApi;

    private RunningService(ConfigurableApplicationContext context) throws IOException, InterruptedException {
        this.context = context;
        HttpRequest document = HttpRequest.newBuilder(uri("/openapi.json")).build();
        this.openApi =
                new OpenApi(client.send(document, BodyHandlers.ofString()).body());
    }

    /** Starts the service with more arguments, which replace the default ones. */
    static RunningService start(Path data, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(Arrays.asList(more));
        Stream.of(
                        "--server.port=0",
                        "--leadlist.data=" + data,
                        "--leadlist.sample=false",
                        "--leadlist.worker.interval=20ms",
                        "--logging.level.root=WARN")
                .filter(standard -> Arrays.stream(more)
                        .noneMatch(one -> one.startsWith(standard.substring(0, standard.indexOf('=') + 1))))
                .forEach(arguments::add);
        return new RunningService(SpringApplication.run(LeadListService.class, arguments.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    OpenApi openApi() {
        return openApi;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return send("GET", token, path, "");
    }

    HttpResponse<String> post(String token, String path, String body) throws IOException, InterruptedException {
        return send("POST", token, path, body);
    }

    HttpResponse<String> send(String method, String token, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        openApi.assertDescribes(
                method, uri(path).getPath(), response.statusCode(), response.headers()::firstValue, response.body());
        return response;
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    /** Creates a list and returns its id. */
    String created(String token) throws IOException, InterruptedException {
        return json(post(token, LISTS, LIST)).get("id").stringValue();
    }

    /** Returns the raw response to lines that no client would send; the last line has no line end. */
    String raw(String... lines) throws IOException {
        String text = String.join("\r\n", lines);
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
    }
}
