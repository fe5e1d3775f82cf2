package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The routes of the page's suppression list return what the library stores, under its permissions. */
class SuppressionPageTest {
    private static final String ROUTES = "/page/suppressions";

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(folder, "--leadlist.suppression-secret=a secret of the test");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_entry_is_added_found_by_any_of_its_keys_and_lifted() throws Exception {
        assertThat(json(add("demo-admin", "DOMAIN", "https://www.found.example/", true))
                        .toString())
                .isEqualTo("{\"result\":\"ADDED\",\"removal\":{\"memberships\":0,\"lists\":0,\"isComplete\":true}}");
        for (String text : List.of("found.example", "jane@mail.found.example", "https://found.example/about")) {
            assertThat(found(text).at("/entries/0/value").stringValue()).isEqualTo("found.example");
        }
        assertThat(found("other.example").get("entries").size()).isZero();
        assertThat(post("demo-admin", "/lift", "{\"kind\":\"DOMAIN\",\"value\":\"found.example\"}")
                        .body())
                .isEqualTo("{\"result\":\"REMOVED\"}");
        assertThat(found("found.example").get("entries").size()).isZero();
    }

    @Test
    void only_admins_write_and_other_organizations_see_nothing() throws Exception {
        assertThat(add("demo-owner", "EMAIL", "jane@mine.example", false).statusCode())
                .isEqualTo(403);
        assertThat(add("demo-admin", "EMAIL", "jane@mine.example", false).statusCode())
                .isEqualTo(200);
        assertThat(json(post("demo-rival", "/search", "{\"text\":\"jane@mine.example\"}"))
                        .get("entries")
                        .size())
                .isZero();
        assertThat(post("", "/search", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void a_file_is_read_and_written() throws Exception {
        String file = """
                kind,value,reason
                EMAIL,one@file.example,OPT_OUT
                EMAIL,no address,OPT_OUT
                ROBOT,x,OPT_OUT
                DOMAIN,two.file.example,CUSTOMER
                """;
        JsonNode report = json(post("demo-admin", "/import", file));
        assertThat(report.toString())
                .isEqualTo("{\"rows\":4,\"counts\":{\"INVALID\":2,\"ADDED\":2},"
                        + "\"unreadable\":[{\"line\":4,\"column\":\"kind\"},{\"line\":3,\"column\":\"value\"}]}");
        HttpResponse<String> written = service.get("demo-admin", ROUTES + "/entries.csv");
        assertThat(written.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("suppressions.csv"));
        assertThat(written.body())
                .contains("EMAIL,one@file.example,organization,OPT_OUT,csv", "DOMAIN,two.file.example");
        assertThat(json(post("demo-admin", "/import", written.body()))
                        .get("counts")
                        .has("ADDED"))
                .isFalse();
    }

    @Test
    void pages_go_on_after_the_last_entry() throws Exception {
        StringBuilder file = new StringBuilder("kind,value\n");
        for (int number = 0; number < 120; number++) {
            file.append("EMAIL,p").append(number).append("@pages.example\n");
        }
        post("demo-admin", "/import", file.toString());
        JsonNode first = json(post("demo-admin", "/search", "{}"));
        assertThat(first.get("entries").size()).isEqualTo(100);
        JsonNode second = json(post("demo-admin", "/search", "{\"after\":" + first.get("next") + "}"));
        assertThat(second.get("entries").size()).isGreaterThanOrEqualTo(20);
        assertThat(second.at("/entries/0/value")).isNotEqualTo(first.at("/entries/99/value"));
    }

    @Test
    void an_unreadable_body_is_named() throws Exception {
        for (String body : List.of("{", "{\"kind\":\"ROBOT\",\"text\":\"x\",\"reason\":\"OTHER\"}", "{}")) {
            assertThat(post("demo-admin", "", body).statusCode()).isEqualTo(400);
        }
    }

    private static HttpResponse<String> add(String token, String kind, String text, boolean removing) throws Exception {
        return post(
                token,
                "",
                "{\"kind\":\"" + kind + "\",\"text\":\"" + text + "\",\"reason\":\"OPT_OUT\",\"removingMembers\":"
                        + removing + "}");
    }

    private static JsonNode found(String text) throws Exception {
        return json(post("demo-owner", "/search", "{\"text\":\"" + text + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/search", "/lift"})
    void a_body_without_an_object_is_rejected(String path) throws Exception {
        assertThat(post("demo-admin", path, "null").statusCode()).isEqualTo(400);
    }

    @Test
    void an_erased_person_stays_out_with_the_secret_of_the_settings() throws Exception {
        HttpResponse<String> erased =
                service.post("demo-admin", "/api/v1/entities/persons/unknown-person/erase", "{\"reason\":\"asked\"}");
        assertThat(json(erased).get("staysOut").booleanValue()).isTrue();
    }

    private static HttpResponse<String> post(String token, String path, String body) throws Exception {
        return service.post(token, ROUTES + path, body);
    }
}
