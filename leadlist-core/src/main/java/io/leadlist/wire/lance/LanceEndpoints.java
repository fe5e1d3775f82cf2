package io.leadlist.wire.lance;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.StorableText;
import io.leadlist.list.AddReport;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.Answering;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.json.JsonLimits;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The endpoints of the entities API, for any web framework: a {@link Request} in, a {@link Response} out. Thread-safe; one instance serves all
 * organizations.
 *
 * <pre>{@code
 * LanceEndpoints endpoints = LanceEndpoints.over(leadLists);
 * Response response = endpoints.addProspects(Request.of(caller, inputStream), pathId);
 * // status and content type to the framework, then:
 * response.writeTo(outputStream);
 * }</pre>
 *
 * <p>No method throws for anything a client can send or a storage can do; each answers with the documented error. Checked are, in this order:
 * the caller (401), the id in the path, the {@code Idempotency-Key} (400), the body (400, 413), and then what the entry checks (400, 403, 404,
 * 409). A refused request has changed nothing. What is no refusal is answered with 500 and told to the error listener. An answer with members is
 * read from the storage while it is written, see {@link Response#writeTo}: a failure there reaches the host.
 */
public final class LanceEndpoints {
    private static final System.Logger LOGGER = System.getLogger(LanceEndpoints.class.getName());

    private final LeadLists leadLists;
    private final Answering answering;
    private final CreateBody createBody;

    private LanceEndpoints(LeadLists leadLists, Answering answering, CreateBody createBody) {
        this.leadLists = Objects.requireNonNull(leadLists, "leadLists");
        this.answering = answering;
        this.createBody = createBody;
    }

    /** Endpoints over an entry, with {@link JsonLimits#DEFAULT} and a listener that logs errors with {@link System.Logger}. */
    public static LanceEndpoints over(LeadLists leadLists) {
        Answering answering = Answering.with(
                error -> LOGGER.log(Level.ERROR, "a request was answered with 500", error),
                Refusals.FAILURE.response());
        return new LanceEndpoints(leadLists, answering, CreateBody.USUAL);
    }

    /** The same with other limits for bodies. */
    public LanceEndpoints withLimits(JsonLimits limits) {
        return new LanceEndpoints(leadLists, answering.withLimits(limits), createBody);
    }

    /**
     * The same with another listener, which is told why a request is answered with 500, before it is; it must be thread-safe. What it throws
     * reaches the host.
     */
    public LanceEndpoints withErrorListener(Consumer<? super Throwable> listener) {
        return new LanceEndpoints(leadLists, answering.withErrorListener(listener), createBody);
    }

    /**
     * The same, where a list that is created without a name, or with a blank one, gets this one instead of being refused (reading 5).
     *
     * @throws IllegalArgumentException if the name is blank or has more than 255 characters
     */
    public LanceEndpoints withDefaultListName(String name) {
        StorableText.requireKey("name", name);
        return new LanceEndpoints(leadLists, answering, createBody.withDefaultName(name));
    }

    /** The same, where a creation is read as its page says: {@code personIds} must be there, be it empty (reading 1). */
    public LanceEndpoints withStrictCreation() {
        return new LanceEndpoints(leadLists, answering, createBody.withNeededMemberIds());
    }

    /** {@code POST /entities/leadlists}: creates a list and answers 201 with it (seed 000). */
    public Response create(Request request) {
        Objects.requireNonNull(request, "request");
        return answer(Endpoint.CREATE, () -> {
            request.caller().member();
            WriteOptions options = Answering.options(request);
            NewLeadList list = answering.body(request, createBody.decoder());
            AddReport report = leadLists.create(request.caller(), list, options);
            return Response.json(201, json -> ListJson.writeCreated(json, report));
        });
    }

    /**
     * {@code GET /entities/leadlists/{id}}: answers 200 with a list, its members' ids and their records; a member without a record is an object
     * with its id alone.
     */
    public Response get(Caller caller, String id) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(id, "id");
        return answer(Endpoint.GET, () -> {
            caller.member();
            var populated = leadLists.findPopulated(caller, Answering.listId(id));
            return Response.json(200, json -> ListJson.writePopulated(json, populated));
        });
    }

    /** {@code POST /entities/leadlists/{id}/add-prospects}: adds people and answers 200 with {@code addedCount} (seed 003). */
    public Response addProspects(Request request, String id) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return answer(Endpoint.ADD_PROSPECTS, () -> {
            request.caller().member();
            LeadListId list = Answering.listId(id);
            WriteOptions options = Answering.options(request);
            AddProspectsBody body = answering.body(request, AddProspectsBody.DECODER);
            return addedCount(body.addTo(leadLists, request.caller(), list, options));
        });
    }

    /**
     * {@code POST /entities/leadlists/{id}/add-companies}: adds companies and answers 200 with the list as it was after it, all its members in
     * it, or with {@code addedCount} 0 if none was added (seed 004, reading 22).
     *
     * <p>The companies are stored before the list is read for the answer. If that reading fails, the answer is 500 although they are; the same
     * request with the same {@code Idempotency-Key} gets the answer then.
     */
    public Response addCompanies(Request request, String id) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return answer(Endpoint.ADD_COMPANIES, () -> {
            request.caller().member();
            LeadListId list = Answering.listId(id);
            WriteOptions options = Answering.options(request);
            List<CompanyId> companies = answering.body(request, AddCompaniesBody.DECODER);
            AddReport report = leadLists.addCompanies(request.caller(), list, companies, options);
            if (report.addedCount() == 0) {
                return addedCount(report);
            }
            var populated = leadLists.findPopulated(request.caller(), report.list());
            return Response.json(200, json -> ListJson.writePopulated(json, populated));
        });
    }

    private Response answer(Endpoint endpoint, Answering.Answer answer) {
        return answering.answer(thrown -> Refusals.of(endpoint, thrown).map(Refusal::response), answer);
    }

    private static Response addedCount(AddReport report) {
        int added = report.addedCount();
        return Response.json(200, json -> json.object(() -> json.number("addedCount", added)));
    }
}
