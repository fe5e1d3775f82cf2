package io.leadlist.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.conformance.CaseResult.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The runner plays a case and reports its result. */
class RunnerTest {
    private final List<ServiceCall> calls = new ArrayList<>();

    @Test
    void a_difference_is_reported_with_the_call_and_its_location() {
        Report report = play(responding(200, "{\"a\":[1,2]}"), step("{'status': 200, 'body': {'a': [1, 3]}}"));

        assertThat(report.passed()).isFalse();
        assertThat(report.text()).isEqualTo("""
                        some/file.json
                          FAILED     A case (entities-create)
                                     step 1: GET /x?page[size]=2 as outsider
                                       body /a/1: expected 3, but was 2
                        1 cases: 0 ok, 1 failed, 0 not played
                        """);
    }

    @Test
    void another_status_is_reported_with_the_actual_body() {
        Report report = play(responding(500, "oops"), step("{'status': 200}"));

        assertThat(report.text()).contains("status: expected 200, but was 500 with oops");
    }

    @Test
    void a_body_that_is_not_json_differs() {
        Target target = responding(200, "oops");

        assertThat(play(target, step("{'status': 200, 'body': {}}")).text())
                .contains("body: expected JSON, but was not JSON");
        assertThat(play(target, step("{'status': 200, 'text': 'oops'}")).passed())
                .isTrue();
        assertThat(play(target, step("{'status': 200, 'body': {'$none': true}}"))
                        .text())
                .contains("body: expected no body, but got one");
    }

    @Test
    void a_header_matches_or_is_absent_as_expected() {
        Target target = call -> new ServiceResponse(200, Map.of("etag", "\"1\""), new byte[0]);

        assertThat(play(target, step("{'status': 200, 'headers': {'ETag': '\\u00221\\u0022', 'Retry-After': null}}"))
                        .passed())
                .isTrue();
        assertThat(play(target, step("{'status': 200, 'headers': {'Retry-After': '5'}}"))
                        .text())
                .contains("header Retry-After: expected \"5\", but was null");
    }

    @Test
    void captured_values_are_used_in_later_calls() {
        Target target = responding(200, "{\"id\":\"a b\",\"ids\":[1,2],\"next\":\"/y?c=%5B1\"}");

        Report report = play(
                target,
                step("{'status': 200}, 'capture': {'id': '/id', 'all': '/ids', 'next': '/next', "
                        + "'last': {'from': '/next', 'part': 'c=(.+)'}}"),
                "{'method': 'GET', 'path': '{{next}}', 'query': {'q': 'x{{id}}', 'p': '{{last}}'}, "
                        + "'expect': {'status': 200, 'body': {'$partial': {'ids': '{{all}}'}}}}");

        assertThat(report.text()).startsWith("some/file.json\n  ok ");
        assertThat(calls.get(1).target()).isEqualTo("/y?c=%5B1&q=xa%20b&p=%255B1");
    }

    @Test
    void a_value_that_cannot_be_captured_is_a_difference() {
        assertThat(play(responding(200, "{}"), step("{'status': 200}, 'capture': {'id': '/id'}"))
                        .text())
                .contains("body /id: missing");
    }

    @Test
    void repetitions_are_expanded() {
        play(
                responding(200, "{}"),
                "{'method': 'POST', 'path': '/x', 'body': {'a': [0, {'$repeat': 2, 'from': 5, "
                        + "'value': {'n': 'p{{index}}'}}]}, "
                        + "'expect': {'status': 200}}",
                "{'method': 'POST', 'path': '/x', 'rawBody': ['<', {'$repeat': 3, 'value': 'ab'}, '>'], "
                        + "'expect': {'status': 200}}",
                "{'method': 'POST', 'path': '/x', 'bodyHex': '00ff', 'expect': {'status': 200}}");

        assertThat(text(calls.get(0))).isEqualTo("{\"a\":[0,{\"n\":\"p5\"},{\"n\":\"p6\"}]}");
        assertThat(text(calls.get(1))).isEqualTo("<ababab>");
        assertThat(calls.get(2).body()).containsExactly(0, 0xFF);
        assertThat(calls).allMatch(call -> call.headers().equals(Map.of("Content-Type", "application/json")));
    }

    @Test
    void a_polling_call_is_repeated_until_its_response_is_as_expected() {
        List<String> pauses = new ArrayList<>();
        Target target = new Target() {
            @Override
            public ServiceResponse send(ServiceCall call) {
                return new ServiceResponse(pauses.size() < 3 ? 404 : 200, Map.of(), new byte[0]);
            }

            @Override
            public void pause() {
                pauses.add("pause");
            }
        };

        assertThat(play(target, step("{'status': 200}, 'poll': true")).passed()).isTrue();
        assertThat(pauses).hasSize(3);
        assertThat(play(target, step("{'status': 201}, 'poll': true")).passed()).isFalse();
    }

    @Test
    void a_call_without_a_response_fails_only_its_case() {
        Target target = call -> {
            throw new IOException("connection refused");
        };

        assertThat(play(target, step("{'status': 200}")).text())
                .contains("response: expected a response, but got none: java.io.IOException: connection refused");
    }

    @Test
    void a_case_with_an_unknown_optional_caller_is_not_played() {
        Target target = new Target() {
            @Override
            public ServiceResponse send(ServiceCall call) throws IOException {
                throw new IOException("not to be called");
            }

            @Override
            public boolean knows(VectorCaller caller) {
                return !caller.optional();
            }
        };

        Report report = play(target, step("{'status': 200}"));

        assertThat(report.of(Verdict.NOT_PLAYED)).hasSize(1);
        assertThat(report.passed()).isTrue();
        assertThat(report.text()).contains("not played A case", "caller: the service does not know outsider");
    }

    private Target responding(int status, String body) {
        return call -> {
            calls.add(call);
            return new ServiceResponse(
                    status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String step(String rest) {
        return "{'method': 'GET', 'path': '/x?page[size]=2', 'expect': " + rest + "}";
    }

    private static Report play(Target target, String... steps) {
        VectorCaller caller = new VectorCaller("outsider", true, "user", "org", false, true);
        String json = "{\"name\":\"A case\",\"source\":[\"entities-create\"],\"steps\":["
                + String.join(",", steps).replace('\'', '"') + "]}";
        VectorCase one = VectorCase.of(
                "some/file.json",
                Json.MAPPER.readTree(json),
                Json.MAPPER.createObjectNode(),
                Map.of("outsider", caller, "demo-owner", caller));
        return Runner.against(target).play(List.of(one));
    }

    private static String text(ServiceCall call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }
}
