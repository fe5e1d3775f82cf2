package io.leadlist.internal.json;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.StorableText;
import io.leadlist.wire.constraint.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Readers of values that are no records. All are thread-safe. */
public final class Scalars {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Scalars() {}

    /** Any text; {@code expected} names what is expected instead of a value of another type. */
    static NodeReader<String> text(String expected) {
        return (value, at) -> {
            if (value.isString()) {
                return value.stringValue();
            }
            rejectType(expected, value, at);
            return null;
        };
    }

    /** {@code true} or {@code false}. */
    public static @Nullable Boolean bool(JsonNode value, Location at) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        rejectType("boolean", value, at);
        return null;
    }

    /**
     * A whole number, however it is written: {@code 100}, {@code 100.0}, {@code 1e2}. One beyond the range of a long
     * becomes its end.
     */
    public static @Nullable Long wholeNumber(JsonNode value, Location at) {
        if (!value.isNumber()) {
            rejectType("number", value, at);
            return null;
        }
        if (value.isInt() || value.isLong()) {
            return value.longValue();
        }
        BigDecimal number = value.decimalValue();
        // A scale of 0 and less is a whole number, whose zeros may be too many to be written out.
        if (number.signum() != 0
                && number.scale() > 0
                && number.stripTrailingZeros().scale() > 0) {
            at.reject(Kind.WRONG_TYPE, Messages.FLOAT);
            return null;
        }
        return number.compareTo(LEAST) <= 0
                ? (Long) Long.MIN_VALUE
                : number.compareTo(MOST) >= 0 ? (Long) Long.MAX_VALUE : (Long) number.longValueExact();
    }

    /**
     * Any value, as a tree of maps, lists, texts, {@link BigDecimal}s, booleans and nulls. A text that no database can
     * hold is a violation.
     */
    static @Nullable Object anything(JsonNode value, Location at) {
        if (value.isString()) {
            return storable(value, at);
        } else if (value.isNumber()) {
            return value.decimalValue();
        } else if (value.isBoolean()) {
            return value.booleanValue();
        } else if (value instanceof ArrayNode array) {
            return list(array, at);
        }
        return value instanceof ObjectNode object ? map(object, at) : null;
    }

    /** Searches a value that stands for nothing for text that no database can hold. */
    public static void ignore(JsonNode value, Location at) {
        if (value.isString()) {
            storable(value, at);
        } else if (value instanceof ArrayNode array) {
            int index = 0;
            for (JsonNode element : array) {
                ignore(element, at.at(index++));
            }
        } else if (value instanceof ObjectNode object) {
            object.properties().forEach(member -> ignore(member.getValue(), at.at(member.getKey())));
        }
    }

    /** Reports that a value is of another type than expected. */
    public static void rejectType(String expected, JsonNode value, Location at) {
        at.reject(Kind.WRONG_TYPE, Messages.expected(expected, JsonTypes.nameOf(value)));
    }

    private static @Nullable String storable(JsonNode value, Location at) {
        String text = value.stringValue();
        if (StorableText.isStorable(text)) {
            return text;
        }
        at.reject(Kind.MALFORMED, Messages.UNSTORABLE);
        return null;
    }

    private static List<@Nullable Object> list(ArrayNode array, Location at) {
        List<@Nullable Object> list = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            list.add(anything(element, at.at(list.size())));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(ObjectNode object, Location at) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.properties()
                .forEach(member -> map.put(member.getKey(), anything(member.getValue(), at.at(member.getKey()))));
        return map;
    }
}
