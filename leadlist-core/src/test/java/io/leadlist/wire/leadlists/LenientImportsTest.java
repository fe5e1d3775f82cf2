package io.leadlist.wire.leadlists;

import static io.leadlist.wire.leadlists.Api.ADMIN;
import static io.leadlist.wire.leadlists.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** With {@code Prefer: handling=lenient}, an import accepts the valid leads and reports the others. */
class LenientImportsTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MIXED = """
            [{"email": "ann@example.com", "title": "N/A"}, {"email": "no address"}, {"email": "ben@example.com"},
             7, {"email": 5}, {"title": "CEO"}, {"email": "#N/A"}, {"email": "cid@example.com", "x": "\\ud800"},
             {"email": "dan@example.com", "linkedin_url": "-", "company_name": "null"}]
            """;

    private final Api api = new Api();

    @Test
    void without_the_header_one_bad_lead_rejects_the_call() {
        assertThat(api.create(Api.creation("email", MIXED)).status()).isEqualTo(400);
    }

    @Test
    void the_good_leads_are_accepted_and_each_bad_one_has_its_error() {
        Response response = create("handling=lenient", "email", MIXED);
        String list = Api.idOf(response);
        assertThat(Api.emailsOf(api.get(list)))
                .containsExactly("ann@example.com", "ben@example.com", "dan@example.com");
        assertThat(json(api.get(list)).get("leads").get(0).get("title").isNull())
                .isTrue();
        assertThat(pointers(response))
                .containsExactly(
                        "/leads/1/email",
                        "/leads/3",
                        "/leads/4/email",
                        "/leads/5/email",
                        "/leads/6/email",
                        "/leads/7/x");
        assertThat(json(response).get("_errors").get(3)).isEqualTo(MAPPER.readTree("""
                {"code": "unsupported_value", "title": "Unsupported Value",
                 "detail": "Missing field from request: leads[5].email", "source": {"pointer": "/leads/5/email"}}
                """));
        assertThat(response.headers())
                .containsEntry("Preference-Applied", "handling=lenient")
                .containsEntry("Vary", "Prefer");
    }

    @Test
    void outcomes_add_up_and_name_the_rejected_rows() {
        Response counts = create("handling=lenient, outcomes=counts", "email", MIXED);
        assertThat(json(counts).get("outcomes")).isEqualTo(MAPPER.readTree("{\"ACCEPTED\":3,\"REJECTED\":6}"));
        assertThat(json(counts).has("results")).isFalse();
        JsonNode full = json(create("outcomes=full, handling=lenient", "email", MIXED));
        assertThat(full.get("results")).hasSize(9);
        assertThat(full.get("results").get(0)).isEqualTo(MAPPER.readTree("{\"index\":0,\"outcome\":\"ACCEPTED\"}"));
        assertThat(full.get("results").get(1))
                .isEqualTo(
                        MAPPER.readTree("{\"index\":1,\"outcome\":\"REJECTED\",\"reason\":\"email: Invalid email\"}"));
        assertThat(full.get("results").get(3).get("reason").asString()).isEqualTo("Expected object, received number");
    }

    @Test
    void leads_are_added_leniently_to_a_list_of_any_kind() {
        String list = api.anEmailList(1);
        Response response = add("handling=lenient, outcomes=full", list, "{\"leads\":" + MIXED + "}");
        assertThat(response.status()).isEqualTo(202);
        assertThat(json(response).get("outcomes")).isEqualTo(MAPPER.readTree("{\"ACCEPTED\":3,\"REJECTED\":6}"));
        Response typed = add(
                "handling=lenient",
                list,
                "{\"type\":\"linkedin\",\"leads\":[{\"email\":\"x@example.com\"},"
                        + "{\"linkedin_url\":\"https://www.linkedin.com/in/eve\"}]}");
        assertThat(pointers(typed)).containsExactly("/leads/0/linkedin_url");
        assertThat(json(api.get(list)).get("leads")).hasSize(5);
    }

    @Test
    void a_list_without_an_import_stays_one_if_all_leads_are_rejected() {
        String list = api.anEmailList(0);
        long version = api.leadLists.find(ADMIN, LeadListId.parse(list)).version();
        Response response = add("handling=lenient", list, "{\"leads\":[{},{\"email\":\"x\"}]}");
        assertThat(response.status()).isEqualTo(202);
        assertThat(pointers(response)).containsExactly("/leads/0/email", "/leads/1/email");
        assertThat(api.leadLists.find(ADMIN, LeadListId.parse(list)).version()).isEqualTo(version);
        assertThat(json(api.get(list)).get("status").asString()).isEqualTo("completed");
    }

    @Test
    void leads_beyond_the_limit_are_counted_separately_and_reported_by_index() {
        Api small = Api.limitedTo(10, 2);
        String leads = "[{\"email\":\"x\"},"
                + Api.emails(0, 2).substring(1, Api.emails(0, 2).length() - 1) + ",{\"email\":\"y\"},"
                + Api.emails(2, 1).substring(1);
        JsonNode body = json(checked(
                small.endpoints.create(request("handling=lenient, outcomes=full", Api.creation("email", leads)))));
        assertThat(body.get("outcomes")).isEqualTo(MAPPER.readTree("{\"ACCEPTED\":2,\"OVER_LIMIT\":1,\"REJECTED\":2}"));
        assertThat(body.get("results").get(4).get("outcome").asString()).isEqualTo("OVER_LIMIT");
        assertThat(body.get("_errors").get(2).get("source").get("pointer").asString())
                .isEqualTo("/leads/4");
    }

    @Test
    void a_retry_gets_the_same_errors_and_outcomes() {
        Request request = request("handling=lenient, outcomes=full", Api.creation("email", MIXED))
                .withIdempotencyKey("once");
        String first = api.endpoints.create(request).text();
        assertThat(api.endpoints.create(request).text()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"leads\":[{\"email\":\"a@example.com\"}]}",
                "{\"shared\":true,\"owner\":\"nobody\",\"type\":\"email\",\"leads\":[{\"email\":\"x\"}]}",
                "{\"shared\":true,\"owner\":\"admin@example.com\",\"type\":\"phone\",\"leads\":[{\"email\":\"x\"}]}",
                "{\"shared\":true,\"owner\":\"admin@example.com\",\"type\":\"email\",\"leads\":7}",
                "{\"shared\":true,\"owner\":\"admin@example.com\",\"type\":\"email\",\"leads\":[],\"x\":1}"
            })
    void an_error_outside_of_the_leads_rejects_the_call(String body) {
        assertThat(Api.checked(api.endpoints.create(request("handling=lenient", body)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void too_many_leads_and_an_addition_without_leads_are_rejected() {
        Api small = Api.limitedTo(2, 10);
        assertThat(small.endpoints
                        .create(request("handling=lenient", Api.creation("email", Api.emails(0, 3))))
                        .status())
                .isEqualTo(400);
        assertThat(add("handling=lenient", api.anEmailList(0), "{\"leads\":[]}").status())
                .isEqualTo(400);
    }

    @Test
    void several_addresses_in_one_text_are_one_lead_with_the_first_address() {
        String leads = "[{\"email\":\"ann@example.com; ann@example.org\"}]";
        String list = Api.idOf(api.create(Api.creation("email", leads)));
        assertThat(Api.emailsOf(api.get(list))).containsExactly("ann@example.com");
    }

    private Response create(String prefer, String type, String leads) {
        return checked(api.endpoints.create(request(prefer, Api.creation(type, leads))));
    }

    private Response add(String prefer, String list, String body) {
        return checked(api.endpoints.addLeads(request(prefer, body), list));
    }

    /** Asserts that the document describes such a response, apart from the outcomes, which are not in the document. */
    private static Response checked(Response response) {
        if (response.status() == 202) {
            ObjectNode documented = (ObjectNode) json(response);
            documented.remove(List.of("outcomes", "results"));
            assertThat(OpenApi.AMENDED.errors("response_lead_list_object", documented.toString()))
                    .isEmpty();
        }
        return response;
    }

    private static Request request(String prefer, String body) {
        return Request.of(ADMIN, body).withHeader("Prefer", prefer);
    }

    private static List<String> pointers(Response response) {
        List<String> pointers = new ArrayList<>();
        json(response)
                .path("_errors")
                .forEach(
                        error -> pointers.add(error.get("source").get("pointer").asString()));
        return pointers;
    }
}
