package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.CompanyProfile;
import org.junit.jupiter.api.Test;

/** The members of a list are read, and nothing else of it. */
class MembersTest {
    private static final String NAMED = "770e8400-e29b-41d4-a716-446655440001";
    private static final String NAMELESS = "770e8400-e29b-41d4-a716-446655440002";
    private static final String UNKNOWN = "770e8400-e29b-41d4-a716-446655440003";

    private final Api api = new Api();

    @Test
    void people_are_an_array_in_the_order_in_which_they_were_added() {
        String list = api.aPersonList();
        api.addProspects(list, """
                {"prospects": [{"id": "b", "firstName": "Jane", "lastName": "Doe"},
                               {"id": "a", "firstName": "John", "lastName": "Smith"}]}
                """);

        assertAnswer(api.endpoints.members(OWNER, list), 200, """
                [
                  {"id": "b", "createdAt": "2024-01-02T10:30:00.000Z", "updatedAt": "2024-01-02T10:30:00.000Z",
                   "firstName": "Jane", "lastName": "Doe"},
                  {"id": "a", "createdAt": "2024-01-02T10:30:00.000Z", "updatedAt": "2024-01-02T10:30:00.000Z",
                   "firstName": "John", "lastName": "Smith"}
                ]
                """);
    }

    @Test
    void companies_are_an_array_too() {
        String list = api.aCompanyList();
        api.knowCompany(NAMED, CompanyProfile.named("Acme").domain("acme.com").build());
        api.addCompanies(list, "{\"companyIds\":[\"" + NAMED + "\"]}");

        assertAnswer(
                api.endpoints.members(OWNER, list),
                200,
                "[{\"id\":\"" + NAMED + "\",\"name\":\"Acme\",\"domain\":\"acme.com\"}]");
    }

    @Test
    void a_member_without_a_record_is_an_object_with_its_id_alone() {
        assertAnswer(
                api.endpoints.members(OWNER, api.aListOf("lead_abc123", "lead_def456")),
                200,
                "[{\"id\":\"lead_abc123\"},{\"id\":\"lead_def456\"}]");
    }

    @Test
    void a_list_without_members_is_an_empty_array() {
        assertAnswer(api.endpoints.members(OWNER, api.aPersonList()), 200, "[]");
    }

    @Test
    void whoever_has_no_company_with_a_name_is_left_out_on_request_alone() {
        api.knowCompany(NAMED, CompanyProfile.named("Acme").build());
        api.knowCompany(NAMELESS, CompanyProfile.named(" ").build());
        String list = api.aListOf("without record");
        api.addProspects(list, """
                {"prospects": [
                  {"id": "named", "firstName": "a", "lastName": "b", "companyId": "770E8400-E29B-41D4-A716-446655440001"},
                  {"id": "nameless", "firstName": "a", "lastName": "b", "companyId": "%s"},
                  {"id": "unknown", "firstName": "a", "lastName": "b", "companyId": "%s"},
                  {"id": "opaque", "firstName": "a", "lastName": "b", "companyId": "acme"},
                  {"id": "none", "firstName": "a", "lastName": "b"},
                  {"id": "named too", "firstName": "a", "lastName": "b", "companyId": "%s"}
                ]}
                """.formatted(NAMELESS, UNKNOWN, NAMED));

        assertThat(api.endpoints.members(OWNER, list).text())
                .contains("without record", "named", "nameless", "unknown", "opaque", "none");
        assertThat(api.endpoints.membersOfNamedCompanies(OWNER, list).text())
                .contains("\"named\"", "\"named too\"")
                .doesNotContain("without record", "nameless", "unknown", "opaque", "none");
    }

    @Test
    void the_organizations_own_record_of_a_company_counts_before_the_directorys() {
        api.knowCompany(NAMED, CompanyProfile.builder().build());
        String companies = api.aCompanyList();
        api.addCompanies(companies, "{\"companyIds\":[\"" + NAMED + "\"]}");
        api.knowCompany(NAMED, CompanyProfile.named("Acme").build());
        String people = api.aPersonList();
        api.addProspects(
                people, "{\"prospects\":[{\"firstName\":\"a\",\"lastName\":\"b\",\"companyId\":\"" + NAMED + "\"}]}");

        assertAnswer(api.endpoints.membersOfNamedCompanies(OWNER, people), 200, "[]");
    }

    @Test
    void of_a_list_of_companies_those_with_a_name_are_left() {
        String list = api.aCompanyList();
        api.knowCompany(NAMED, CompanyProfile.named("Acme").build());
        api.knowCompany(NAMELESS, CompanyProfile.builder().domain("acme.com").build());
        api.addCompanies(list, "{\"companyIds\":[\"" + NAMED + "\",\"" + NAMELESS + "\"]}");

        assertAnswer(
                api.endpoints.membersOfNamedCompanies(OWNER, list),
                200,
                "[{\"id\":\"" + NAMED + "\",\"name\":\"Acme\"}]");
    }
}
