package io.leadlist.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.EntryId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.IcpId;
import io.leadlist.list.NewLeadList;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Controllers of the host: ids in JSON and in paths, problem details, health and metrics. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:web;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "leadlist.policy.unknown-ids-when-adding=reject"
        })
@Import(HostWebTest.Echo.class)
class HostWebTest {
    private static final String UNKNOWN = "550e8400-e29b-41d4-a716-446655440000";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MeterRegistry meters;

    private MockMvc mvc;

    /** Returns what it gets, and values of the library as they are. */
    @RestController
    static class Echo {
        private final LeadLists leadLists;

        Echo(LeadLists leadLists) {
            this.leadLists = leadLists;
        }

        @PostMapping("/report")
        AddReport report() {
            Caller caller = Caller.of("ann", "acme");
            LeadListId list = leadLists
                    .create(caller, NewLeadList.ofPeople("Guests"))
                    .list()
                    .id();
            PersonProfile sam = PersonProfile.named("Sam", "Sample")
                    .emails("sam@example.com")
                    .build();
            return leadLists.addProspects(caller, list, List.of(Prospect.of(sam)));
        }

        record Ids(
                LeadListId list,
                UserId user,
                OrganizationId organization,
                IdempotencyKey key,
                PersonId person,
                CompanyId company,
                IcpId icp,
                EntryId entry) {}

        @PostMapping("/echo")
        Ids echo(@RequestBody Ids ids) {
            return ids;
        }
    }

    @BeforeEach
    void start() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void an_id_is_a_text_in_json_and_is_parsed_from_a_path() throws Exception {
        JsonNode created = json(call(post("/lists").param("name", "Guests"), "ann"));
        JsonNode found = json(call(get("/lists/" + created.get("id").stringValue()), "ann"));
        assertThat(found).isEqualTo(created);
        assertThat(found.get("name").stringValue()).isEqualTo("Guests");
    }

    @ParameterizedTest
    @CsvSource({
        "/lists/" + UNKNOWN + ", 404, NOT_FOUND",
        "/lists/no-id, 400, INVALID_PARAMETER",
    })
    void a_rejection_is_a_problem_detail(String path, int status, String code) throws Exception {
        MockHttpServletResponse response = call(get(path), "ann");
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(response).get("status").intValue()).isEqualTo(status);
        assertThat(json(response).get("code").stringValue()).isEqualTo(code);
    }

    @Test
    void a_list_of_others_is_forbidden_with_the_role_that_is_missing() throws Exception {
        JsonNode created = json(call(post("/lists").param("name", "Guests"), "ann"));
        MockHttpServletResponse response =
                call(get("/lists/" + created.get("id").stringValue()), "ben");
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(json(response).get("requiredRole").stringValue()).isEqualTo("VIEWER");
    }

    @Test
    void violations_have_paths_and_messages() throws Exception {
        String list = json(call(post("/lists").param("name", "Guests"), "ann"))
                .get("id")
                .stringValue();
        MockHttpServletResponse response =
                call(post("/lists/" + list + "/people").param("ids", "unknown"), "ann");
        assertThat(response.getStatus()).isEqualTo(400);
        JsonNode violation = json(response).get("violations").get(0);
        assertThat(violation.get("code").stringValue()).isEqualTo("UNKNOWN_VALUE");
        assertThat(violation.get("path").stringValue()).isNotBlank();
        assertThat(violation.get("message").stringValue()).isNotBlank();
    }

    @Test
    void all_ids_are_written_and_read_as_texts() throws Exception {
        String json = """
                {"list":"550e8400-e29b-41d4-a716-446655440000","user":"ann","organization":"acme","key":"once",
                 "person":"p1","company":"550e8400-e29b-41d4-a716-446655440001",
                 "icp":"550e8400-e29b-41d4-a716-446655440002","entry":"550e8400-e29b-41d4-a716-446655440003"}
                """;
        MockHttpServletResponse response =
                call(post("/echo").contentType("application/json").content(json), "ann");
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        assertThat(json(response)).isEqualTo(new JsonMapper().readTree(json));
    }

    @Test
    void a_value_of_the_library_is_returned_with_its_ids_as_texts() throws Exception {
        MockHttpServletResponse response = call(post("/report"), "ann");
        JsonNode list = json(response).get("list");
        assertThat(list.get("id").isString()).as(response.getContentAsString()).isTrue();
        assertThat(list.get("organization").stringValue()).isEqualTo("acme");
        assertThat(json(response).get("outcomes").get(0).get("id").isString()).isTrue();
    }

    @Test
    void a_malformed_id_in_a_body_has_status_400() throws Exception {
        MockHttpServletResponse response =
                call(post("/echo").contentType("application/json").content("{\"list\":\"no id\"}"), "ann");
        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void a_malformed_id_is_named_by_its_parameter() throws Exception {
        JsonNode violation =
                json(call(get("/lists/no-id"), "ann")).get("violations").get(0);
        assertThat(violation.get("path").stringValue()).isEqualTo("id");
        assertThat(violation.get("message").stringValue()).isEqualTo("Not a valid LeadListId");
    }

    @Test
    void the_health_of_actuator_contains_lead_lists() throws Exception {
        JsonNode health = json(call(get("/actuator/health"), "ann"));
        JsonNode details = health.get("components").get("leadList").get("details");
        assertThat(details.get("writable").booleanValue()).isTrue();
        assertThat(details.get("schemaVersion").intValue()).isEqualTo(1);
    }

    @Test
    void calls_are_metrics_of_actuator() throws Exception {
        call(post("/lists").param("name", "Guests"), "ann");
        assertThat(meters.get("leadlist.use.case")
                        .tags("operation", "create-list", "outcome", "done")
                        .timer()
                        .count())
                .isPositive();
        assertThat(meters.get("leadlist.import.waiting").timeGauge().value()).isZero();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, String user) throws Exception {
        return mvc.perform(request.header("User", user)).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return new JsonMapper().readTree(response.getContentAsString());
    }
}
