package io.leadlist.wire.leadlists;

import io.leadlist.LeadImports;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.ImportedListsPage;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadsPage;
import io.leadlist.imports.ListedLead;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.internal.wire.Preferences;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.TransportErrors;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.leadlists.request.StatusRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The endpoints of the lead-lists API, for any web framework. Thread-safe; one instance serves all organizations.
 *
 * <pre>{@code
 * LeadListsEndpoints endpoints = LeadListsEndpoints.over(leadLists.imports());
 * Response response = endpoints.create(Request.of(caller, inputStream).withIdempotencyKey(header));
 * // status, content type and headers to the framework, then:
 * response.writeTo(outputStream);
 * }</pre>
 *
 * <p>The methods return an error response instead of throwing. They check, in this order: the caller (401), the id in
 * the path (404), the {@code Idempotency-Key} or the parameters (400), the body (400, 413), and the rules of
 * {@link LeadImports} (400, 402, 403, 404, 409). A rejected request changes nothing. Any other exception gets status
 * 500, and is passed to the error listener.
 *
 * <p>The response to an invalid body has all errors in document order, but at most 1,000 (<a
 * href="{@docRoot}/docs/contract-decisions.md#45">decision 45</a>). The response with a list whose import is open has
 * {@code Retry-After} in seconds.
 *
 * <p>With {@code Prefer: handling=lenient}, {@link #create} and {@link #addLeads} accept the valid leads, and the
 * response has the errors of the others in {@code _errors}. With {@code Prefer: outcomes=counts} or
 * {@code outcomes=full}, it has {@code outcomes}, and with {@code full} also {@code results} (decisions <a
 * href="{@docRoot}/docs/contract-decisions.md#127">127</a> and <a
 * href="{@docRoot}/docs/contract-decisions.md#130">130</a>).
 */
public final class LeadListsEndpoints {
    private static final RecordReader<StatusRequest> STATUS = RecordReader.reportingEachUnknownKey(StatusRequest.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final LeadImports imports;
    private final EndpointSupport support;
    private final LeadBodies bodies;

    private LeadListsEndpoints(LeadImports imports, EndpointSupport support) {
        this.imports = Objects.requireNonNull(imports, "imports");
        this.support = support;
        this.bodies = new LeadBodies(imports.limits());
    }

    /**
     * {@return endpoints with {@link WireOptions#DEFAULT}}
     *
     * @param imports the imports, from {@link io.leadlist.LeadLists#imports}
     */
    public static LeadListsEndpoints over(LeadImports imports) {
        return over(imports, WireOptions.DEFAULT);
    }

    /**
     * {@return endpoints with these options}
     *
     * @param imports the imports, from {@link io.leadlist.LeadLists#imports}
     * @param options the limits of bodies, and the error listener
     */
    public static LeadListsEndpoints over(LeadImports imports, WireOptions options) {
        return new LeadListsEndpoints(imports, new EndpointSupport(options, LeadListsTransportErrors.INSTANCE));
    }

    /** {@return the errors of this contract for requests that reach no endpoint} */
    public static TransportErrors transportErrors() {
        return LeadListsTransportErrors.INSTANCE;
    }

    /**
     * {@code POST /lead-lists}: accepts raw leads for a new list and returns 202 with the list, without its leads. A
     * retry with the same {@code Idempotency-Key} gets the first response.
     *
     * @param request the caller, the headers and the body of the call
     * @return the status, the headers and the body
     */
    public Response create(Request request) {
        Objects.requireNonNull(request, "request");
        return support.respond(Rejections::of, () -> {
            Caller caller = request.caller().member();
            WriteOptions options = EndpointSupport.options(request);
            Preferences preferences = Preferences.of(request);
            Predicate<String> isUser = email -> imports.isUser(caller, email);
            NewLeadImport body = preferences.isLenient()
                    ? bodies.lenientCreation(support.body(request), isUser)
                    : bodies.creation(support.body(request), isUser);
            return accepted(preferences, imports.with(options).create(caller, body));
        });
    }

    /**
     * {@code GET /lead-lists/{id}}: returns 200 with a list and a page of its leads, in the order in which they were
     * added. The leads of its import come first.
     *
     * @param caller the user who calls
     * @param id the id in the path, as text
     * @param page the query parameters about the page
     * @return the status, the headers and the body
     */
    public Response get(Caller caller, String id, PageQuery page) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(page, "page");
        return support.respond(Rejections::of, () -> {
            OrganizationId organization = caller.member().organization();
            LeadListId list = EndpointSupport.listId(id);
            Cursors<LeadPosition> cursors = Cursors.ofLeads(organization, list);
            PageRequest<LeadPosition> wanted = page.toRequest(cursors);
            LeadsPage leads = imports.findLeads(caller, list, wanted);
            Links links = new Links.Page<>(ListResponse.path(list), wanted, cursors)
                    .links(positions(leads), leads.hasBefore(), leads.hasAfter());
            return response(200, leads.list(), ListResponse.of(imports, leads, links));
        });
    }

    /**
     * {@code GET /lead-lists}: returns 200 with a page of the lists of people that the caller may read, the newest list
     * first, without their leads.
     *
     * @param caller the user who calls
     * @param page the query parameters about the page
     * @return the status, the headers and the body
     */
    public Response list(Caller caller, PageQuery page) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(page, "page");
        return support.respond(Rejections::of, () -> {
            Cursors<LeadListId> cursors = Cursors.ofLists(caller.member().organization());
            PageRequest<LeadListId> wanted = page.toRequest(cursors);
            ImportedListsPage lists = imports.findAll(caller, wanted);
            Links links = new Links.Page<>(ListResponse.PATH, wanted, cursors)
                    .links(ids(lists), lists.hasBefore(), lists.hasAfter());
            return LeadListsJson.response(200, new ListsResponse(ListResponse.all(imports, lists.lists()), links));
        });
    }

    /**
     * {@code POST /lead-lists/{id}/leads}: accepts more raw leads and returns 202 with the list, without its leads. If
     * the list cannot hold all of them, the first ones are accepted, and the response has {@code _errors} (decisions <a
     * href="{@docRoot}/docs/contract-decisions.md#44">44</a> and <a
     * href="{@docRoot}/docs/contract-decisions.md#47">47</a>). If the list is full, the response is 409.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @return the status, the headers and the body
     */
    public Response addLeads(Request request, String id) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return support.respond(Rejections::of, () -> {
            Caller caller = request.caller().member();
            LeadListId list = EndpointSupport.listId(id);
            WriteOptions options = EndpointSupport.options(request);
            Preferences preferences = Preferences.of(request);
            Supplier<Optional<InputKind>> kind =
                    () -> imports.find(caller, list).kind();
            LeadBodies.Addition body = preferences.isLenient()
                    ? bodies.lenientAddition(support.body(request), kind)
                    : bodies.addition(support.body(request), kind);
            return accepted(preferences, body.addTo(list, imports.with(options), caller));
        });
    }

    /**
     * {@code PATCH /lead-lists/{id}} with {@code {"status":"canceled"}}: abandons the leads that wait, and returns 200
     * with the list, without its leads. The response is the same if the import is already canceled, so that a retry is
     * safe; the {@code Idempotency-Key} is ignored. If the import is completed, the response is 409.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @return the status, the headers and the body
     */
    public Response cancel(Request request, String id) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return support.respond(Rejections::of, () -> {
            Caller caller = request.caller().member();
            LeadListId list = EndpointSupport.listId(id);
            support.body(request, STATUS).orThrow();
            ImportedList canceled = imports.cancel(caller, list);
            return response(200, canceled, ListResponse.of(imports, canceled));
        });
    }

    private Response accepted(Preferences preferences, ImportReport report) {
        List<ErrorResponse> errors = new ArrayList<>(Rejections.ofLeads(report.rejected()));
        errors.addAll(ErrorResponse.ofReport(report, imports.limits().perList()));
        ListResponse body =
                ListResponse.of(imports, report.list(), errors).with(new ImportOutcomes(report).body(preferences));
        return preferences.appliedWithHandlingTo(response(202, report.list(), body));
    }

    /** Returns the response, with {@code Retry-After} while the import is open. */
    private static Response response(int status, ImportedList list, ListResponse body) {
        Response response = LeadListsJson.response(status, body);
        return list.status().isOpen() ? response.withHeader("Retry-After", RETRY_AFTER_SECONDS) : response;
    }

    private static List<LeadPosition> positions(LeadsPage page) {
        return page.leads().stream().map(ListedLead::position).toList();
    }

    private static List<LeadListId> ids(ImportedListsPage page) {
        return page.lists().stream().map(list -> list.list().id()).toList();
    }
}
