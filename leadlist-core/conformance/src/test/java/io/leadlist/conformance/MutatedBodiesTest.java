package io.leadlist.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.Credits;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.routing.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every change of a documented body gets a documented response, with the violations in document order. */
class MutatedBodiesTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final OrganizationId ACME = new OrganizationId("org_acme");
    private static final Caller.Member CALLER = Caller.of("user_admin", ACME.value());
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern CALL = Pattern.compile(
            "POST /api/v1/entities/(leadlists|prospects/(person|company))"
                    + "|POST /api/v1/operations/export|POST /lead-lists"
                    + "|(POST|PATCH) /(api/v1/entities/leadlists|lead-lists)/\\{\\{\\w+}}(/add-prospects|/add-companies|/leads)?");
    private static final List<MutatedBodies.Call> DOCUMENTED = MutatedBodies.documented().stream()
            .filter(call -> CALL.matcher(call.method() + " " + call.path()).matches())
            .toList();
    private static final Set<Integer> REJECTED = Set.of(400, 402, 409);

    /** All keys of the documented bodies. */
    private static final Set<String> KEYS =
            DOCUMENTED.stream().flatMap(call -> MutatedBodies.keys(call.body())).collect(Collectors.toSet());

    /** Keys that mutations add. Their violations are reported last. */
    private static final Set<String> IGNORED = Set.of("unknown", "\ufffd", "x");

    /** The statuses of a call that succeeds, by the method and the end of the path. */
    private static final Map<String, Integer> SUCCESS = Map.of(
            "POST /entities/leadlists", 201,
            "POST /lead-lists", 202,
            "POST /leads", 202);

    private final List<Throwable> failures = new ArrayList<>();
    private final Routes routes = routes(failures);
    private final String people = id("/api/v1/entities/leadlists", newList("person"));
    private final String companies = id("/api/v1/entities/leadlists", newList("company"));
    private final String imported = id(
            "/lead-lists",
            "{\"shared\":true,\"owner\":\"admin@example.com\",\"type\":\"email\",\"leads\":[{\"email\":\"a@b.co\"}]}");

    @Test
    void no_change_of_a_body_makes_a_call_fail() {
        for (int seed = 0; seed < 2_000; seed++) {
            check(seed);
        }
    }

    /** Makes one call whose body is changed at random. */
    void check(long seed) {
        Random random = new Random(seed);
        MutatedBodies.Call call = DOCUMENTED.get(random.nextInt(DOCUMENTED.size()));
        String path = path(call.path());
        String body = MutatedBodies.mutate(call.body(), random);

        Response response = respond(call.method(), path, body);

        String description =
                seed + ": " + call.method() + " " + path + " " + excerpt(body) + " -> " + response.status();
        assertThat(failures).as(description).isEmpty();
        if (REJECTED.contains(response.status())) {
            assertDocumented(path, response, description);
            assertInOrder(body, MAPPER.readTree(response.bytes()).path("error").path("details"), description);
        } else {
            assertThat(response.status()).as(description).isEqualTo(success(call.method(), path));
        }
    }

    private static int success(String method, String path) {
        return SUCCESS.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(method + " ")
                        && path.endsWith(entry.getKey().substring(method.length() + 1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(200);
    }

    private static void assertDocumented(String path, Response response, String description) {
        JsonNode json = MAPPER.readTree(response.bytes());
        if (path.startsWith("/lead-lists")) {
            JsonNode errors = json.path("_errors");
            assertThat(errors).as(description).isNotEmpty().allMatch(error -> isText(error, "code", "title", "detail"));
        } else {
            assertThat(isText(json.path("error"), "code", "message"))
                    .as(description)
                    .isTrue();
        }
    }

    private static boolean isText(JsonNode object, String... keys) {
        return List.of(keys).stream()
                .allMatch(key -> object.path(key).isString()
                        && !object.get(key).stringValue().isBlank());
    }

    /** Of two keys of one object that both are in the body, the first one is reported first. */
    private static void assertInOrder(String body, JsonNode details, String description) {
        for (int index = 1; index < details.size(); index++) {
            JsonNode node = MAPPER.readTree(body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body);
            JsonNode one = details.get(index - 1).get("path");
            JsonNode other = details.get(index).get("path");
            int same = 0;
            while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
                node = step(node, one.get(same++));
            }
            if (same < one.size() && same < other.size()) {
                int first = place(node, one.get(same));
                int second = place(node, other.get(same));
                assertThat(first < 0 || second < 0 || first <= second)
                        .as(description + " " + one + " " + other)
                        .isTrue();
            }
        }
    }

    private static JsonNode step(JsonNode node, JsonNode step) {
        return step.isInt() ? node.path(step.intValue()) : node.path(step.stringValue());
    }

    /** Returns the position of a step in the body; -1 for a missing key, and for keys that are ignored. */
    private static int place(JsonNode node, JsonNode step) {
        if (step.isInt()) {
            return step.intValue();
        }
        String key = step.stringValue();
        boolean isIgnored = IGNORED.contains(key) || !KEYS.contains(key);
        return isIgnored ? -1 : new ArrayList<>(node.propertyNames()).indexOf(key);
    }

    private String path(String documented) {
        String list =
                documented.startsWith("/lead-lists") ? imported : documented.contains("companies") ? companies : people;
        return VARIABLE.matcher(documented).replaceAll(list);
    }

    private Response respond(String method, String path, String body) {
        return routes.respond(Request.of(method, path).withCaller(CALLER).withBody(body));
    }

    private String id(String path, String body) {
        return MAPPER.readTree(respond("POST", path, body).bytes()).get("id").stringValue();
    }

    private static String newList(String type) {
        return "{\"name\":\"A\",\"type\":\"" + type
                + "\",\"icpId\":null,\"startDate\":\"2024-01-01\",\"endDate\":\"2024-02-01\"}";
    }

    private static Routes routes(List<Throwable> failures) {
        LeadLists leadLists = LeadLists.over(new MemoryStorage())
                .directory(new MemoryDirectory())
                .users(new MemoryUsers().put(ACME, new UserId("user_admin"), "admin@example.com"))
                .build();
        leadLists.imports().grant(ACME, "tests", Credits.of(1_000_000_000, 1_000_000_000));
        return Routes.over(leadLists, new MemoryDirectory(), WireOptions.DEFAULT.withErrorListener(failures::add));
    }

    private static String excerpt(String body) {
        return body.length() < 2_000 ? body : body.substring(0, 2_000);
    }
}
