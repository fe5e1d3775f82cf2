package io.leadlist.wire.json;

import io.leadlist.lead.StorableText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The words of zod 3 (<a href="{@docRoot}/docs/contract-decisions.md#55">decision 55</a>), and two of our own where zod
 * has none. What is quoted from a body is cut and made storable.
 */
final class Wording {
    static final String REQUIRED = "Required";
    static final String INVALID_UUID = "Invalid uuid";
    static final String INVALID_DATETIME = "Invalid datetime";
    static final String FLOAT = "Expected integer, received float";

    /** Ours: zod takes such text (<a href="{@docRoot}/docs/contract-decisions.md#59">decision 59</a>). */
    static final String UNSTORABLE = "Invalid text: U+0000 or a lone surrogate";

    private static final int MAX_QUOTED = 255;
    private static final int MAX_QUOTED_KEYS = 20;

    private Wording() {}

    static String expected(String type, JsonValue received) {
        return "Expected " + type + ", received " + received.typeName();
    }

    static String expectedOneOf(Collection<String> values, String received) {
        return "Invalid enum value. Expected " + options(values) + ", received '" + quoted(received) + "'";
    }

    static String options(Collection<String> values) {
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(" | "));
    }

    static String unrecognized(Collection<String> keys) {
        String shown = keys.stream()
                .limit(MAX_QUOTED_KEYS)
                .map(key -> "'" + quoted(key) + "'")
                .collect(Collectors.joining(", "));
        return "Unrecognized key(s) in object: " + shown + (keys.size() > MAX_QUOTED_KEYS ? ", …" : "");
    }

    static String elementsAtLeast(int least) {
        return "Array must contain at least " + least + " element(s)";
    }

    static String elementsAtMost(int most) {
        return "Array must contain at most " + most + " element(s)";
    }

    static String charactersAtLeast(int least) {
        return "String must contain at least " + least + " character(s)";
    }

    static String charactersAtMost(int most) {
        return "String must contain at most " + most + " character(s)";
    }

    static String numberAtLeast(BigDecimal least) {
        return "Number must be greater than or equal to " + plain(least);
    }

    static String numberAtMost(BigDecimal most) {
        return "Number must be less than or equal to " + plain(most);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A text of the body as it can be repeated in a message. */
    static String quoted(String text) {
        String cut = text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text;
        if (StorableText.isStorable(cut)) {
            return cut;
        }
        StringBuilder storable = new StringBuilder();
        cut.codePoints().map(point -> isBad(point) ? 0xFFFD : point).forEach(storable::appendCodePoint);
        return storable.toString();
    }

    private static boolean isBad(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
