package io.leadlist.wire.leadlists;

import io.leadlist.LeadImports;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadsPage;
import io.leadlist.imports.ListedLead;
import io.leadlist.imports.ListsPage;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.wire.EndpointSupport;
import io.leadlist.wire.FailureLog;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.leadlists.request.StatusRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The endpoints of the lead-lists API (seed 002; spec/3), for any web framework: a {@link Request} in, a
 * {@link Response} out. Thread-safe; one instance serves all organizations.
 *
 * <pre>{@code
 * LeadListsEndpoints endpoints = LeadListsEndpoints.over(leadLists.imports());
 * Response response = endpoints.create(Request.of(caller, inputStream).withIdempotencyKey(header));
 * // status, content type and headers to the framework, then:
 * response.writeTo(outputStream);
 * }</pre>
 *
 * <p>No method throws for anything a client can send or a storage can do; each answers with the documented error.
 * Checked are, in this order: the caller (401), the id in the path (404), the {@code Idempotency-Key} or the parameters
 * (400), the body (400, 413), and then what the entry checks (400, 402, 403, 404, 409). A refused request has changed
 * nothing. What is no refusal is answered with 500 and told to the error listener.
 *
 * <p>All that is wrong with a body is told at once, in document order (reading 45); of more than 1,000 things as many.
 * The answer of a list that is worked on carries {@code Retry-After} in seconds.
 */
public final class LeadListsEndpoints {
    private static final System.Logger LOGGER = System.getLogger(LeadListsEndpoints.class.getName());
    private static final RecordReader<StatusRequest> STATUS = RecordReader.reportingEachUnknownKey(StatusRequest.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final LeadImports imports;
    private final EndpointSupport answering;
    private final LeadBodies bodies;

    private LeadListsEndpoints(LeadImports imports, EndpointSupport answering) {
        this.imports = Objects.requireNonNull(imports, "imports");
        this.answering = answering;
        this.bodies = new LeadBodies(imports.limits());
    }

    /**
     * Returns endpoints for these imports, with {@link JsonLimits#DEFAULT} and a {@link FailureLog} as error listener.
     */
    public static LeadListsEndpoints over(LeadImports imports) {
        return new LeadListsEndpoints(imports, EndpointSupport.with(FailureLog.to(LOGGER), Errors.FAILURE));
    }

    /** The same with other limits for bodies. */
    public LeadListsEndpoints withLimits(JsonLimits limits) {
        return new LeadListsEndpoints(imports, answering.withLimits(limits));
    }

    /**
     * Returns these endpoints with another error listener, which must be thread-safe. It is called before a request is
     * answered with 500; an exception that it throws reaches the host.
     *
     * <p>The listener receives the exception itself. If a port of the host threw it, its message can contain values of
     * a record.
     */
    public LeadListsEndpoints withErrorListener(Consumer<? super Throwable> listener) {
        return new LeadListsEndpoints(imports, answering.withErrorListener(listener));
    }

    /**
     * {@code POST /lead-lists}: takes raw leads for a new list and answers 202 with it, without its leads. A repeat
     * with the same {@code Idempotency-Key} gets the first answer.
     */
    public Response create(Request request) {
        Objects.requireNonNull(request, "request");
        return answering.answer(Errors::of, () -> {
            Caller caller = request.caller().member();
            WriteOptions options = EndpointSupport.options(request);
            NewLeadImport body = bodies.creation(answering.body(request), email -> imports.isUser(caller, email));
            return accepted(imports.create(caller, body, options));
        });
    }

    /**
     * {@code GET /lead-lists/{id}}: answers 200 with a list and a page of its leads, in the order in which they were
     * added, those of its import first.
     */
    public Response get(Caller caller, String id, PageQuery page) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(page, "page");
        return answering.answer(Errors::of, () -> {
            OrganizationId organization = caller.member().organization();
            LeadListId list = EndpointSupport.listId(id);
            Cursors<LeadPosition> cursors = Cursors.ofLeads(organization, list);
            PageRequest<LeadPosition> slice = page.slice(cursors);
            LeadsPage leads = imports.findLeads(caller, list, slice);
            Links links = new Links.Page<>(ListJson.path(list), slice, cursors)
                    .links(places(leads), leads.hasBefore(), leads.hasAfter());
            ListJson found = ListJson.of(imports, leads.list());
            return retryAfter(
                    found, Response.json(200, json -> json.object(() -> found.write(json, leads.leads(), links))));
        });
    }

    /**
     * {@code GET /lead-lists}: answers 200 with a page of the person lists that the caller may read, the newest first,
     * each without its leads.
     */
    public Response list(Caller caller, PageQuery page) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(page, "page");
        return answering.answer(Errors::of, () -> {
            Cursors<LeadListId> cursors = Cursors.ofLists(caller.member().organization());
            PageRequest<LeadListId> slice = page.slice(cursors);
            ListsPage lists = imports.findAll(caller, slice);
            Links links = new Links.Page<>(ListJson.PATH, slice, cursors)
                    .links(ids(lists), lists.hasBefore(), lists.hasAfter());
            List<ListJson> found = ListJson.all(imports, lists.lists());
            return Response.json(
                    200,
                    json -> json.object(() -> {
                        json.objects("lead_lists", found, list -> list.write(json, List.of()));
                        links.write(json);
                    }));
        });
    }

    /**
     * {@code POST /lead-lists/{id}/leads}: takes more raw leads and answers 202 with the list, without its leads. Where
     * the list can not hold all of them, the first are taken, and the answer says so in {@code _errors} (readings 44
     * and 47); a list that is full refuses with 409.
     */
    public Response addLeads(Request request, String id) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return answering.answer(Errors::of, () -> {
            Caller caller = request.caller().member();
            LeadListId list = EndpointSupport.listId(id);
            WriteOptions options = EndpointSupport.options(request);
            LeadBodies.Addition body = bodies.addition(
                    answering.body(request), () -> imports.find(caller, list).kind());
            return accepted(imports.addLeads(caller, list, body.kind(), body.leads(), options));
        });
    }

    /**
     * {@code PATCH /lead-lists/{id}} with {@code {"status":"canceled"}}: gives up the leads that wait, and answers 200
     * with the list, without its leads. A list that is canceled already is answered in the same way, so that a repeat
     * is safe without an {@code Idempotency-Key}, which is not looked at; a completed one refuses with 409.
     */
    public Response patch(Request request, String id) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return answering.answer(Errors::of, () -> {
            Caller caller = request.caller().member();
            LeadListId list = EndpointSupport.listId(id);
            answering.body(request, STATUS).orThrow();
            return response(200, imports.cancel(caller, list), List.of());
        });
    }

    private Response accepted(ImportReport report) {
        List<ErrorJson> errors = ErrorJson.ofReport(report, imports.limits().perList());
        return response(202, report.list(), errors);
    }

    private Response response(int status, ImportedList list, List<ErrorJson> errors) {
        ListJson found = ListJson.of(imports, list);
        return retryAfter(found, Response.json(status, json -> json.object(() -> found.write(json, errors))));
    }

    private static Response retryAfter(ListJson list, Response response) {
        return list.isAtWork() ? response.withHeader("Retry-After", RETRY_AFTER_SECONDS) : response;
    }

    private static List<LeadPosition> places(LeadsPage page) {
        return page.leads().stream().map(ListedLead::place).toList();
    }

    private static List<LeadListId> ids(ListsPage page) {
        return page.lists().stream().map(list -> list.list().id()).toList();
    }
}
