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

/** A service with one fault in front of one without. */
final class WrongService implements Target {
    private static final VectorCaller ADMIN = Vectors.load().callers().get("demo-admin");

    private final Target right;
    private final Fault fault;

    /** What is wrong with it. */
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
    public ServiceAnswer send(ServiceCall call) throws IOException {
        return switch (fault) {
            case COUNTS_ALL_AS_ADDED -> countingAll(call, right.send(call));
            case LEAKS_LISTS_OF_OTHERS -> again(right.send(call), 404, call.withCaller(ADMIN));
            case IGNORES_EXCLUDED_IDS -> right.send(withoutExcludedIds(call));
            case FORGETS_RETRIES -> right.send(withoutKey(call));
            case FAILS_ON_BAD_JSON -> failing(call, right.send(call));
            case HAS_OTHER_WORDS -> withOtherWords(right.send(call));
            case LOSES_THE_ORDER -> withoutOrder(right.send(call));
            case TAKES_ANY_CURSOR ->
                call.query().isEmpty() ? right.send(call) : again(right.send(call), 400, call.withQuery(Map.of()));
            case LETS_COLLEAGUES_IN -> again(right.send(call), 403, call.withCaller(ADMIN));
            case DROPS_UNKNOWN_MEMBERS -> withoutUnknown(right.send(call));
        };
    }

    private ServiceAnswer again(ServiceAnswer answer, int refused, ServiceCall otherwise) throws IOException {
        return answer.status() == refused ? right.send(otherwise) : answer;
    }

    private static ServiceAnswer countingAll(ServiceCall call, ServiceAnswer answer) {
        if (!call.path().endsWith("/add-prospects") || answer.status() != 200) {
            return answer;
        }
        JsonNode body = Json.parse(call.body()).orElseThrow();
        int sent = body.path("prospects").size()
                + body.path("selection").path("includedIds").size();
        return sent == 0 ? answer : withBody(answer, "{\"addedCount\":" + sent + "}");
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

    private static ServiceAnswer failing(ServiceCall call, ServiceAnswer answer) {
        boolean bad = answer.status() == 400
                && call.method().equals("POST")
                && Json.parse(call.body()).isEmpty();
        return bad ? new ServiceAnswer(500, answer.headers(), answer.body()) : answer;
    }

    private static ServiceAnswer withOtherWords(ServiceAnswer answer) {
        return answer.status() == 404 ? withBody(answer, answer.text().replace("LeadList", "List")) : answer;
    }

    private static ServiceAnswer withoutOrder(ServiceAnswer answer) {
        JsonNode body = Json.parse(answer.body()).orElse(null);
        if (body == null || !body.has("persons")) {
            return answer;
        }
        for (String members : List.of("personIds", "persons")) {
            List<JsonNode> reversed =
                    new ArrayList<>(body.get(members).valueStream().toList());
            Collections.reverse(reversed);
            ((ArrayNode) body.get(members)).removeAll().addAll(reversed);
        }
        return withBody(answer, body.toString());
    }

    private static ServiceAnswer withoutUnknown(ServiceAnswer answer) {
        JsonNode body = Json.parse(answer.body()).orElse(null);
        if (body == null || !body.has("persons")) {
            return answer;
        }
        ((ArrayNode) body.get("persons")).removeIf(person -> !person.has("firstName"));
        return withBody(answer, body.toString());
    }

    private static ServiceAnswer withBody(ServiceAnswer answer, String body) {
        return new ServiceAnswer(answer.status(), answer.headers(), body.getBytes(StandardCharsets.UTF_8));
    }
}
