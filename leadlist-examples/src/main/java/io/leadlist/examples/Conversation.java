package io.leadlist.examples;

import io.leadlist.conformance.Difference;
import io.leadlist.conformance.JsonMatcher;
import io.leadlist.conformance.ServiceCall;
import io.leadlist.conformance.ServiceResponse;
import io.leadlist.wire.Response;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows requests with their responses, and compares each response with the expected one. An expected body is written
 * with the matchers of the conformance vectors, such as {@code {"$uuid": true}} for an id.
 */
final class Conversation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_SHOWN = 1_800;
    private final PrintStream out;
    private final List<String> differences = new ArrayList<>();
    private int exchanges;

    Conversation(PrintStream out) {
        this.out = out;
    }

    /** An expected response. */
    record Expected(int status, String body) {}

    /** Shows an exchange, and notes whether the response is the expected one. */
    JsonNode show(String title, String requestLine, String body, Response response, Expected expected) {
        begin(title);
        print(requestLine, body.strip());
        print(response.status(), response.headers(), response.text());
        List<Difference> found = new ArrayList<>();
        if (response.status() != expected.status()) {
            found.add(new Difference("status", "expected " + expected.status() + ", but was " + response.status()));
        }
        found.addAll(JsonMatcher.differences(expected.body(), response.text()));
        conclude(title, found);
        return JSON.readTree(response.text());
    }

    /** Shows a fact that is no response by itself, and notes whether it is the expected one; both in JSON. */
    void check(String title, String expected, Object fact) {
        JsonNode actual = JSON.valueToTree(fact);
        out.printf("%n%s:%n%s%n", title, actual.toPrettyString());
        conclude(title, JsonMatcher.differences(expected, actual.toString()));
    }

    /** Begins an exchange, or several that belong together. */
    void begin(String title) {
        out.printf("%n=== %s%n", title);
    }

    /** Shows an exchange. */
    void exchange(ServiceCall call, ServiceResponse response) {
        Map<String, String> sent = new TreeMap<>(call.headers());
        sent.remove("Content-Type");
        StringBuilder line = new StringBuilder(call.toString());
        sent.forEach(
                (name, value) -> line.append("   ").append(name).append(": ").append(value));
        print(line.toString(), pretty(new String(call.body(), StandardCharsets.UTF_8)));
        Map<String, String> received = new TreeMap<>(response.headers());
        received.remove("Content-Type");
        print(response.status(), received, response.text());
    }

    /** Says whether everything since the beginning was as expected, and notes the differences. */
    void conclude(String title, List<Difference> found) {
        out.println(found.isEmpty() ? "    as documented" : "    NOT AS DOCUMENTED: " + found);
        found.forEach(difference -> differences.add(title + ": " + difference));
    }

    /** Sums up; exits with 1 if a response was not the expected one. */
    void finish() {
        out.printf("%n%d exchanges, %d differences from the documented responses%n", exchanges, differences.size());
        differences.forEach(out::println);
        if (!differences.isEmpty()) {
            System.exit(1);
        }
    }

    private void print(String requestLine, String body) {
        exchanges++;
        out.println(exchanges + ". " + requestLine);
        if (!body.isEmpty()) {
            out.println(shortened(body));
        }
    }

    private void print(int status, Map<String, String> headers, String body) {
        out.println("--> " + status);
        headers.forEach((name, value) -> out.println(name + ": " + value));
        if (!body.isEmpty()) {
            out.println(shortened(pretty(body)));
        }
    }

    private static String pretty(String body) {
        try {
            return body.isEmpty() ? body : JSON.readTree(body).toPrettyString();
        } catch (JacksonException notJson) {
            return body;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, LONGEST_SHOWN) + "\n... (" + text.length() + " characters in all)";
    }
}
