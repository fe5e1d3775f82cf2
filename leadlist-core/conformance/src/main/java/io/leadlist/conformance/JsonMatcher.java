package io.leadlist.conformance;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a JSON value with an expected one.
 *
 * <p>An expected value is compared literally: an object has exactly these members, an array has these elements in this
 * order, a number has this value. An object with one member whose name begins with {@code $} is a matcher; the vectors'
 * README lists them.
 */
public final class JsonMatcher {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final int SHOWN = 200;

    /** The names of all matchers. */
    static final List<String> NAMES = List.of(
            "$any",
            "$text",
            "$uuid",
            "$instant",
            "$time",
            "$boolean",
            "$number",
            "$regex",
            "$size",
            "$partial",
            "$each",
            "$contains",
            "$unordered",
            "$anyOf",
            "$not",
            "$optional",
            "$absent",
            "$none");

    private final List<Difference> differences = new ArrayList<>();

    private JsonMatcher() {}

    /**
     * {@return the differences between the body of a response and the expected body, in document order} Empty if the
     * body is as expected.
     *
     * @param expected JSON, with matchers
     * @param actual the body; anything but JSON is a difference
     * @throws IllegalArgumentException if {@code expected} is not JSON
     */
    public static List<Difference> differences(String expected, String actual) {
        JsonNode pattern = Json.parse(expected.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("expected must be JSON"));
        return Json.parse(actual.getBytes(StandardCharsets.UTF_8))
                .map(body -> differences("body ", pattern, body))
                .orElseGet(() -> List.of(Difference.NOT_JSON));
    }

    /** Returns all differences, in document order. */
    static List<Difference> differences(String root, JsonNode expected, JsonNode actual) {
        JsonMatcher matcher = new JsonMatcher();
        matcher.match(root, expected, actual);
        return matcher.differences;
    }

    private static boolean matches(JsonNode expected, JsonNode actual) {
        return differences("", expected, actual).isEmpty();
    }

    private void match(String where, JsonNode expected, JsonNode actual) {
        String matcher = matcher(expected);
        if (matcher != null) {
            match(where, matcher, expected.get(matcher), actual);
        } else if (expected.isObject() && actual.isObject()) {
            matchMembers(where, expected, actual);
            actual.properties().stream()
                    .filter(member -> !expected.has(member.getKey()))
                    .forEach(member -> differ(where + step(member.getKey()), "no such member", member.getValue()));
        } else if (expected.isArray() && actual.isArray()) {
            matchElements(where, expected, actual);
        } else if (!isSame(expected, actual)) {
            differ(where, shown(expected), actual);
        }
    }

    private void matchMembers(String where, JsonNode expected, JsonNode actual) {
        for (Map.Entry<String, JsonNode> member : expected.properties()) {
            String path = where + step(member.getKey());
            String matcher = Objects.requireNonNullElse(matcher(member.getValue()), "");
            JsonNode value = actual.get(member.getKey());
            if (matcher.equals("$absent")) {
                if (value != null) {
                    differ(path, "no such member", value);
                }
            } else if (value != null) {
                JsonNode argument =
                        matcher.equals("$optional") ? member.getValue().get(matcher) : member.getValue();
                match(path, argument, value);
            } else if (!matcher.equals("$optional")) {
                differences.add(new Difference(path, "expected " + shown(member.getValue()) + ", but it is missing"));
            }
        }
    }

    private void matchElements(String where, JsonNode expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            differ(where, expected.size() + " elements " + shown(expected), actual);
            return;
        }
        for (int index = 0; index < expected.size(); index++) {
            match(where + "/" + index, expected.get(index), actual.get(index));
        }
    }

    private void match(String where, String matcher, JsonNode argument, JsonNode actual) {
        switch (matcher) {
            case "$partial" -> matchPart(where, argument, actual);
            case "$each" -> matchEach(where, argument, actual);
            case "$contains" ->
                argument.forEach(one -> require(holds(actual, one), where, "an element " + shown(one), actual));
            case "$unordered" ->
                require(isPermutation(argument, actual), where, "in any order " + shown(argument), actual);
            case "$not" -> require(!matches(argument, actual), where, "anything but " + shown(argument), actual);
            case "$anyOf" -> require(matchesAny(argument, actual), where, "one of " + shown(argument), actual);
            case "$size" -> require(hasSize(argument, actual), where, argument + " elements", actual);
            case "$regex" -> require(matchesRegex(argument, actual), where, "a text that matches " + argument, actual);
            default -> require(matchesForm(matcher, actual), where, "a value that matches " + matcher, actual);
        }
    }

    private static boolean matchesForm(String matcher, JsonNode actual) {
        return switch (matcher) {
            case "$any" -> true;
            case "$text" -> actual.isString() && !actual.stringValue().isBlank();
            case "$uuid" -> actual.isString() && isUuid(actual.stringValue());
            case "$instant" -> isText(actual, INSTANT) && isTime(actual.stringValue());
            case "$time" -> actual.isString() && isTime(actual.stringValue());
            case "$boolean" -> actual.isBoolean();
            case "$number" -> actual.isNumber();
            default -> throw new IllegalStateException("unknown matcher " + matcher);
        };
    }

    private void matchPart(String where, JsonNode argument, JsonNode actual) {
        if (actual.isObject()) {
            matchMembers(where, argument, actual);
        } else {
            differ(where, "an object with " + shown(argument), actual);
        }
    }

    private void matchEach(String where, JsonNode argument, JsonNode actual) {
        require(actual.isArray(), where, "an array", actual);
        for (int index = 0; actual.isArray() && index < actual.size(); index++) {
            match(where + "/" + index, argument, actual.get(index));
        }
    }

    private static boolean matchesAny(JsonNode patterns, JsonNode actual) {
        return patterns.valueStream().anyMatch(one -> matches(one, actual));
    }

    private static boolean hasSize(JsonNode size, JsonNode actual) {
        return actual.isArray() && actual.size() == size.intValue();
    }

    private static boolean matchesRegex(JsonNode regex, JsonNode actual) {
        return isText(actual, Pattern.compile(regex.stringValue()));
    }

    private static boolean holds(JsonNode array, JsonNode expected) {
        return array.isArray() && array.valueStream().anyMatch(one -> matches(expected, one));
    }

    /** Each pattern consumes the first remaining element that matches it. */
    private static boolean isPermutation(JsonNode expected, JsonNode actual) {
        List<JsonNode> remaining = new ArrayList<>();
        actual.forEach(remaining::add);
        for (JsonNode pattern : expected) {
            Optional<JsonNode> match =
                    remaining.stream().filter(one -> matches(pattern, one)).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            remaining.remove(match.get());
        }
        return actual.isArray() && remaining.isEmpty();
    }

    private static boolean isText(JsonNode actual, Pattern pattern) {
        return actual.isString() && pattern.matcher(actual.stringValue()).matches();
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean isSame(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }

    private static @Nullable String matcher(JsonNode expected) {
        if (expected.isObject() && expected.size() == 1) {
            String name = expected.propertyNames().iterator().next();
            return name.startsWith("$") ? name : null;
        }
        return null;
    }

    private void require(boolean met, String where, String expected, JsonNode actual) {
        if (!met) {
            differ(where, expected, actual);
        }
    }

    private void differ(String where, String expected, JsonNode actual) {
        differences.add(new Difference(where, "expected " + expected + ", but was " + shown(actual)));
    }

    private static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
