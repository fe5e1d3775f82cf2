package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LIST;
import static io.leadlist.examples.service.RunningService.LISTS;
import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.wire.routing.Routes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The service answers both contracts over HTTP as the library does, and what it refuses itself in their shape. */
class LeadListServiceTest {
    private static final int MAX_BODY = 100_000;
    private static final int DOCUMENTED_PEOPLE = 25;
    private static final String VP = "{\"contact\":{\"seniority\":{\"any\":{\"include\":[\"vp\"]}}}}";

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(folder, "--leadlist.max-body=" + MAX_BODY + "B");
        service.bean(JdbcDirectory.class)
                .putCompanies(SampleDirectory.companies().subList(0, 6))
                .putPeople(SampleDirectory.people().subList(0, DOCUMENTED_PEOPLE));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void it_says_that_it_is_ready_to_everybody() throws Exception {
        HttpResponse<String> answer = service.get("", "/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void the_document_describes_the_routes_that_there_are() {
        assertThat(service.openApi().version()).startsWith("3.1");
        assertThat(service.openApi().operations())
                .containsExactlyInAnyOrderElementsOf(service.bean(Routes.class).table());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo-unknown", "demo-nobody"})
    void every_route_answers_401_to_those_who_are_nobody_here(String token) throws Exception {
        for (String line : service.bean(Routes.class).table()) {
            String[] route =
                    line.replace("{id}", "550e8400-e29b-41d4-a716-446655440000").split(" ", 2);
            HttpResponse<String> answer = service.send(route[0], token, route[1], "{}");
            assertThat(answer.statusCode()).as(line).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.body())
                    .contains(token.equals("demo-nobody") ? "Organization ID required" : "Unauthorized");
        }
    }

    @Test
    void a_list_lives_from_its_creation_to_its_end() throws Exception {
        HttpResponse<String> created = service.post("demo-owner", LISTS, LIST);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Content-Type")).contains("application/json");
        String path = LISTS + "/" + json(created).get("id").stringValue();
        String selection = "{\"selection\":{\"mode\":\"bulk\",\"targetCount\":5,\"filters\":" + VP + "}}";
        assertThat(service.post("demo-owner", path + "/add-prospects", selection)
                        .body())
                .isEqualTo("{\"addedCount\":5}");
        assertThat(json(service.get("demo-owner", path)).get("persons")).hasSize(5);
        assertThat(service.send("PATCH", "demo-owner", path, "{\"name\":\"Renamed\"}")
                        .body())
                .contains("\"name\":\"Renamed\"");
        assertThat(service.get("demo-owner", LISTS).body()).contains("\"name\":\"Renamed\"");
        assertThat(service.send("DELETE", "demo-owner", path, "").statusCode()).isEqualTo(204);
        assertThat(service.get("demo-owner", path).statusCode()).isEqualTo(404);
    }

    @Test
    void companies_are_added_and_read() throws Exception {
        String body = LIST.replace("{\"name\"", "{\"type\":\"company\",\"name\"");
        String id = json(service.post("demo-owner", LISTS, body)).get("id").stringValue();
        String company = SampleDirectory.companies().get(0).id().value();
        String added = service.post(
                        "demo-owner", LISTS + "/" + id + "/add-companies", "{\"companyIds\":[\"" + company + "\"]}")
                .body();
        assertThat(added).contains("\"companyIds\":[\"" + company + "\"]");
        assertThat(json(service.get("demo-owner", "/api/v1/entities/leads/list/" + id)))
                .hasSize(1);
    }

    @Test
    void people_and_companies_are_searched_and_counted() throws Exception {
        JsonNode people = json(service.post(
                "demo-owner",
                "/api/v1/entities/prospects/person",
                VP.replace("{\"contact\"", "{\"size\":2,\"contact\"")));
        assertThat(people.get("content")).hasSize(2);
        assertThat(people.get("totalElements").asInt()).isGreaterThan(2);
        JsonNode companies = json(service.post("demo-owner", "/api/v1/entities/prospects/company", """
                {"account":{"industry":{"any":{"include":["software development"]}}}}"""));
        assertThat(companies.get("totalElements").asInt())
                .isEqualTo(companies.get("content").size())
                .isPositive();
    }

    @Test
    void a_selection_is_exported() throws Exception {
        HttpResponse<String> answer = service.post(
                "demo-owner",
                "/api/v1/operations/export",
                "{\"selection\":{\"mode\":\"bulk\",\"targetCount\":3,\"filters\":" + VP + "}}");
        assertThat(answer.headers().firstValue("X-Export-Count")).contains("3");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.body().lines()).hasSize(4);
    }

    @Test
    void raw_leads_are_taken_and_worked_on() throws Exception {
        HttpResponse<String> taken = service.post("demo-owner", "/lead-lists", """
                {"owner":"admin@example.com","shared":true,"type":"email",
                 "leads":[{"email":"sam3@example.com"},{"email":"someone.new@example.com"}]}""");
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.headers().firstValue("Retry-After")).isPresent();
        String path = "/lead-lists/" + json(taken).get("id").stringValue();
        JsonNode list = completed(path);
        assertThat(list.get("leads")).hasSize(2);
        assertThat(list.get("leads").get(0).get("first_name").stringValue()).isEqualTo("Sam3");
        assertThat(service.get(
                                "demo-owner",
                                path + "?page[size]=1".replace("[", "%5B").replace("]", "%5D"))
                        .body())
                .contains("\"next\"");
        assertThat(service.post("demo-owner", path + "/leads", "{\"leads\":[{\"email\":\"sam4@example.com\"}]}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(completed(path).get("leads")).hasSize(3);
        assertThat(service.send("PATCH", "demo-owner", path, "{\"status\":\"canceled\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(service.get("demo-owner", "/lead-lists").body()).contains(path);
    }

    @Test
    void brackets_in_a_query_need_no_encoding() throws Exception {
        String answer = service.raw(
                "GET /lead-lists?page[size]=0 HTTP/1.1",
                "Host: localhost",
                "Authorization: bearer demo-owner",
                "Connection: close",
                "",
                "");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("Unsupported value provided for parameter: page[size]");
    }

    @Test
    void organizations_know_nothing_of_each_other() throws Exception {
        String path = LISTS + "/" + service.created("demo-owner");
        assertThat(service.get("demo-rival", path).statusCode()).isEqualTo(404);
        assertThat(service.send("DELETE", "demo-rival", path, "").statusCode()).isEqualTo(404);
        assertThat(service.get("demo-rival", LISTS).body()).isEqualTo("[]");
    }

    @Test
    void others_of_the_organization_may_not_use_a_list_but_admins_may() throws Exception {
        String path = LISTS + "/" + service.created("demo-owner");
        assertThat(service.get("demo-member", path).statusCode()).isEqualTo(403);
        assertThat(service.get("demo-admin", path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_first_answer_and_other_content_is_refused() throws Exception {
        String[] key = {"Idempotency-Key", "create once"};
        HttpResponse<String> first = service.send("POST", "demo-owner", LISTS, LIST, key);
        assertThat(service.send("POST", "demo-owner", LISTS, LIST, key).body()).isEqualTo(first.body());
        HttpResponse<String> other =
                service.send("POST", "demo-owner", LISTS, LIST.replace("New Campaign", "Other"), key);
        assertThat(other.statusCode()).isEqualTo(409);
    }

    @Test
    void a_change_of_a_version_that_is_no_more_is_refused() throws Exception {
        String path = LISTS + "/" + service.created("demo-owner");
        String tag =
                service.get("demo-owner", path).headers().firstValue("ETag").orElseThrow();
        String[] match = {"If-Match", tag};
        assertThat(service.send("PATCH", "demo-owner", path, "{\"name\":\"One\"}", match)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.send("PATCH", "demo-owner", path, "{\"name\":\"Two\"}", match)
                        .statusCode())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, NOT_FOUND",
        "POST, /health, 404, NOT_FOUND",
        "GET, /lead-lists/1/2, 404, not_found",
        "PUT, /api/v1/entities/leadlists, 405, METHOD_NOT_ALLOWED",
        "DELETE, /lead-lists, 405, method_not_allowed",
        "OPTIONS, /lead-lists, 405, method_not_allowed",
        "OPTIONS, /nothing, 404, NOT_FOUND",
        "GET, /lead-lists?a=%25ff&a=1&a=2, 400, bad_request"
    })
    void what_leads_nowhere_is_told_in_the_contracts_shape(String method, String path, int status, String code)
            throws Exception {
        HttpResponse<String> answer = service.send(method, "demo-owner", path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/entities/leadlists, UNSUPPORTED_MEDIA_TYPE", "/lead-lists, unsupported_media_type"})
    void another_media_type_is_told_in_the_contracts_shape(String path, String code) throws Exception {
        String answer = service.raw(
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Authorization: Bearer demo-owner",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: 2",
                "",
                "{}");
        assertThat(answer).startsWith("HTTP/1.1 415").contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/entities/leadlists, PAYLOAD_TOO_LARGE", "/lead-lists, payload_too_large"})
    void a_body_that_is_too_large_is_told_in_the_contracts_shape(String path, String code) throws Exception {
        HttpResponse<String> answer = service.post("demo-owner", path, " ".repeat(MAX_BODY + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({"/lead|lists, BAD_REQUEST", "/lead-lists/%zz, bad_request"})
    void what_the_server_refuses_itself_is_told_in_the_contracts_shape(String path, String code) throws Exception {
        String answer = service.raw("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close", "", "");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"" + code + "\"");
    }

    @Test
    void a_request_to_be_traced_is_refused_in_the_contracts_shape() throws Exception {
        String answer = service.raw("TRACE /lead-lists HTTP/1.1", "Host: localhost", "Connection: close", "", "");
        assertThat(answer).startsWith("HTTP/1.1 405").contains("\"code\":\"method_not_allowed\"");
    }

    @Test
    void a_head_request_gets_the_head_of_the_answer() throws Exception {
        String path = LISTS + "/" + service.created("demo-owner");
        HttpResponse<String> head = service.send("HEAD", "demo-owner", path, "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isPresent();
    }

    /** Asks until the list is worked on no more, for ten seconds at most. */
    private static JsonNode completed(String path) throws Exception {
        Instant until = Instant.now().plusSeconds(10);
        JsonNode list = json(service.get("demo-owner", path));
        while (List.of("queued", "processing").contains(list.get("status").stringValue())) {
            assertThat(Instant.now()).as(list.toString()).isBefore(until);
            list = json(service.get("demo-owner", path));
        }
        return list;
    }
}
