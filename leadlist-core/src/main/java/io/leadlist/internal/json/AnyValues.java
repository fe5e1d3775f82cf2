package io.leadlist.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Readers of values of any type, of which only the texts are checked: every database must be able to hold them. */
final class AnyValues {
    private AnyValues() {}

    /** Reads a value as a tree of maps, lists, texts, {@link BigDecimal}s, booleans and nulls. */
    static @Nullable Object read(JsonNode value, Location at) {
        if (value.isString()) {
            return Scalars.storableText(value, at);
        } else if (value.isNumber()) {
            return value.decimalValue();
        } else if (value.isBoolean()) {
            return value.booleanValue();
        } else if (value instanceof ArrayNode array) {
            return list(array, at);
        }
        return value instanceof ObjectNode object ? map(object, at) : null;
    }

    /** Checks a value that is ignored. */
    static void check(JsonNode value, Location at) {
        if (value.isString()) {
            Scalars.storableText(value, at);
        } else if (value instanceof ArrayNode array) {
            int index = 0;
            for (JsonNode element : array) {
                check(element, at.at(index++));
            }
        } else if (value instanceof ObjectNode object) {
            object.properties().forEach(member -> check(member.getValue(), at.at(member.getKey())));
        }
    }

    private static List<@Nullable Object> list(ArrayNode array, Location at) {
        List<@Nullable Object> list = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            list.add(read(element, at.at(list.size())));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(ObjectNode object, Location at) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.properties()
                .forEach(member -> map.put(member.getKey(), read(member.getValue(), at.at(member.getKey()))));
        return map;
    }
}
