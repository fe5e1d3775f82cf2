package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LIST;
import static io.leadlist.examples.service.RunningService.LISTS;
import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.lead.PersonId;
import io.leadlist.list.ListUpdate;
import io.leadlist.selection.Selection;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page and its files are served, and its routes return the library's results under the library's permissions. */
class PageTest {
    private static final Caller.Member OWNER = Caller.of("user_xyz789", "org_acme");
    private static final String VPS = "{\"contact\":{\"seniority\":{\"any\":{\"include\":[\"vp\"]}}}}";
    private static final String UNKNOWN = "550e8400-e29b-41d4-a716-446655440000";
    private static final int DOCUMENTED_PEOPLE = 25;

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(folder);
        service.bean(JdbcDirectory.class)
                .putCompanies(SampleDirectory.companies().subList(0, 6))
                .putPeople(SampleDirectory.people().subList(0, DOCUMENTED_PEOPLE));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Arguments> files() throws IOException {
        Map<String, String> types = Map.of("css", "text/css", "svg", "image/svg+xml", "js", "text/javascript");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/page"))) {
            Stream<Arguments> assets = files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("index.html"))
                    .map(name -> arguments("/assets/" + name, types.get(name.substring(name.lastIndexOf('.') + 1))))
                    .toList()
                    .stream();
            return Stream.concat(Stream.of(arguments("/", "text/html")), assets);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_page_and_its_files_are_public_with_a_strict_policy(String path, String type) throws Exception {
        HttpResponse<String> response = service.get("", path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualToIgnoringCase(type + ";charset=UTF-8");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(response, "Content-Security-Policy")).startsWith("default-src 'self';");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.body()).isNotEmpty().doesNotContain("innerHTML", "http-equiv", "https://");
    }

    @Test
    void the_page_preloads_all_its_modules() throws Exception {
        String page = service.get("", "/").body();
        assertThat(files().map(file -> String.valueOf(file.get()[0])).filter(path -> path.endsWith(".js")))
                .allSatisfy(path -> assertThat(page).contains("\"" + path + "\""));
    }

    @Test
    void the_demo_callers_are_public() throws Exception {
        JsonNode callers = json(service.get("", "/page/callers"));
        assertThat(texts(callers, "token"))
                .containsExactly("demo-owner", "demo-member", "demo-admin", "demo-rival", "demo-nobody");
        assertThat(callers.get(2).get("admin").asBoolean()).isTrue();
        assertThat(callers.get(4).has("organization")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/index.html", "/assets/", "/assets/other.js", "/page/index.html", "/page", "/page/nothing"})
    void other_files_are_not_served(String path) throws Exception {
        HttpResponse<String> response = service.get("demo-owner", path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"code\":\"NOT_FOUND\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/caller",
                "/page/lists",
                "/page/imports",
                "/page/suppressions/entries.csv",
                "/page/search-fields?type=person",
                "/page/lists/" + UNKNOWN + "/users",
                "/page/lists/" + UNKNOWN + "/as-of?version=1",
                "/page/lists/" + UNKNOWN + "/members.csv",
                "/page/lists/" + UNKNOWN,
                "/page/lists/" + UNKNOWN + "/members",
                "/page/lists/" + UNKNOWN + "/changes"
            })
    void routes_require_a_member_of_an_organization(String path) throws Exception {
        assertThat(service.get("", path).statusCode()).isEqualTo(401);
        assertThat(header(service.get("", path), "WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(service.get("demo-nobody", path).body()).contains("Organization ID required");
        assertThat(service.post("", path + "/dry-run", "{").statusCode()).isIn(401, 404);
    }

    @Test
    void the_caller_route_returns_the_callers_user_and_organization() throws Exception {
        assertThat(service.get("demo-admin", "/page/caller").body())
                .isEqualTo("{\"user\":\"user_admin\",\"organization\":\"org_acme\",\"admin\":true}");
    }

    @Test
    void other_organizations_and_users_without_a_role_cannot_see_a_list() throws Exception {
        String path = "/page/lists/" + service.created("demo-owner");
        for (String part : List.of("", "/members", "/members.csv", "/as-of?version=1", "/changes", "/users")) {
            assertThat(service.get("demo-owner", path + part).statusCode()).isEqualTo(200);
            assertThat(service.get("demo-admin", path + part).statusCode()).isEqualTo(200);
            assertThat(service.get("demo-member", path + part).statusCode()).isEqualTo(403);
            assertThat(service.get("demo-rival", path + part).statusCode()).isEqualTo(404);
        }
        assertThat(service.post("demo-member", path + "/dry-run", bulk(5, 0)).statusCode())
                .isEqualTo(403);
        assertThat(service.post("demo-rival", path + "/dry-run", bulk(5, 0)).statusCode())
                .isEqualTo(404);
        assertThat(service.get("demo-rival", "/page/lists").body()).isEqualTo("{\"lists\":[]}");
        assertThat(service.get("demo-rival", "/page/imports").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "/page/lists?after=x, after",
        "/page/lists/x, id",
        "/page/lists/x/members, id",
        "/page/lists/x/changes, id",
        "/page/lists/{id}/members?after=1.2, after",
        "/page/lists/{id}/members?after=" + UNKNOWN + ".1.1.0, cursor",
        "/page/lists/{id}/changes?before=0, before",
        "/page/lists/{id}/changes?before=x, before",
        "/page/lists/{id}/changes?limit=0, limit",
        "/page/lists/{id}/changes?limit=1001, limit",
        "/page/lists/{id}/members?version=0, version",
        "/page/lists/{id}/members?version=2, cursor",
        "/page/lists/{id}/as-of?version=2, version",
        "/page/lists/{id}/members.csv?version=2, version",
        "/page/search-fields?type=robot, type"
    })
    void an_invalid_parameter_is_reported_by_name(String path, String name) throws Exception {
        String id = service.created("demo-owner");
        HttpResponse<String> response = service.get("demo-owner", path.replace("{id}", id));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).at("/error/details/0/path/0").stringValue()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"person, people", "company, companies"})
    void a_list_for_a_file_is_created_empty_and_without_a_campaign(String type, String name) throws Exception {
        JsonNode list = json(service.post("demo-owner", "/page/lists?type=" + type + "&name=My+" + name, ""));
        assertThat(list.get("name").stringValue()).isEqualTo("My " + name);
        assertThat(list.get("type").stringValue()).isEqualTo(type);
        assertThat(list.get("members").asInt()).isZero();
        assertThat(list.has("start")).isFalse();
        assertThat(json(service.get(
                        "demo-owner", "/page/lists/" + list.get("id").stringValue())))
                .isEqualTo(list);
    }

    @ParameterizedTest
    @CsvSource({"type=robot&name=x, type", "type=person&name=%20, name"})
    void a_list_for_a_file_needs_a_type_and_a_name(String query, String parameter) throws Exception {
        HttpResponse<String> response = service.post("demo-owner", "/page/lists?" + query, "");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/error/details/0/path/0").stringValue()).isEqualTo(parameter);
        assertThat(service.post("", "/page/lists?type=person&name=x", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void lists_are_returned_page_by_page_last_changed_first() throws Exception {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            created.add(0, service.created("demo-owner"));
        }
        JsonNode first = json(service.get("demo-owner", "/page/lists"));
        assertThat(texts(first.get("lists"), "id")).isEqualTo(created.subList(0, 100));
        JsonNode list = first.get("lists").get(0);
        assertThat(list.get("name").stringValue()).isEqualTo("New Campaign");
        assertThat(list.get("type").stringValue()).isEqualTo("person");
        assertThat(list.get("members").asInt()).isZero();
        assertThat(list.get("start").stringValue()).isEqualTo("2024-01-01T00:00:00Z");
        JsonNode second = json(service.get(
                "demo-owner", "/page/lists?after=" + first.get("next").stringValue()));
        assertThat(texts(second.get("lists"), "id").get(0)).isEqualTo(created.get(100));
    }

    @Test
    void members_are_returned_page_by_page_with_their_records() throws Exception {
        String id = service.created("demo-owner");
        assertThat(service.post("demo-owner", LISTS + "/" + id + "/add-prospects", prospects(250))
                        .body())
                .isEqualTo("{\"addedCount\":250}");
        List<String> names = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = json(service.get("demo-owner", "/page/lists/" + id + "/members" + cursor));
            names.addAll(texts(page.get("members"), "name"));
            sizes.add(page.get("members").size());
            cursor = page.has("next") ? "?after=" + page.get("next").stringValue() : null;
        }
        assertThat(sizes).containsExactly(100, 100, 50);
        assertThat(names)
                .isEqualTo(
                        IntStream.range(0, 250).mapToObj(i -> "First Last " + i).toList());
    }

    @Test
    void companies_are_returned_with_their_domains() throws Exception {
        String body = LIST.replace("{\"name\"", "{\"type\":\"company\",\"name\"");
        String id = json(service.post("demo-owner", LISTS, body)).get("id").stringValue();
        String company = SampleDirectory.companies().get(0).id().value();
        service.post("demo-owner", LISTS + "/" + id + "/add-companies", "{\"companyIds\":[\"" + company + "\"]}");
        JsonNode member = json(service.get("demo-owner", "/page/lists/" + id + "/members"))
                .get("members")
                .get(0);
        assertThat(member.get("id").stringValue()).isEqualTo(company);
        assertThat(member.has("name")).isTrue();
        assertThat(member.has("domain")).isTrue();
        assertThat(service.post("demo-owner", "/page/lists/" + id + "/dry-run", bulk(5, 0))
                        .body())
                .contains("Cannot add prospects to a company-type list");
    }

    @Test
    void a_journal_is_returned_last_change_first() throws Exception {
        String id = service.created("demo-owner");
        LeadListId list = LeadListId.parse(id);
        LeadLists leadLists = service.bean(LeadLists.class);
        for (int i = 0; i < 150; i++) {
            leadLists.update(OWNER, list, ListUpdate.NOTHING.withName("Name " + i));
        }
        leadLists.addProspects(OWNER, list, Selection.manual(List.of(samplePerson(0))));
        JsonNode first = json(service.get("demo-owner", "/page/lists/" + id + "/changes"));
        assertThat(versions(first)).isEqualTo(descending(152, 53));
        JsonNode last = first.get("changes").get(0);
        assertThat(last.get("source").stringValue()).isEqualTo("manual_selection");
        assertThat(last.get("by").stringValue()).isEqualTo("user_xyz789");
        assertThat(last.get("added").asInt()).isEqualTo(1);
        JsonNode second = json(service.get("demo-owner", "/page/lists/" + id + "/changes?before=" + first.get("next")));
        assertThat(versions(second)).isEqualTo(descending(52, 1));
        assertThat(second.has("next")).isFalse();
        assertThat(json(service.get("demo-owner", "/page/lists/" + id + "/changes?before=1"))
                        .get("changes"))
                .isEmpty();
        assertThat(versions(json(service.get("demo-owner", "/page/lists/" + id + "/changes?before=" + Long.MAX_VALUE))))
                .isEqualTo(descending(152, 53));
    }

    @Test
    void a_dry_run_returns_the_outcome_of_each_row_and_changes_nothing() throws Exception {
        String id = service.created("demo-owner");
        String path = LISTS + "/" + id;
        service.post("demo-owner", path + "/add-prospects", bulk(2, 0));
        String before = service.get("demo-owner", path).body();
        JsonNode members = json(service.get("demo-owner", path)).get("persons");
        String third = json(service.post("demo-owner", "/page/lists/" + id + "/dry-run", bulk(1, 2)))
                .at("/outcomes/0/id")
                .stringValue();
        JsonNode report = json(service.post(
                "demo-owner",
                "/page/lists/" + id + "/dry-run",
                bulk(4, 0).replace("\"mode\"", "\"excludedIds\":[\"" + third + "\"],\"mode\"")));
        assertThat(texts(report.get("outcomes"), "outcome"))
                .containsExactly("already_member", "already_member", "excluded", "added");
        assertThat(report.get("members").asInt()).isEqualTo(3);
        assertThat(report.at("/counts/added").asInt()).isEqualTo(1);
        assertThat(report.at("/counts/not_found").asInt()).isZero();
        assertThat(report.at("/outcomes/0/id")).isEqualTo(members.get(0).get("id"));
        assertThat(report.get("outcomes"))
                .allSatisfy(outcome -> assertThat(outcome.has("name")).isTrue());
        assertThat(service.get("demo-owner", path).body()).isEqualTo(before);
        assertThat(versions(json(service.get("demo-owner", "/page/lists/" + id + "/changes"))))
                .containsExactly(2L, 1L);
    }

    @Test
    void a_dry_run_accepts_manual_selections() throws Exception {
        String id = service.created("demo-owner");
        String person = samplePerson(0).value();
        JsonNode report = json(service.post(
                "demo-owner",
                "/page/lists/" + id + "/dry-run",
                "{\"selection\":{\"mode\":\"manual\",\"includedIds\":[\"" + person + "\",\"lead_unknown\",\"" + person
                        + "\"]}}"));
        assertThat(texts(report.get("outcomes"), "outcome"))
                .containsExactly("added", "not_found", "duplicate_in_request");
        assertThat(report.at("/outcomes/1").has("name")).isFalse();
        assertThat(report.at("/outcomes/2/reason").isMissingNode()).isFalse();
    }

    @Test
    void all_violations_of_a_dry_run_are_reported_with_their_paths() throws Exception {
        HttpResponse<String> response =
                service.post("demo-owner", "/page/lists/" + service.created("demo-owner") + "/dry-run", """
                {"selection": {"mode": "bulk", "startIndex": -1, "targetCount": 1001, "filters": {"contact": {"hobby": 1}}}}""");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(StreamSupport.stream(json(response).at("/error/details").spliterator(), false)
                        .map(detail -> detail.get("path").toString()))
                .containsExactly(
                        "[\"selection\",\"startIndex\"]",
                        "[\"selection\",\"targetCount\"]",
                        "[\"selection\",\"filters\",\"contact\"]");
    }

    @Test
    void an_imports_progress_is_returned_with_its_list_and_among_all_imports() throws Exception {
        String id =
                json(service.post("demo-owner", "/lead-lists", """
                {"name":"Watched","owner":"owner@example.com","shared":true,"type":"email",
                 "leads":[{"email":"sam3@example.com"},{"email":"someone.new@example.com"}]}""")).get("id").stringValue();
        JsonNode progress = json(service.get("demo-owner", "/page/lists/" + id)).get("leadImport");
        assertThat(progress.get("leads").asInt()).isEqualTo(2);
        assertThat(progress.get("status").stringValue()).isIn("queued", "processing", "completed");
        assertThat(texts(json(service.get("demo-owner", "/page/imports")), "id"))
                .contains(id);
        String other = service.created("demo-owner");
        assertThat(json(service.get("demo-owner", "/page/lists/" + other)).has("leadImport"))
                .isFalse();
        assertThat(texts(json(service.get("demo-owner", "/page/imports")), "id"))
                .doesNotContain(other);
    }

    private static String bulk(int count, int start) {
        return "{\"selection\":{\"mode\":\"bulk\",\"targetCount\":" + count + ",\"startIndex\":" + start
                + ",\"filters\":" + VPS + "}}";
    }

    private static String prospects(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "{\"firstName\":\"First\",\"lastName\":\"Last %d\"}", i))
                .collect(Collectors.joining(",", "{\"prospects\":[", "]}"));
    }

    private static PersonId samplePerson(int index) {
        return SampleDirectory.people().get(index).id();
    }

    private static List<String> texts(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(name).stringValue())
                .toList();
    }

    private static List<Long> versions(JsonNode page) {
        return StreamSupport.stream(page.get("changes").spliterator(), false)
                .map(change -> change.get("version").asLong())
                .toList();
    }

    private static List<Long> descending(long from, long to) {
        return IntStream.rangeClosed(0, (int) (from - to))
                .mapToObj(i -> from - i)
                .toList();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
