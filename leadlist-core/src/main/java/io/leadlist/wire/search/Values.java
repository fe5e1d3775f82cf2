package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.Quotes;
import io.leadlist.internal.json.Scalars;
import io.leadlist.lead.StorableText;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.json.WireDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Readers of the values in filters and receipts. All are thread-safe. */
final class Values {
    private Values() {}

    /** Reports that a value is of another type than expected. */
    static void rejectType(String expected, JsonNode value, Location at) {
        Scalars.rejectType(expected, value, at);
    }

    /** Any text that every database can hold. */
    static @Nullable String text(JsonNode value, Location at) {
        if (!value.isString()) {
            rejectType("string", value, at);
            return null;
        }
        String text = value.stringValue();
        if (!StorableText.isStorable(text)) {
            at.reject(Kind.MALFORMED, Messages.UNSTORABLE);
            return null;
        }
        return text;
    }

    /** A text of 1 to {@value StorableText#MAX_KEY_LENGTH} characters that is not blank: a name, an id. */
    static @Nullable String key(JsonNode value, Location at) {
        String text = text(value, at);
        if (text != null && StorableText.isBlank(text)) {
            at.reject(Kind.OUT_OF_RANGE, Messages.charactersAtLeast(1));
            return null;
        } else if (text != null && text.length() > StorableText.MAX_KEY_LENGTH) {
            at.reject(Kind.OUT_OF_RANGE, Messages.charactersAtMost(StorableText.MAX_KEY_LENGTH));
            return null;
        }
        return text;
    }

    /** A point in time in milliseconds. */
    static @Nullable Instant instant(JsonNode value, Location at) {
        String text = text(value, at);
        Optional<Instant> instant = text == null ? Optional.empty() : WireDates.parse(text);
        if (text != null && instant.isEmpty()) {
            at.reject(Kind.MALFORMED, Messages.INVALID_DATETIME);
        }
        return instant.orElse(null);
    }

    /** One of an enum's constants, by its name. */
    static <E extends Enum<E>> NodeReader<E> oneOf(E[] constants) {
        Map<String, E> byName = Arrays.stream(constants)
                .collect(Collectors.toMap(E::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return oneOf(List.copyOf(byName.keySet()), text -> Optional.ofNullable(byName.get(text)));
    }

    /**
     * One of some texts, read by a function that may take other spellings too.
     *
     * @param names the texts as messages name them, in their order
     */
    static <T> NodeReader<T> oneOf(List<String> names, Function<String, Optional<T>> read) {
        return (value, at) -> {
            if (!value.isString()) {
                rejectType(Messages.options(names), value, at);
                return null;
            }
            String text = text(value, at);
            Optional<T> known = text == null ? Optional.empty() : read.apply(text);
            if (text != null && known.isEmpty()) {
                at.reject(Kind.UNKNOWN_VALUE, Messages.expectedOneOf(names, Quotes.quotable(text)));
            }
            return known.orElse(null);
        };
    }

    /** A whole number in a range, however it is written. */
    static NodeReader<Long> integer(long least, long most) {
        return (value, at) -> {
            Long number = Scalars.wholeNumber(value, at);
            return number == null || isInRange(BigDecimal.valueOf(number), least, most, at) ? number : null;
        };
    }

    /** A number in a range, as a double. */
    static NodeReader<Double> decimal(double least, double most) {
        return (value, at) -> {
            if (!value.isNumber()) {
                rejectType("number", value, at);
                return null;
            }
            BigDecimal number = value.decimalValue();
            return isInRange(number, BigDecimal.valueOf(least), BigDecimal.valueOf(most), at)
                    ? (Double) number.doubleValue()
                    : null;
        };
    }

    /** An array with at most so many elements. A longer one is not looked into. */
    static <T> NodeReader<List<T>> list(NodeReader<T> element, int most) {
        return (value, at) -> {
            if (!(value instanceof ArrayNode array)) {
                rejectType("array", value, at);
                return null;
            }
            if (array.size() > most) {
                at.reject(Kind.OUT_OF_RANGE, Messages.elementsAtMost(most));
                return null;
            }
            return elements(array, element, at);
        };
    }

    /** The same array, with at least one element. */
    static <T> NodeReader<List<T>> filled(NodeReader<List<T>> any) {
        return (value, at) -> {
            if (value.isArray() && value.isEmpty()) {
                at.reject(Kind.OUT_OF_RANGE, Messages.elementsAtLeast(1));
                return null;
            }
            return any.read(value, at);
        };
    }

    private static <T> List<T> elements(ArrayNode array, NodeReader<T> element, Location at) {
        List<T> elements = new ArrayList<>(array.size());
        int index = 0;
        for (JsonNode value : array) {
            if (at.isSpent()) {
                at.reject(Kind.OUT_OF_RANGE, "");
                break;
            }
            T one = element.read(value, at.at(index++));
            if (one != null) {
                elements.add(one);
            }
        }
        return elements;
    }

    private static boolean isInRange(BigDecimal number, long least, long most, Location at) {
        return isInRange(number, BigDecimal.valueOf(least), BigDecimal.valueOf(most), at);
    }

    private static boolean isInRange(BigDecimal number, BigDecimal least, BigDecimal most, Location at) {
        if (number.compareTo(least) < 0) {
            at.reject(Kind.OUT_OF_RANGE, Messages.numberAtLeast(least));
            return false;
        } else if (number.compareTo(most) > 0) {
            at.reject(Kind.OUT_OF_RANGE, Messages.numberAtMost(most));
            return false;
        }
        return true;
    }
}
