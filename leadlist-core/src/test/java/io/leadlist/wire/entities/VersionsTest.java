package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.CompanyProfile;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The version of a list travels as {@code ETag}, and comes back as {@code If-Match} (<a
 * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
 */
class VersionsTest {
    private static final String COMPANY = "{\"companyIds\":[\"770e8400-e29b-41d4-a716-446655440001\"]}";
    private static final String PERSON = "{\"prospects\":[{\"firstName\":\"John\",\"lastName\":\"Smith\"}]}";
    private static final String STALE = """
            {"error": {"code": "PRECONDITION_FAILED", "message": "The lead list is not at the expected version",
              "details": [{"path": ["If-Match"], "message": "Expected version 1, the list is at version 2"}]}}
            """;

    private final Api api = new Api();

    @Test
    void every_answer_that_shows_a_list_or_adds_to_it_tells_its_version() {
        api.knowCompany(
                "770e8400-e29b-41d4-a716-446655440001",
                CompanyProfile.named("Acme").build());
        Response created = api.create("{\"name\":\"n\",\"type\":\"company\",\"icpId\":null," + Api.DATES + "}");
        String companies = Api.idOf(created);
        String people = api.aPersonList();

        assertTag(created, "\"1\"");
        assertTag(api.get(companies), "\"1\"");
        assertTag(api.addCompanies(companies, COMPANY), "\"2\"");
        assertTag(api.addCompanies(companies, COMPANY), "\"2\"");
        assertTag(api.update(companies, "{\"name\":\"m\"}"), "\"3\"");
        assertTag(api.update(companies, "{}"), "\"3\"");
        assertTag(api.addProspects(people, PERSON), "\"2\"");
    }

    @Test
    void other_answers_tell_none() {
        String list = api.aPersonList();

        assertThat(api.endpoints.list(OWNER).headers()).isEmpty();
        assertThat(api.endpoints.members(OWNER, list).headers()).isEmpty();
        assertThat(api.create("{}").headers()).isEmpty();
    }

    @Test
    void a_write_with_the_present_version_is_made() {
        String list = api.aPersonList();

        assertThat(api.endpoints.addProspects(matching(PERSON, "\"1\""), list).status())
                .isEqualTo(200);
        assertThat(api.endpoints
                        .update(matching("{\"name\":\"x\"}", "\"2\""), list)
                        .status())
                .isEqualTo(200);
        assertThat(api.endpoints.update(matching("{\"name\":\"y\"}", "*"), list).status())
                .isEqualTo(200);
        assertThat(api.endpoints
                        .update(matching("{\"name\":\"z\"}", null), list)
                        .status())
                .isEqualTo(200);
        assertThat(api.endpoints
                        .delete(Request.of(OWNER).withIfMatch("\"5\""), list)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_write_with_a_former_version_is_refused_with_both_and_changes_nothing() {
        String people = api.aPersonList();
        String companies = api.aCompanyList();
        api.update(people, "{\"name\":\"x\"}");
        api.update(companies, "{\"name\":\"x\"}");

        assertAnswer(api.endpoints.update(matching("{\"name\":\"y\"}", "\"1\""), people), 412, STALE);
        assertAnswer(api.endpoints.update(matching("{}", "\"1\""), people), 412, STALE);
        assertAnswer(api.endpoints.addProspects(matching(PERSON, "\"1\""), people), 412, STALE);
        assertAnswer(api.endpoints.addCompanies(matching(COMPANY, "\"1\""), companies), 412, STALE);
        assertAnswer(api.endpoints.delete(Request.of(OWNER).withIfMatch("\"1\""), people), 412, STALE);
        assertThat(api.list(people).version()).isEqualTo(2);
        assertThat(api.list(companies).version()).isEqualTo(2);
        assertThat(api.errors).isEmpty();
    }

    @Test
    void what_can_not_be_a_version_is_refused() {
        String list = api.aPersonList();
        String refused = """
                {"error": {"code": "BAD_REQUEST", "message": "If-Match must be * or one version in quotes",
                  "details": [{"path": ["If-Match"], "message": "If-Match must be * or one version in quotes"}]}}
                """;

        for (String value : List.of(
                "",
                " ",
                "1",
                "\"\"",
                "\"0\"",
                "\"01\"",
                "\"-1\"",
                "\"a\"",
                "W/\"1\"",
                "\"1\", \"2\"",
                "\"1\" ",
                "\"9999999999999999999\"",
                "\"1\n\"",
                "\"\u0661\"",
                "**")) {
            assertAnswer(api.endpoints.update(matching("not JSON", value), list), 400, refused);
            assertAnswer(api.endpoints.addProspects(matching("not JSON", value), list), 400, refused);
            assertAnswer(api.endpoints.delete(Request.of(OWNER).withIfMatch(value), list), 400, refused);
            assertThat(api.endpoints
                            .addCompanies(matching("not JSON", value), list)
                            .text())
                    .contains("If-Match must be * or one version in quotes");
        }
        assertThat(api.list(list).version()).isEqualTo(1);
    }

    @Test
    void a_new_list_has_no_version_to_match() {
        String body = "{\"name\":\"n\",\"icpId\":null," + Api.DATES + "}";

        for (String value : List.of("*", "\"1\"", "x")) {
            assertAnswer(api.endpoints.create(matching(body, value)), 400, """
                    {"error": {"code": "BAD_REQUEST", "message": "If-Match is not allowed: a new list has no version",
                      "details": [{"path": ["If-Match"], "message": "If-Match is not allowed: a new list has no version"}]}}
                    """);
        }
    }

    @Test
    void a_repeat_is_answered_although_its_version_has_passed() {
        String list = api.aPersonList();
        Request request = matching("{\"name\":\"x\"}", "\"1\"").withIdempotencyKey("k");
        Response first = api.endpoints.update(request, list);
        api.update(list, "{\"name\":\"y\"}");

        Response repeat = api.endpoints.update(request, list);

        assertAnswer(repeat, 200, first.text());
        assertTag(repeat, "\"2\"");
    }

    private static Request matching(String body, String version) {
        return Request.of(OWNER, body).withIfMatch(version);
    }

    private static void assertTag(Response response, String tag) {
        assertThat(response.headers()).as(response.text()).containsEntry("ETag", tag);
    }
}
