package io.leadlist.examples;

import io.leadlist.wire.Response;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows requests with their answers, and holds each answer against the documented one.
 *
 * <p>A documented text may stand for a value that differs each time: {@code <uuid>}, {@code <instant>}, or {@code <20 elements>} for an
 * array of that size. Everything else must be there to the letter, the fields in the documented order.
 */
final class Conversation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_SHOWN = 1_500;
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
            out.println(body.strip());
        }
        JsonNode answer = JSON.readTree(response.text());
        out.printf("--> %d%n%s%n", response.status(), shown(answer));
        List<String> found = new ArrayList<>();
        if (response.status() != expected.status()) {
            found.add("status " + expected.status() + " expected");
        }
        compare("", JSON.readTree(expected.body()), answer, found);
        out.println(found.isEmpty() ? "    as documented" : "    NOT AS DOCUMENTED: " + found);
        found.forEach(difference -> differences.add(exchanges + ". " + title + ": " + difference));
        return answer;
    }

    /** Sums up; exits with 1 if an answer was not the documented one. */
    void finish() {
        out.printf("%n%d exchanges, %d differences from the documented answers%n", exchanges, differences.size());
        differences.forEach(out::println);
        if (!differences.isEmpty()) {
            System.exit(1);
        }
    }

    private static String shown(JsonNode answer) {
        String pretty = answer.toPrettyString();
        return pretty.length() <= LONGEST_SHOWN
                ? pretty
                : pretty.substring(0, LONGEST_SHOWN) + "\n... (" + pretty.length() + " characters in all)";
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

    private static boolean standsFor(String placeholder, JsonNode actual) {
        return switch (placeholder) {
            case "<uuid>" ->
                actual.isString() && actual.stringValue().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            case "<instant>" ->
                actual.isString()
                        && actual.stringValue().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            default -> placeholder.equals("<" + actual.size() + " elements>") && actual.isArray();
        };
    }
}
