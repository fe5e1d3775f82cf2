package io.leadlist.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The documented bodies of the conformance vectors, and random changes of them. */
final class MutatedBodies {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Values that are put in place of others, as JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "-0.0",
            "1e400",
            "1e9999999",
            "1E-400",
            "9".repeat(60),
            "9".repeat(65),
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\ud83d\ude00\"",
            "\"" + "x".repeat(300) + "\"",
            "\"" + "x".repeat(70_000) + "\"",
            "\"550e8400-e29b-41d4-a716-446655440000\"",
            "\"2024-01-01\"",
            "\"9999-12-31T23:59:59.999+18:00\"",
            "\"person\"",
            "\"company\"",
            "\"manual\"",
            "\"bulk\"",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "[{}]",
            "{\"x\":\"\\u0000\"}",
            "[" + "1,".repeat(3_000) + "1]",
            "[".repeat(40) + "]".repeat(40),
            "NaN",
            "+1",
            "01",
            "'x'",
            "/**/");

    private final Random random;
    private final List<String> raw = new ArrayList<>();

    private MutatedBodies(Random random) {
        this.random = random;
    }

    /** A documented call. */
    record Call(String method, String path, ObjectNode body) {}

    /** Returns all documented calls with a body. */
    static List<Call> documented() {
        List<Call> calls = new ArrayList<>();
        read("index.json").get("files").forEach(file -> collect(read(file.stringValue()), calls));
        return calls;
    }

    private static JsonNode read(String file) {
        try (InputStream in = MutatedBodies.class.getResourceAsStream(file)) {
            return MAPPER.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void collect(JsonNode node, List<Call> calls) {
        if (node.path("method").isString() && node.get("body") instanceof ObjectNode body) {
            calls.add(
                    new Call(node.get("method").stringValue(), node.get("path").stringValue(), body));
        }
        node.forEach(inner -> collect(inner, calls));
    }

    /** Returns all keys of a value, those of the objects in it included. */
    static Stream<String> keys(JsonNode value) {
        return Stream.concat(value.propertyNames().stream(), value.valueStream().flatMap(MutatedBodies::keys));
    }

    /** Returns a body with one to three random changes. */
    static String mutate(ObjectNode body, Random random) {
        MutatedBodies mutation = new MutatedBodies(random);
        ObjectNode copy = body.deepCopy();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            mutation.change(copy);
        }
        String text = MAPPER.writeValueAsString(copy);
        for (int index = 0; index < mutation.raw.size(); index++) {
            text = text.replace("\"@" + index + "@\"", mutation.raw.get(index));
        }
        return random.nextInt(10) == 0 ? mutation.changed(text) : text;
    }

    /** Changes something in an object or an array, or further in. */
    private void change(JsonNode node) {
        List<JsonNode> inner = new ArrayList<>();
        node.forEach(one -> {
            if (one.isContainer() && !one.isEmpty()) {
                inner.add(one);
            }
        });
        if (!inner.isEmpty() && random.nextInt(3) > 0) {
            change(inner.get(random.nextInt(inner.size())));
        } else if (node instanceof ObjectNode object) {
            change(object);
        } else if (node instanceof ArrayNode array) {
            change(array);
        }
    }

    private void change(ObjectNode object) {
        List<String> keys = new ArrayList<>(object.propertyNames());
        String key = keys.isEmpty() ? "x" : keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(8)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(key, NODES.arrayNode().add(object.get(key)));
            case 2 -> object.set(key, NODES.objectNode().set("x", object.get(key)));
            case 3 -> object.set(random.nextBoolean() ? "unknown" : "\u0000", value());
            case 4 -> object.set(key, placeholder("1,\"" + key + "\":2"));
            default -> object.set(key, value());
        }
    }

    private void change(ArrayNode array) {
        int index = random.nextInt(Math.max(1, array.size()));
        switch (random.nextInt(3)) {
            case 0 -> array.insert(index, value());
            case 1 -> array.addAll(array.deepCopy());
            default -> array.set(Math.min(index, array.size() - 1), value());
        }
    }

    private JsonNode value() {
        return placeholder(VALUES.get(random.nextInt(VALUES.size())));
    }

    private JsonNode placeholder(String json) {
        raw.add(json);
        return NODES.stringNode("@" + (raw.size() - 1) + "@");
    }

    /** Changes characters. */
    private String changed(String text) {
        int at = random.nextInt(text.length());
        String inserted = new String[] {"", "\"", "{", "]", ",", "\\", "\u0000", "\ufeff", "é"}[random.nextInt(9)];
        return random.nextInt(4) == 0
                ? text.substring(0, at)
                : text.substring(0, at) + inserted + text.substring(at + random.nextInt(2));
    }
}
