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

    private final Target correct;
    private final Fault fault;

    /** The fault of the service. */
    enum Fault {
        COUNTS_ALL_AS_ADDED,
        LEAKS_LISTS_OF_OTHER_ORGANIZATIONS,
        IGNORES_EXCLUDED_IDS,
        IGNORES_IDEMPOTENCY_KEYS,
        IGNORES_PREFERENCES,
        FAILS_ON_BAD_JSON,
        CHANGES_MESSAGES,
        REVERSES_THE_ORDER,
        ACCEPTS_ANY_CURSOR,
        ADMITS_COLLEAGUES,
        DROPS_UNKNOWN_MEMBERS
    }

    WrongService(Target correct, Fault fault) {
        this.correct = correct;
        this.fault = fault;
    }

    @Override
    public void pause() throws IOException {
        correct.pause();
    }

    @Override
    public ServiceResponse send(ServiceCall call) throws IOException {
        return switch (fault) {
            case COUNTS_ALL_AS_ADDED -> countingAll(call, correct.send(call));
            case LEAKS_LISTS_OF_OTHER_ORGANIZATIONS ->
                replaceIfRejected(correct.send(call), 404, call.withCaller(ADMIN));
            case IGNORES_EXCLUDED_IDS -> correct.send(withoutExcludedIds(call));
            case IGNORES_IDEMPOTENCY_KEYS -> correct.send(without("Idempotency-Key", call));
            case IGNORES_PREFERENCES -> correct.send(without("Prefer", call));
            case FAILS_ON_BAD_JSON -> failing(call, correct.send(call));
            case CHANGES_MESSAGES -> withOtherMessages(correct.send(call));
            case REVERSES_THE_ORDER -> withoutOrder(correct.send(call));
            case ACCEPTS_ANY_CURSOR ->
                call.query().isEmpty()
                        ? correct.send(call)
                        : replaceIfRejected(correct.send(call), 400, call.withQuery(Map.of()));
            case ADMITS_COLLEAGUES -> replaceIfRejected(correct.send(call), 403, call.withCaller(ADMIN));
            case DROPS_UNKNOWN_MEMBERS -> withoutUnknown(correct.send(call));
        };
    }

    private ServiceResponse replaceIfRejected(ServiceResponse response, int rejectedStatus, ServiceCall replacement)
            throws IOException {
        return response.status() == rejectedStatus ? correct.send(replacement) : response;
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

    private static ServiceCall without(String header, ServiceCall call) {
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.remove(header);
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
