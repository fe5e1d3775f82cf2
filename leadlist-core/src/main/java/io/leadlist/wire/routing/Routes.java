package io.leadlist.wire.routing;

import static io.leadlist.wire.routing.Route.delete;
import static io.leadlist.wire.routing.Route.deleteWithBody;
import static io.leadlist.wire.routing.Route.get;
import static io.leadlist.wire.routing.Route.patch;
import static io.leadlist.wire.routing.Route.post;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.imports.CompanyFinder;
import io.leadlist.search.Directory;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.TransportErrors;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.entities.CsvEndpoints;
import io.leadlist.wire.entities.EntitiesEndpoints;
import io.leadlist.wire.entities.PeopleEndpoints;
import io.leadlist.wire.entities.SearchEndpoints;
import io.leadlist.wire.entities.StatisticsEndpoints;
import io.leadlist.wire.leadlists.ExclusionEndpoints;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The routes of the entities API below {@code /api/v1} and of the lead-lists API below {@code /lead-lists}, with its
 * exclusion lists, in one table. Thread-safe if the endpoints are; one instance serves all organizations.
 *
 * <p>A request gets its response in these steps:
 *
 * <ol>
 *   <li>The path selects the routes. If there is none, the response is 404.
 *   <li>The method selects one of them. If there is none, the response is 405, with {@code Allow}. HEAD selects the
 *       same route as GET.
 *   <li>If the caller belongs to an organization, the response is 415 for a body whose {@code Content-Type} is not that
 *       of the route, and 400 for an unreadable query. Unknown parameters of the {@code Content-Type} are ignored.
 *   <li>The endpoint responds.
 *   <li>The response is compressed if the client accepts that, see {@link Compression}.
 * </ol>
 *
 * <p>These errors have the form of the contract that the path belongs to, and the form of the entities API if it
 * belongs to none.
 */
public final class Routes {
    private static final Set<String> LEAD_LISTS = Set.of("lead-lists", "excluded-domains", "excluded-emails");

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    /**
     * {@return the routes of both contracts, and those that import CSV files, erase or merge people, and count members}
     *
     * @param leadLists the library, as the host has built it
     * @param directory the directory that the search endpoints search
     * @param options the limits of bodies, and the error listener
     */
    public static Routes over(LeadLists leadLists, Directory directory, WireOptions options) {
        return over(
                        EntitiesEndpoints.over(leadLists, options),
                        SearchEndpoints.over(directory, options),
                        LeadListsEndpoints.over(leadLists.imports(), options))
                .with(CsvEndpoints.over(leadLists, CompanyFinder.in(directory), options))
                .with(ExclusionEndpoints.over(leadLists.suppressions(), options))
                .with(PeopleEndpoints.over(leadLists.people(), options))
                .with(StatisticsEndpoints.over(leadLists, options));
    }

    /**
     * {@return the routes of these endpoints, without exclusion lists; see {@link #with}}
     *
     * @param entities the endpoints of the entities API
     * @param search the endpoints for searches
     * @param leadLists the endpoints of the lead-lists API
     */
    public static Routes over(EntitiesEndpoints entities, SearchEndpoints search, LeadListsEndpoints leadLists) {
        Objects.requireNonNull(entities, "entities");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(leadLists, "leadLists");
        return new Routes(Stream.of(lists(entities), leads(entities, search), imports(leadLists))
                .flatMap(List::stream)
                .toList());
    }

    /**
     * {@return these routes with those of exclusion lists}
     *
     * @param exclusions the endpoints for excluded domains and addresses
     */
    public Routes with(ExclusionEndpoints exclusions) {
        Objects.requireNonNull(exclusions, "exclusions");
        return new Routes(
                Stream.concat(routes.stream(), exclusions(exclusions).stream()).toList());
    }

    private static List<Route> lists(EntitiesEndpoints entities) {
        return List.of(
                post("/api/v1/entities/leadlists", call -> entities.create(call.request())),
                get("/api/v1/entities/leadlists", call -> entities.list(call.caller())),
                get("/api/v1/entities/leadlists/{id}", call -> entities.get(call.request(), call.id())),
                patch("/api/v1/entities/leadlists/{id}", call -> entities.update(call.request(), call.id())),
                delete("/api/v1/entities/leadlists/{id}", call -> entities.delete(call.request(), call.id())));
    }

    private static List<Route> leads(EntitiesEndpoints entities, SearchEndpoints search) {
        return List.of(
                post(
                        "/api/v1/entities/leadlists/{id}/add-prospects",
                        call -> entities.addProspects(call.request(), call.id())),
                post(
                        "/api/v1/entities/leadlists/{id}/add-companies",
                        call -> entities.addCompanies(call.request(), call.id())),
                get(
                        "/api/v1/entities/leads/list/{id}",
                        call -> call.isTrue("namedCompaniesOnly")
                                ? entities.membersOfNamedCompanies(call.request(), call.id())
                                : entities.members(call.request(), call.id())),
                post("/api/v1/entities/prospects/person", call -> search.people(call.request())),
                post("/api/v1/entities/prospects/company", call -> search.companies(call.request())),
                post("/api/v1/operations/export", call -> entities.export(call.request())));
    }

    private static List<Route> imports(LeadListsEndpoints leadLists) {
        return List.of(
                post("/lead-lists", call -> leadLists.create(call.request())),
                get("/lead-lists", call -> leadLists.list(call.caller(), call.page())),
                get("/lead-lists/{id}", call -> leadLists.get(call.caller(), call.id(), call.page())),
                patch("/lead-lists/{id}", call -> leadLists.cancel(call.request(), call.id())),
                post("/lead-lists/{id}/leads", call -> leadLists.addLeads(call.request(), call.id())));
    }

    private static List<Route> exclusions(ExclusionEndpoints exclusions) {
        return List.of(
                get("/excluded-domains", call -> exclusions.domains(call.request(), call.exclusions())),
                post("/excluded-domains", call -> exclusions.excludeDomains(call.request())),
                deleteWithBody("/excluded-domains", call -> exclusions.includeDomains(call.request())),
                get("/excluded-emails", call -> exclusions.emails(call.request(), call.exclusions())),
                post("/excluded-emails", call -> exclusions.excludeEmails(call.request())),
                deleteWithBody("/excluded-emails", call -> exclusions.includeEmails(call.request())));
    }

    /**
     * {@return these routes with the route that imports CSV files, an extension of the entities API}
     *
     * @param csv the endpoint that imports CSV files
     */
    public Routes with(CsvEndpoints csv) {
        Objects.requireNonNull(csv, "csv");
        Route route = post(
                "/api/v1/entities/leadlists/{id}/import",
                call -> csv.importFile(call.request(), call.id(), call.parameters()));
        return new Routes(Stream.concat(routes.stream(), Stream.of(route.reading(BodyType.CSV)))
                .toList());
    }

    /**
     * {@return these routes with those about people, an extension of the entities API}
     *
     * @param people the endpoints that erase and merge people
     */
    public Routes with(PeopleEndpoints people) {
        Objects.requireNonNull(people, "people");
        Route erase = post(
                "/api/v1/entities/persons/{id}/erase",
                call -> people.erase(call.request(), call.id(), call.parameters()));
        Route merge = post(
                "/api/v1/entities/persons/{id}/merge",
                call -> people.merge(call.request(), call.id(), call.parameters()));
        Route eraseByKey =
                post("/api/v1/entities/persons/erase", call -> people.eraseByKey(call.request(), call.parameters()));
        Route undoMerge = delete(
                "/api/v1/entities/persons/{id}/merge",
                call -> people.undoMerge(call.request(), call.id(), call.parameters()));
        return new Routes(Stream.concat(routes.stream(), Stream.of(erase, eraseByKey, merge, undoMerge))
                .toList());
    }

    /**
     * {@return these routes with those about the numbers of a list, an extension of the entities API}
     *
     * @param statistics the endpoints for numbers of a list
     */
    public Routes with(StatisticsEndpoints statistics) {
        Objects.requireNonNull(statistics, "statistics");
        return new Routes(
                Stream.concat(routes.stream(), statistics(statistics).stream()).toList());
    }

    private static List<Route> statistics(StatisticsEndpoints statistics) {
        return List.of(
                get(
                        "/api/v1/entities/leadlists/{id}/facets",
                        call -> statistics.facets(call.caller(), call.id(), call.parameters())),
                get(
                        "/api/v1/entities/leadlists/{id}/growth",
                        call -> statistics.growth(call.caller(), call.id(), call.parameters())),
                get(
                        "/api/v1/entities/leadlists/{id}/funnel",
                        call -> statistics.funnel(call.caller(), call.id(), call.parameters())));
    }

    /**
     * {@return the response to a request, compressed if the client accepts that (see {@link Compression})} A response
     * to HEAD writes no body. Exceptions of an error listener reach the caller.
     *
     * @param request the method, the path, the caller, the headers and the body
     */
    public Response respond(Request request) {
        Response response = Compression.apply(request, uncompressed(request));
        return request.method().equals("HEAD") && response.hasBody() ? response.withBody(out -> {}) : response;
    }

    private Response uncompressed(Request request) {
        try {
            return dispatch(request);
        } catch (UnreadableTargetException unreadable) {
            return errors(request.path()).badRequest(String.valueOf(unreadable.getMessage()));
        }
    }

    /**
     * {@return the errors of the contract that a path belongs to, for a host that rejects requests itself} The path can
     * be unreadable.
     *
     * @param path the path of a request
     */
    public static TransportErrors errors(String path) {
        return LEAD_LISTS.contains(RequestTargets.firstSegment(path))
                ? LeadListsEndpoints.transportErrors()
                : EntitiesEndpoints.transportErrors();
    }

    /**
     * {@return the table: the method and the path of each route, with variables in braces, for example {@code GET
     * /lead-lists/{id}}}
     */
    public List<String> table() {
        return routes.stream()
                .map(route -> route.method() + " " + route.template())
                .toList();
    }

    private Response dispatch(Request request) {
        String path = request.path();
        List<String> segments = path.startsWith("/") ? RequestTargets.segments(path) : List.of();
        List<Route> ofPath =
                routes.stream().filter(route -> route.matches(segments)).toList();
        if (ofPath.isEmpty()) {
            return errors(path).noSuchRoute(request.method(), path);
        }
        Optional<Route> route = ofPath.stream()
                .filter(one -> one.methods().contains(request.method()))
                .findFirst();
        if (route.isEmpty()) {
            List<String> allowed =
                    ofPath.stream().flatMap(one -> one.methods().stream()).toList();
            return errors(path).methodNotAllowed(request.method(), allowed);
        }
        return dispatch(request, route.get(), segments);
    }

    /** For a caller without an organization, the endpoint returns 401 before any other error is reported. */
    private static Response dispatch(Request request, Route route, List<String> segments) {
        boolean isMember = request.caller() instanceof Caller.Member;
        BodyType body = route.body();
        String contentType = request.header("Content-Type").orElse(body.expected());
        if (isMember && !body.accepts(contentType)) {
            return errors(request.path()).unsupportedMediaType(contentType, body.expected());
        }
        String query = isMember ? request.query().orElse("") : "";
        Map<String, String> parameters = RequestTargets.parameters(query);
        return route.endpoint().apply(new RouteMatch(request, route.variable(segments), parameters));
    }
}
