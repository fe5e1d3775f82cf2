package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.search.Directory;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.SearchWindow;
import io.leadlist.selection.Selection;
import io.leadlist.wire.entities.EntitiesEndpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows is what the examples do. */
class ReadmeTest {
    private static final Path EXAMPLES = Path.of("src/main/java/io/leadlist/examples");

    @ParameterizedTest
    @CsvSource({
        "JavaSetup, setup",
        "JavaSnippet, call",
        "HttpSnippet, endpoint",
        "SelectionSnippet, selection",
        "ProviderSnippet, provider",
        "ListLife, life",
        "ListLife, feed",
        "ImportSnippet, import",
        "PageSnippet, page",
        "SpringTransactions, joining",
        "SpringTransactions, current",
        "SpringTransactions, together"
    })
    void a_snippet_of_the_readme_is_code_that_is_compiled(String source, String tag) throws IOException {
        List<String> lines = Files.readAllLines(EXAMPLES.resolve(source + ".java"));
        int start = indexOf(lines, "tag::" + tag);
        int end = indexOf(lines, "end::" + tag);
        assertThat(stripped(Files.readAllLines(Path.of("../README.md"))))
                .contains(stripped(lines.subList(start + 1, end)));
    }

    @Test
    void the_endpoints_answer_behind_a_web_server() throws Exception {
        EntitiesEndpoints endpoints =
                EntitiesEndpoints.over(LeadLists.over(new MemoryStorage()).build());
        HttpServer server = HttpSnippet.server(endpoints, Caller.of("user_xyz789", "org_acme"));
        server.start();
        try {
            URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v1/entities/leadlists");
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .POST(BodyPublishers.ofString("""
                            {"name": "New Campaign", "icpId": null,
                             "startDate": "2024-01-01T00:00:00.000Z", "endDate": "2024-12-31T23:59:59.000Z"}
                            """))
                    .build();
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.body()).contains("\"name\":\"New Campaign\"", "\"userIds\":[\"user_xyz789\"]");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_readme_names_every_field_of_the_grammar() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        for (SearchField field : SearchField.values()) {
            List<String> path = field.path();
            assertThat(readme).contains(path.get(path.size() - 1));
        }
    }

    @Test
    void a_provider_is_asked_for_the_pages_of_the_window_with_the_filters_in_the_grammar() {
        List<String> asked = new ArrayList<>();
        Directory directory = ProviderSnippet.directory((filters, page, size) -> {
            asked.add(page + "/" + size + " " + filters);
            return new ProviderSnippet.Answer(List.of(), 0);
        });
        SearchFilters filters = SearchFilters.builder().seniority("VP").build();

        new SearchWindow(directory).resolve(Selection.bulk(filters, 50).withStartIndex(170));

        assertThat(asked).containsExactly("1/100 {contact={seniority={any={include=[vp]}}}}");
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
