package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With the header {@code Prefer}, the responses to adds also have the outcomes of the inputs. */
class PreferredOutcomesTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String COMPANY = "770e8400-e29b-41d4-a716-446655440001";
    private static final String PROSPECTS = """
            {"prospects": [
              {"firstName": "Ann", "lastName": "Doe", "emails": ["ann@example.com"]},
              {"id": "p2", "firstName": "Ben", "lastName": "Roe", "linkedinUrl": "https://www.linkedin.com/company/acme",
               "emails": ["n/a"]},
              {"firstName": "Ann", "lastName": "Doe", "emails": ["ANN@example.com"]}]}
            """;

    private final Api api = new Api();

    @Test
    void without_the_header_the_response_is_the_documented_one() {
        Response response = api.addProspects(api.aPersonList(), PROSPECTS);
        assertAnswer(response, 200, "{\"addedCount\":2}");
        assertThat(response.headers()).containsEntry("Vary", "Prefer").doesNotContainKey("Preference-Applied");
    }

    @Test
    void counts_are_added_for_the_outcomes_that_occurred() {
        Response response = add(api.aPersonList(), PROSPECTS, "outcomes=counts");
        assertAnswer(response, 200, "{\"addedCount\":2,\"outcomes\":{\"ADDED\":2,\"DUPLICATE_IN_REQUEST\":1}}");
        assertThat(response.headers())
                .containsEntry("Preference-Applied", "outcomes=counts")
                .containsEntry("ETag", "\"2\"");
    }

    @Test
    void full_outcomes_have_a_result_for_each_input_without_absent_values() {
        String list = api.aPersonList();
        Response response = add(list, PROSPECTS, "respond-async, outcomes=\"full\"");
        String ann = api.members(list).get(0);
        assertAnswer(response, 200, """
                {"addedCount": 2, "outcomes": {"ADDED": 2, "DUPLICATE_IN_REQUEST": 1}, "results": [
                  {"index": 0, "id": "%s", "outcome": "ADDED"},
                  {"index": 1, "id": "p2", "outcome": "ADDED", "warnings": [
                    {"field": "linkedinUrl", "reason": "the LinkedIn page is not that of a person"},
                    {"field": "emails[0]", "reason": "not an e-mail address"}]},
                  {"index": 2, "id": "%s", "outcome": "DUPLICATE_IN_REQUEST", "matchedBy": "EMAIL",
                   "reason": "the same as input 0"}]}
                """.formatted(ann, ann));
    }

    @Test
    void a_selection_has_outcomes_and_a_notice_about_exclusions_without_effect() {
        api.knowPeople("p1", "p2", "p3");
        String bulk = """
                {"selection": {"mode": "bulk", "targetCount": 2, "excludedIds": ["p2", "p3", "p9"],
                  "filters": {"contact": {"seniority": {"any": {"include": ["vp"]}}}}}}
                """;
        assertAnswer(add(api.aPersonList(), bulk, "outcomes=full"), 200, """
                {"addedCount": 1, "outcomes": {"ADDED": 1, "EXCLUDED": 1}, "results": [
                  {"index": 0, "id": "p1", "outcome": "ADDED", "matchedBy": "ID"},
                  {"index": 1, "id": "p2", "outcome": "EXCLUDED"}],
                 "notices": [{"field": "selection.excludedIds",
                   "reason": "2 ids are not in the window, and excluded nobody", "ids": ["p3", "p9"]}]}
                """);
        assertAnswer(add(api.aPersonList(), bulk, "outcomes=counts"), 200, """
                {"addedCount": 1, "outcomes": {"ADDED": 1, "EXCLUDED": 1},
                 "notices": [{"field": "selection.excludedIds",
                   "reason": "2 ids are not in the window, and excluded nobody"}]}
                """);
    }

    @Test
    void unknown_ids_are_reported() {
        api.knowPeople("p1");
        String manual = "{\"selection\":{\"mode\":\"manual\",\"includedIds\":[\"p1\",\"p9\"]}}";
        JsonNode body = json(add(api.aPersonList(), manual, "outcomes=full"));
        assertThat(body.get("outcomes")).isEqualTo(MAPPER.readTree("{\"ADDED\":1,\"NOT_FOUND\":1}"));
        assertThat(body.get("results").get(1).get("reason").asString()).isEqualTo("the id is unknown");
    }

    @Test
    void a_creation_has_the_documented_body_and_the_outcomes() {
        String body = "{\"name\":\"n\",\"icpId\":null,\"personIds\":[\"a\",\"b\",\"a\"]," + Api.DATES + "}";
        JsonNode created = json(api.endpoints.create(Request.of(OWNER, body).withHeader("Prefer", "outcomes=counts")));
        assertThat(created.propertyNames()).containsExactlyElementsOf(with(json(api.create(body)), "outcomes"));
        assertThat(created.get("outcomes")).isEqualTo(MAPPER.readTree("{\"ADDED\":2,\"DUPLICATE_IN_REQUEST\":1}"));
    }

    @Test
    void an_add_of_companies_has_the_list_and_the_outcomes() {
        api.knowCompany(COMPANY, CompanyProfile.named("Acme").build());
        String list = api.aCompanyList();
        Request request =
                Request.of(OWNER, "{\"companyIds\":[\"" + COMPANY + "\"]}").withHeader("Prefer", "outcomes=full");
        JsonNode first = json(api.endpoints.addCompanies(request, list));
        assertThat(first.get("companyIds")).hasSize(1);
        assertThat(first.get("outcomes")).isEqualTo(MAPPER.readTree("{\"ADDED\":1}"));
        assertThat(first.get("results").get(0).get("id").asString()).isEqualTo(COMPANY);
        assertAnswer(api.endpoints.addCompanies(request, list), 200, """
                {"addedCount": 0, "outcomes": {"ALREADY_MEMBER": 1}, "results": [
                  {"index": 0, "id": "%s", "outcome": "ALREADY_MEMBER", "matchedBy": "ID"}]}
                """.formatted(COMPANY));
    }

    @Test
    void an_update_has_the_list_and_the_outcomes_of_its_ids() {
        String list = api.aListOf("a", "b");
        Request request = Request.of(OWNER, "{\"personIds\":[\"b\",\"c\"]}").withHeader("Prefer", "outcomes=counts");
        Response response = api.endpoints.update(request, list);
        assertThat(json(response).get("personIds")).hasSize(2);
        assertThat(json(response).get("outcomes")).isEqualTo(MAPPER.readTree("{\"ADDED\":1,\"ALREADY_MEMBER\":1}"));
        assertThat(response.headers()).containsEntry("Preference-Applied", "outcomes=counts");
    }

    @Test
    void a_retry_gets_the_outcomes_that_it_prefers_of_the_first_call() {
        String list = api.aPersonList();
        Request request = Request.of(OWNER, PROSPECTS).withIdempotencyKey("once");
        assertAnswer(api.endpoints.addProspects(request, list), 200, "{\"addedCount\":2}");
        Request preferring = request.withHeader("Prefer", "outcomes=full");
        String first = api.endpoints.addProspects(preferring, list).text();
        assertThat(first).contains("\"outcomes\":{\"ADDED\":2,\"DUPLICATE_IN_REQUEST\":1}", "emails[0]");
        assertThat(api.endpoints.addProspects(preferring, list).text()).isEqualTo(first);
    }

    @Test
    void a_rejected_request_has_the_documented_error() {
        assertThat(add(api.aPersonList(), "{}", "outcomes=full").status()).isEqualTo(400);
        assertThat(add(api.aPersonList(), "{}", "outcomes=full").headers()).doesNotContainKey("Preference-Applied");
    }

    @Test
    void a_thousand_results_have_a_thousand_indexes() {
        String people = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"firstName\":\"F\",\"lastName\":\"L\",\"emails\":[\"p" + i % 999 + "@example.com\"]}")
                .collect(Collectors.joining(",", "{\"prospects\":[", "]}"));
        String list = api.aPersonList();
        JsonNode body = json(add(list, people, "outcomes=full"));
        assertThat(body.get("results")).hasSize(1_000);
        assertThat(body.get("results").get(999).get("index").asInt()).isEqualTo(999);
        assertThat(api.leadLists.find(OWNER, LeadListId.parse(list)).memberCount())
                .isEqualTo(999);
    }

    private Response add(String list, String body, String prefer) {
        return api.endpoints.addProspects(Request.of(OWNER, body).withHeader("Prefer", prefer), list);
    }

    private static JsonNode json(Response response) {
        return MAPPER.readTree(response.text());
    }

    private static List<String> with(JsonNode object, String property) {
        List<String> names = new ArrayList<>(object.propertyNames());
        names.add(property);
        return names;
    }
}
