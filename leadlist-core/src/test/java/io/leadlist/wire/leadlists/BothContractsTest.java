package io.leadlist.wire.leadlists;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.ImportWorker;
import io.leadlist.call.Caller;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.EntitiesEndpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One list in both contracts (<a href="{@docRoot}/docs/contract-decisions.md#61">decision 61</a>), from its acceptance
 * to its end.
 */
class BothContractsTest {
    private final Api api = new Api();
    private final EntitiesEndpoints entities = EntitiesEndpoints.over(api.leadLists);

    @Test
    void an_imported_list_has_no_campaign_in_the_entities_api_and_its_people_are_there() {
        String id = api.anEmailList(2);
        api.leadLists.importWorker().build().work(Api.ADMIN.organization(), Duration.ofMinutes(1));

        Response response = entities.get(Api.ADMIN, id);

        JsonNode list = Api.json(response);
        assertThat(response.status()).isEqualTo(200);
        assertThat(list.get("icpId").isNull()).isTrue();
        assertThat(list.get("startDate").isNull()).isTrue();
        assertThat(list.get("endDate").isNull()).isTrue();
        assertThat(list.get("type").asString()).isEqualTo("person");
        assertThat(list.get("userIds").toString()).isEqualTo("[\"user_admin\"]");
        assertThat(list.get("personIds")).hasSize(2);
        assertThat(list.get("persons").get(0).get("emails").toString()).isEqualTo("[\"lead0@example.com\"]");
    }

    @Test
    void a_shared_list_is_open_to_everyone_in_both_contracts() {
        String id = api.anEmailList(1);
        Caller colleague = Caller.of("user_colleague", "org_acme");

        assertThat(entities.get(colleague, id).status()).isEqualTo(200);
        assertThat(api.endpoints.get(colleague, id, PageQuery.FIRST).status()).isEqualTo(200);
        assertThat(entities.get(Api.OTHER, id).status()).isEqualTo(404);
    }

    @Test
    void a_prospect_that_was_added_later_stands_behind_the_leads() {
        String id = api.anEmailList(1);

        Response added = entities.addProspects(
                Request.of(
                        Api.ADMIN,
                        "{\"prospects\":[{\"firstName\":\"Jane\",\"lastName\":\"Doe\",\"emails\":[\"jane@example.com\"]}]}"),
                id);

        assertThat(added.text()).isEqualTo("{\"addedCount\":1}");
        assertThat(Api.emailsOf(api.get(id))).containsExactly("lead0@example.com", "jane@example.com");
    }

    @Test
    void a_client_that_polls_sees_each_status_and_when_to_poll_again() {
        List<String> seen = new ArrayList<>();
        String id = api.anEmailList(1);
        seen.add(status(id));
        ImportWorker worker = api.leadLists
                .importWorker()
                .finder((organization, leads) -> {
                    seen.add(status(id));
                    return Map.of();
                })
                .build();

        worker.work(Api.ADMIN.organization(), Duration.ofMinutes(1));
        seen.add(status(id));

        assertThat(seen).containsExactly("queued 5", "processing 5", "completed null");
        JsonNode lead = Api.json(api.get(id)).get("leads").get(0);
        assertThat(lead.get("person_id").asString()).isEqualTo(lead.get("id").asString());
        assertThat(lead.get("email_validation_result").toString())
                .isEqualTo(
                        "{\"object\":\"email_validation_result\",\"email\":\"lead0@example.com\",\"result\":\"unknown\"}");
    }

    private String status(String id) {
        Response response = api.get(id);
        return Api.json(response).get("status").asString() + " "
                + response.headers().get("Retry-After");
    }
}
