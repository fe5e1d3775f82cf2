package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.assertAnswer;
import static io.leadlist.wire.entities.Api.assertInvalid;
import static io.leadlist.wire.entities.Api.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.CompanyProfile;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.UnknownIds;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A list is updated: name, dates, members as a whole. */
class UpdateTest {
    private static final String ACME = "770e8400-e29b-41d4-a716-446655440001";

    private final Api api = new Api();

    @Test
    void the_list_is_returned_with_its_members() {
        api.knowPeople("b");
        String list = api.aListOf("a");
        api.setClock("2024-01-15T14:22:00Z");

        assertAnswer(api.update(list, "{\"name\":\"Renamed\",\"personIds\":[\"b\",\"c\",\"b\"]}"), 200, """
                {
                  "id": "550e8400-e29b-41d4-a716-446655440000",
                  "icpId": null,
                  "name": "Renamed",
                  "type": "person",
                  "startDate": "2024-01-01T00:00:00.000Z",
                  "endDate": "2024-03-31T23:59:59.000Z",
                  "personIds": ["b", "c"],
                  "companyIds": [],
                  "userIds": ["user_xyz789"],
                  "createdAt": "2024-01-02T10:30:00.000Z",
                  "updatedAt": "2024-01-15T14:22:00.000Z",
                  "persons": [
                    {
                      "id": "b",
                      "firstName": "First b",
                      "lastName": "Last",
                      "companyId": "990e8400-e29b-41d4-a716-446655440001",
                      "seniority": "VP",
                      "departments": ["sales"]
                    },
                    {"id": "c"}
                  ]
                }
                """);
    }

    @Test
    void the_companies_of_a_list_are_replaced_as_a_whole() {
        api.knowCompany(ACME, CompanyProfile.named("Acme Corporation").build());
        String list = api.aCompanyList();

        Response response = api.update(list, "{\"companyIds\":[\"" + ACME + "\"],\"personIds\":[]}");

        assertThat(response.text())
                .endsWith("\"companies\":[{\"id\":\"" + ACME + "\",\"name\":\"Acme Corporation\"}]}");
        assertThat(api.update(list, "{\"companyIds\":[]}").text()).endsWith("\"companies\":[]}");
    }

    @Test
    void whoever_stays_keeps_the_place_and_the_others_come_behind() {
        String list = api.aListOf("a", "b", "c");

        api.update(list, "{\"personIds\":[\"d\",\"c\",\"a\"]}");

        assertThat(api.members(list)).containsExactly("a", "c", "d");
    }

    @Test
    void an_empty_array_of_the_lists_own_ids_removes_all_members() {
        String list = api.aListOf("a", "b");

        assertThat(api.update(list, "{\"personIds\":[],\"companyIds\":[]}").text())
                .endsWith("\"persons\":[]}");
        assertThat(api.members(list)).isEmpty();
    }

    @Test
    void an_empty_array_of_the_other_ids_says_nothing() {
        String list = api.aListOf("a");
        LeadList before = api.list(list);

        assertThat(api.update(list, "{\"companyIds\":[]}").status()).isEqualTo(200);

        assertThat(api.list(list)).isEqualTo(before);
        assertThat(api.members(list)).containsExactly("a");
    }

    @Test
    void an_empty_update_changes_nothing_and_returns_the_list() {
        String list = api.aListOf("a");
        LeadList before = api.list(list);
        api.setClock("2024-02-01T00:00:00Z");

        for (String body : new String[] {"{}", "{\"icpId\":7,\"unknown\":{}}", "{\"type\":\"person\"}"}) {
            assertAnswer(api.update(list, body), 200, api.get(list).text());
        }
        assertThat(api.list(list)).isEqualTo(before);
    }

    @Test
    void a_list_that_is_sent_back_as_it_was_returned_is_not_changed() {
        String list = api.aListOf("a", "b");
        LeadList before = api.list(list);

        assertAnswer(api.update(list, api.get(list).text()), 200, api.get(list).text());

        assertThat(api.list(list)).isEqualTo(before);
    }

    @Test
    void one_date_may_change_while_the_other_stays() {
        String list = api.aPersonList();

        assertThat(api.update(list, "{\"startDate\":\"2024-02-01\"}").text())
                .contains("\"startDate\":\"2024-02-01T00:00:00.000Z\",\"endDate\":\"2024-03-31T23:59:59.000Z\"");
        assertThat(api.update(list, "{\"endDate\":\"2024-02-01\"}").text())
                .contains("\"startDate\":\"2024-02-01T00:00:00.000Z\",\"endDate\":\"2024-02-01T00:00:00.000Z\"");
        assertThat(api.update(list, "{\"startDate\":\"2025-01-01\",\"endDate\":\"2026-01-01\"}")
                        .text())
                .contains("\"startDate\":\"2025-01-01T00:00:00.000Z\",\"endDate\":\"2026-01-01T00:00:00.000Z\"");
    }

    @Test
    void an_end_before_the_start_is_rejected_whichever_of_them_is_given() {
        String list = api.aPersonList();
        LeadList before = api.list(list);

        assertInvalid(
                api.update(list, "{\"endDate\":\"2024-01-01\",\"startDate\":\"2024-01-02\"}"),
                "[\"endDate\"] endDate must not be before startDate");
        assertInvalid(
                api.update(list, "{\"endDate\":\"2023-12-31\"}"), "[\"endDate\"] endDate must not be before startDate");
        assertInvalid(
                api.update(list, "{\"startDate\":\"2024-04-01\",\"personIds\":[\"a\"]}"),
                "[\"startDate\"] startDate must not be after endDate");
        assertThat(api.list(list)).isEqualTo(before);
    }

    @Test
    void a_list_without_dates_needs_both() {
        String list = api.leadLists
                .create(Api.OWNER, NewLeadList.ofPeople("Plain"))
                .list()
                .id()
                .toString();

        assertInvalid(api.update(list, "{\"startDate\":\"2024-01-01\"}"), "[\"endDate\"] Required");
        assertInvalid(api.update(list, "{\"endDate\":\"2024-01-01\"}"), "[\"startDate\"] Required");
        assertThat(api.update(list, "{\"name\":\"Still without\"}").text()).contains("\"startDate\":null");
        assertThat(api.update(list, api.endpoints.get(Api.OWNER, list).text()).status())
                .isEqualTo(200);
        assertThat(api.update(list, "{" + Api.DATES + "}").text()).contains(Api.DATES);
    }

    @Test
    void ids_that_are_not_in_the_list_are_reported_at_their_path() {
        String people = api.aPersonList();
        String companies = api.aCompanyList();

        assertInvalid(
                api.update(companies, "{\"personIds\":[\"a\"]}"),
                "[\"personIds\"] personIds must be empty for a company-type list");
        assertInvalid(
                api.update(people, "{\"companyIds\":[\"" + ACME + "\"],\"personIds\":[]}"),
                "[\"companyIds\"] companyIds must be empty for a person-type list");
        assertInvalid(
                api.update(people, "{\"companyIds\":[\"" + ACME + "\"],\"personIds\":[\"a\"]}"),
                "[] At least one of personIds and companyIds must be empty");
        assertThat(api.list(people).version()).isEqualTo(1);
        assertThat(api.list(companies).version()).isEqualTo(1);
    }

    @Test
    void the_type_does_not_change() {
        String people = api.aPersonList();

        assertThat(api.update(people, "{\"type\":\"person\",\"name\":\"x\"}").status())
                .isEqualTo(200);
        assertInvalid(
                api.update(people, "{\"type\":\"company\",\"name\":\"y\",\"companyIds\":[\"" + ACME + "\"]}"),
                "[\"type\"] type cannot be changed. This list is of type 'person'.");
        assertInvalid(
                api.update(api.aCompanyList(), "{\"type\":\"person\"}"),
                "[\"type\"] type cannot be changed. This list is of type 'company'.");
        assertThat(api.list(people).name()).isEqualTo("x");
    }

    @Test
    void all_violations_are_reported_at_once_in_document_order() {
        assertInvalid(
                api.update(api.aPersonList(), """
                        {"companyIds": ["x"], "name": " ", "type": "list", "startDate": 1, "endDate": "x",
                         "personIds": [null, "\\u0000"], "unknown": "\\ud800"}
                        """),
                "[\"companyIds\",0] Invalid uuid",
                "[\"name\"] String must contain at least 1 character(s)",
                "[\"type\"] Invalid enum value. Expected 'person' | 'company', received 'list'",
                "[\"startDate\"] Expected string, received number",
                "[\"endDate\"] Invalid datetime",
                "[\"personIds\",0] Expected string, received null",
                "[\"personIds\",1] Invalid text: U+0000 or a lone surrogate",
                "[\"unknown\"] Invalid text: U+0000 or a lone surrogate");
    }

    @Test
    void null_does_not_stand_for_what_stays() {
        assertInvalid(
                api.update(api.aPersonList(), "{\"name\":null,\"type\":null,\"personIds\":null,\"companyIds\":null}"),
                "[\"name\"] Expected string, received null",
                "[\"type\"] Expected 'person' | 'company', received null",
                "[\"personIds\"] Expected array, received null",
                "[\"companyIds\"] Expected array, received null");
    }

    @Test
    void more_members_than_the_limit_are_rejected() {
        String many = String.join(",", Collections.nCopies(1_001, "\"a\""));
        Api small = new Api(new MemoryStorage(), builder -> builder.limits(Limits.ofCall(2, 1)));

        assertInvalid(
                api.update(api.aPersonList(), "{\"personIds\":[" + many + "]}"),
                "[\"personIds\"] Array must contain at most 1000 element(s)");
        assertInvalid(
                small.update(small.aCompanyList(), "{\"companyIds\":[\"" + ACME + "\",\"" + ACME + "\"]}"),
                "[\"companyIds\"] Array must contain at most 1 element(s)");
    }

    @Test
    void unknown_ids_are_rejected_at_their_path_if_the_host_wants_so() {
        Api strict = new Api(new MemoryStorage(), builder -> builder.unknownIdsAtCreation(UnknownIds.REJECT));
        String list = strict.aPersonList();
        strict.knowPeople("a");

        assertInvalid(strict.update(list, "{\"personIds\":[\"a\",\"b\"]}"), "[\"personIds\",1] Unknown id");
        assertThat(strict.members(list)).isEmpty();
    }

    @Test
    void a_retry_gets_the_first_response_whatever_has_happened_since() {
        String list = api.aListOf("a");
        Request request = Request.of(Api.OWNER, "{\"endDate\":\"2024-06-01\",\"personIds\":[\"b\"]}")
                .withIdempotencyKey("k");
        String first = api.endpoints.update(request, list).text();
        api.setClock("2024-02-01T00:00:00Z");
        api.update(list, "{\"startDate\":\"2024-05-01\",\"name\":\"Other\"}");
        api.update(list, "{\"personIds\":[\"b\",\"c\"]}");

        assertAnswer(api.endpoints.update(request, list), 200, first);
        assertRefused(
                api.endpoints.update(Request.of(Api.OWNER, "{}").withIdempotencyKey("k"), list),
                409,
                "CONFLICT",
                "Idempotency-Key was used before with other content");
        assertThat(api.members(list)).containsExactly("b", "c");
    }

    @Test
    void a_retry_gets_the_same_rejection() {
        String list = api.aPersonList();
        Request request =
                Request.of(Api.OWNER, "{\"startDate\":\"2024-05-01\"}").withIdempotencyKey("k");
        String refused = api.endpoints.update(request, list).text();
        api.update(list, "{\"endDate\":\"2024-12-31\"}");

        assertAnswer(api.endpoints.update(request, list), 400, refused);
    }
}
