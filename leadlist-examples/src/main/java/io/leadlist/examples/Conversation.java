package io.leadlist.examples;

import io.leadlist.wire.Response;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows requests with their answers, and holds each answer against the documented one.
 *
 * <p>A documented text may stand for a value that differs each time, or hold such a part: {@code <uuid>},
 * {@code <instant>} in milliseconds, {@code <second>} for one in whole seconds, {@code <cursor>}; and {@code <20
 * elements>} stands for an array of that size. Everything else must be there to the letter, the fields in the
 * documented order.
 */
final class Conversation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_SHOWN = 1_800;
    private static final Map<String, String> PATTERNS = Map.of(
            "<uuid>", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "<instant>", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z",
            "<second>", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ",
            "<cursor>", "[A-Za-z0-9_-]+");
    private final PrintStream out;
    private final List<String> differences = new ArrayList<>();
    private int exchanges;

    Conversation(PrintStream out) {
        this.out = out;
    }

    /** A documented answer. */
    record Expected(int status, String body) {}

    /** Shows an exchange, and notes whether the answer is the documented one. */
    JsonNode show(String title, String requestLine, String body, Response response, Expected expected) {
        exchanges++;
        out.printf("%n=== %d. %s%n%s%n", exchanges, title, requestLine);
        if (!body.isEmpty()) {
            out.println(shortened(body.strip()));
        }
        JsonNode answer = JSON.readTree(response.text());
        out.println("--> " + response.status());
        response.headers().forEach((name, value) -> out.println(name + ": " + value));
        out.println(shortened(answer.toPrettyString()));
        List<String> found = new ArrayList<>();
        if (response.status() != expected.status()) {
            found.add("status " + expected.status() + " expected");
        }
        compare("", JSON.readTree(expected.body()), answer, found);
        out.println(found.isEmpty() ? "    as documented" : "    NOT AS DOCUMENTED: " + found);
        note(exchanges + ". " + title, found);
        return answer;
    }

    /** Shows a fact that is no answer by itself, and notes whether it is the expected one; both in JSON. */
    void check(String title, String expected, Object fact) {
        JsonNode actual = JSON.valueToTree(fact);
        List<String> found = new ArrayList<>();
        compare("", JSON.readTree(expected), actual, found);
        out.printf("%n%s:%n%s%n", title, actual.toPrettyString());
        out.println(found.isEmpty() ? "    as expected" : "    NOT AS EXPECTED: " + found);
        note(title, found);
    }

    private void note(String title, List<String> found) {
        found.forEach(difference -> differences.add(title + ": " + difference));
    }

    /** Sums up; exits with 1 if an answer was not the documented one. */
    void finish() {
        out.printf("%n%d exchanges, %d differences from the documented answers%n", exchanges, differences.size());
        differences.forEach(out::println);
        if (!differences.isEmpty()) {
            System.exit(1);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, LONGEST_SHOWN) + "\n... (" + text.length() + " characters in all)";
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> found) {
        if (expected.isObject() && actual.isObject()) {
            compareFields(path, expected, actual, found);
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "[" + i + "]", expected.get(i), actual.get(i), found);
            }
        } else if (!expected.equals(actual) && !(expected.isString() && standsFor(expected.stringValue(), actual))) {
            found.add(path + " should be " + expected + " and is " + actual);
        }
    }

    private static void compareFields(String path, JsonNode expected, JsonNode actual, List<String> found) {
        List<String> names = List.copyOf(expected.propertyNames());
        if (!names.equals(List.copyOf(actual.propertyNames()))) {
            found.add(path + " should have the fields " + names + " and has " + actual.propertyNames());
            return;
        }
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            compare(path + "." + field.getKey(), field.getValue(), actual.get(field.getKey()), found);
        }
    }

    private static boolean standsFor(String expected, JsonNode actual) {
        if (!actual.isString()) {
            return actual.isArray() && expected.equals("<" + actual.size() + " elements>");
        }
        String pattern = Pattern.quote(expected);
        for (Map.Entry<String, String> part : PATTERNS.entrySet()) {
            pattern = pattern.replace(part.getKey(), "\\E" + part.getValue() + "\\Q");
        }
        return actual.stringValue().matches(pattern);
    }
}
