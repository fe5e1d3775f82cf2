package io.leadlist.wire.routing;

import static io.leadlist.wire.routing.Route.delete;
import static io.leadlist.wire.routing.Route.get;
import static io.leadlist.wire.routing.Route.patch;
import static io.leadlist.wire.routing.Route.post;

import io.leadlist.call.Caller;
import io.leadlist.wire.Response;
import io.leadlist.wire.TransportErrors;
import io.leadlist.wire.entities.EntitiesEndpoints;
import io.leadlist.wire.entities.EntitiesTransportErrors;
import io.leadlist.wire.entities.SearchEndpoints;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import io.leadlist.wire.leadlists.LeadListsTransportErrors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The routes of the entities API below {@code /api/v1} and of the lead-lists API below {@code /lead-lists}, as one
 * table over their endpoints. Thread-safe if those are; one instance serves all organizations.
 *
 * <p>How a call is answered:
 *
 * <ol>
 *   <li>The path leads to the routes that take it; if none does, the answer is 404.
 *   <li>The method chooses one of them; if none has it, the answer is 405, with {@code Allow}.
 *   <li>Of a caller who may be answered at all, a body must be JSON if its {@code Content-Type} says what it is, or the
 *       answer is 415; and the query must be readable, or it is 400.
 *   <li>The endpoint answers; {@code Idempotency-Key} and {@code If-Match} are handed on to it.
 * </ol>
 *
 * <p>All that is refused here is told in the shape of the contract that the path belongs to, and in that of the
 * entities API where it belongs to none.
 */
public final class Routes {
    private static final Pattern JSON = Pattern.compile(
            "application/(?:json|[!#$&^_.+0-9a-z-]+\\+json)\\s*(?:;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?(?:;\\s*)?");

    // A letter may be percent-encoded; parameters of the step, which no route has, may follow.
    private static final Pattern LEAD_LISTS = leadLists();

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** The routes of all endpoints. */
    public static Routes over(EntitiesEndpoints lance, SearchEndpoints search, LeadListsEndpoints leadLists) {
        Objects.requireNonNull(lance, "lance");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(leadLists, "leadLists");
        return new Routes(List.of(
                post("/api/v1/entities/leadlists", call -> lance.create(call.request())),
                get("/api/v1/entities/leadlists", call -> lance.list(call.caller())),
                get("/api/v1/entities/leadlists/{id}", call -> lance.get(call.caller(), call.id())),
                patch("/api/v1/entities/leadlists/{id}", call -> lance.update(call.request(), call.id())),
                delete("/api/v1/entities/leadlists/{id}", call -> lance.delete(call.request(), call.id())),
                post(
                        "/api/v1/entities/leadlists/{id}/add-prospects",
                        call -> lance.addProspects(call.request(), call.id())),
                post(
                        "/api/v1/entities/leadlists/{id}/add-companies",
                        call -> lance.addCompanies(call.request(), call.id())),
                get(
                        "/api/v1/entities/leads/list/{id}",
                        call -> call.isAsked("namedCompaniesOnly")
                                ? lance.membersOfNamedCompanies(call.caller(), call.id())
                                : lance.members(call.caller(), call.id())),
                post("/api/v1/entities/prospects/person", call -> search.people(call.request())),
                post("/api/v1/entities/prospects/company", call -> search.companies(call.request())),
                post("/api/v1/operations/export", call -> lance.export(call.request())),
                post("/lead-lists", call -> leadLists.create(call.request())),
                get("/lead-lists", call -> leadLists.list(call.caller(), call.page())),
                get("/lead-lists/{id}", call -> leadLists.get(call.caller(), call.id(), call.page())),
                patch("/lead-lists/{id}", call -> leadLists.patch(call.request(), call.id())),
                post("/lead-lists/{id}/leads", call -> leadLists.addLeads(call.request(), call.id()))));
    }

    /** Answers a call; what the endpoints throw, which is what their error listeners throw, reaches the host. */
    public Response answer(HttpCall call) {
        try {
            return answerReadable(call);
        } catch (UnreadableTargetException unreadable) {
            return errors(call.path()).badRequest(String.valueOf(unreadable.getMessage()));
        }
    }

    /**
     * How the contract that a path belongs to says what is wrong with a call of it, be it readable or not; for a host
     * that refuses some calls itself.
     */
    public static TransportErrors errors(String path) {
        return LEAD_LISTS.matcher(path).lookingAt()
                ? LeadListsTransportErrors.INSTANCE
                : EntitiesTransportErrors.INSTANCE;
    }

    /**
     * The table: for each route its method and its path, with variables in braces, in the form {@code GET
     * /lead-lists/{id}}.
     */
    public List<String> table() {
        return routes.stream()
                .map(route -> route.method() + " " + route.template())
                .toList();
    }

    private Response answerReadable(HttpCall call) {
        List<String> segments = call.path().startsWith("/") ? RequestTargets.segments(call.path()) : List.of();
        List<Route> ofPath =
                routes.stream().filter(route -> route.takes(segments)).toList();
        if (ofPath.isEmpty()) {
            return errors(call.path()).noSuchRoute(call.method(), call.path());
        }
        Optional<Route> route = ofPath.stream()
                .filter(one -> one.method().equals(call.method()))
                .findFirst();
        if (route.isEmpty()) {
            List<String> allowed = ofPath.stream().map(Route::method).toList();
            return errors(call.path()).methodNotAllowed(call.method(), allowed);
        }
        return answer(call, route.get(), segments);
    }

    /** Who may not be answered at all is told that first, by the endpoint. */
    private static Response answer(HttpCall call, Route route, List<String> segments) {
        String contentType = call.header("Content-Type").orElse("application/json");
        if (call.caller() instanceof Caller.Member && route.takesBody() && !isJson(contentType)) {
            return errors(call.path()).unsupportedMediaType(contentType);
        }
        Map<String, String> parameters = call.caller() instanceof Caller.Member ? call.parameters() : Map.of();
        return route.endpoint().apply(new RouteMatch(call, route.variable(segments), parameters));
    }

    private static Pattern leadLists() {
        StringBuilder pattern = new StringBuilder("/");
        for (char letter : "lead-lists".toCharArray()) {
            pattern.append("(?:")
                    .append(letter)
                    .append("|%")
                    .append(String.format("(?i:%02x)", (int) letter))
                    .append(')');
        }
        return Pattern.compile(pattern + "(?![^/;?])");
    }

    private static boolean isJson(String contentType) {
        return JSON.matcher(contentType.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
