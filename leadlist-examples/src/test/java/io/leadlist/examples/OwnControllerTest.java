package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.list.LeadList;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.spring.boot.LeadListWebAutoConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A host's own controller takes the request records of the library, in a running Spring MVC. */
class OwnControllerTest {
    private static final Caller.Member CALLER = Caller.of("user_xyz789", "org_acme");
    private static final LeadLists LEAD_LISTS =
            LeadLists.over(new MemoryStorage()).build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ServletWebServerApplicationContext host;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        LeadListWebAutoConfiguration.class
    })
    @Import(OwnController.class)
    static class Host {
        @Bean
        LeadLists leadLists() {
            return LEAD_LISTS;
        }

        @Bean
        Supplier<Caller> caller() {
            return () -> CALLER;
        }
    }

    @BeforeAll
    static void start() {
        host = (ServletWebServerApplicationContext) new SpringApplication(Host.class)
                .run("--server.port=0", "--spring.main.banner-mode=off", "--leadlist.web.enabled=true");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void a_valid_request_is_handed_to_the_library() throws Exception {
        HttpResponse<String> created = post("/own/lists", """
                {"name": "Own list", "icpId": null, "startDate": "2024-01-01", "endDate": "2024-03-31"}
                """);

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonNode list = new JsonMapper().readTree(created.body());
        assertThat(list.get("name").stringValue()).isEqualTo("Own list");
        HttpResponse<String> added = post("/own/lists/" + list.get("id").stringValue() + "/people", """
                {"prospects": [{"firstName": "Ada", "lastName": "Lovelace", "emails": ["ada@example.com"]}]}
                """);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        assertThat(new JsonMapper().readTree(added.body()).get("members").intValue())
                .isEqualTo(1);
    }

    @Test
    void springs_validator_checks_the_constraints() throws Exception {
        HttpResponse<String> refused = post("/own/lists", """
                {"name": " ", "icpId": "x", "startDate": "2024-02-01", "endDate": "2024-01-01", "personIds": [""]}
                """);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(texts(refused))
                .containsExactly(
                        "endDate: endDate must not be before startDate",
                        "icpId: Invalid uuid",
                        "name: String must contain at least 1 character(s)",
                        "personIds[0]: String must contain at least 1 character(s)");
    }

    @Test
    void springs_validator_checks_the_records_inside() throws Exception {
        HttpResponse<String> refused = post("/own/lists/550e8400-e29b-41d4-a716-446655440000/people", """
                {"prospects": [{"firstName": "", "emails": ["\\u0000"]}]}
                """);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(texts(refused))
                .contains(
                        "prospects[0].emails[0]: Invalid text: U+0000 or a lone surrogate",
                        "prospects[0].firstName: String must contain at least 1 character(s)",
                        "prospects[0].lastName: Required");
    }

    @Test
    void wrong_types_and_unknown_keys_are_reported_all_at_once() throws Exception {
        HttpResponse<String> refused = post("/own/lists/550e8400-e29b-41d4-a716-446655440000/people", """
                {"selection": {"mode": 1, "includedIds": "x", "filters": {"account": 3}, "secret": 1}}
                """);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(texts(refused))
                .containsExactly(
                        "selection.mode: Expected 'manual' | 'bulk', received number",
                        "selection.includedIds: Expected array, received string",
                        "selection.filters.account: Expected object, received number",
                        "selection: Unrecognized key(s) in object: 'secret'");
    }

    @Test
    void a_key_that_can_be_null_must_not_be_missing() throws Exception {
        String body = """
                {"name": "Own list", "startDate": "2024-01-01", "endDate": "2024-03-31"}
                """;

        assertThat(texts(post("/own/lists", body))).containsExactly("icpId: Required");
        assertThat(post("/own/lists", body.replace("{", "{\"icpId\": null, ")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_is_rejected_is_not_stored() throws Exception {
        List<LeadList> before = LEAD_LISTS.findAll(CALLER, null, 100).lists();

        post("/own/lists", "{\"name\": 7}");

        assertThat(LEAD_LISTS.findAll(CALLER, null, 100).lists()).isEqualTo(before);
    }

    private static List<String> texts(HttpResponse<String> refused) {
        return new JsonMapper()
                .readTree(refused.body())
                .get("violations")
                .valueStream()
                .map(violation -> violation.get("path").stringValue() + ": "
                        + violation.get("message").stringValue())
                .toList();
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + host.getWebServer().getPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
