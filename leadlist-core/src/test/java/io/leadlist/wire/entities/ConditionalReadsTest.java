package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Caller;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A list is not sent again to a client that has it already (<a
 * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
 */
class ConditionalReadsTest {
    private final Api api = new Api();
    private final String list = api.aPersonList();

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "*", "\"7\", W/\"1\"", "W/\"x\",\"1\"", " \"1\" ,\"2\""})
    void a_list_with_one_of_the_versions_is_not_sent_again(String value) {
        Response response = get(Request.of(OWNER).withIfNoneMatch(value));

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.headers()).containsEntry("ETag", "\"1\"");
        assertThat(response.hasBody()).isFalse();
        assertThat(response.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"2\", \"3\"", "\"01\"", "\"\"", "\"1-gzip\"", "\"9999999999999999999\""})
    void a_list_with_another_version_is_sent(String value) {
        Response response = get(Request.of(OWNER).withIfNoneMatch(value));

        assertAnswer(response, 200, api.get(list).text());
        assertThat(response.headers()).containsEntry("ETag", "\"1\"");
    }

    @Test
    void a_list_is_sent_again_after_a_change() {
        api.update(list, "{\"name\":\"x\"}");

        assertThat(get(Request.of(OWNER).withIfNoneMatch("\"1\"")).status()).isEqualTo(200);
        assertThat(get(Request.of(OWNER).withIfNoneMatch("\"2\"")).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "1"      | "1"
            "1-gzip" | "1-gzip"
            W/"1"    | "1"
            *        | "1-gzip"
            """)
    void a_response_304_has_the_tag_that_the_client_holds(String value, String tag) {
        Response response =
                get(Request.of(OWNER).withHeader("Accept-Encoding", "gzip").withIfNoneMatch(value));

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.headers()).containsEntry("ETag", tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "1"       | 200
            "7", "1"  | 200
            *         | 200
            "1-gzip"  | 200
            W/"1"     | 412
            "2"       | 412
            "a"       | 412
            """)
    void a_list_is_read_only_at_a_version_that_matches(String value, int status) {
        assertThat(get(Request.of(OWNER).withIfMatch(value)).status()).isEqualTo(status);
    }

    @Test
    void a_read_at_another_version_is_rejected_like_a_write() {
        assertAnswer(get(Request.of(OWNER).withIfMatch("\"2\"")), 412, """
                {"error": {"code": "PRECONDITION_FAILED", "message": "The lead list is not at the expected version",
                  "details": [{"path": ["If-Match"], "message": "Expected version 2, the list is at version 1"}]}}
                """);
    }

    @Test
    void if_match_is_evaluated_before_if_none_match() {
        assertThat(get(Request.of(OWNER).withIfMatch("\"2\"").withIfNoneMatch("\"1\""))
                        .status())
                .isEqualTo(412);
        assertThat(get(Request.of(OWNER).withIfMatch("\"1\"").withIfNoneMatch("\"1\""))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_condition_does_not_hide_a_rejection() {
        Request any = Request.of(OWNER).withIfNoneMatch("*");

        assertThat(api.endpoints.get(any, UUID.randomUUID().toString()).status())
                .isEqualTo(404);
        assertThat(api.endpoints.get(any, "x").status()).isEqualTo(400);
        assertThat(get(any.withCaller(Caller.anonymous())).status()).isEqualTo(401);
        assertThat(get(any.withCaller(Caller.of("other", "org_acme"))).status()).isEqualTo(403);
    }

    private Response get(Request request) {
        return api.endpoints.get(request, list);
    }
}
