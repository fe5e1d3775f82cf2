package io.leadlist.internal.json;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.StorableText;
import io.leadlist.wire.constraint.Messages;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Readers of texts, booleans and whole numbers. All are thread-safe. */
public final class Scalars {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Scalars() {}

    /**
     * Reads any text.
     *
     * @param expected the type that the message names
     */
    record Text(String expected) implements NodeReader<String> {
        @Override
        public @Nullable String read(JsonNode value, Location at) {
            if (value.isString()) {
                return value.stringValue();
            }
            rejectType(expected, value, at);
            return null;
        }

        @Override
        public @Nullable String read(JsonNode value, Location outer, Object step) {
            return value.isString() ? value.stringValue() : read(value, outer.at(step));
        }
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

    /** Any text that every database can hold. */
    public static @Nullable String storableText(JsonNode value, Location at) {
        if (!value.isString()) {
            rejectType("string", value, at);
            return null;
        }
        String text = value.stringValue();
        if (StorableText.isStorable(text)) {
            return text;
        }
        at.reject(Kind.MALFORMED, Messages.UNSTORABLE);
        return null;
    }

    /** Reports that a value is of another type than expected. */
    public static void rejectType(String expected, JsonNode value, Location at) {
        at.reject(Kind.WRONG_TYPE, Messages.expected(expected, JsonTypes.nameOf(value)));
    }
}
