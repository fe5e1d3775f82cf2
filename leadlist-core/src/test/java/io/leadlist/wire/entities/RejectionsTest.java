package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.LIST_ID;
import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Caller;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.call.StorageException;
import io.leadlist.call.UserId;
import io.leadlist.list.Limits;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.json.JsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every documented error, letter for letter. */
class RejectionsTest {
    private static final String PEOPLE = "{\"prospects\":[{\"firstName\":\"John\",\"lastName\":\"Smith\"}]}";
    private static final String COMPANIES = "{\"companyIds\":[\"550e8400-e29b-41d4-a716-446655440001\"]}";
    private static final String LIST = "{\"name\":\"n\",\"icpId\":null," + Api.DATES + "}";

    private final Api api = new Api();

    @Test
    void an_anonymous_caller_is_unauthorized_everywhere() {
        for (Response response : everywhere(Caller.anonymous())) {
            assertAnswer(response, 401, error("UNAUTHORIZED", "Unauthorized"));
        }
    }

    @Test
    void a_caller_without_an_organization_is_unauthorized() {
        for (Response response : everywhere(Caller.withoutOrganization("user_xyz789"))) {
            assertAnswer(response, 401, error("UNAUTHORIZED", "Organization ID required"));
        }
    }

    private List<Response> everywhere(Caller caller) {
        Request broken = Request.of(caller, "not JSON").withIdempotencyKey(" ").withIfMatch("x");
        return List.of(
                api.endpoints.create(broken),
                api.endpoints.list(caller),
                api.endpoints.get(caller, "no uuid"),
                api.endpoints.update(broken, "no uuid"),
                api.endpoints.delete(broken, "no uuid"),
                api.endpoints.members(caller, "no uuid"),
                api.endpoints.membersOfNamedCompanies(caller, "no uuid"),
                api.endpoints.addProspects(broken, "no uuid"),
                api.endpoints.addCompanies(broken, "no uuid"),
                api.endpoints.export(broken),
                api.endpoints.exportList(caller, "no uuid", List.of("x")));
    }

    @Test
    void another_user_of_the_organization_is_forbidden() {
        Caller other = Caller.of("user_other", "org_acme");
        String people = api.aPersonList();
        String companies = api.aCompanyList();
        String forbidden = error("FORBIDDEN", "You do not have access to this lead list");

        assertAnswer(api.endpoints.get(other, people), 403, forbidden);
        assertAnswer(api.endpoints.update(Request.of(other, "{}"), people), 403, forbidden);
        assertAnswer(api.endpoints.update(Request.of(other, "{\"personIds\":[]}"), people), 403, forbidden);
        assertAnswer(api.endpoints.delete(Request.of(other), people), 403, forbidden);
        assertAnswer(api.endpoints.members(other, people), 403, forbidden);
        assertAnswer(api.endpoints.membersOfNamedCompanies(other, people), 403, forbidden);
        assertAnswer(api.endpoints.exportList(other, people, List.of("x")), 403, forbidden);
        assertAnswer(api.endpoints.addProspects(Request.of(other, PEOPLE), people), 403, forbidden);
        assertAnswer(api.endpoints.addCompanies(Request.of(other, COMPANIES), companies), 403, forbidden);
        assertThat(api.list(people).version()).isEqualTo(1);
        assertThat(api.list(companies).version()).isEqualTo(1);
    }

    @Test
    void an_admin_of_the_organization_may_do_everything() {
        Caller admin = Caller.of("user_other", "org_acme").asAdmin();
        String people = api.aPersonList();

        assertThat(api.endpoints.get(admin, people).status()).isEqualTo(200);
        assertThat(api.endpoints.addProspects(Request.of(admin, PEOPLE), people).status())
                .isEqualTo(200);
    }

    @Test
    void an_unknown_list_is_not_found() {
        String unknown = error("NOT_FOUND", "LeadList not found: " + LIST_ID);

        assertAnswer(api.get(LIST_ID), 404, unknown);
        assertAnswer(api.update(LIST_ID, "{}"), 404, unknown);
        assertAnswer(api.update(LIST_ID, "{\"type\":\"company\",\"personIds\":[]}"), 404, unknown);
        assertAnswer(api.endpoints.members(OWNER, LIST_ID), 404, unknown);
        assertAnswer(api.endpoints.membersOfNamedCompanies(OWNER, LIST_ID), 404, unknown);
        assertAnswer(api.endpoints.exportList(OWNER, LIST_ID, List.of("x")), 404, unknown);
        assertAnswer(api.delete(LIST_ID), 404, error("NOT_FOUND", "LeadList with id '" + LIST_ID + "' not found"));
        assertAnswer(api.addProspects(LIST_ID, PEOPLE), 404, error("NOT_FOUND", "LeadList not found: " + LIST_ID));
        assertAnswer(api.addCompanies(LIST_ID, COMPANIES), 404, error("NOT_FOUND", "LeadList not found"));
    }

    @Test
    void another_organizations_list_is_reported_as_an_unknown_one() {
        String people = api.aPersonList();
        String companies = api.aCompanyList();
        Caller stranger = Caller.of("user_xyz789", "org_other").asAdmin();
        String notFound = error("NOT_FOUND", "LeadList not found: " + people);

        assertAnswer(api.endpoints.get(stranger, people), 404, notFound);
        assertAnswer(api.endpoints.update(Request.of(stranger, "{\"name\":\"x\"}"), people), 404, notFound);
        assertAnswer(
                api.endpoints.update(Request.of(stranger, "{\"companyIds\":[]}").withIfMatch("\"7\""), people),
                404,
                notFound);
        assertAnswer(
                api.endpoints.delete(Request.of(stranger), people),
                404,
                error("NOT_FOUND", "LeadList with id '" + people + "' not found"));
        assertAnswer(api.endpoints.members(stranger, people), 404, notFound);
        assertAnswer(api.endpoints.membersOfNamedCompanies(stranger, people), 404, notFound);
        assertAnswer(api.endpoints.exportList(stranger, people, List.of()), 404, notFound);
        assertAnswer(api.endpoints.list(stranger), 200, "[]");
        assertAnswer(api.endpoints.addProspects(Request.of(stranger, PEOPLE), people), 404, notFound);
        assertAnswer(
                api.endpoints.addCompanies(Request.of(stranger, COMPANIES), companies),
                404,
                error("NOT_FOUND", "LeadList not found"));
        assertThat(api.members(people)).isEmpty();
    }

    @Test
    void leads_of_the_wrong_type_are_rejected() {
        String people = api.aPersonList();
        String companies = api.aCompanyList();

        assertAnswer(
                api.addCompanies(people, COMPANIES),
                400,
                error("BAD_REQUEST", "Cannot add companies to a person-type list. This list is of type 'person'."));
        assertAnswer(
                api.addProspects(companies, PEOPLE),
                400,
                error("BAD_REQUEST", "Cannot add prospects to a company-type list. This list is of type 'company'."));
        assertThat(api.members(people)).isEmpty();
        assertThat(api.members(companies)).isEmpty();
    }

    @Test
    void a_missing_name_is_reported_with_its_path() {
        assertAnswer(api.create("{\"icpId\":null," + Api.DATES + "}"), 400, """
                {"error": {"code": "BAD_REQUEST", "message": "Invalid request body",
                  "details": [{"path": ["name"], "message": "Required"}]}}
                """);
    }

    @Test
    void a_missing_first_name_is_reported_with_its_path() {
        assertAnswer(api.addProspects(api.aPersonList(), "{\"prospects\":[{\"lastName\":\"Smith\"}]}"), 400, """
                {"error": {"code": "BAD_REQUEST", "message": "Invalid request body",
                  "details": [{"path": ["prospects", 0, "firstName"], "message": "Required"}]}}
                """);
    }

    @Test
    void companies_are_rejected_with_the_first_violation_alone() {
        String list = api.aCompanyList();

        assertAnswer(
                api.addCompanies(list, "{\"companyIds\":[]}"),
                400,
                error("BAD_REQUEST", "At least one company ID is required"));
        assertAnswer(api.addCompanies(list, "{\"companyIds\":[\"x\",7]}"), 400, error("BAD_REQUEST", "Invalid uuid"));
        assertAnswer(api.addCompanies(list, "{}"), 400, error("BAD_REQUEST", "Required"));
        assertAnswer(
                api.addCompanies(list, "{\"companyIds\":null}"),
                400,
                error("BAD_REQUEST", "Expected array, received null"));
    }

    @Test
    void a_malformed_id_in_the_path_is_an_invalid_uuid() {
        String detailed = """
                {"error": {"code": "BAD_REQUEST", "message": "Invalid uuid",
                  "details": [{"path": ["id"], "message": "Invalid uuid"}]}}
                """;

        assertAnswer(api.get("1-1-1-1-1"), 400, detailed);
        assertAnswer(api.addProspects("x".repeat(100_000), "not JSON"), 400, detailed);
        assertAnswer(api.update("x", "not JSON"), 400, detailed);
        assertAnswer(api.delete("x"), 400, detailed);
        assertAnswer(api.endpoints.members(OWNER, "x"), 400, detailed);
        assertAnswer(api.endpoints.exportList(OWNER, "x", List.of("y")), 400, detailed);
        assertAnswer(api.addCompanies("", "not JSON"), 400, error("BAD_REQUEST", "Invalid uuid"));
    }

    @Test
    void an_idempotency_key_with_other_content_is_a_conflict() {
        Request first = Request.of(OWNER, LIST).withIdempotencyKey("k");
        String created = api.endpoints.create(first).text();

        assertAnswer(
                api.endpoints.create(
                        Request.of(OWNER, LIST.replace("\"n\"", "\"m\"")).withIdempotencyKey("k")),
                409,
                error("CONFLICT", "Idempotency-Key was used before with other content"));
        assertAnswer(api.endpoints.create(first), 201, created);
    }

    @Test
    void an_invalid_idempotency_key_is_rejected() {
        for (String key : List.of("", " ", "k".repeat(256), "a\0b")) {
            Response response = api.endpoints.create(Request.of(OWNER, LIST).withIdempotencyKey(key));

            assertAnswer(response, 400, """
                    {"error": {"code": "BAD_REQUEST", "message": "Idempotency-Key must have 1 to 255 characters and not be blank",
                      "details": [{"path": ["Idempotency-Key"], "message": "Idempotency-Key must have 1 to 255 characters and not be blank"}]}}
                    """);
        }
    }

    @Test
    void every_rejection_has_a_message_although_no_endpoint_causes_it_yet() {
        LeadListId list = LeadListId.parse(LIST_ID);

        assertAnswer(
                refused(new LastOwnerException(list, new UserId("u"))),
                409,
                error("CONFLICT", "The last owner of a lead list must stay its owner"));
        assertAnswer(
                refused(new NotUndoableException(list, 3, NotUndoableException.Reason.UNDONE_BEFORE, List.of())),
                409,
                error("CONFLICT", "The change cannot be undone: it was undone before"));
        for (NotUndoableException.Reason reason : NotUndoableException.Reason.values()) {
            assertThat(refused(new NotUndoableException(list, 3, reason, List.of()))
                            .status())
                    .isEqualTo(409);
        }
        assertAnswer(
                refused(new LimitReachedException(Limited.LEADS_OF_LIST, 7, list)),
                409,
                error("CONFLICT", "A lead list can have at most 7 leads"));
    }

    private static Response refused(LeadListException refusal) {
        return Rejections.of(Endpoint.UPDATE, refusal).orElseThrow().response();
    }

    @Test
    void a_list_that_is_full_and_an_organization_with_too_many_lists_are_conflicts() {
        Api small = new Api(
                new MemoryStorage(),
                builder -> builder.limits(
                        Limits.DEFAULT.withMembers(1, Limits.WhenFull.REJECT).withLists(1)));
        String list = small.aListOf("a");
        String full = error("CONFLICT", "A lead list can have at most 1 members");

        assertAnswer(small.addProspects(list, PEOPLE), 409, full);
        assertAnswer(small.update(list, "{\"personIds\":[\"b\",\"c\"]}"), 409, full);
        assertAnswer(small.create(LIST), 409, error("CONFLICT", "An organization can have at most 1 lead lists"));
        assertThat(small.members(list)).containsExactly("a");
        assertThat(small.errors).isEmpty();
    }

    @Test
    void a_viewer_reads_and_an_editor_changes_but_does_not_delete() {
        String list = api.aListOf("a");
        Caller viewer = Caller.of("user_viewer", "org_acme");
        Caller editor = Caller.of("user_editor", "org_acme");
        api.leadLists.access().share(OWNER, LeadListId.parse(list), new UserId("user_viewer"), Role.VIEWER);
        api.leadLists.access().share(OWNER, LeadListId.parse(list), new UserId("user_editor"), Role.EDITOR);
        String forbidden = error("FORBIDDEN", "You do not have access to this lead list");

        assertThat(api.endpoints.members(viewer, list).status()).isEqualTo(200);
        assertThat(api.endpoints.exportList(viewer, list, List.of()).status()).isEqualTo(200);
        assertAnswer(api.endpoints.update(Request.of(viewer, "{}"), list), 403, forbidden);
        assertAnswer(api.endpoints.update(Request.of(viewer, "{\"personIds\":[]}"), list), 403, forbidden);
        assertThat(api.endpoints.update(Request.of(editor, "{}"), list).status())
                .isEqualTo(200);
        assertAnswer(api.endpoints.delete(Request.of(editor), list), 403, forbidden);
        assertThat(api.members(list)).containsExactly("a");
    }

    private EntitiesEndpoints limited(long bytes) {
        return EntitiesEndpoints.over(
                api.leadLists, WireOptions.DEFAULT.withLimits(JsonLimits.DEFAULT.withBytes(bytes)));
    }

    @Test
    void a_body_beyond_the_limit_is_too_large() {
        EntitiesEndpoints small = limited(LIST.length() - 1L);

        assertAnswer(
                small.create(Request.of(OWNER, LIST)),
                413,
                error("PAYLOAD_TOO_LARGE", "Request body must have at most " + (LIST.length() - 1) + " bytes"));
        assertThat(limited(LIST.length()).create(Request.of(OWNER, LIST)).status())
                .isEqualTo(201);
    }

    @Test
    void a_storage_that_fails_is_an_internal_error_and_is_reported_to_the_listener() {
        Api broken = new Api(new BrokenStorage(), builder -> builder);
        String answer = error("INTERNAL_ERROR", "An unexpected error occurred");

        assertAnswer(broken.create(LIST), 500, answer);
        assertAnswer(broken.get(LIST_ID), 500, answer);
        assertAnswer(broken.addProspects(LIST_ID, PEOPLE), 500, answer);
        assertAnswer(broken.addCompanies(LIST_ID, COMPANIES), 500, answer);
        assertAnswer(broken.endpoints.list(OWNER), 500, answer);
        assertAnswer(broken.update(LIST_ID, "{}"), 500, answer);
        assertAnswer(broken.delete(LIST_ID), 500, answer);
        assertAnswer(broken.endpoints.members(OWNER, LIST_ID), 500, answer);
        assertAnswer(
                broken.endpoints.export(
                        Request.of(OWNER, "{\"selection\":{\"mode\":\"manual\",\"includedIds\":[\"x\"]}}")),
                500,
                answer);
        assertAnswer(broken.endpoints.exportList(OWNER, LIST_ID, List.of()), 500, answer);
        assertThat(broken.errors).hasSize(10).allMatch(error -> error instanceof StorageException);
    }

    @Test
    void a_body_that_cannot_be_received_is_an_internal_error_and_is_reported_to_the_listener() {
        InputStream lost = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };

        assertAnswer(
                api.endpoints.create(Request.of(OWNER, lost)),
                500,
                error("INTERNAL_ERROR", "An unexpected error occurred"));
        assertThat(api.errors).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void rejections_are_not_reported_to_the_listener() {
        api.create("{}");
        api.get(LIST_ID);

        assertThat(api.errors).isEmpty();
    }

    private static String error(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    /** Fails whatever it is asked. */
    private static final class BrokenStorage implements Storage {
        @Override
        public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
            throw new StorageException("no connection", true, new IOException("secret"));
        }

        @Override
        public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
            return write(organization, work);
        }

        @Override
        public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
            return write(organization, work);
        }

        @Override
        public List<OrganizationId> organizationsWithWork(Due due, int limit) {
            throw new StorageException("no connection", true, new IOException("secret"));
        }
    }
}
