package io.leadlist.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The variables of one case while it is played. Replaces them in texts and JSON trees. Not thread-safe. */
final class Variables {
    private static final String REPEAT = "$repeat";
    private static final String FROM = "from";
    private static final String VALUE = "value";

    private static final Pattern NAME = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    private final Map<String, JsonNode> values = new HashMap<>();

    void set(String name, JsonNode value) {
        values.put(name, value);
    }

    void set(String name, String value) {
        set(name, JsonNodeFactory.instance.stringNode(value));
    }

    /** Returns the text with every variable replaced by its value. */
    String fill(String text) {
        Matcher names = NAME.matcher(text);
        return names.replaceAll(found -> Matcher.quoteReplacement(text(value(found.group(1)))));
    }

    /**
     * Returns the tree with every variable replaced and every repetition expanded. A text that consists of one variable
     * becomes its value, of any type.
     */
    JsonNode fill(JsonNode tree) {
        if (tree.isString()) {
            String text = tree.stringValue();
            Matcher whole = NAME.matcher(text);
            return whole.matches() ? value(whole.group(1)) : JsonNodeFactory.instance.stringNode(fill(text));
        } else if (tree instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> filled.set(fill(member.getKey()), fill(member.getValue())));
            return filled;
        } else if (tree instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> fill(element, filled));
            return filled;
        }
        return tree;
    }

    private void fill(JsonNode element, ArrayNode filled) {
        if (!element.has(REPEAT)) {
            filled.add(fill(element));
            return;
        }
        int from = element.path(FROM).intValue(0);
        for (int index = from; index < from + element.get(REPEAT).intValue(); index++) {
            set("index", String.valueOf(index));
            filled.add(fill(element.get(VALUE)));
        }
    }

    /** Returns the text of a literal body, whose parts and repetitions are joined. */
    String fillText(JsonNode parts) {
        StringBuilder text = new StringBuilder();
        JsonNode all = parts.isArray()
                ? fill(parts)
                : fill(JsonNodeFactory.instance.arrayNode().add(parts));
        all.forEach(part -> text.append(text(part)));
        return text.toString();
    }

    private JsonNode value(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value was captured as {{" + name + "}}");
        }
        return value;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
