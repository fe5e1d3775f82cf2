package io.leadlist.wire.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.privacy.Marks;
import io.leadlist.wire.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Properties of the outcomes in responses. */
class PreferredOutcomesProperties {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Property(tries = 200)
    void the_counts_add_up_and_agree_with_the_results(@ForAll("bodies") Map<String, Object> body) {
        Api api = new Api();
        JsonNode added = add(api, api.aPersonList(), body, "outcomes=full");
        int inputs = ((List<?>) body.get("prospects")).size();
        int sum = 0;
        for (JsonNode count : added.get("outcomes")) {
            assertThat(count.intValue()).isPositive();
            sum += count.intValue();
        }
        assertThat(sum).isEqualTo(inputs).isEqualTo(added.get("results").size());
        assertThat(added.get("outcomes").path("ADDED").asInt(0))
                .isEqualTo(added.get("addedCount").intValue());
        for (int i = 0; i < inputs; i++) {
            assertThat(added.get("results").get(i).get("index").intValue()).isEqualTo(i);
        }
    }

    @Property(tries = 200)
    void the_list_is_the_same_with_and_without_the_header(@ForAll("bodies") Map<String, Object> body) {
        Api with = new Api();
        Api without = new Api();
        String listWith = with.aPersonList();
        String listWithout = without.aPersonList();
        JsonNode full = add(with, listWith, body, "outcomes=full");
        JsonNode plain = add(without, listWithout, body, null);
        assertThat(with.get(listWith).text()).isEqualTo(without.get(listWithout).text());
        assertThat(plain.propertyNames()).containsExactly("addedCount");
        assertThat(full.get("addedCount")).isEqualTo(plain.get("addedCount"));
    }

    @Property(tries = 200)
    void a_warning_names_a_value_of_the_input_and_contains_none(@ForAll("bodies") Map<String, Object> body) {
        Api api = new Api();
        JsonNode results = add(api, api.aPersonList(), body, "outcomes=full").get("results");
        JsonNode inputs = MAPPER.valueToTree(body.get("prospects"));
        for (int i = 0; i < results.size(); i++) {
            Set<String> paths = paths(inputs.get(i));
            for (JsonNode warning : results.get(i).path("warnings")) {
                assertThat(paths).contains(warning.get("field").asString());
                assertThat(Marks.in(warning.toString())).isEmpty();
            }
        }
    }

    private static Set<String> paths(JsonNode input) {
        Set<String> paths = new HashSet<>(input.propertyNames());
        for (String list : List.of("emails", "phones")) {
            for (int i = 0; i < input.path(list).size(); i++) {
                paths.add(list + "[" + i + "]");
            }
        }
        return paths;
    }

    private static JsonNode add(Api api, String list, Map<String, Object> body, String prefer) {
        Request request = Request.of(Api.OWNER, MAPPER.writeValueAsString(body)).withHeader("Prefer", prefer);
        return MAPPER.readTree(api.endpoints.addProspects(request, list).text());
    }

    @Provide
    Arbitrary<Map<String, Object>> bodies() {
        Arbitrary<String> id = Arbitraries.of("p1", "p2").injectNull(0.7);
        Arbitrary<String> url = Arbitraries.of(
                        "https://www.linkedin.com/in/a",
                        "https://www.linkedin.com/company/" + Marks.TEXT,
                        Marks.TEXT,
                        "")
                .injectNull(0.3);
        Arbitrary<List<String>> texts = Arbitraries.of(
                        "a@example.com",
                        "b@example.com; a@example.com",
                        Marks.TEXT,
                        "+14155552671",
                        "",
                        Marks.TEXT + "@")
                .list()
                .ofMaxSize(3);
        return Combinators.combine(id, url, texts, texts)
                .as(PreferredOutcomesProperties::prospect)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(prospects -> Map.of("prospects", new ArrayList<>(prospects)));
    }

    private static Map<String, Object> prospect(String id, String url, List<String> emails, List<String> phones) {
        Map<String, Object> prospect = new LinkedHashMap<>();
        prospect.put("firstName", "F");
        prospect.put("lastName", "L");
        prospect.put("id", id);
        prospect.put("linkedinUrl", url);
        prospect.put("emails", emails);
        prospect.put("phones", phones);
        prospect.values().removeIf(value -> value == null);
        return prospect;
    }
}
