package io.leadlist.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.memory.MemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The documented responses, in which the order of the fields matters as well: no other service has to keep it. */
class DocumentedResponsesTest {
    private static final Set<String> DOCUMENTED =
            Set.of("entities-create", "entities-add-prospects", "entities-add-companies", "leadlists-create");
    private final List<ServiceResponse> responses = new ArrayList<>();

    static Stream<Named<VectorCase>> documented() {
        return Vectors.load().cases().stream()
                .filter(one -> one.sources().stream().anyMatch(DOCUMENTED::contains))
                .filter(one -> one.steps().stream().noneMatch(Step::poll))
                .map(one -> Named.of(one.name(), one));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void the_fields_of_a_documented_response_come_in_the_documented_order(VectorCase example) {
        Target service = CheckedService.over(new MemoryStorage(), error -> {});
        Report report = Runner.against(call -> {
                    responses.add(service.send(call));
                    return responses.get(responses.size() - 1);
                })
                .play(List.of(example));

        assertThat(report.passed()).as(report.text()).isTrue();
        List<Step> steps = Stream.concat(example.given().stream(), example.steps().stream())
                .toList();
        assertThat(responses).hasSameSizeAs(steps);
        for (int index = 0; index < steps.size(); index++) {
            JsonNode expected = steps.get(index).expect().body();
            if (expected != null && responses.get(index).body().length > 0) {
                assertInOrder(
                        expected, Json.MAPPER.readTree(responses.get(index).body()));
            }
        }
    }

    private static void assertInOrder(JsonNode expected, JsonNode actual) {
        if (expected.has("$partial")) {
            assertInOrder(expected.get("$partial"), actual);
        } else if (expected.isObject() && actual.isObject()) {
            assertThat(actual.propertyNames().stream().filter(expected::has))
                    .containsExactlyElementsOf(expected.propertyNames().stream()
                            .filter(actual::has)
                            .toList());
            actual.properties().stream()
                    .filter(field -> expected.has(field.getKey()))
                    .forEach(field -> assertInOrder(expected.get(field.getKey()), field.getValue()));
        } else if (expected.isArray() && actual.isArray()) {
            for (int index = 0; index < expected.size(); index++) {
                assertInOrder(expected.get(index), actual.get(index));
            }
        }
    }
}
