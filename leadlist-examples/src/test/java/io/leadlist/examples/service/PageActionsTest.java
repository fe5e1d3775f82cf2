package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LISTS;
import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.JdbcDirectory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page's routes that change a list: adds of receipts, removals, suppressions, undo and sharing. */
class PageActionsTest {
    private static final String VPS = "{\"contact\":{\"seniority\":{\"any\":{\"include\":[\"vp\"]}}}}";
    private static final int DOCUMENTED_PEOPLE = 25;

    @TempDir
    static Path folder;

    private static RunningService service;

    private String id = "";

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

    @BeforeEach
    void create() throws Exception {
        id = service.created("demo-owner");
    }

    @Test
    void the_people_of_a_dry_run_are_added_once_by_their_receipt() throws Exception {
        JsonNode run = posted("demo-owner", "/dry-run", bulk(3));
        String receipt = run.get("receipt").toString();
        assertThat(json(add(receipt, "first")).toString()).isEqualTo("{\"added\":3,\"members\":3,\"version\":2}");
        assertThat(json(add(receipt, "first")).toString()).isEqualTo("{\"added\":3,\"members\":3,\"version\":2}");
        assertThat(json(add(receipt, "second")).get("added").asInt()).isZero();
        assertThat(ids("")).isEqualTo(texts(run.get("outcomes"), "id"));
        assertThat(changes().get(0).get("source").stringValue()).isEqualTo("bulk_selection");
    }

    @Test
    void a_receipt_that_cannot_be_read_is_rejected() throws Exception {
        assertThat(add("{}", "other").statusCode()).isEqualTo(400);
        assertThat(post(
                                "demo-member",
                                "/add",
                                posted("demo-owner", "/dry-run", bulk(1))
                                        .get("receipt")
                                        .toString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void companies_have_a_dry_run_of_their_own() throws Exception {
        id = json(service.post("demo-owner", "/page/lists?type=company&name=Firms", ""))
                .get("id")
                .stringValue();
        String company = SampleDirectory.companies().get(0).id().value();
        JsonNode run = posted("demo-owner", "/dry-run-companies", "{\"companyIds\":[\"" + company + "\"]}");
        assertThat(run.at("/counts/added").asInt()).isEqualTo(1);
        assertThat(run.has("receipt")).isFalse();
        assertThat(ids("")).isEmpty();
    }

    @Test
    void members_are_read_as_of_each_version() throws Exception {
        service.post("demo-owner", LISTS + "/" + id + "/add-prospects", bulk(2));
        service.post("demo-owner", LISTS + "/" + id + "/add-prospects", bulk(5));
        assertThat(ids("?version=1")).isEmpty();
        assertThat(ids("?version=2")).isEqualTo(ids("").subList(0, 2));
        assertThat(ids("?version=3")).isEqualTo(ids("")).hasSize(5);
        JsonNode asOf = json(service.get("demo-owner", "/page/lists/" + id + "/as-of?version=2"));
        assertThat(asOf.get("members").asInt()).isEqualTo(2);
        String csv = service.get("demo-owner", "/page/lists/" + id + "/members.csv?version=2")
                .body();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains(ids("?version=2").get(1)).doesNotContain(ids("").get(4));
    }

    @ParameterizedTest
    @CsvSource({"false, 2", "true, 1"})
    void a_removed_member_returns_unless_it_is_kept_out(boolean stayingOut, int added) throws Exception {
        service.post("demo-owner", LISTS + "/" + id + "/add-prospects", bulk(2));
        String body = "{\"ids\":[\"" + ids("").get(0) + "\",\"lead_unknown\"],\"stayingOut\":" + stayingOut + "}";
        assertThat(posted("demo-owner", "/remove", body).get("removed").asInt()).isEqualTo(1);
        HttpResponse<String> again = service.post("demo-owner", LISTS + "/" + id + "/add-prospects", bulk(3));
        assertThat(json(again).get("addedCount").asInt()).isEqualTo(added);
    }

    @Test
    void only_an_admin_suppresses_members_in_all_lists() throws Exception {
        service.post("demo-owner", LISTS + "/" + id + "/add-prospects", bulk(2));
        String body = "{\"ids\":[\"" + ids("").get(0) + "\"],\"reason\":\"OBJECTION\"}";
        assertThat(post("demo-owner", "/suppress", body).statusCode()).isEqualTo(403);
        assertThat(posted("demo-admin", "/suppress", body).get("memberships").asInt())
                .isPositive();
        assertThat(ids("")).hasSize(1);
        assertThat(post("demo-admin", "/suppress", body.replace("OBJECTION", "WHIM"))
                        .statusCode())
                .isEqualTo(400);
        String lifted = "{\"kind\":\"PERSON_ID\",\"value\":" + body.substring(7, body.indexOf(']')) + "}";
        service.post("demo-admin", "/page/suppressions/lift", lifted);
    }

    @Test
    void an_undo_is_tried_first_and_needs_the_version_that_was_tried() throws Exception {
        service.post("demo-owner", LISTS + "/" + id + "/add-prospects", bulk(2));
        JsonNode tried = posted("demo-owner", "/undo", "{\"version\":2}");
        assertThat(tried.get("removed").asInt()).isEqualTo(2);
        assertThat(ids("")).hasSize(2);
        assertThat(post("demo-owner", "/undo", "{\"version\":2,\"expectedVersion\":1}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(posted("demo-owner", "/undo", "{\"version\":2,\"expectedVersion\":2}")
                        .get("version")
                        .asInt())
                .isEqualTo(3);
        assertThat(ids("")).isEmpty();
        assertThat(post("demo-owner", "/undo", "{\"version\":2,\"expectedVersion\":3}")
                        .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"version\":0}", "{\"version\":1,\"expectedVersion\":0}", "{\"version\":\"x\"}", "[]", "null"})
    void an_undo_that_cannot_be_read_is_rejected(String body) throws Exception {
        assertThat(post("demo-owner", "/undo", body).statusCode()).isEqualTo(400);
    }

    @Test
    void a_list_is_shared_transferred_and_revoked() throws Exception {
        assertThat(posted("demo-owner", "/share", "{\"user\":\"user_member\",\"role\":\"viewer\"}")
                        .get("users")
                        .toString())
                .isEqualTo("[{\"user\":\"user_xyz789\",\"role\":\"owner\"},"
                        + "{\"user\":\"user_member\",\"role\":\"viewer\"}]");
        assertThat(service.get("demo-member", "/page/lists/" + id).statusCode()).isEqualTo(200);
        assertThat(texts(
                        posted("demo-owner", "/transfer", "{\"user\":\"user_member\"}")
                                .get("users"),
                        "role"))
                .containsExactly("editor", "owner");
        assertThat(texts(
                        posted("demo-member", "/revoke", "{\"user\":\"user_xyz789\"}")
                                .get("users"),
                        "user"))
                .containsExactly("user_member");
        assertThat(post("demo-owner", "/share", "{\"user\":\"user_admin\",\"role\":\"owner\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"user\":\"user_member\"}",
                "{\"user\":\"user_member\",\"role\":\"king\"}",
                "{\"user\":\" \",\"role\":\"viewer\"}"
            })
    void a_share_needs_a_user_and_a_role(String body) throws Exception {
        assertThat(post("demo-owner", "/share", body).statusCode()).isEqualTo(400);
    }

    @Test
    void the_fields_of_a_search_have_their_vocabularies() throws Exception {
        JsonNode fields = json(service.get("demo-owner", "/page/search-fields?type=person"));
        JsonNode seniority = StreamSupport.stream(fields.spliterator(), false)
                .filter(field -> field.get("path").stringValue().equals("contact.seniority"))
                .findFirst()
                .orElseThrow();
        assertThat(seniority.get("form").stringValue()).isEqualTo("plain");
        assertThat(seniority.get("values").toString()).contains("\"vp\"", "\"director\"");
        assertThat(texts(json(service.get("demo-owner", "/page/search-fields?type=company")), "path"))
                .contains("account.industries")
                .doesNotContain("contact.seniority");
    }

    private HttpResponse<String> add(String receipt, String key) throws Exception {
        return service.send("POST", "demo-owner", "/page/lists/" + id + "/add", receipt, "Idempotency-Key", id + key);
    }

    private HttpResponse<String> post(String token, String route, String body) throws Exception {
        return service.post(token, "/page/lists/" + id + route, body);
    }

    private JsonNode posted(String token, String route, String body) throws Exception {
        HttpResponse<String> response = post(token, route, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private List<String> ids(String query) throws Exception {
        return texts(
                json(service.get("demo-owner", "/page/lists/" + id + "/members" + query))
                        .get("members"),
                "id");
    }

    private JsonNode changes() throws Exception {
        return json(service.get("demo-owner", "/page/lists/" + id + "/changes")).get("changes");
    }

    private static String bulk(int count) {
        return "{\"selection\":{\"mode\":\"bulk\",\"targetCount\":" + count + ",\"filters\":" + VPS + "}}";
    }

    private static List<String> texts(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(name).stringValue())
                .toList();
    }
}
