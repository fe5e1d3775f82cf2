package io.leadlist.wire.entities;

import io.leadlist.KnownPeople;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.lead.PersonId;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.entities.request.EraseByKeyRequest;
import io.leadlist.wire.entities.request.ErasePersonRequest;
import io.leadlist.wire.entities.request.MergePeopleRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The endpoints about people across all lists, an extension of the entities API, for any web framework. Thread-safe;
 * one instance serves all organizations.
 *
 * <p>The methods return an error response instead of throwing. They check, in this order: the caller (401), the id in
 * the path and the parameters (400), the body (400, 413), and whether the caller is an admin (403).
 */
public final class PeopleEndpoints {
    private static final RecordReader<ErasePersonRequest> ERASE = RecordReader.of(ErasePersonRequest.class);
    private static final RecordReader<EraseByKeyRequest> ERASE_BY_KEY = RecordReader.of(EraseByKeyRequest.class);
    private static final RecordReader<MergePeopleRequest> MERGE = RecordReader.of(MergePeopleRequest.class);
    private static final String DRY_RUN = "dryRun";
    private final KnownPeople people;
    private final EndpointSupport support;

    private PeopleEndpoints(KnownPeople people, EndpointSupport support) {
        this.people = Objects.requireNonNull(people, "people");
        this.support = support;
    }

    /**
     * {@return endpoints with these options}
     *
     * @param people the organization's people, from {@link io.leadlist.LeadLists#people}
     * @param options the limits of bodies, and the error listener
     */
    public static PeopleEndpoints over(KnownPeople people, WireOptions options) {
        return new PeopleEndpoints(people, new EndpointSupport(options, EntitiesTransportErrors.INSTANCE));
    }

    /**
     * {@code POST /entities/persons/{id}/erase}: erases a person and returns 200 with the certificate, also if nothing
     * was stored about the person. The request is idempotent without an {@code Idempotency-Key}; a key is ignored.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @param parameters {@code dryRun} ({@code true} or {@code false}). Any other parameter is rejected (400)
     * @return the status, the headers and the body
     */
    public Response erase(Request request, String id, Map<String, String> parameters) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return support.respond(
                thrown -> Rejections.of(Endpoint.PEOPLE, thrown).map(Rejection::response),
                () -> erased(request, id, Map.copyOf(parameters)));
    }

    private Response erased(Request request, String id, Map<String, String> parameters) throws IOException {
        request.caller().member();
        PersonId person = personId(id);
        WriteOptions options = isDryRun(parameters) ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT;
        String reason = support.body(request, ERASE).orThrow(ErasePersonRequest::reason);
        ErasureCertificate certificate = people.with(options).erase(request.caller(), person, reason);
        return EntitiesJson.response(200, CertificateResponse.of(certificate));
    }

    /**
     * {@code POST /entities/persons/erase}: erases the person who has the key in the body, and responds as
     * {@link #erase} does. The key is not part of the URL, because URLs are logged. A key that does not identify a
     * person is rejected (400).
     *
     * @param request the caller, the headers and the body of the call
     * @param parameters {@code dryRun} ({@code true} or {@code false}). Any other parameter is rejected (400)
     * @return the status, the headers and the body
     */
    public Response eraseByKey(Request request, Map<String, String> parameters) {
        Objects.requireNonNull(request, "request");
        return support.respond(
                thrown -> Rejections.of(Endpoint.PEOPLE, thrown).map(Rejection::response),
                () -> erasedByKey(request, Map.copyOf(parameters)));
    }

    private Response erasedByKey(Request request, Map<String, String> parameters) throws IOException {
        request.caller().member();
        WriteOptions options = isDryRun(parameters) ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT;
        EraseByKeyRequest body = support.body(request, ERASE_BY_KEY).orThrow();
        ErasureCertificate certificate = people.with(options).erase(request.caller(), body.key(), body.reason());
        return EntitiesJson.response(200, CertificateResponse.of(certificate));
    }

    /**
     * {@code POST /entities/persons/{id}/merge}: merges the person into another one, and returns 200 with the report.
     * The request is idempotent without an {@code Idempotency-Key}; a key is ignored.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @param parameters {@code dryRun} ({@code true} or {@code false}). Any other parameter is rejected (400)
     * @return the status, the headers and the body
     */
    public Response merge(Request request, String id, Map<String, String> parameters) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return support.respond(
                thrown -> Rejections.of(Endpoint.PEOPLE, thrown).map(Rejection::response),
                () -> merged(request, id, Map.copyOf(parameters)));
    }

    private Response merged(Request request, String id, Map<String, String> parameters) throws IOException {
        request.caller().member();
        PersonId gone = personId(id);
        WriteOptions options = isDryRun(parameters) ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT;
        PersonId kept = new PersonId(support.body(request, MERGE).orThrow(MergePeopleRequest::into));
        return EntitiesJson.response(200, MergeResponse.of(people.with(options).merge(request.caller(), kept, gone)));
    }

    /**
     * {@code DELETE /entities/persons/{id}/merge}: undoes the merge of the person into another one, and returns 200
     * with the report. The response is 400 if the person was not merged, or if the kept record has changed since.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @param parameters {@code dryRun} ({@code true} or {@code false}). Any other parameter is rejected (400)
     * @return the status, the headers and the body
     */
    public Response undoMerge(Request request, String id, Map<String, String> parameters) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return support.respond(
                thrown -> Rejections.of(Endpoint.PEOPLE, thrown).map(Rejection::response),
                () -> undone(request, id, Map.copyOf(parameters)));
    }

    private Response undone(Request request, String id, Map<String, String> parameters) {
        request.caller().member();
        PersonId gone = personId(id);
        WriteOptions options = isDryRun(parameters) ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT;
        return EntitiesJson.response(
                200, MergeUndoResponse.of(people.with(options).undoMerge(request.caller(), gone)));
    }

    private static PersonId personId(String id) {
        try {
            return new PersonId(id);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidParameterException("id", "Invalid id of a person");
        }
    }

    /** Rejects other parameters and values, because a misspelled {@code dryRun} must not write. */
    private static boolean isDryRun(Map<String, String> parameters) {
        List<Violation> unknown = parameters.keySet().stream()
                .filter(name -> !name.equals(DRY_RUN))
                .sorted()
                .map(name -> new Violation(
                        Path.of(name), Violation.Kind.UNKNOWN_VALUE, "Unknown parameter; known is " + DRY_RUN))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidParameterException(unknown);
        }
        String value = parameters.getOrDefault(DRY_RUN, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new InvalidParameterException(DRY_RUN, "dryRun must be true or false");
        }
        return value.equals("true");
    }
}
