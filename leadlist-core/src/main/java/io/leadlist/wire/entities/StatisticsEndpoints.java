package io.leadlist.wire.entities;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.internal.wire.EndpointSupport;
import io.leadlist.list.FacetQuery;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * The endpoints about the numbers of a list, an extension of the entities API, for any web framework. Thread-safe; one
 * instance serves all organizations.
 *
 * <p>The methods return an error response instead of throwing. They check, in this order: the caller (401), the id in
 * the path and the parameters (400), and the rules of {@link LeadLists} (400, 403, 404). A parameter that an endpoint
 * does not have is rejected (400).
 */
public final class StatisticsEndpoints {
    private static final int USUAL_POINTS = 100;

    private final LeadLists leadLists;
    private final EndpointSupport support;

    private StatisticsEndpoints(LeadLists leadLists, EndpointSupport support) {
        this.leadLists = Objects.requireNonNull(leadLists, "leadLists");
        this.support = support;
    }

    /**
     * {@return endpoints with these options}
     *
     * @param leadLists the library, as the host has built it
     * @param options the limits of bodies, and the error listener
     */
    public static StatisticsEndpoints over(LeadLists leadLists, WireOptions options) {
        return new StatisticsEndpoints(leadLists, new EndpointSupport(options, EntitiesTransportErrors.INSTANCE));
    }

    /**
     * {@code GET /entities/leadlists/{id}/facets}: returns 200 with the most frequent values of each facet, see
     * {@link LeadLists#facets}.
     *
     * @param caller the user who calls
     * @param id the id in the path, as text
     * @param parameters {@code facets} (names separated by commas; all facets of the list if missing), {@code top} (1
     *     to 100, usually 10), {@code version} (usually the present one)
     * @return the status, the headers and the body
     */
    public Response facets(Caller caller, String id, Map<String, String> parameters) {
        return respond(caller, id, parameters, (list, given) -> {
            given.requireAmong(List.of("facets", "top", "version"));
            FacetQuery query = FacetQuery.top(given.number("top", FacetQuery.DEFAULT.top(), 1, FacetQuery.MAX_TOP))
                    .by(given.facets("facets"));
            FacetQuery asOf = given.number("version").map(query::asOf).orElse(query);
            return FacetsResponse.of(leadLists.facets(caller, list, asOf));
        });
    }

    /**
     * {@code GET /entities/leadlists/{id}/growth}: returns 200 with the sizes of a list, see
     * {@link io.leadlist.ListHistory#growth}.
     *
     * @param caller the user who calls
     * @param id the id in the path, as text
     * @param parameters {@code points} (2 to 1,000, usually 100)
     * @return the status, the headers and the body
     */
    public Response growth(Caller caller, String id, Map<String, String> parameters) {
        return respond(caller, id, parameters, (list, given) -> {
            int points = given.requireAmong(List.of("points")).number("points", USUAL_POINTS, 2, LeadLists.MAX_PAGE);
            return GrowthResponse.of(leadLists.history().growth(caller, list, points));
        });
    }

    /**
     * {@code GET /entities/leadlists/{id}/funnel}: returns 200 with how far the raw leads of a list have come, see
     * {@link io.leadlist.LeadImports#funnel}. A list of companies counts as unknown (404).
     *
     * @param caller the user who calls
     * @param id the id in the path, as text
     * @param parameters no parameter
     * @return the status, the headers and the body
     */
    public Response funnel(Caller caller, String id, Map<String, String> parameters) {
        return respond(caller, id, parameters, (list, given) -> {
            given.requireAmong(List.of());
            return FunnelResponse.of(leadLists.imports().funnel(caller, list));
        });
    }

    private Response respond(
            Caller caller,
            String id,
            Map<String, String> parameters,
            BiFunction<LeadListId, StatisticsParameters, Object> statistics) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(id, "id");
        StatisticsParameters given = new StatisticsParameters(Map.copyOf(parameters));
        return support.respond(
                thrown -> Rejections.of(Endpoint.STATISTICS, thrown).map(Rejection::response), () -> {
                    caller.member();
                    return EntitiesJson.response(200, read(EndpointSupport.listId(id), given, statistics));
                });
    }

    /** Returns the statistics. An invalid request has invalid parameters, because it has no body. */
    private static Object read(
            LeadListId list,
            StatisticsParameters given,
            BiFunction<LeadListId, StatisticsParameters, Object> statistics) {
        try {
            return statistics.apply(list, given);
        } catch (InvalidRequestException invalid) {
            throw new InvalidParameterException(invalid.violations());
        }
    }
}
