package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.wire.lance.LanceEndpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows is what the examples do. */
class ReadmeTest {
    private static final Path EXAMPLES = Path.of("src/main/java/io/leadlist/examples");

    @ParameterizedTest
    @CsvSource({"JavaSetup, setup", "JavaSnippet, call", "HttpSnippet, endpoint"})
    void a_snippet_of_the_readme_is_code_that_is_compiled(String source, String tag) throws IOException {
        List<String> lines = Files.readAllLines(EXAMPLES.resolve(source + ".java"));
        int start = indexOf(lines, "tag::" + tag);
        int end = indexOf(lines, "end::" + tag);
        assertThat(stripped(Files.readAllLines(Path.of("../README.md"))))
                .contains(stripped(lines.subList(start + 1, end)));
    }

    @Test
    void the_endpoints_answer_behind_a_web_server() throws Exception {
        LanceEndpoints endpoints =
                LanceEndpoints.over(LeadLists.over(new MemoryStorage()).build());
        HttpServer server = HttpSnippet.server(endpoints, Caller.of("user_xyz789", "org_acme"));
        server.start();
        try {
            URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v1/entities/leadlists");
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .POST(BodyPublishers.ofString(SeedRequests.CREATE_MINIMAL))
                    .build();
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.body()).contains("\"name\":\"New Campaign\"", "\"userIds\":[\"user_xyz789\"]");
        } finally {
            server.stop(0);
        }
    }

    private static int indexOf(List<String> lines, String mark) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("// " + mark + "[]")) {
                return i;
            }
        }
        throw new AssertionError("no " + mark);
    }

    private static String stripped(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
