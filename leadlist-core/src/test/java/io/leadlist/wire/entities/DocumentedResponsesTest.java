package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.CompanyProfile;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.Request;
import org.junit.jupiter.api.Test;

/** The requests and answers of the seeds, letter for letter. */
class DocumentedResponsesTest {
    private static final String ONE = "550e8400-e29b-41d4-a716-446655440001";
    private static final String TWO = "550e8400-e29b-41d4-a716-446655440002";
    private static final String THREE = "550e8400-e29b-41d4-a716-446655440003";
    private static final String ACME = "770e8400-e29b-41d4-a716-446655440001";
    private static final String TECHSTART = "770e8400-e29b-41d4-a716-446655440002";

    private final Api api = new Api();

    @Test
    void a_person_list_is_created() {
        assertAnswer(api.create("""
                        {
                          "name": "Q1 2024 Tech Startups",
                          "type": "person",
                          "icpId": "660e8400-e29b-41d4-a716-446655440001",
                          "startDate": "2024-01-01T00:00:00.000Z",
                          "endDate": "2024-03-31T23:59:59.000Z",
                          "personIds": ["lead_abc123", "lead_def456"],
                          "companyIds": []
                        }
                        """), 201, """
                {
                  "id": "550e8400-e29b-41d4-a716-446655440000",
                  "icpId": "660e8400-e29b-41d4-a716-446655440001",
                  "name": "Q1 2024 Tech Startups",
                  "type": "person",
                  "startDate": "2024-01-01T00:00:00.000Z",
                  "endDate": "2024-03-31T23:59:59.000Z",
                  "personIds": ["lead_abc123", "lead_def456"],
                  "companyIds": [],
                  "userIds": ["user_xyz789"],
                  "createdAt": "2024-01-02T10:30:00.000Z",
                  "updatedAt": "2024-01-02T10:30:00.000Z"
                }
                """);
    }

    @Test
    void a_company_list_is_created() {
        assertAnswer(api.create("""
                        {
                          "name": "Enterprise Accounts Q2",
                          "type": "company",
                          "icpId": null,
                          "startDate": "2024-04-01T00:00:00.000Z",
                          "endDate": "2024-06-30T23:59:59.000Z",
                          "personIds": [],
                          "companyIds": ["770e8400-e29b-41d4-a716-446655440001"]
                        }
                        """), 201, """
                {
                  "id": "550e8400-e29b-41d4-a716-446655440000",
                  "icpId": null,
                  "name": "Enterprise Accounts Q2",
                  "type": "company",
                  "startDate": "2024-04-01T00:00:00.000Z",
                  "endDate": "2024-06-30T23:59:59.000Z",
                  "personIds": [],
                  "companyIds": ["770e8400-e29b-41d4-a716-446655440001"],
                  "userIds": ["user_xyz789"],
                  "createdAt": "2024-01-02T10:30:00.000Z",
                  "updatedAt": "2024-01-02T10:30:00.000Z"
                }
                """);
    }

    @Test
    void a_list_is_created_from_the_minimal_request() {
        assertAnswer(api.create("""
                        {
                          "name": "New Campaign",
                          "icpId": null,
                          "startDate": "2024-01-01T00:00:00.000Z",
                          "endDate": "2024-12-31T23:59:59.000Z"
                        }
                        """), 201, """
                {
                  "id": "550e8400-e29b-41d4-a716-446655440000",
                  "icpId": null,
                  "name": "New Campaign",
                  "type": "person",
                  "startDate": "2024-01-01T00:00:00.000Z",
                  "endDate": "2024-12-31T23:59:59.000Z",
                  "personIds": [],
                  "companyIds": [],
                  "userIds": ["user_xyz789"],
                  "createdAt": "2024-01-02T10:30:00.000Z",
                  "updatedAt": "2024-01-02T10:30:00.000Z"
                }
                """);
    }

    @Test
    void prospects_are_added_from_data_and_read_back() {
        String list = api.aPersonList();

        assertAnswer(api.addProspects(list, DocumentedRequests.DIRECT), 200, "{\"addedCount\": 2}");
        assertAnswer(api.addProspects(list, DocumentedRequests.DIRECT), 200, "{\"addedCount\": 0}");

        assertThat(api.get(list).text()).endsWith(Api.compact("""
                                        {"persons": [
                                          {
                                            "id": "550e8400-e29b-41d4-a716-446655440001",
                                            "createdAt": "2024-01-02T10:30:00.000Z",
                                            "updatedAt": "2024-01-02T10:30:00.000Z",
                                            "firstName": "John",
                                            "lastName": "Smith",
                                            "jobTitle": "VP of Sales",
                                            "city": "San Francisco",
                                            "country": "United States",
                                            "linkedinUrl": "https://www.linkedin.com/in/johnsmith",
                                            "emails": ["john.smith@example.com"],
                                            "phones": ["+1-555-123-4567"],
                                            "companyId": "660e8400-e29b-41d4-a716-446655440001",
                                            "seniority": "vp",
                                            "departments": ["sales"],
                                            "functions": ["business_development"]
                                          },
                                          {
                                            "id": "550e8400-e29b-41d4-a716-446655440002",
                                            "createdAt": "2024-01-02T10:30:00.000Z",
                                            "updatedAt": "2024-01-02T10:30:00.000Z",
                                            "firstName": "Jane",
                                            "lastName": "Doe",
                                            "jobTitle": "Marketing Director",
                                            "city": "New York",
                                            "country": "United States",
                                            "linkedinUrl": "https://www.linkedin.com/in/janedoe",
                                            "emails": ["jane.doe@example.com"],
                                            "companyId": "660e8400-e29b-41d4-a716-446655440002",
                                            "seniority": "director",
                                            "departments": ["marketing"],
                                            "functions": ["marketing"]
                                          }
                                        ]}
                                        """).substring(1));
    }

    @Test
    void prospects_are_added_by_manual_selection() {
        String list = api.aPersonList();
        api.knowPeople(ONE, TWO, THREE);

        assertAnswer(api.addProspects(list, """
                        {
                          "selection": {
                            "mode": "manual",
                            "includedIds": [
                              "550e8400-e29b-41d4-a716-446655440001",
                              "550e8400-e29b-41d4-a716-446655440002",
                              "550e8400-e29b-41d4-a716-446655440003"
                            ]
                          }
                        }
                        """), 200, "{\"addedCount\": 3}");
        assertThat(api.members(list)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void prospects_are_added_by_bulk_selection_without_the_excluded_ones() {
        String list = api.aPersonList();
        api.knowPeople(ONE, "550e8400-e29b-41d4-a716-446655440005", TWO);

        assertAnswer(api.addProspects(list, DocumentedRequests.BULK), 200, "{\"addedCount\": 2}");

        assertThat(api.members(list)).containsExactly(ONE, TWO);
    }

    @Test
    void companies_are_added_and_the_whole_list_is_answered() {
        String list = Api.idOf(api.create("""
                        {"name": "Enterprise Accounts Q1", "type": "company",
                         "icpId": "660e8400-e29b-41d4-a716-446655440001",
                         "startDate": "2024-01-01T00:00:00.000Z", "endDate": "2024-03-31T23:59:59.000Z"}
                        """));
        knowSeedCompanies();
        api.addCompanies(list, "{\"companyIds\": [\"" + ACME + "\"]}");
        api.setClock("2024-01-15T14:22:00Z");

        assertAnswer(api.addCompanies(list, "{\"companyIds\": [\"" + ACME + "\", \"" + TECHSTART + "\"]}"), 200, """
                {
                  "id": "550e8400-e29b-41d4-a716-446655440000",
                  "icpId": "660e8400-e29b-41d4-a716-446655440001",
                  "name": "Enterprise Accounts Q1",
                  "type": "company",
                  "startDate": "2024-01-01T00:00:00.000Z",
                  "endDate": "2024-03-31T23:59:59.000Z",
                  "personIds": [],
                  "companyIds": [
                    "770e8400-e29b-41d4-a716-446655440001",
                    "770e8400-e29b-41d4-a716-446655440002"
                  ],
                  "userIds": ["user_xyz789"],
                  "createdAt": "2024-01-02T10:30:00.000Z",
                  "updatedAt": "2024-01-15T14:22:00.000Z",
                  "companies": [
                    {
                      "id": "770e8400-e29b-41d4-a716-446655440001",
                      "name": "Acme Corporation",
                      "domain": "acme.com",
                      "industry": "Technology",
                      "headcount": "201-500",
                      "linkedinUrl": "https://www.linkedin.com/company/acme",
                      "websiteUrl": "https://acme.com",
                      "city": "San Francisco",
                      "country": "United States"
                    },
                    {
                      "id": "770e8400-e29b-41d4-a716-446655440002",
                      "name": "TechStart Inc",
                      "domain": "techstart.io",
                      "industry": "Software",
                      "headcount": "51-200",
                      "linkedinUrl": "https://www.linkedin.com/company/techstart",
                      "websiteUrl": "https://techstart.io",
                      "city": "Austin",
                      "country": "United States"
                    }
                  ]
                }
                """);
    }

    @Test
    void companies_that_are_all_there_already_are_answered_with_a_count_of_zero() {
        String list = api.aCompanyList();
        knowSeedCompanies();
        api.addCompanies(list, "{\"companyIds\": [\"" + ACME + "\"]}");

        assertAnswer(
                api.addCompanies(list, "{\"companyIds\": [\"" + ACME + "\", \"" + ACME + "\"]}"),
                200,
                "{\"addedCount\": 0}");
    }

    @Test
    void a_repeated_addition_of_companies_is_answered_as_it_was_the_first_time() {
        String list = api.aCompanyList();
        knowSeedCompanies();
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

    private void knowSeedCompanies() {
        api.knowCompany(
                ACME,
                CompanyProfile.named("Acme Corporation")
                        .domain("acme.com")
                        .industry("Technology")
                        .headcount("201-500")
                        .linkedinUrl("https://www.linkedin.com/company/acme")
                        .websiteUrl("https://acme.com")
                        .city("San Francisco")
                        .country("United States")
                        .build());
        api.knowCompany(
                TECHSTART,
                CompanyProfile.named("TechStart Inc")
                        .domain("techstart.io")
                        .industry("Software")
                        .headcount("51-200")
                        .linkedinUrl("https://www.linkedin.com/company/techstart")
                        .websiteUrl("https://techstart.io")
                        .city("Austin")
                        .country("United States")
                        .build());
    }
}
