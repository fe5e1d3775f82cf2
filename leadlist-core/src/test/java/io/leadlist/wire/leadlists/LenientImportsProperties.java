package io.leadlist.wire.leadlists;

import static io.leadlist.wire.leadlists.Api.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.wire.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;

/** Properties of imports that accept the valid leads. */
class LenientImportsProperties {
    @Property(tries = 150)
    void a_lead_is_accepted_if_a_call_with_it_alone_is(@ForAll("leads") List<Object> leads) {
        JsonNode body = lenient(leads);
        for (int i = 0; i < leads.size(); i++) {
            Api alone = new Api();
            int status = alone.endpoints.create(request(List.of(leads.get(i)))).status();
            assertThat(body.get("results").get(i).get("outcome").asString())
                    .isEqualTo(status == 202 ? "ACCEPTED" : "REJECTED");
        }
    }

    @Property(tries = 150)
    void the_outcomes_add_up_and_each_rejected_lead_has_an_error(@ForAll("leads") List<Object> leads) {
        JsonNode body = lenient(leads);
        int sum = 0;
        for (JsonNode count : body.get("outcomes")) {
            sum += count.intValue();
        }
        assertThat(sum).isEqualTo(leads.size()).isEqualTo(body.get("results").size());
        for (JsonNode result : body.get("results")) {
            String pointer = "\"/leads/" + result.get("index").intValue();
            boolean hasError = body.path("_errors").toString().contains(pointer + "\"")
                    || body.path("_errors").toString().contains(pointer + "/");
            assertThat(hasError).isEqualTo(result.get("outcome").asString().equals("REJECTED"));
        }
    }

    private static JsonNode lenient(List<Object> leads) {
        Request request = request(leads).withHeader("Prefer", "handling=lenient, outcomes=full");
        return Api.json(new Api().endpoints.create(request));
    }

    private static Request request(List<Object> leads) {
        return Request.of(ADMIN, Api.creation("email", Api.MAPPER.writeValueAsString(leads)));
    }

    @Provide
    Arbitrary<List<Object>> leads() {
        Arbitrary<String> email = Arbitraries.of(
                        "a@example.com", " B@example.com ", "x", "", "a@example.com; b@example.com")
                .injectNull(0.2);
        Arbitrary<String> url = Arbitraries.of(
                        "https://www.linkedin.com/in/a", "https://www.linkedin.com/company/a", " ")
                .injectNull(0.5);
        Arbitrary<String> title =
                Arbitraries.of("CEO", "t".repeat(1_000), "t".repeat(1_001)).injectNull(0.5);
        Arbitrary<Object> other = Arbitraries.<Object>of(1, "text", List.of(1), Map.of("k", true));
        Arbitrary<Object> lead = Combinators.combine(email, url, title, other).as(LenientImportsProperties::lead);
        Arbitrary<Object> noLead = Arbitraries.<Object>of("no object", 7, List.of());
        return Arbitraries.frequencyOf(Tuple.of(9, lead), Tuple.of(1, noLead))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Object lead(String email, String url, String title, Object other) {
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put("email", email);
        lead.put("linkedin_url", url);
        lead.put("title", title);
        lead.put("other", other);
        return lead;
    }
}
