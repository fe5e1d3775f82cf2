package io.leadlist.wire.entities;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.StorableText;
import io.leadlist.list.AddReport;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.UpdateReport;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.selection.Selection;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.TransportErrors;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.csv.LeadCsv;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The endpoints of the entities API, for any web framework. Thread-safe; one instance serves all organizations.
 *
 * <pre>{@code
 * EntitiesEndpoints endpoints = EntitiesEndpoints.over(leadLists);
 * Response response = endpoints.addProspects(Request.of(caller, inputStream), pathId);
 * // status, content type and headers to the framework, then:
 * response.writeTo(outputStream);
 * }</pre>
 *
 * <p>The methods return an error response instead of throwing. They check, in this order: the caller (401), the id in
 * the path, the {@code Idempotency-Key} and the conditions (400), the body (400, 413), and the rules of
 * {@link LeadLists} (400, 403, 404, 409, 412). A rejected request changes nothing. Any other exception gets status 500,
 * and is passed to the error listener. Members are read from the storage while the response is written, see
 * {@link Response#writeTo}: a failure there reaches the host.
 *
 * <p>A response to a read or a change of one list has its version as {@code ETag}. A request whose {@code If-Match} or
 * {@code If-None-Match} does not hold is rejected with 412; a read whose {@code If-None-Match} does not hold returns
 * 304 (<a href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>).
 *
 * <p>With {@code Prefer: outcomes=counts} or {@code outcomes=full}, a response to a creation, an update or an add also
 * has {@code outcomes}, and with {@code full} also {@code results} (<a
 * href="{@docRoot}/docs/contract-decisions.md#127">decision 127</a>).
 */
public final class EntitiesEndpoints {
    private final LeadLists leadLists;
    private final EndpointSupport support;
    private final EntitiesBodies bodies;
    private final NewListBody newListBody;

    private EntitiesEndpoints(LeadLists leadLists, EndpointSupport support, NewListBody newListBody) {
        this.leadLists = Objects.requireNonNull(leadLists, "leadLists");
        this.support = support;
        this.bodies = new EntitiesBodies(support);
        this.newListBody = newListBody;
    }

    /**
     * {@return endpoints with {@link WireOptions#DEFAULT}}
     *
     * @param leadLists the library, as the host has built it
     */
    public static EntitiesEndpoints over(LeadLists leadLists) {
        return over(leadLists, WireOptions.DEFAULT);
    }

    /**
     * {@return endpoints with these options}
     *
     * @param leadLists the library, as the host has built it
     * @param options the limits of bodies, and the error listener
     */
    public static EntitiesEndpoints over(LeadLists leadLists, WireOptions options) {
        EndpointSupport support = new EndpointSupport(options, EntitiesTransportErrors.INSTANCE);
        return new EntitiesEndpoints(leadLists, support, NewListBody.USUAL);
    }

    /** {@return the errors of this contract for requests that reach no endpoint} */
    public static TransportErrors transportErrors() {
        return EntitiesTransportErrors.INSTANCE;
    }

    /**
     * {@return these endpoints with a default name, which a new list gets if the request has no name or a blank one (<a
     * href="{@docRoot}/docs/contract-decisions.md#5">decision 5</a>)} Without a default name, such a request is
     * rejected.
     *
     * @param name the name of a list whose request has none
     * @throws IllegalArgumentException if the name is blank or has more than 255 characters
     */
    public EntitiesEndpoints withDefaultListName(String name) {
        StorableText.requireKey("name", name);
        return new EntitiesEndpoints(leadLists, support, newListBody.withDefaultName(name));
    }

    /**
     * {@return these endpoints with {@code personIds} as a required field of a creation (<a
     * href="{@docRoot}/docs/contract-decisions.md#1">decision 1</a>)}
     */
    public EntitiesEndpoints withStrictCreation() {
        return new EntitiesEndpoints(leadLists, support, newListBody.withRequiredMemberIds());
    }

    /**
     * {@code POST /entities/leadlists}: creates a list and returns 201 with it. Rejects {@code If-Match}, because a new
     * list has no version; an {@code If-None-Match} always holds.
     *
     * @param request the caller, the headers and the body of the call
     * @return the status, the headers and the body
     */
    public Response create(Request request) {
        Objects.requireNonNull(request, "request");
        return respond(Endpoint.CREATE, () -> {
            request.caller().member();
            WriteOptions options = EndpointSupport.optionsOfCreation(request);
            NewLeadList list = newListBody.read(support.body(request));
            AddReport report = leadLists.with(options).create(request.caller(), list);
            return ChangeResponses.to(request).created(report);
        });
    }

    /**
     * {@code GET /entities/leadlists}: returns 200 with all lists that the caller may read, the most recently changed
     * list first, with the ids of their members. A list that changes while the response is written can be at its end. A
     * list that is deleted in the meantime can be missing.
     *
     * @param caller the user who calls
     * @return the status, the headers and the body
     */
    public Response list(Caller caller) {
        Objects.requireNonNull(caller, "caller");
        return respond(Endpoint.LIST, () -> EntitiesJson.streamed(200, new AllLists(leadLists, caller)));
    }

    /**
     * {@return the same response as {@link #get(Request, String)} to a request without conditions}
     *
     * @param caller the user who calls
     * @param id the id in the path, as text
     */
    public Response get(Caller caller, String id) {
        return get(Request.of(caller), id);
    }

    /**
     * {@code GET /entities/leadlists/{id}}: returns 200 with a list, the ids of its members and their records. A member
     * without a record is an object that has only its id. Returns 304 without a body if {@code If-None-Match} has the
     * version of the list, and 412 if {@code If-Match} does not have it.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @return the status, the headers and the body
     */
    public Response get(Request request, String id) {
        return read(Endpoint.GET, request, id, ListResponse::withMembers);
    }

    /**
     * {@code PATCH /entities/leadlists/{id}}: changes the name or the dates of a list, or replaces its members, and
     * returns 200 with the list and its members. Properties that the body does not have stay unchanged; a list without
     * dates needs both. {@code type} is allowed if it is the type of the list. Leads that remain members keep their
     * position.
     *
     * <p>As with {@link #addCompanies}, the list is read again after it is stored.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @return the status, the headers and the body
     */
    public Response update(Request request, String id) {
        return change(Endpoint.UPDATE, request, id, (list, options) -> {
            Caller caller = request.caller();
            ListUpdate update =
                    bodies.update(request, () -> leadLists.find(caller, list).type());
            UpdateReport report = leadLists.with(options).update(caller, list, update);
            return ChangeResponses.to(request).updated(leadLists.findPopulated(caller, report.list()), report);
        });
    }

    /**
     * {@code DELETE /entities/leadlists/{id}}: deletes a list and returns 204 without a body. The records of its
     * members remain. Does not read the body of the request.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @return the status, the headers and the body
     */
    public Response delete(Request request, String id) {
        return change(Endpoint.DELETE, request, id, (list, options) -> {
            leadLists.with(options).delete(request.caller(), list);
            return Response.withoutBody(204);
        });
    }

    /**
     * {@return the same response as {@link #members(Request, String)} to a request without conditions}
     *
     * @param caller the user who calls
     * @param id the id in the path, as text
     */
    public Response members(Caller caller, String id) {
        return members(Request.of(caller), id);
    }

    /**
     * {@code GET /entities/leads/list/{id}}: returns 200 with all members of a list, people or companies (<a
     * href="{@docRoot}/docs/contract-decisions.md#37">decision 37</a>). A member without a record is an object that has
     * only its id. Conditions are evaluated as in {@link #get(Request, String)}.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @return the status, the headers and the body
     */
    public Response members(Request request, String id) {
        return read(Endpoint.MEMBERS, request, id, populated -> ListResponse.members(populated::members));
    }

    /**
     * {@return the same response without the members whose company has no name: see
     * {@link PopulatedLeadList#membersOfNamedCompanies}}
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     */
    public Response membersOfNamedCompanies(Request request, String id) {
        return read(
                Endpoint.MEMBERS, request, id, populated -> ListResponse.members(populated::membersOfNamedCompanies));
    }

    /**
     * {@return the same response as {@link #membersOfNamedCompanies(Request, String)} to a request without conditions}
     *
     * @param caller the user who calls
     * @param id the id in the path, as text
     */
    public Response membersOfNamedCompanies(Caller caller, String id) {
        return membersOfNamedCompanies(Request.of(caller), id);
    }

    /**
     * {@code POST /entities/leadlists/{id}/add-prospects}: adds people and returns 200 with {@code addedCount}.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @return the status, the headers and the body
     */
    public Response addProspects(Request request, String id) {
        return change(Endpoint.ADD_PROSPECTS, request, id, (list, options) -> {
            return ChangeResponses.to(request).addedCount(bodies.addProspects(request, leadLists, list, options));
        });
    }

    /**
     * {@code POST /entities/leadlists/{id}/add-companies}: adds companies and returns 200 with the changed list and its
     * members, or with {@code addedCount} 0 if none was added (<a
     * href="{@docRoot}/docs/contract-decisions.md#22">decision 22</a>).
     *
     * <p>The companies are stored before the list is read for the response. If the read fails, the status is 500,
     * although the companies are stored. A retry with the same {@code Idempotency-Key} gets the response.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @return the status, the headers and the body
     */
    public Response addCompanies(Request request, String id) {
        return change(Endpoint.ADD_COMPANIES, request, id, (list, options) -> {
            List<CompanyId> companies = bodies.companyIds(request);
            AddReport report = leadLists.with(options).addCompanies(request.caller(), list, companies);
            ChangeResponses responses = ChangeResponses.to(request);
            return report.addedCount() == 0
                    ? responses.addedCount(report)
                    : responses.extended(leadLists.findPopulated(request.caller(), report.list()), report);
        });
    }

    /**
     * {@code POST /operations/export}: exports a selection of people and returns 200 with CSV as in {@link LeadCsv}.
     * The header {@code X-Export-Count} is the number of rows after the first. The body has a {@code selection} as in
     * {@link #addProspects}, and optionally {@code exportFields}; without them, all fields are exported. With
     * {@code "withoutSuppressed": true}, people that entries of the organization keep out of every list are left out.
     *
     * <p>Each selected person is one row, even without a record. Nothing is stored, and no list is required.
     *
     * @param request the caller, the headers and the body of the call
     * @return the status, the headers and the body
     */
    public Response export(Request request) {
        Objects.requireNonNull(request, "request");
        return respond(Endpoint.EXPORT, () -> {
            request.caller().member();
            EntitiesBodies.Export export = bodies.export(request);
            return ExportResponse.of(export.people(leadLists, request.caller()), export.csv());
        });
    }

    /**
     * Exports a whole list of people or of companies, with a response as in {@link #export}. The list is read while the
     * response is written, so it can have any size.
     *
     * @param caller the user who calls
     * @param id the id in the path, as text
     * @param exportFields the fields to export; if empty, all fields are exported
     * @return the status, the headers and the body
     */
    public Response exportList(Caller caller, String id, List<String> exportFields) {
        Objects.requireNonNull(exportFields, "exportFields");
        return found(
                Endpoint.EXPORT,
                caller,
                id,
                populated -> ExportResponse.of(
                        populated, ExportFields.csv(populated.list().type(), exportFields)));
    }

    /**
     * Runs a route of the host and returns its response, or an error response of this API. The error is 401 unless the
     * caller belongs to an organization, and the documented one for a {@link io.leadlist.call.LeadListException}. For
     * any other exception it is 500, after a call of the error listener.
     *
     * @param caller the user who calls
     * @param route the host's code, which returns the response
     * @return the status, the headers and the body
     */
    public Response runHostRoute(Caller caller, HostRoute route) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(route, "route");
        return respond(Endpoint.HOST_ROUTE, () -> route.respond(caller.member()));
    }

    /**
     * Reads the {@code selection} of a body as in {@link #addProspects}, for a route of the host. Ignores the other
     * properties of the body.
     *
     * @param request the caller, the headers and the body of the call
     * @return the selection that the request describes
     * @throws InvalidRequestException with all violations
     * @throws IOException if the stream fails
     */
    public Selection selection(Request request) throws IOException {
        return bodies.selection(request);
    }

    /** A change of the list that a request names. */
    @FunctionalInterface
    private interface Change {
        Response carryOut(LeadListId list, WriteOptions options) throws IOException;
    }

    private Response change(Endpoint endpoint, Request request, String id, Change change) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return respond(endpoint, () -> {
            request.caller().member();
            LeadListId list = EndpointSupport.listId(id);
            return change.carryOut(list, EndpointSupport.optionsOfChange(request));
        });
    }

    /** Returns a list under the conditions of the request. */
    private Response read(Endpoint endpoint, Request request, String id, Function<PopulatedLeadList, Object> body) {
        Objects.requireNonNull(request, "request");
        return found(
                endpoint,
                request.caller(),
                id,
                populated -> VersionedResponse.read(request, populated, body.apply(populated)));
    }

    private Response found(Endpoint endpoint, Caller caller, String id, Function<PopulatedLeadList, Response> found) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(id, "id");
        return respond(endpoint, () -> {
            caller.member();
            return found.apply(leadLists.findPopulated(caller, EndpointSupport.listId(id)));
        });
    }

    private Response respond(Endpoint endpoint, EndpointSupport.Work work) {
        return support.respond(thrown -> Rejections.of(endpoint, thrown).map(Rejection::response), work);
    }
}
