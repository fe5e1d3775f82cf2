package io.leadlist.imports;

import io.leadlist.lead.StorableText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The additional data of a raw lead, stored and returned unchanged. It is a tree of maps, lists, texts, numbers,
 * booleans and nulls. Immutable and thread-safe. Numbers are {@link BigDecimal} with all their digits.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the tree has more than {@value #MAX_DEPTH} levels or a
 * size above {@value #MAX_SIZE}. It also throws for a text that is not storable, a number whose exponent is not an int,
 * and a value of any other type. The size is the number of characters of all keys, texts and numbers, plus 8 for each
 * key and each value.
 *
 * @param values the values by name, in their order
 */
public record LeadData(Map<String, @Nullable Object> values) {
    /** The maximum number of levels of maps and lists, the outermost included. */
    public static final int MAX_DEPTH = 8;

    /** The maximum size; a lead with it fits into a column of any database. */
    public static final int MAX_SIZE = 16_384;

    /** No additional data. */
    public static final LeadData NONE = new LeadData(Map.of());

    /**
     * Brings the components into their normal form.
     *
     * @param values the values by name, in their order
     */
    public LeadData {
        values = new Copy().map(values, MAX_DEPTH);
    }

    /** {@return whether there is no additional data} */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Copies a tree and measures it. */
    private static final class Copy {
        private static final int OVERHEAD = 8;
        private long size;

        Map<String, @Nullable Object> map(Map<?, ?> values, int depth) {
            checkDepth(depth);
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            values.forEach((name, value) -> copy.put(name(name), value(value, depth - 1)));
            return Collections.unmodifiableMap(copy);
        }

        private String name(Object name) {
            count(OVERHEAD);
            if (name instanceof String text) {
                return text(text);
            }
            throw new IllegalArgumentException("keys of data must be texts");
        }

        private @Nullable Object value(@Nullable Object value, int depth) {
            count(OVERHEAD);
            if (value instanceof Map<?, ?> map) {
                return map(map, depth);
            } else if (value instanceof List<?> list) {
                return list(list, depth);
            } else if (value instanceof String text) {
                return text(text);
            } else if (value instanceof Number number) {
                return number(number);
            } else if (value == null || value instanceof Boolean) {
                return value;
            }
            throw new IllegalArgumentException(
                    "values of data must be maps, lists, texts, numbers, booleans or nulls, but one is a "
                            + value.getClass().getName());
        }

        private List<@Nullable Object> list(List<?> values, int depth) {
            checkDepth(depth);
            List<@Nullable Object> copy = new ArrayList<>(values.size());
            values.forEach(value -> copy.add(value(value, depth - 1)));
            return Collections.unmodifiableList(copy);
        }

        private String text(String text) {
            count(text.length());
            return StorableText.require("data", text);
        }

        private BigDecimal number(Number number) {
            BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
            long exponent = (long) exact.precision() - exact.scale() - 1;
            if (Math.abs(exponent) > Integer.MAX_VALUE) {
                // Such a number could be written, but not read again.
                throw new IllegalArgumentException(
                        "numbers of data must have an exponent of at most " + Integer.MAX_VALUE);
            }
            count(exact.precision());
            return exact;
        }

        private void count(int characters) {
            size += characters;
            if (size > MAX_SIZE) {
                throw new IllegalArgumentException("data must have a size of at most " + MAX_SIZE + ", but is larger");
            }
        }

        private static void checkDepth(int depth) {
            if (depth == 0) {
                throw new IllegalArgumentException("data must have at most " + MAX_DEPTH + " levels, but has more");
            }
        }
    }
}
