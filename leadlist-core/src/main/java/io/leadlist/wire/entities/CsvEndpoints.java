package io.leadlist.wire.entities;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.CompanyFinder;
import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.internal.wire.Preferences;
import io.leadlist.internal.wire.RequestContent;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.csv.CsvImport;
import io.leadlist.wire.csv.CsvOptions;
import io.leadlist.wire.csv.CsvReport;
import io.leadlist.wire.csv.CsvSource;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The endpoint that imports CSV files, an extension of the entities API, for any web framework. Thread-safe; one
 * instance serves all organizations.
 *
 * <p>The method returns an error response instead of throwing. It checks, in this order: the caller (401), the id in
 * the path, the parameters and headers (400), the access to the list (403, 404), and the file (400, 413). See
 * {@link CsvImport} for what happens to each row.
 */
public final class CsvEndpoints {
    private static final String CSV = "text/csv";

    private final CsvImport imports;
    private final CsvOptions reading;
    private final EndpointSupport support;

    private CsvEndpoints(CsvImport imports, CsvOptions reading, EndpointSupport support) {
        this.imports = imports;
        this.reading = reading;
        this.support = support;
    }

    /**
     * {@return endpoints that read files with {@link CsvOptions#DEFAULT}}
     *
     * @param leadLists the library, as the host has built it
     * @param companies the port that finds companies by domain or LinkedIn URL
     * @param options the limits of bodies, and the error listener
     */
    public static CsvEndpoints over(LeadLists leadLists, CompanyFinder companies, WireOptions options) {
        CsvImport imports = CsvImport.into(leadLists).findingCompanies(companies);
        return new CsvEndpoints(
                imports, CsvOptions.DEFAULT, new EndpointSupport(options, EntitiesTransportErrors.INSTANCE));
    }

    /**
     * {@return these endpoints with other default options for reading files} The parameters of a request take
     * precedence.
     *
     * @param options the default options for reading files
     */
    public CsvEndpoints reading(CsvOptions options) {
        return new CsvEndpoints(imports, Objects.requireNonNull(options, "options"), support);
    }

    /**
     * {@code POST /entities/leadlists/{id}/import}: adds the people or companies of a CSV file to a list, and returns
     * 200 with the report. With {@code Accept: text/csv}, the body is the file of rejected rows, and the header
     * {@code X-Import-Counts} has the counts.
     *
     * <p>The body is imported while it is read. It has the limits of {@link io.leadlist.wire.csv.CsvLimits}; the limit
     * of JSON bodies does not apply. With an {@code Idempotency-Key}, the same file can be sent again after the import
     * broke off. A dry run ignores the key. An {@code If-Match} applies to the first batch.
     *
     * @param request the caller, the headers and the body of the call
     * @param id the id in the path, as text
     * @param parameters {@code dryRun}, {@code orWindows1252} and {@code ownExport} ({@code true} or {@code false}),
     *     {@code charset}, and {@code delimiter} (one character, {@code comma}, {@code semicolon}, {@code tab} or
     *     {@code pipe}). Any other parameter is rejected (400)
     * @return the status, the headers and the body
     */
    public Response importFile(Request request, String id, Map<String, String> parameters) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        CsvParameters query = new CsvParameters(Map.copyOf(parameters));
        return support.respond(
                thrown -> Rejections.of(Endpoint.IMPORT, thrown).map(Rejection::response),
                () -> preferred(request, importFile(request, id, query)));
    }

    private Response importFile(Request request, String id, CsvParameters query) throws IOException {
        request.caller().member();
        LeadListId list = EndpointSupport.listId(id);
        query.requireKnown();
        CsvImport prepared = imports.with(options(request, query)).reading(query.options(request, reading));
        CsvSource source =
                CsvSource.of(RequestContent.of(request, reading.limits().bytes()));
        if (!wantsRejects(request)) {
            CsvReport report = prepared.add(request.caller(), list, source);
            return tagged(report, EntitiesJson.response(200, CsvImportResponse.of(report)));
        }
        RejectSpool rejects = new RejectSpool();
        try {
            CsvReport report = prepared.withRejects(rejects).add(request.caller(), list, source);
            return tagged(report, Response.of(200, CSV + "; charset=utf-8", rejects::writeTo))
                    .withHeader("X-Import-Counts", CsvImportResponse.header(report))
                    .withHeader("Content-Disposition", "attachment; filename=\"rejected-rows.csv\"");
        } catch (IOException | RuntimeException failure) {
            try (rejects) {
                throw failure;
            }
        }
    }

    /** The report always has the counts, so it fulfills this preference. */
    private static Response preferred(Request request, Response response) {
        Response varying = response.withHeader("Vary", "Accept, Prefer");
        return Preferences.of(request).outcomes() == Preferences.Outcomes.COUNTS
                ? varying.withHeader("Preference-Applied", "outcomes=counts")
                : varying;
    }

    private static WriteOptions options(Request request, CsvParameters query) {
        WriteOptions options =
                EndpointSupport.optionsOfChange(query.isDryRun() ? request.withIdempotencyKey(null) : request);
        return query.isDryRun() ? options.asDryRun() : options;
    }

    private static Response tagged(CsvReport report, Response response) {
        return Optional.ofNullable(report.list())
                .map(list -> EndpointSupport.tagged(list, response))
                .orElse(response);
    }

    /** Returns whether the client prefers CSV to JSON. */
    private static boolean wantsRejects(Request request) {
        String accept = request.header("Accept").orElse("");
        return AcceptedType.quality(accept, CSV) > AcceptedType.quality(accept, Response.JSON);
    }
}
