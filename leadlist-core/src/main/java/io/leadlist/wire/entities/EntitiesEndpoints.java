package io.leadlist.wire.entities;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.json.Bound;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.StorableText;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.selection.Selection;
import io.leadlist.wire.EndpointSupport;
import io.leadlist.wire.FailureLog;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.csv.LeadCsv;
import io.leadlist.wire.entities.request.AddCompaniesRequest;
import io.leadlist.wire.entities.request.AddProspectsRequest;
import io.leadlist.wire.entities.request.ExportRequest;
import io.leadlist.wire.entities.request.SelectionBody;
import io.leadlist.wire.entities.request.UpdateListRequest;
import io.leadlist.wire.json.JsonLimits;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The endpoints of the entities API, for any web framework: a {@link Request} in, a {@link Response} out. Thread-safe;
 * one instance serves all organizations.
 *
 * <pre>{@code
 * EntitiesEndpoints endpoints = EntitiesEndpoints.over(leadLists);
 * Response response = endpoints.addProspects(Request.of(caller, inputStream), pathId);
 * // status, content type and headers to the framework, then:
 * response.writeTo(outputStream);
 * }</pre>
 *
 * <p>No method throws for anything a client can send or a storage can do; each answers with the documented error.
 * Checked are, in this order: the caller (401), the id in the path, the {@code Idempotency-Key} and the
 * {@code If-Match} (400), the body (400, 413), and then what the entry checks (400, 403, 404, 409, 412). A refused
 * request has changed nothing. What is no refusal is answered with 500 and told to the error listener. An answer with
 * members is read from the storage while it is written, see {@link Response#writeTo}: a failure there reaches the host.
 *
 * <p>An answer that shows one list, or says that it was added to, has its version as {@code ETag}. A request that
 * changes a list can carry it as {@code If-Match}: it is refused with 412 if the list is at another version (reading
 * 63).
 */
public final class EntitiesEndpoints {
    private static final System.Logger LOGGER = System.getLogger(EntitiesEndpoints.class.getName());
    private static final RecordReader<UpdateListRequest> UPDATE = RecordReader.of(UpdateListRequest.class);
    private static final RecordReader<AddProspectsRequest> ADD_PROSPECTS = RecordReader.of(AddProspectsRequest.class);
    private static final RecordReader<AddCompaniesRequest> ADD_COMPANIES = RecordReader.of(AddCompaniesRequest.class);
    private static final RecordReader<ExportRequest> EXPORT = RecordReader.of(ExportRequest.class);
    private static final RecordReader<SelectionBody> SELECTION = RecordReader.of(SelectionBody.class);

    private final LeadLists leadLists;
    private final EndpointSupport answering;
    private final NewListBody newListBody;

    private EntitiesEndpoints(LeadLists leadLists, EndpointSupport answering, NewListBody newListBody) {
        this.leadLists = Objects.requireNonNull(leadLists, "leadLists");
        this.answering = answering;
        this.newListBody = newListBody;
    }

    /**
     * Returns endpoints for these lists, with {@link JsonLimits#DEFAULT} and a {@link FailureLog} as error listener.
     */
    public static EntitiesEndpoints over(LeadLists leadLists) {
        EndpointSupport answering = EndpointSupport.with(FailureLog.to(LOGGER), Rejections.FAILURE.response());
        return new EntitiesEndpoints(leadLists, answering, NewListBody.USUAL);
    }

    /** The same with other limits for bodies. */
    public EntitiesEndpoints withLimits(JsonLimits limits) {
        return new EntitiesEndpoints(leadLists, answering.withLimits(limits), newListBody);
    }

    /**
     * Returns these endpoints with another error listener, which must be thread-safe. It is called before a request is
     * answered with 500; an exception that it throws reaches the host.
     *
     * <p>The listener receives the exception itself. If a port of the host threw it, its message can contain values of
     * a record.
     */
    public EntitiesEndpoints withErrorListener(Consumer<? super Throwable> listener) {
        return new EntitiesEndpoints(leadLists, answering.withErrorListener(listener), newListBody);
    }

    /**
     * The same, where a list that is created without a name, or with a blank one, gets this one instead of being
     * refused (reading 5).
     *
     * @throws IllegalArgumentException if the name is blank or has more than 255 characters
     */
    public EntitiesEndpoints withDefaultListName(String name) {
        StorableText.requireKey("name", name);
        return new EntitiesEndpoints(leadLists, answering, newListBody.withDefaultName(name));
    }

    /**
     * The same, where a creation is read as its page says: {@code personIds} must be there, be it empty (reading 1).
     */
    public EntitiesEndpoints withStrictCreation() {
        return new EntitiesEndpoints(leadLists, answering, newListBody.withRequiredMemberIds());
    }

    /**
     * {@code POST /entities/leadlists}: creates a list and answers 201 with it (seed 000). {@code If-Match} is refused:
     * there is nothing to match.
     */
    public Response create(Request request) {
        Objects.requireNonNull(request, "request");
        return answer(Endpoint.CREATE, () -> {
            request.caller().member();
            WriteOptions options = EndpointSupport.optionsOfCreation(request);
            NewLeadList list = newListBody.read(answering.body(request));
            AddReport report = leadLists.create(request.caller(), list, options);
            return tagged(report.list(), Response.json(201, json -> ListJson.writeCreated(json, report)));
        });
    }

    /**
     * {@code GET /entities/leadlists}: answers 200 with all lists that the caller may read, the one that was changed
     * last first, each with its members' ids and without their records. One that is changed while a long answer is
     * written may stand at its end, one that is deleted meanwhile may be missing.
     */
    public Response list(Caller caller) {
        Objects.requireNonNull(caller, "caller");
        return answer(Endpoint.LIST, () -> {
            AllLists lists = new AllLists(leadLists, caller);
            return Response.json(200, lists::write);
        });
    }

    /**
     * {@code GET /entities/leadlists/{id}}: answers 200 with a list, its members' ids and their records; a member
     * without a record is an object with its id alone.
     */
    public Response get(Caller caller, String id) {
        return found(Endpoint.GET, caller, id, EntitiesEndpoints::shown);
    }

    /**
     * {@code PATCH /entities/leadlists/{id}}: gives a list another name, other dates, or other members in place of all
     * that it has, and answers 200 with it, its members in it. What the body has not stays as it is, of the two dates
     * too; a list without dates needs both. {@code type} may be there if it is the list's own. Who stays a member keeps
     * the place.
     *
     * <p>As with {@link #addCompanies}, the list is read for the answer after it is stored.
     */
    public Response update(Request request, String id) {
        return change(Endpoint.UPDATE, request, id, (list, options) -> {
            Caller caller = request.caller();
            UpdateListRequest body = answering.body(request, UPDATE).orThrow();
            ListUpdate update =
                    body.toListUpdate(() -> leadLists.find(caller, list).type());
            LeadList updated = leadLists.update(caller, list, update, options).list();
            return shown(leadLists.findPopulated(caller, updated));
        });
    }

    /**
     * {@code DELETE /entities/leadlists/{id}}: deletes a list, and answers 204 without a body; the records of its
     * members stay. The body of the request is not read.
     */
    public Response delete(Request request, String id) {
        return change(Endpoint.DELETE, request, id, (list, options) -> {
            leadLists.delete(request.caller(), list, options);
            return Response.withoutBody(204);
        });
    }

    /**
     * {@code GET /entities/leads/list/{id}}: answers 200 with the members of a list alone, people or companies. None is
     * left out (reading 37); one without a record is an object with its id alone.
     */
    public Response members(Caller caller, String id) {
        return found(Endpoint.MEMBERS, caller, id, list -> members(list::members));
    }

    /**
     * The same without those whose company has no name, as the page does it without being asked: see
     * {@link PopulatedLeadList#membersOfNamedCompanies}.
     */
    public Response membersOfNamedCompanies(Caller caller, String id) {
        return found(Endpoint.MEMBERS, caller, id, list -> members(list::membersOfNamedCompanies));
    }

    /**
     * {@code POST /entities/leadlists/{id}/add-prospects}: adds people and answers 200 with {@code addedCount} (seed
     * 003).
     */
    public Response addProspects(Request request, String id) {
        return change(Endpoint.ADD_PROSPECTS, request, id, (list, options) -> {
            Bound<AddProspectsRequest> body = answering.body(request, ADD_PROSPECTS);
            Optional<Selection> selection = body.orThrow(AddProspectsRequest::toSelection);
            return addedCount(
                    selection.isPresent()
                            ? leadLists.addProspects(request.caller(), list, selection.get(), options)
                            : leadLists.addProspects(
                                    request.caller(), list, body.orThrow(AddProspectsRequest::toProspects), options));
        });
    }

    /**
     * {@code POST /entities/leadlists/{id}/add-companies}: adds companies and answers 200 with the list as it was after
     * it, all its members in it, or with {@code addedCount} 0 if none was added (seed 004, reading 22).
     *
     * <p>The companies are stored before the list is read for the answer. If that reading fails, the answer is 500
     * although they are; the same request with the same {@code Idempotency-Key} gets the answer then.
     */
    public Response addCompanies(Request request, String id) {
        return change(Endpoint.ADD_COMPANIES, request, id, (list, options) -> {
            List<CompanyId> companies =
                    answering.body(request, ADD_COMPANIES).orThrow(AddCompaniesRequest::toCompanyIds);
            AddReport report = leadLists.addCompanies(request.caller(), list, companies, options);
            return report.addedCount() == 0
                    ? addedCount(report)
                    : shown(leadLists.findPopulated(request.caller(), report.list()));
        });
    }

    /**
     * The export of a selection of people (spec/1, section 7), whose permission and path no page shows: answers 200
     * with CSV, and {@code X-Export-Count} with the number of its rows behind the first. The body has a
     * {@code selection} as the addition of prospects has it, and maybe {@code exportFields}; without them all fields
     * are exported. What the file looks like is told by {@link LeadCsv}.
     *
     * <p>Whoever is chosen is a row, also without a record. Nobody is added or copied, and no list is needed.
     */
    public Response export(Request request) {
        Objects.requireNonNull(request, "request");
        return answer(Endpoint.EXPORT, () -> {
            request.caller().member();
            Bound<ExportRequest> body = answering.body(request, EXPORT);
            LeadCsv csv = body.orThrow(ExportRequest::toCsv);
            List<PopulatedMember> selected =
                    leadLists.findSelected(request.caller(), body.orThrow(ExportRequest::toSelection));
            return csv("leads", selected.size(), out -> csv.write(selected.stream(), out));
        });
    }

    /**
     * The export of a whole list, of people or of companies, as of now; answered as {@link #export} is. The list is
     * read while the answer is written, so it may be of any size.
     *
     * @param exportFields the fields to export; all if there are none
     */
    public Response exportList(Caller caller, String id, List<String> exportFields) {
        Objects.requireNonNull(exportFields, "exportFields");
        return found(Endpoint.EXPORT, caller, id, populated -> {
            LeadList list = populated.list();
            LeadCsv csv = ExportFields.csv(list.type(), exportFields);
            return csv("lead-list-" + list.id(), list.memberCount(), out -> {
                try (Stream<PopulatedMember> members = populated.members()) {
                    csv.write(members, out);
                }
            });
        });
    }

    /**
     * What a route of the host's own does for a caller; it may throw what the entry throws, and what {@link #selection}
     * does.
     */
    @FunctionalInterface
    public interface OwnRoute {
        /**
         * The answer.
         *
         * @throws IOException if a stream fails
         */
        Response answer(Caller.Member caller) throws IOException;
    }

    /**
     * Answers a call of a route that the host has beside those of the contract, as the contract would: with 401 if the
     * caller is no member of an organization, and in the shape of its errors for whatever the route throws; what is no
     * refusal is answered with 500 and told to the error listener.
     */
    public Response answerOwn(Caller caller, OwnRoute route) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(route, "route");
        return answer(Endpoint.OWN, () -> route.answer(caller.member()));
    }

    /**
     * Reads the {@code selection} of a body, as the addition of prospects has it, for a route of the host's own; other
     * members of the body are not looked at.
     *
     * @throws InvalidRequestException with all that is wrong
     * @throws IOException if the stream fails
     */
    public Selection selection(Request request) throws IOException {
        return answering
                .body(request, SELECTION)
                .orThrow(body -> body.selection().toSelection());
    }

    /** What is done to a list that a request names. */
    @FunctionalInterface
    private interface Change {
        Response carryOut(LeadListId list, WriteOptions options) throws IOException;
    }

    private Response change(Endpoint endpoint, Request request, String id, Change change) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return answer(endpoint, () -> {
            request.caller().member();
            LeadListId list = EndpointSupport.listId(id);
            return change.carryOut(list, EndpointSupport.optionsOfChange(request));
        });
    }

    private Response found(Endpoint endpoint, Caller caller, String id, Function<PopulatedLeadList, Response> found) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(id, "id");
        return answer(endpoint, () -> {
            caller.member();
            return found.apply(leadLists.findPopulated(caller, EndpointSupport.listId(id)));
        });
    }

    private Response answer(Endpoint endpoint, EndpointSupport.Answer answer) {
        return answering.answer(thrown -> Rejections.of(endpoint, thrown).map(Rejection::response), answer);
    }

    private static Response shown(PopulatedLeadList populated) {
        return tagged(populated.list(), Response.json(200, json -> ListJson.writePopulated(json, populated)));
    }

    private static Response members(Supplier<Stream<PopulatedMember>> members) {
        return Response.json(
                200,
                json -> json.array(() -> {
                    try (Stream<PopulatedMember> stream = members.get()) {
                        ListJson.writeMembers(json, stream);
                    }
                }));
    }

    private static Response addedCount(AddReport report) {
        int added = report.addedCount();
        return tagged(report.list(), Response.json(200, json -> json.object(() -> json.number("addedCount", added))));
    }

    private static Response csv(String name, long rows, Response.Body body) {
        return Response.of(200, "text/csv; charset=utf-8", body)
                .withHeader("X-Export-Count", Long.toString(rows))
                .withHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    private static Response tagged(LeadList list, Response response) {
        return response.withHeader("ETag", EndpointSupport.tag(list));
    }
}
