package io.leadlist.wire.leadlists;

import static io.leadlist.wire.leadlists.Api.ADMIN;
import static io.leadlist.wire.leadlists.Api.OTHER;
import static io.leadlist.wire.leadlists.Api.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.json.JsonLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the document does not show: decisions <a href="{@docRoot}/docs/contract-decisions.md#49">49</a>, <a
 * href="{@docRoot}/docs/contract-decisions.md#60">60</a>, <a href="{@docRoot}/docs/contract-decisions.md#62">62</a> and
 * <a href="{@docRoot}/docs/contract-decisions.md#65">65</a>, and what is full or at rest.
 */
class RejectionsTest {
    private static final String MORE = "{\"leads\":[{\"email\":\"x@example.com\"}]}";
    private static final String CANCEL = "{\"status\":\"canceled\"}";

    private final Api api = new Api();

    @Test
    void an_anonymous_caller_is_unauthorized_everywhere() {
        for (Response response : everywhere(Caller.anonymous())) {
            assertRefused(response, 401, "unauthorized", "Unauthorized", "Unauthorized");
        }
    }

    @Test
    void a_caller_without_an_organization_is_unauthorized() {
        for (Response response : everywhere(Caller.withoutOrganization("u"))) {
            assertRefused(response, 401, "unauthorized", "Unauthorized", "Organization ID required");
        }
    }

    private List<Response> everywhere(Caller caller) {
        Request broken = Request.of(caller, "not JSON").withIdempotencyKey(" ");
        PageQuery page = new PageQuery("x", "x", "x");
        return List.of(
                api.endpoints.create(broken),
                api.endpoints.get(caller, "no uuid", page),
                api.endpoints.list(caller, page),
                api.endpoints.addLeads(broken, "no uuid"),
                api.endpoints.cancel(broken, "no uuid"));
    }

    @Test
    void a_viewer_reads_and_does_not_write() {
        String list = Api.idOf(api.create(Api.creation("email", "[]").replace("\"shared\":true", "\"shared\":false")));
        Caller viewer = Caller.of("user_viewer", "org_acme");
        api.leadLists.access().share(ADMIN, LeadListId.parse(list), new UserId("user_viewer"), Role.VIEWER);

        assertThat(api.endpoints.get(viewer, list, PageQuery.FIRST).status()).isEqualTo(200);
        assertRefused(
                api.endpoints.addLeads(Request.of(viewer, MORE), list),
                403,
                "forbidden",
                "Forbidden",
                "You do not have access to this lead list");
        assertThat(api.endpoints.cancel(Request.of(viewer, CANCEL), list).status())
                .isEqualTo(403);
    }

    @Test
    void an_organization_with_too_many_lists_gets_no_more() {
        Api small = new Api(new MemoryStorage(), builder -> builder.limits(Limits.DEFAULT.withLists(1)));
        small.create(Api.creation("email", "[]"));

        assertRefused(
                small.create(Api.creation("email", "[]")),
                409,
                "limit_reached",
                "Limit Reached",
                "An organization can have at most 1 lead lists.");
        assertThat(small.errors).isEmpty();
    }

    @Test
    void a_list_that_is_deleted_is_not_found() {
        String list = api.anEmailList(1);
        api.leadLists.delete(ADMIN, LeadListId.parse(list));

        for (Response response : ofList(ADMIN, list)) {
            assertRefused(response, 404, "not_found", "Not Found", "Lead list not found");
        }
        assertThat(api.errors).isEmpty();
    }

    @Test
    void another_user_of_the_organization_is_forbidden_unless_the_list_is_shared() {
        String closed =
                Api.idOf(api.create(Api.creation("email", "[]").replace("\"shared\":true", "\"shared\":false")));
        String open = api.anEmailList(1);
        Caller other = Caller.of("user_other", "org_acme");

        for (Response response : ofList(other, closed)) {
            assertRefused(response, 403, "forbidden", "Forbidden", "You do not have access to this lead list");
        }
        assertThat(ofList(other, open)).extracting(Response::status).containsExactly(200, 202, 200);
        assertThat(Api.json(api.endpoints.list(other, PageQuery.FIRST)).get("lead_lists"))
                .hasSize(1);
    }

    @Test
    void an_unknown_list_and_another_organizations_are_not_found() {
        String list = api.anEmailList(1);
        String companies = api.leadLists
                .create(ADMIN, NewLeadList.ofCompanies("Companies"))
                .list()
                .id()
                .toString();

        for (String id : List.of(Api.SEED_ID.replace('0', '1'), "no uuid", "", "1-1-1-1-1", companies)) {
            assertNotFound(ofList(ADMIN, id));
        }
        assertNotFound(ofList(OTHER.asAdmin(), list));
        assertThat(api.errors).isEmpty();
    }

    private static void assertNotFound(List<Response> responses) {
        for (Response response : responses) {
            assertRefused(response, 404, "not_found", "Not Found", "Lead list not found");
        }
    }

    private List<Response> ofList(Caller caller, String id) {
        return List.of(
                api.endpoints.get(caller, id, PageQuery.FIRST),
                api.endpoints.addLeads(Request.of(caller, MORE), id),
                api.endpoints.cancel(Request.of(caller, CANCEL), id));
    }

    @Test
    void a_retry_gets_the_first_result_and_other_content_is_a_conflict() {
        Request first =
                Request.of(ADMIN, Api.creation("email", Api.emails(0, 2))).withIdempotencyKey("k");
        Request other =
                Request.of(ADMIN, Api.creation("email", Api.emails(0, 3))).withIdempotencyKey("k");
        Response created = api.endpoints.create(first);
        String id = Api.idOf(created);
        api.resolve(id, Map.of());

        Response repeated = api.endpoints.create(first);

        assertThat(repeated.text()).isEqualTo(created.text());
        assertThat(repeated.status()).isEqualTo(202);
        assertThat(repeated.headers()).isEqualTo(created.headers());
        assertConflict(api.endpoints.create(other), "Idempotency-Key was used before with other content");
        assertConflict(
                api.endpoints.addLeads(Request.of(ADMIN, MORE).withIdempotencyKey("k"), id),
                "Idempotency-Key was used before with other content");
        assertThat(Api.json(api.list(PageQuery.FIRST)).get("lead_lists")).hasSize(1);
    }

    @Test
    void a_retried_addition_gets_the_first_response() {
        String id = api.anEmailList(1);
        Request more = Request.of(ADMIN, MORE).withIdempotencyKey("more");

        assertThat(api.endpoints.addLeads(more, id).text())
                .isEqualTo(api.endpoints.addLeads(more, id).text());
        assertThat(Api.emailsOf(api.get(id))).hasSize(2);
    }

    @Test
    void an_invalid_idempotency_key_is_rejected() {
        String id = api.anEmailList(1);
        for (String key : List.of("", " ", "k".repeat(256), "a\0b")) {
            Request request = Request.of(ADMIN, MORE).withIdempotencyKey(key);
            for (Response response : List.of(api.endpoints.create(request), api.endpoints.addLeads(request, id))) {
                assertRefused(
                        response,
                        400,
                        "unsupported_value",
                        "Unsupported Value",
                        "Idempotency-Key must have 1 to 255 characters and not be blank");
            }
        }
    }

    @Test
    void an_import_at_work_is_canceled_and_stays_so() {
        String id = api.anEmailList(2);

        Response canceled = api.patch(id, CANCEL);

        assertThat(canceled.status()).isEqualTo(200);
        assertThat(Api.json(canceled).get("status").asString()).isEqualTo("canceled");
        assertThat(canceled.headers()).isEmpty();
        assertThat(api.patch(id, CANCEL).text()).isEqualTo(canceled.text());
        assertThat(api.get(id).headers()).isEmpty();
        assertConflict(api.addLeads(id, MORE), "The import of this lead list is canceled");
    }

    @Test
    void a_completed_import_cannot_be_canceled() {
        String completed = api.anEmailList(1);
        api.resolve(completed, Map.of());
        String made = api.leadLists
                .create(ADMIN, NewLeadList.ofPeople("People"))
                .list()
                .id()
                .toString();

        for (String id : List.of(completed, made, api.anEmailList(0))) {
            assertConflict(api.patch(id, CANCEL), "The import of this lead list is completed");
        }
    }

    private static void assertConflict(Response response, String detail) {
        assertRefused(response, 409, "conflict", "Conflict", detail);
    }

    @Test
    void leads_beyond_the_limit_of_a_list_are_reported_and_a_full_list_rejects_more() {
        Api small = Api.limitedTo(100, 12);
        String id = small.anEmailList(7);

        Response partly = small.addLeads(id, "{\"leads\":" + Api.emails(7, 10) + "}");

        assertThat(partly.status()).isEqualTo(202);
        assertThat(Api.json(partly).get("_errors").toString())
                .isEqualTo("[{\"code\":\"limit_reached\",\"title\":\"Limit Reached\",\"detail\":"
                        + "\"Only 5 of 10 leads were added: a lead list can have 12 leads.\","
                        + "\"source\":{\"pointer\":\"/leads/5\"}}]");
        assertThat(List.copyOf(Api.json(partly).propertyNames())).endsWith("leads", "_errors", "_links");
        assertThat(Api.emailsOf(small.get(id))).hasSize(12).endsWith("lead11@example.com");
        assertRefused(
                small.addLeads(id, MORE),
                409,
                "limit_reached",
                "Limit Reached",
                "No lead was added: a lead list can have 12 leads.");
    }

    @Test
    void a_limit_of_thousands_is_written_with_commas() {
        Api small = Api.limitedTo(2_000, 1_500);

        Response partly = small.create(Api.creation("email", Api.emails(0, 2_000)));

        assertThat(Api.json(partly).get("_errors").get(0).get("detail").asString())
                .isEqualTo("Only 1,500 of 2,000 leads were added: a lead list can have 1,500 leads.");
        assertThat(Api.json(small.create(Api.creation("email", Api.emails(0, 2_001))))
                        .get("_errors")
                        .get(0)
                        .get("detail")
                        .asString())
                .isEqualTo("Number of leads exceeds 2,000 limit.");
    }

    @Test
    void a_body_beyond_the_limit_is_too_large() {
        LeadListsEndpoints small = LeadListsEndpoints.over(
                api.leadLists.imports(), WireOptions.DEFAULT.withLimits(JsonLimits.DEFAULT.withBytes(10)));

        for (Response response : List.of(
                small.create(Request.of(ADMIN, MORE)),
                small.addLeads(Request.of(ADMIN, MORE), Api.SEED_ID),
                small.cancel(Request.of(ADMIN, CANCEL), Api.SEED_ID))) {
            assertRefused(
                    response, 413, "payload_too_large", "Payload Too Large", "Request body must have at most 10 bytes");
        }
        assertThat(api.errors).isEmpty();
    }

    @Test
    void a_port_that_fails_causes_an_error_before_anything_is_written() {
        Api broken = new Api(
                new MemoryStorage(),
                builder -> builder.listUrls((organization, list) -> {
                    throw new IllegalStateException("secret");
                }));

        Response response = broken.create(Api.creation("email", "[]"));

        assertRefused(response, 500, "internal_server_error", "Internal Server Error", "Something went wrong.");
        assertThat(broken.errors).singleElement().isInstanceOf(IllegalStateException.class);
    }
}
