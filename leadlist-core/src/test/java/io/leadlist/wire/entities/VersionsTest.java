package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.CompanyProfile;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Responses have the version of a list as {@code ETag}; requests send it back as {@code If-Match} or
 * {@code If-None-Match} (<a href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
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
    void every_response_that_shows_a_list_or_adds_to_it_has_its_version() {
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
    void other_responses_have_no_version() {
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
    void a_write_with_a_former_version_is_rejected_with_both_versions_and_changes_nothing() {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\", \"1\"",
                "\"1\",\"7\"",
                "\"1\" ",
                "\t\"x\" , W/\"1\",\t\"1\"",
                ", ,\"1\",",
                "\"\",\"1\"",
                "\"a,b\", \"1\"",
                "\"1-gzip\"",
                " * "
            })
    void a_write_is_made_if_one_of_the_tags_matches(String value) {
        String list = api.aPersonList();

        Response response = api.endpoints.update(matching("{\"name\":\"x\"}", value), list);

        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertTag(response, "\"2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            W/"1"                 | none
            W/"1", W/"1-gzip"     | none
            ""                    | none
            "0"                   | none
            "01"                  | none
            "-1"                  | none
            "+1"                  | none
            "1.0"                 | none
            "a"                   | none
            "gzip"                | none
            "1-br"                | none
            "\u0661"             | none
            "W/1"                 | none
            "9223372036854775807" | 9223372036854775807
            "9999999999999999999" | none
            "3", W/"1", "2"       | 2, 3
            "12","11","10","9","8","7","6","5","4","3","2" | 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, and 1 more
            """)
    void a_write_is_rejected_if_no_tag_matches(String value, String expected) {
        String list = api.aPersonList();

        for (Response response : changes(list, request -> request.withIfMatch(value))) {
            assertAnswer(response, 412, stale("If-Match", expected));
        }
        assertThat(api.list(list).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "1"         | any but 1
            W/"1"       | any but 1
            W/"1-gzip"  | any but 1
            "2", W/"1"  | any but 1, 2
            *           | none
            """)
    void a_write_is_rejected_if_the_list_has_a_version_that_it_must_not_have(String value, String expected) {
        String list = api.aPersonList();

        for (Response response : changes(list, request -> request.withIfNoneMatch(value))) {
            assertAnswer(response, 412, stale("If-None-Match", expected));
        }
        assertThat(api.list(list).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\", \"4\"", "\"a\"", "\"01\"", "\"9999999999999999999\""})
    void a_write_is_made_if_the_list_has_none_of_the_versions(String value) {
        String list = api.aPersonList();

        assertThat(api.endpoints
                        .update(Request.of(OWNER, "{\"name\":\"x\"}").withIfNoneMatch(value), list)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void if_match_is_evaluated_before_if_none_match() {
        String list = api.aPersonList();
        Request request = Request.of(OWNER, "{\"name\":\"x\"}");

        assertAnswer(
                api.endpoints.update(request.withIfMatch("\"1\", \"2\"").withIfNoneMatch("W/\"1\""), list),
                412,
                stale("If-Match", "2"));
        assertAnswer(
                api.endpoints.update(request.withIfMatch("\"7\"").withIfNoneMatch("\"1\""), list),
                412,
                stale("If-Match", "7"));
        assertThat(api.endpoints
                        .update(request.withIfMatch("\"1\", \"2\"").withIfNoneMatch("\"2\""), list)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "1",
                "W/1",
                "w/\"1\"",
                "W/ \"1\"",
                "'1'",
                "\"1",
                "1\"",
                "\"1\"x",
                "\"1\" \"2\"",
                "\"1\";\"2\"",
                "\"1\n\"",
                "\"1\n",
                "\"a b\"",
                "*, \"1\"",
                "\"1\", *",
                "**"
            })
    void a_malformed_condition_is_rejected_before_the_body_is_read(String value) {
        String list = api.aPersonList();

        for (String header : List.of("If-Match", "If-None-Match")) {
            String message = header + " must be * or a list of tags in quotes";
            String rejected = "{\"error\": {\"code\": \"BAD_REQUEST\", \"message\": \"" + message
                    + "\", \"details\": [{\"path\": [\"" + header + "\"], \"message\": \"" + message + "\"}]}}";
            Request request = Request.of(OWNER, "not JSON").withHeader(header, value);
            assertAnswer(api.endpoints.update(request, list), 400, rejected);
            assertAnswer(api.endpoints.addProspects(request, list), 400, rejected);
            assertAnswer(api.endpoints.delete(request, list), 400, rejected);
            assertAnswer(api.endpoints.get(request, list), 400, rejected);
            assertThat(api.endpoints.addCompanies(request, list).text()).contains(message);
        }
        assertThat(api.list(list).version()).isEqualTo(1);
    }

    @Test
    void a_new_list_has_no_version_that_it_must_not_have() {
        String body = "{\"name\":\"n\",\"icpId\":null," + Api.DATES + "}";

        for (String value : List.of("*", "\"1\"", "x")) {
            assertThat(api.endpoints
                            .create(Request.of(OWNER, body).withIfNoneMatch(value))
                            .status())
                    .isEqualTo(201);
        }
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
    void a_retry_gets_the_first_result_although_the_list_now_has_an_excluded_version() {
        String list = api.aPersonList();
        Request request =
                Request.of(OWNER, "{\"name\":\"x\"}").withIfNoneMatch("\"2\"").withIdempotencyKey("k");
        Response first = api.endpoints.update(request, list);

        assertAnswer(api.endpoints.update(request, list), 200, first.text());
        assertThat(api.endpoints.update(request.withIfNoneMatch("\"3\""), list).status())
                .isEqualTo(409);
    }

    @Test
    void a_retry_of_a_rejected_write_is_rejected_with_the_same_versions() {
        String list = api.aPersonList();
        for (Request request : List.of(
                Request.of(OWNER, "{\"name\":\"x\"}")
                        .withIfMatch("\"2\", \"3\"")
                        .withIdempotencyKey("a"),
                Request.of(OWNER, "{\"name\":\"x\"}").withIfMatch("W/\"1\"").withIdempotencyKey("b"),
                Request.of(OWNER, "{\"name\":\"x\"}").withIfNoneMatch("\"1\"").withIdempotencyKey("c"),
                Request.of(OWNER, "{\"name\":\"x\"}").withIfNoneMatch("*").withIdempotencyKey("d"))) {
            Response first = api.endpoints.update(request, list);
            assertThat(first.status()).isEqualTo(412);
            assertAnswer(api.endpoints.update(request, list), 412, first.text());
        }
    }

    @Test
    void a_retry_gets_the_first_result_although_its_version_has_passed() {
        String list = api.aPersonList();
        Request request = matching("{\"name\":\"x\"}", "\"1\"").withIdempotencyKey("k");
        Response first = api.endpoints.update(request, list);
        api.update(list, "{\"name\":\"y\"}");

        Response repeat = api.endpoints.update(request, list);

        assertAnswer(repeat, 200, first.text());
        assertTag(repeat, "\"2\"");
    }

    /** Returns the responses to each kind of change with a condition. */
    private List<Response> changes(String people, UnaryOperator<Request> condition) {
        String companies = api.aCompanyList();
        return List.of(
                api.endpoints.update(condition.apply(Request.of(OWNER, "{\"name\":\"y\"}")), people),
                api.endpoints.update(condition.apply(Request.of(OWNER, "{}")), people),
                api.endpoints.addProspects(condition.apply(Request.of(OWNER, PERSON)), people),
                api.endpoints.addCompanies(condition.apply(Request.of(OWNER, COMPANY)), companies),
                api.endpoints.delete(condition.apply(Request.of(OWNER)), people));
    }

    private static String stale(String header, String expected) {
        return STALE.replace("If-Match", header)
                .replace("Expected version 1", "Expected version " + expected)
                .replace("at version 2", "at version 1");
    }

    private static Request matching(String body, String version) {
        return Request.of(OWNER, body).withIfMatch(version);
    }

    private static void assertTag(Response response, String tag) {
        assertThat(response.headers()).as(response.text()).containsEntry("ETag", tag);
    }
}
