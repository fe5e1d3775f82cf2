package io.leadlist.wire.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.TransportErrors;
import io.leadlist.wire.WireOptions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Paths, methods, parameters and media types lead to the endpoints, or to a rejection in the format of the contract.
 */
class RoutesTest {
    private static final Caller.Member OWNER = Caller.of("user_xyz789", "org_acme");
    private static final String LISTS = "/api/v1/entities/leadlists";
    private static final String BODY = """
            {"name":"New Campaign","icpId":null,"startDate":"2024-01-01T00:00:00.000Z","endDate":"2024-03-31T23:59:59.000Z"}""";

    private final LeadLists leadLists = LeadLists.over(new MemoryStorage()).build();
    private final Routes routes = Routes.over(leadLists, new MemoryDirectory(), WireOptions.DEFAULT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lead-lists",
                "/lead-lists/1/2",
                "/%6cead-lists/%zz",
                "/lead%2Dlists",
                "/lead-lists;a=b",
                "/lead-lists?a=<"
            })
    void errors_below_lead_lists_have_the_shape_of_its_api_however_the_path_is_written(String path) {
        assertThat(Routes.errors(path).failure().text()).contains("\"_errors\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lead-listsx", "/xlead-lists", "/api/v1/entities/leadlists", "lead-lists", ""})
    void other_errors_have_the_shape_of_the_entities_api(String path) {
        assertThat(Routes.errors(path).failure().text()).startsWith("{\"error\"");
    }

    @ParameterizedTest
    @CsvSource({
        "408, request_timeout, Request Timeout",
        "417, expectation_failed, Expectation Failed",
        "418, client_error, Client Error",
        "501, not_implemented, Not Implemented",
        "503, service_unavailable, Service Unavailable",
        "505, http_version_not_supported, HTTP Version Not Supported",
        "507, server_error, Server Error"
    })
    void the_error_code_of_a_rejection_is_derived_from_its_status(int status, String code, String title) {
        Response leadLists = Routes.errors("/lead-lists").rejection(status, "Why");
        assertThat(leadLists.status()).isEqualTo(status);
        assertThat(leadLists.text())
                .contains("\"code\":\"" + code + "\",\"title\":\"" + title + "\",\"detail\":\"Why\"");
        Response entities = Routes.errors("/").rejection(status, "Why");
        assertThat(entities.status()).isEqualTo(status);
        assertThat(entities.text())
                .isEqualTo("{\"error\":{\"code\":\"" + code.toUpperCase(Locale.ROOT) + "\",\"message\":\"Why\"}}");
    }

    @Test
    void a_rejection_with_500_has_the_documented_error_code() {
        assertThat(Routes.errors("/").rejection(500, "Why").text()).contains("\"INTERNAL_ERROR\"");
        assertThat(Routes.errors("/lead-lists").rejection(500, "Why").text()).contains("\"internal_server_error\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 399, 600})
    void a_rejection_requires_an_error_status(int status) {
        TransportErrors errors = Routes.errors("/");
        assertThatThrownBy(() -> errors.rejection(status, "Why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lead-lists"})
    void an_unavailable_service_returns_retry_after(String path) {
        Response response = Routes.errors(path).unavailable("The service is busy", 5);
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void every_route_leads_to_an_endpoint() {
        assertThat(routes.table()).hasSize(30).doesNotHaveDuplicates();
        for (String line : routes.table()) {
            String[] parts =
                    line.replace("{id}", "550e8400-e29b-41d4-a716-446655440000").split(" ", 2);
            Response response = routes.respond(Request.of(parts[0], parts[1]));
            assertThat(response.status()).as(line).isEqualTo(401);
            assertThat(response.text()).as(line).contains("Unauthorized");
        }
    }

    @Test
    void a_list_is_created_found_changed_and_deleted() {
        String path = LISTS + "/" + created();
        assertThat(get(LISTS).text()).startsWith("[{").contains("New Campaign");
        assertThat(get(path).text()).contains("\"persons\":[]");
        assertThat(call("PATCH", path, "{\"name\":\"Renamed\"}").text()).contains("Renamed");
        assertThat(respond("DELETE", path).status()).isEqualTo(204);
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void an_id_can_be_percent_encoded() {
        String id = created();
        assertThat(get(LISTS + "/" + id.replace("-", "%2d")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/api/v1/entities", LISTS + "/", LISTS + "/1/2/3", "/lead-listsx", "*"})
    void an_unknown_path_is_reported_in_the_format_of_the_entities_api(String path) {
        Response response = get(path);
        assertThat(response.text())
                .isEqualTo("{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"Route not found: GET " + path + "\"}}");
        assertThat(response.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lead-lists/", "/lead-lists/1/2"})
    void an_unknown_path_below_lead_lists_is_reported_in_their_format(String path) {
        Response response = get(path);
        assertThat(response.text())
                .isEqualTo("{\"_errors\":[{\"code\":\"not_found\",\"title\":\"Not Found\","
                        + "\"detail\":\"Route not found: GET " + path + "\"}],\"object\":\"error\"}");
        assertThat(response.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT     | /api/v1/entities/leadlists                 | POST, GET, HEAD          | METHOD_NOT_ALLOWED
            POST    | /api/v1/entities/leadlists/1               | GET, HEAD, PATCH, DELETE | METHOD_NOT_ALLOWED
            TRACE   | /api/v1/entities/leadlists/1               | GET, HEAD, PATCH, DELETE | METHOD_NOT_ALLOWED
            OPTIONS | /api/v1/entities/leads/list/1              | GET, HEAD                | METHOD_NOT_ALLOWED
            get     | /api/v1/operations/export                  | POST                     | METHOD_NOT_ALLOWED
            HEAD    | /api/v1/operations/export                  | POST                     | METHOD_NOT_ALLOWED
            DELETE  | /lead-lists/1                              | GET, HEAD, PATCH         | method_not_allowed
            GET     | /lead-lists/1/leads                        | POST                     | method_not_allowed
            """)
    void a_wrong_method_is_reported_with_the_right_ones(String method, String path, String allowed, String code) {
        Response response = respond(method, path);
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers()).containsEntry("Allow", allowed);
        if (!method.equals("HEAD")) {
            assertThat(response.text()).contains("\"code\":\"" + code + "\"", "Method not allowed: " + method);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip"})
    void a_head_request_gets_the_headers_of_a_get_request_and_no_bytes(String accepted) {
        String path = LISTS + "/" + created();
        for (String target : List.of(path, LISTS, "/lead-lists", "/nothing", LISTS + "/1")) {
            Request request = Request.of("GET", target).withCaller(OWNER).withHeader("Accept-Encoding", accepted);
            Response get = routes.respond(request);
            Response head = routes.respond(
                    Request.of("HEAD", target).withCaller(OWNER).withHeader("Accept-Encoding", accepted));
            assertThat(head.status()).as(target).isEqualTo(get.status());
            assertThat(head.headers()).isEqualTo(get.headers());
            assertThat(head.contentType()).isEqualTo(get.contentType());
            assertThat(head.hasBody()).isTrue();
            assertThat(head.bytes()).isEmpty();
        }
    }

    @Test
    void a_compressed_list_can_be_changed_at_the_version_of_its_tag() throws IOException {
        String path = LISTS + "/" + created();
        Request get = Request.of("GET", path).withCaller(OWNER).withHeader("Accept-Encoding", "gzip, deflate");
        Response compressed = routes.respond(get);
        String tag = compressed.headers().get("ETag");

        assertThat(tag).isEqualTo("\"1-gzip\"");
        assertThat(CompressionTest.unpacked(compressed.bytes()))
                .isEqualTo(get(path).text());
        Response unchanged = routes.respond(get.withIfNoneMatch(tag));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.headers()).containsEntry("ETag", tag).containsEntry("Vary", "Accept-Encoding");
        assertThat(routes.respond(Request.of("GET", path).withCaller(OWNER).withIfNoneMatch("\"1\""))
                        .status())
                .isEqualTo(304);
        Request rename =
                Request.of("PATCH", path).withCaller(OWNER).withIfMatch(tag).withBody("{\"name\":\"x\"}");
        assertThat(routes.respond(rename).status()).isEqualTo(200);
        assertThat(routes.respond(rename).status()).isEqualTo(412);
        assertThat(routes.respond(get.withIfNoneMatch(tag)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=latin1",
                "application/json; charset=utf-16",
                "application/json; charset=utf-8; charset=latin1",
                "application/json; charset=\"utf-8",
                "application/json; charset",
                "application/json; charset=",
                "application/json; =utf-8",
                "application/json charset=utf-8",
                "application/json, application/json",
                "application /json",
                "application/jsonx",
                "application/+json",
                "json",
                "/json",
                ""
            })
    void a_body_of_another_media_type_is_rejected(String type) {
        Response entities = routes.respond(post(LISTS, BODY).withHeader("content-type", type));
        assertThat(entities.status()).isEqualTo(415);
        assertThat(entities.text()).contains("\"UNSUPPORTED_MEDIA_TYPE\"");
        Response leads = routes.respond(post("/lead-lists", "{}").withHeader("Content-Type", type));
        assertThat(leads.status()).isEqualTo(415);
        assertThat(leads.text()).contains("\"unsupported_media_type\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=UTF-8",
                "application/vnd.amp+json",
                "application/json;charset=\"utf-8\"",
                "application/json; charset=UTF8 ;",
                "application/json;charset='utf-8'",
                "application/json; charset=utf-8; foo=bar",
                "application/json; foo=bar; charset=\"UTF-8\"",
                "application/json;profile=\"https://example.com/p\"",
                "application/json; profile=\"a;charset=latin1, \\\"b\\\"\"",
                "application/json;odata=verbose",
                "application/problem+json;;v=1",
                "\tapplication/json ; charset = utf-8 "
            })
    void json_is_taken_however_it_is_called(String type) {
        assertThat(routes.respond(post(LISTS, BODY).withHeader("Content-Type", type))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_body_without_media_type_is_taken_for_json() {
        assertThat(routes.respond(post(LISTS, BODY)).status()).isEqualTo(201);
    }

    @Test
    void a_missing_sign_in_is_reported_before_any_other_violation() {
        Request call = Request.of("POST", LISTS + "?%").withHeader("Content-Type", "text/plain");
        assertThat(routes.respond(call).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/lead-lists?page%5Bsize%5D=%, query",
        "/lead-lists?a=%ff, query",
        "/lead-lists?page[size]=1&page%5Bsize%5D=2, twice",
        "/lead-lists/%4, path"
    })
    void a_target_that_cannot_be_read_is_rejected(String target, String word) {
        Response response = get(target);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("\"bad_request\"", word);
    }

    @Test
    void the_parameters_of_a_page_are_handed_on_encoded_or_not() {
        created();
        created();
        assertThat(lists("/lead-lists?page[size]=1")).isEqualTo(1);
        assertThat(lists("/lead-lists?page%5Bsize%5D=1")).isEqualTo(1);
        assertThat(lists("/lead-lists?other=1&&")).isEqualTo(2);
    }

    @Test
    void the_idempotency_key_is_handed_on_whatever_its_case() {
        String first = routes.respond(post(LISTS, BODY).withHeader("Idempotency-Key", "one"))
                .text();
        String second = routes.respond(post(LISTS, BODY).withHeader("idempotency-key", "one"))
                .text();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_version_that_must_match_is_handed_on() {
        String path = LISTS + "/" + created();
        String tag = get(path).headers().get("ETag");
        Request rename = Request.of("PATCH", path)
                .withCaller(OWNER)
                .withHeader("If-Match", tag)
                .withBody("{\"name\":\"Renamed\"}");
        assertThat(routes.respond(rename).status()).isEqualTo(200);
        assertThat(routes.respond(rename.withBody("{\"name\":\"Again\"}")).status())
                .isEqualTo(412);
    }

    @Test
    void members_of_companies_without_a_name_can_be_left_out() {
        String id = created();
        call("POST", LISTS + "/" + id + "/add-prospects", """
                {"prospects":[{"firstName":"Sam","lastName":"Sample"}]}""");
        String members = "/api/v1/entities/leads/list/" + id;
        assertThat(get(members).text()).contains("Sample");
        assertThat(get(members + "?namedCompaniesOnly=true").text()).isEqualTo("[]");
    }

    private String created() {
        return new JsonMapper()
                .readTree(call("POST", LISTS, BODY).text())
                .get("id")
                .stringValue();
    }

    private int lists(String target) {
        return new JsonMapper().readTree(get(target).text()).get("lead_lists").size();
    }

    private static Request post(String path, String body) {
        return Request.of("POST", path).withCaller(OWNER).withBody(body);
    }

    private Response call(String method, String target, String body) {
        return routes.respond(Request.of(method, target).withCaller(OWNER).withBody(body));
    }

    private Response respond(String method, String target) {
        return routes.respond(Request.of(method, target).withCaller(OWNER));
    }

    private Response get(String target) {
        return respond("GET", target);
    }
}
