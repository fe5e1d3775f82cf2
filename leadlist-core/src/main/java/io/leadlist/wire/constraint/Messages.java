package io.leadlist.wire.constraint;

import io.leadlist.internal.constraint.TextCheck;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The messages of violations: those of the validation library zod 3, with additions where zod has none. A parameter in
 * braces stands for the attribute of the constraint.
 */
public final class Messages {
    /** Stands for the value in the messages of constraints; the endpoints replace it. */
    public static final String VALUE = "'…'";

    /** A required component is missing. */
    public static final String REQUIRED = "Required";

    /** A text is no UUID. */
    public static final String INVALID_UUID = "Invalid uuid";

    /** A text is no point in time. */
    public static final String INVALID_DATETIME = "Invalid datetime";

    /** A number has a fraction. */
    public static final String FLOAT = "Expected integer, received float";

    /** A text that no database can hold; zod accepts such a text. */
    public static final String UNSTORABLE = TextCheck.UNSTORABLE;

    /** A text is blank, or has too few characters. */
    public static final String CHARACTERS_AT_LEAST = "String must contain at least {min} character(s)";

    /** A text has too many characters. */
    public static final String CHARACTERS_AT_MOST = "String must contain at most {max} character(s)";

    /** A number is too small. */
    public static final String NUMBER_AT_LEAST = "Number must be greater than or equal to {min}";

    /** A number is too large. */
    public static final String NUMBER_AT_MOST = "Number must be less than or equal to {max}";

    /** An array has too few elements. */
    public static final String ELEMENTS_AT_LEAST = "Array must contain at least {min} element(s)";

    /** An array has too many elements. */
    public static final String ELEMENTS_AT_MOST = "Array must contain at most {max} element(s)";

    /** A text is none of some values. */
    public static final String ONE_OF = "Invalid enum value. Expected {options}, received " + VALUE;

    private Messages() {}

    /**
     * {@return a value of another JSON type than expected}
     *
     * @param type the name of the expected type
     * @param received the type or the text that was received
     */
    public static String expected(String type, String received) {
        return "Expected " + type + ", received " + received;
    }

    /**
     * {@return a text that is none of some values; {@code received} is the text as it can be quoted}
     *
     * @param values the allowed values
     * @param received the type or the text that was received
     */
    public static String expectedOneOf(Collection<String> values, String received) {
        return "Invalid enum value. Expected " + options(values) + ", received '" + received + "'";
    }

    /**
     * Values as an expected type names them: {@code 'person' | 'company'}.
     *
     * @param values the allowed values
     * @return the message
     */
    public static String options(Collection<String> values) {
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(" | "));
    }

    /**
     * Keys that are unknown; {@code keys} as they can be quoted.
     *
     * @param keys the unknown keys
     * @param isCut whether more were left out
     * @return the message
     */
    public static String unrecognized(Collection<String> keys, boolean isCut) {
        return "Unrecognized key(s) in object: "
                + keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "))
                + (isCut ? ", …" : "");
    }

    /**
     * {@return an array with too few elements}
     *
     * @param least the minimum
     */
    public static String elementsAtLeast(int least) {
        return ELEMENTS_AT_LEAST.replace("{min}", Integer.toString(least));
    }

    /**
     * {@return an array with too many elements}
     *
     * @param most the maximum
     */
    public static String elementsAtMost(int most) {
        return ELEMENTS_AT_MOST.replace("{max}", Integer.toString(most));
    }

    /**
     * {@return a text with too few characters}
     *
     * @param least the minimum
     */
    public static String charactersAtLeast(int least) {
        return CHARACTERS_AT_LEAST.replace("{min}", Integer.toString(least));
    }

    /**
     * {@return a text with too many characters}
     *
     * @param most the maximum
     */
    public static String charactersAtMost(int most) {
        return CHARACTERS_AT_MOST.replace("{max}", Integer.toString(most));
    }

    /**
     * {@return a number that is too small}
     *
     * @param least the minimum
     */
    public static String numberAtLeast(BigDecimal least) {
        return NUMBER_AT_LEAST.replace("{min}", plain(least));
    }

    /**
     * {@return a number that is too large}
     *
     * @param most the maximum
     */
    public static String numberAtMost(BigDecimal most) {
        return NUMBER_AT_MOST.replace("{max}", plain(most));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
