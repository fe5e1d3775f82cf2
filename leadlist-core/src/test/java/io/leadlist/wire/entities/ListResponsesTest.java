package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.CompanyProfile;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.Request;
import org.junit.jupiter.api.Test;

/** Responses about lists that no documented example shows; those are among the conformance vectors. */
class ListResponsesTest {
    private static final String ACME = "770e8400-e29b-41d4-a716-446655440001";
    private static final String TECHSTART = "770e8400-e29b-41d4-a716-446655440002";

    private final Api api = new Api();

    @Test
    void a_retried_addition_of_companies_gets_the_first_response() {
        String list = api.aCompanyList();
        api.knowCompany(ACME, CompanyProfile.named("Acme Corporation").build());
        api.knowCompany(TECHSTART, CompanyProfile.named("TechStart Inc").build());
        var request =
                Request.of(Api.OWNER, "{\"companyIds\": [\"" + ACME + "\"]}").withIdempotencyKey("k1");
        String first = api.endpoints.addCompanies(request, list).text();
        api.setClock("2024-02-01T00:00:00Z");
        api.addCompanies(list, "{\"companyIds\": [\"" + TECHSTART + "\"]}");

        assertAnswer(api.endpoints.addCompanies(request, list), 200, first);
    }

    @Test
    void a_member_without_a_record_is_an_object_with_its_id_alone() {
        String list = Api.idOf(
                api.create("{\"name\":\"n\",\"icpId\":null,\"personIds\":[\"lead_abc123\"]," + Api.DATES + "}"));

        assertThat(api.get(list).text()).endsWith("\"persons\":[{\"id\":\"lead_abc123\"}]}");
    }

    @Test
    void a_list_without_campaign_and_icp_has_null_in_their_places() {
        var list =
                api.leadLists.create(Api.OWNER, NewLeadList.ofPeople("Plain")).list();

        assertAnswer(api.get(list.id().toString()), 200, """
                {"id": "550e8400-e29b-41d4-a716-446655440000", "icpId": null, "name": "Plain", "type": "person",
                 "startDate": null, "endDate": null, "personIds": [], "companyIds": [], "userIds": ["user_xyz789"],
                 "createdAt": "2024-01-02T10:30:00.000Z", "updatedAt": "2024-01-02T10:30:00.000Z", "persons": []}
                """);
    }
}
