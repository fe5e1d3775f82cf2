package io.leadlist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How values match, and the location of differences. */
class JsonMatcherTest {
    @Test
    void plain_values_match_equal_values() {
        assertMatches("{'a': 1, 'b': [true, null, 'x']}", "{'b': [true, null, 'x'], 'a': 1.0}");
        assertDiffers("'a'", "'b'", "");
        assertDiffers("null", "'null'", "");
        assertDiffers("1", "'1'", "");
    }

    @Test
    void an_object_matches_with_exactly_these_members() {
        assertDiffers("{'a': 1}", "{'a': 1, 'b': 2}", "/b");
        assertDiffers("{'a': 1, 'b': 2}", "{'a': 1}", "/b");
        assertDiffers("{'a/b': {'c~d': 1}}", "{'a/b': {'c~d': 2}}", "/a~1b/c~0d");
        assertMatches("{'$partial': {'a': 1}}", "{'a': 1, 'b': 2}");
        assertDiffers("{'$partial': {'a': 1}}", "{'b': 2}", "/a");
        assertDiffers("{'$partial': {'a': 1}}", "[]", "");
    }

    @Test
    void an_array_matches_with_these_elements_in_this_order() {
        assertDiffers("[1, 2]", "[2, 1]", "/0", "/1");
        assertDiffers("[1, 2]", "[1]", "");
        assertMatches("{'$unordered': [1, 2, 1]}", "[1, 1, 2]");
        assertDiffers("{'$unordered': [1, 2]}", "[2, 2]", "");
        assertDiffers("{'$unordered': [1, 1, 2]}", "[1, 2, 2]", "");
        assertDiffers("{'$unordered': [1]}", "[1, 1]", "");
        assertMatches("{'$contains': [{'$partial': {'a': 1}}]}", "[{'a': 0}, {'a': 1, 'b': 2}]");
        assertDiffers("{'$contains': [3]}", "[1, 2]", "");
        assertMatches("{'$each': {'$number': true}}", "[1, 2]");
        assertDiffers("{'$each': {'$number': true}}", "[1, 'x']", "/1");
        assertDiffers("{'$each': {'$number': true}}", "{}", "");
        assertMatches("{'$size': 2}", "[1, 2]");
        assertDiffers("{'$size': 2}", "'xx'", "");
    }

    @Test
    void members_can_be_optional_or_absent() {
        assertMatches("{'a': {'$optional': 1}, 'b': {'$absent': true}}", "{}");
        assertMatches("{'a': {'$optional': 1}}", "{'a': 1}");
        assertDiffers("{'a': {'$optional': 1}}", "{'a': 2}", "/a");
        assertDiffers("{'b': {'$absent': true}}", "{'b': null}", "/b");
    }

    @Test
    void generated_values_match_by_their_form() {
        assertMatches("{'$any': true}", "null");
        assertMatches("{'$text': true}", "'x'");
        assertDiffers("{'$text': true}", "' '", "");
        assertMatches("{'$uuid': true}", "'550e8400-e29b-41d4-a716-446655440000'");
        assertDiffers("{'$uuid': true}", "'550E8400-E29B-41D4-A716-446655440000'", "");
        assertDiffers("{'$uuid': true}", "'x'", "");
        assertMatches("{'$instant': true}", "'2024-01-02T10:30:00.000Z'");
        assertDiffers("{'$instant': true}", "'2024-01-02T10:30:00Z'", "");
        assertDiffers("{'$instant': true}", "'2024-13-02T10:30:00.000Z'", "");
        assertMatches("{'$time': true}", "'2026-06-03T17:45:34Z'");
        assertMatches("{'$time': true}", "'2026-06-03T17:45:34.5+02:00'");
        assertDiffers("{'$time': true}", "'2026-06-03'", "");
        assertMatches("{'$boolean': true}", "false");
        assertDiffers("{'$boolean': true}", "0", "");
        assertMatches("{'$regex': 'a+'}", "'aa'");
        assertDiffers("{'$regex': 'a+'}", "'aab'", "");
        assertDiffers("{'$regex': '1'}", "1", "");
    }

    @Test
    void patterns_can_be_combined() {
        assertMatches("{'$anyOf': ['a', {'$number': true}]}", "7");
        assertDiffers("{'$anyOf': ['a', 'b']}", "'c'", "");
        assertMatches("{'$not': {'$contains': [1]}}", "[2]");
        assertDiffers("{'$not': 'a'}", "'a'", "");
    }

    @Test
    void an_unknown_matcher_throws() {
        assertThatIllegalStateException()
                .isThrownBy(() -> assertMatches("{'$almost': 1}", "1"))
                .withMessage("unknown matcher $almost");
    }

    private static void assertMatches(String expected, String actual) {
        assertThat(JsonMatcher.differences("", json(expected), json(actual))).isEmpty();
    }

    private static void assertDiffers(String expected, String actual, String... locations) {
        assertThat(JsonMatcher.differences("", json(expected), json(actual)))
                .extracting(Difference::where)
                .containsExactly(locations);
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }

    @Test
    void a_body_is_compared_as_text() {
        assertThat(JsonMatcher.differences("{\"id\": {\"$uuid\": true}}", "{\"id\": 7}"))
                .extracting(Difference::where)
                .containsExactly("body /id");
        assertThat(JsonMatcher.differences("{\"id\": {\"$number\": true}}", "{\"id\": 7}"))
                .isEmpty();
    }

    @Test
    void a_body_that_is_not_json_is_a_difference() {
        assertThat(JsonMatcher.differences("{}", "nothing")).containsExactly(Difference.NOT_JSON);
    }

    @Test
    void an_expected_body_that_is_not_json_is_rejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonMatcher.differences("{", "{}"));
    }
}
