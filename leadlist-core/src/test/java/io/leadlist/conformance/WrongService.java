package io.leadlist.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A service that adds one fault to a correct service. */
final class WrongService implements Target {
    private static final VectorCaller ADMIN = Vectors.load().callers().get("demo-admin");

    private final Target right;
    private final Fault fault;

    /** The fault of the service. */
    enum Fault {
        COUNTS_ALL_AS_ADDED,
        LEAKS_LISTS_OF_OTHERS,
        IGNORES_EXCLUDED_IDS,
        FORGETS_RETRIES,
        FAILS_ON_BAD_JSON,
        HAS_OTHER_WORDS,
        LOSES_THE_ORDER,
        TAKES_ANY_CURSOR,
        LETS_COLLEAGUES_IN,
        DROPS_UNKNOWN_MEMBERS
    }

    WrongService(Target right, Fault fault) {
        this.right = right;
        this.fault = fault;
    }

    @Override
    public void pause() throws IOException {
        right.pause();
    }

    @Override
    public ServiceResponse send(ServiceCall call) throws IOException {
        return switch (fault) {
            case COUNTS_ALL_AS_ADDED -> countingAll(call, right.send(call));
            case LEAKS_LISTS_OF_OTHERS -> again(right.send(call), 404, call.withCaller(ADMIN));
            case IGNORES_EXCLUDED_IDS -> right.send(withoutExcludedIds(call));
            case FORGETS_RETRIES -> right.send(withoutKey(call));
            case FAILS_ON_BAD_JSON -> failing(call, right.send(call));
            case HAS_OTHER_WORDS -> withOtherMessages(right.send(call));
            case LOSES_THE_ORDER -> withoutOrder(right.send(call));
            case TAKES_ANY_CURSOR ->
                call.query().isEmpty() ? right.send(call) : again(right.send(call), 400, call.withQuery(Map.of()));
            case LETS_COLLEAGUES_IN -> again(right.send(call), 403, call.withCaller(ADMIN));
            case DROPS_UNKNOWN_MEMBERS -> withoutUnknown(right.send(call));
        };
    }

    private ServiceResponse again(ServiceResponse response, int rejectedStatus, ServiceCall otherwise)
            throws IOException {
        return response.status() == rejectedStatus ? right.send(otherwise) : response;
    }

    private static ServiceResponse countingAll(ServiceCall call, ServiceResponse response) {
        if (!call.path().endsWith("/add-prospects") || response.status() != 200) {
            return response;
        }
        JsonNode body = Json.parse(call.body()).orElseThrow();
        int sent = body.path("prospects").size()
                + body.path("selection").path("includedIds").size();
        return sent == 0 ? response : withBody(response, "{\"addedCount\":" + sent + "}");
    }

    private static ServiceCall withoutExcludedIds(ServiceCall call) {
        JsonNode body = Json.parse(call.body()).orElse(null);
        if (body == null || !body.path("selection").path("mode").asString("").equals("bulk")) {
            return call;
        }
        ((ObjectNode) body.get("selection")).remove("excludedIds");
        return call.withBody(Json.MAPPER.writeValueAsBytes(body));
    }

    private static ServiceCall withoutKey(ServiceCall call) {
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.remove("Idempotency-Key");
        return call.withHeaders(headers);
    }

    private static ServiceResponse failing(ServiceCall call, ServiceResponse response) {
        boolean bad = response.status() == 400
                && call.method().equals("POST")
                && Json.parse(call.body()).isEmpty();
        return bad ? new ServiceResponse(500, response.headers(), response.body()) : response;
    }

    private static ServiceResponse withOtherMessages(ServiceResponse response) {
        return response.status() == 404 ? withBody(response, response.text().replace("LeadList", "List")) : response;
    }

    private static ServiceResponse withoutOrder(ServiceResponse response) {
        JsonNode body = Json.parse(response.body()).orElse(null);
        if (body == null || !body.has("persons")) {
            return response;
        }
        for (String members : List.of("personIds", "persons")) {
            List<JsonNode> reversed =
                    new ArrayList<>(body.get(members).valueStream().toList());
            Collections.reverse(reversed);
            ((ArrayNode) body.get(members)).removeAll().addAll(reversed);
        }
        return withBody(response, body.toString());
    }

    private static ServiceResponse withoutUnknown(ServiceResponse response) {
        JsonNode body = Json.parse(response.body()).orElse(null);
        if (body == null || !body.has("persons")) {
            return response;
        }
        ((ArrayNode) body.get("persons")).removeIf(person -> !person.has("firstName"));
        return withBody(response, body.toString());
    }

    private static ServiceResponse withBody(ServiceResponse response, String body) {
        return new ServiceResponse(response.status(), response.headers(), body.getBytes(StandardCharsets.UTF_8));
    }
}
