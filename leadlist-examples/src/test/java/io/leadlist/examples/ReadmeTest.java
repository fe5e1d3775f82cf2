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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show is what the examples do. */
class ReadmeTest {
    private static final Path README = Repository.THIS.root().resolve("README.md");

    /** A benchmark renders it. */
    private static final Path RENDERED = Repository.THIS.root().resolve("leadlist-examples/benchmarks/README.md");

    // In two parts, so that this source has no regions itself.
    private static final String START = "// " + "tag::";
    private static final Pattern REGION = Pattern.compile(START + "(\\w+)\\[]\\n(.*?)// end::\\1\\[]", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("// (?:tag|end)::\\w+\\[]");

    @ParameterizedTest
    @MethodSource("pages")
    void java_on_a_page_is_a_marked_region_of_a_compiled_source(Path page) {
        List<String> regions = regions();
        assertThat(javaOf(page))
                .filteredOn(code -> !regions.contains(withoutSpace(code)))
                .isEmpty();
    }

    @Test
    void every_marked_region_is_shown_on_a_page() {
        List<String> shown = pages().flatMap(page -> javaOf(page).stream())
                .map(ReadmeTest::withoutSpace)
                .toList();
        assertThat(regions()).filteredOn(region -> !shown.contains(region)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_line_of_a_page_is_longer_than_200(Path page) {
        assertThat(Repository.text(page).lines().filter(line -> line.length() > 200))
                .isEmpty();
    }

    @Test
    void the_readme_has_at_most_220_lines_and_12_kilobytes() {
        String readme = Repository.text(README);
        assertThat(readme.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(12_288);
        assertThat(readme.lines()).hasSizeLessThanOrEqualTo(220);
    }

    @Test
    void the_endpoints_work_behind_a_web_server() throws Exception {
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
    void the_page_about_searches_names_every_field_of_the_grammar() {
        String page = Repository.text(Repository.THIS.root().resolve("leadlist-core/docs/search.md"));
        for (SearchField field : SearchField.values()) {
            List<String> path = field.path();
            assertThat(page).contains(path.get(path.size() - 1));
        }
    }

    @Test
    void a_provider_is_queried_for_the_pages_of_the_window_with_the_filters_in_the_grammar() {
        List<String> asked = new ArrayList<>();
        Directory directory = ProviderSnippet.directory((filters, page, size) -> {
            asked.add(page + "/" + size + " " + filters);
            return new ProviderSnippet.Answer(List.of(), 0);
        });
        SearchFilters filters = SearchFilters.builder().seniority("VP").build();

        new SearchWindow(directory).resolve(Selection.bulk(filters, 50).withStartIndex(170));

        assertThat(asked).containsExactly("1/100 {contact={seniority={any={include=[vp]}}}}");
    }

    private static Stream<Path> pages() {
        return Repository.THIS.pages().stream().filter(page -> !page.equals(RENDERED));
    }

    private static List<String> javaOf(Path page) {
        return MarkdownPage.of(Repository.text(page)).javaBlocks();
    }

    /** Returns the marked regions of all sources. A region may contain others; their marks are left out. */
    private static List<String> regions() {
        return Repository.THIS.javaSources().stream()
                .map(Repository::text)
                .flatMap(ReadmeTest::regions)
                .toList();
    }

    private static Stream<String> regions(String source) {
        return Stream.iterate(source.indexOf(START), start -> start >= 0, start -> source.indexOf(START, start + 1))
                .map(start -> region(source.substring(start)));
    }

    private static String region(String source) {
        Matcher region = REGION.matcher(source);
        if (!region.lookingAt()) {
            throw new AssertionError("a region does not end: " + source.lines().findFirst());
        }
        return withoutSpace(MARK.matcher(region.group(2)).replaceAll(""));
    }

    /** Space does not matter: the formatter breaks lines of the example where those of the page have room. */
    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
