package io.leadlist.wire.json;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.StorableText;
import io.leadlist.wire.json.Fields.UnknownKeys;
import io.leadlist.wire.json.JsonValue.JsonArray;
import io.leadlist.wire.json.JsonValue.JsonBoolean;
import io.leadlist.wire.json.JsonValue.JsonNumber;
import io.leadlist.wire.json.JsonValue.JsonObject;
import io.leadlist.wire.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The decoders that contracts are made of. All are thread-safe. Shared by the contracts, not meant for hosts. */
public final class Decoders {
    private static final Decoder<String> TEXT = Decoders::decodeText;
    private static final Decoder<String> FILLED =
            checked(TEXT, text -> !StorableText.isBlank(text), Wording.charactersAtLeast(1));
    private static final Decoder<String> KEY = checked(
            FILLED,
            text -> text.length() <= StorableText.MAX_KEY_LENGTH,
            Wording.charactersAtMost(StorableText.MAX_KEY_LENGTH));

    private Decoders() {}

    /** Any text that every database can hold (<a href="{@docRoot}/docs/contract-decisions.md#59">decision 59</a>). */
    public static Decoder<String> text() {
        return TEXT;
    }

    /** A text that is not blank. */
    public static Decoder<String> filledText() {
        return FILLED;
    }

    /** A text of 1 to {@value StorableText#MAX_KEY_LENGTH} characters that is not blank: a name, an id. */
    public static Decoder<String> key() {
        return KEY;
    }

    /** A UUID of 36 characters, read by a function that throws {@link IllegalArgumentException} for any other text. */
    public static <T> Decoder<T> uuid(Function<String, T> read) {
        return parsed(Kind.MALFORMED, Wording.INVALID_UUID, text -> {
            try {
                return Optional.of(read.apply(text));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        });
    }

    /**
     * A point in time in milliseconds: an instant, an offset date-time or a plain date (<a
     * href="{@docRoot}/docs/contract-decisions.md#53">decision 53</a>), in the years 1 to 9999.
     */
    public static Decoder<Instant> instant() {
        return parsed(Kind.MALFORMED, Wording.INVALID_DATETIME, WireDates::parse);
    }

    /** One of some texts, letter by letter. */
    public static <T> Decoder<T> oneOf(Map<String, T> values) {
        List<String> names = List.copyOf(values.keySet());
        return oneOf(names, text -> Optional.ofNullable(values.get(text)));
    }

    /**
     * One of some texts, read by a function that may take other spellings too.
     *
     * @param names the texts as messages name them, in their order
     */
    public static <T> Decoder<T> oneOf(List<String> names, Function<String, Optional<T>> read) {
        return (value, spot) -> {
            if (!(value instanceof JsonText)) {
                spot.reject(Kind.WRONG_TYPE, Wording.expected(Wording.options(names), value));
                return null;
            }
            String text = TEXT.decode(value, spot);
            Optional<T> known = text == null ? Optional.empty() : read.apply(text);
            if (text != null && known.isEmpty()) {
                spot.reject(Kind.UNKNOWN_VALUE, Wording.expectedOneOf(names, text));
            }
            return known.orElse(null);
        };
    }

    /** A whole number in a range, however it is written: {@code 100}, {@code 100.0}, {@code 1e2}. */
    public static Decoder<Long> integer(long least, long most) {
        return (value, spot) -> {
            if (!(value instanceof JsonNumber json)) {
                spot.reject(Kind.WRONG_TYPE, Wording.expected("number", value));
                return null;
            }
            BigDecimal number = json.number();
            // A scale of 0 and less is a whole number, whose zeros may be too many to be written out.
            if (number.signum() != 0
                    && number.scale() > 0
                    && number.stripTrailingZeros().scale() > 0) {
                spot.reject(Kind.WRONG_TYPE, Wording.FLOAT);
            } else if (number.compareTo(BigDecimal.valueOf(least)) < 0) {
                spot.reject(Kind.OUT_OF_RANGE, Wording.numberAtLeast(BigDecimal.valueOf(least)));
            } else if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
                spot.reject(Kind.OUT_OF_RANGE, Wording.numberAtMost(BigDecimal.valueOf(most)));
            } else {
                return number.longValueExact();
            }
            return null;
        };
    }

    /** A text that a function reads; null says that it can not, and {@code otherwise} is said then. */
    public static <T> Decoder<T> parsedText(String otherwise, Function<String, @Nullable T> read) {
        return parsed(Kind.MALFORMED, otherwise, text -> Optional.ofNullable(read.apply(text)));
    }

    /** A number in a range, as a double. */
    public static Decoder<Double> decimal(double least, double most) {
        return (value, spot) -> {
            if (!(value instanceof JsonNumber json)) {
                spot.reject(Kind.WRONG_TYPE, Wording.expected("number", value));
                return null;
            }
            if (json.number().compareTo(BigDecimal.valueOf(least)) < 0) {
                spot.reject(Kind.OUT_OF_RANGE, Wording.numberAtLeast(BigDecimal.valueOf(least)));
            } else if (json.number().compareTo(BigDecimal.valueOf(most)) > 0) {
                spot.reject(Kind.OUT_OF_RANGE, Wording.numberAtMost(BigDecimal.valueOf(most)));
            } else {
                return json.number().doubleValue();
            }
            return null;
        };
    }

    /** {@code true} or {@code false}. */
    public static Decoder<Boolean> truth() {
        return (value, spot) -> {
            if (value instanceof JsonBoolean json) {
                return json.truth();
            }
            spot.reject(Kind.WRONG_TYPE, Wording.expected("boolean", value));
            return null;
        };
    }

    /** An array of any size. */
    public static <T> Decoder<List<T>> list(Decoder<T> element) {
        return (value, spot) -> {
            if (!(value instanceof JsonArray array)) {
                spot.reject(Kind.WRONG_TYPE, Wording.expected("array", value));
                return null;
            }
            return elements(array, element, spot);
        };
    }

    /** An array with at least one element; {@code empty} is said of one without. */
    public static <T> Decoder<List<T>> filledList(Decoder<T> element, String empty) {
        return filled(list(element), empty);
    }

    /** The same array, with at least one element. */
    public static <T> Decoder<List<T>> filled(Decoder<List<T>> any) {
        return filled(any, Wording.elementsAtLeast(1));
    }

    private static <T> Decoder<List<T>> filled(Decoder<List<T>> any, String empty) {
        return (value, spot) -> {
            if (value instanceof JsonArray array && array.elements().isEmpty()) {
                spot.reject(Kind.OUT_OF_RANGE, empty);
                return null;
            }
            return any.decode(value, spot);
        };
    }

    /** An array with at least one element. */
    public static <T> Decoder<List<T>> filledList(Decoder<T> element) {
        return filledList(element, Wording.elementsAtLeast(1));
    }

    /** An array with at most so many elements. A longer one is not looked into. */
    public static <T> Decoder<List<T>> list(Decoder<T> element, int most) {
        Decoder<List<T>> any = list(element);
        return (value, spot) -> {
            if (value instanceof JsonArray array && array.elements().size() > most) {
                spot.reject(Kind.OUT_OF_RANGE, Wording.elementsAtMost(most));
                return null;
            }
            return any.decode(value, spot);
        };
    }

    /**
     * An object; keys that it does not know are ignored (<a
     * href="{@docRoot}/docs/contract-decisions.md#54">decision 54</a>), but not text that no database can hold.
     */
    public static <T> Decoder<T> object(Members<T> members) {
        return object(members, UnknownKeys.IGNORED);
    }

    /**
     * An object; keys that it does not know are refused (<a
     * href="{@docRoot}/docs/contract-decisions.md#54">decision 54</a>).
     */
    public static <T> Decoder<T> strictObject(Members<T> members) {
        return object(members, UnknownKeys.REFUSED);
    }

    /**
     * An object; each key that it does not know is a violation of its own, at its place in the document (<a
     * href="{@docRoot}/docs/contract-decisions.md#54">decision 54</a>).
     */
    public static <T> Decoder<T> exactObject(Members<T> members) {
        return object(members, UnknownKeys.REFUSED_EACH);
    }

    /**
     * Any value, as a tree of maps, lists, texts, {@link BigDecimal}s, booleans and nulls; not text that no database
     * can hold.
     */
    public static Decoder<Object> anything() {
        return AnyValue::decode;
    }

    /** Reads the members of an object, in the order of the contract. */
    @FunctionalInterface
    public interface Members<T> {
        /** What the object stands for; null if something is violated. */
        @Nullable
        T read(Fields fields);
    }

    private static <T> Decoder<T> object(Members<T> members, UnknownKeys unknownKeys) {
        return (value, spot) -> {
            if (!(value instanceof JsonObject object)) {
                spot.reject(Kind.WRONG_TYPE, Wording.expected("object", value));
                return null;
            }
            Fields fields = new Fields(object, spot, unknownKeys);
            T read = members.read(fields);
            fields.finish();
            return read;
        };
    }

    /** A value that nobody asked for: stands for nothing, and is only searched for text that no database can hold. */
    static Decoder<Void> ignored() {
        return Decoders::ignore;
    }

    private static @Nullable Void ignore(JsonValue value, Spot spot) {
        if (value instanceof JsonText) {
            TEXT.decode(value, spot);
        } else if (value instanceof JsonArray array) {
            elements(array, ignored(), spot);
        } else if (value instanceof JsonObject object) {
            new Fields(object, spot, UnknownKeys.IGNORED).finish();
        }
        return null;
    }

    private static @Nullable String decodeText(JsonValue value, Spot spot) {
        if (!(value instanceof JsonText json)) {
            spot.reject(Kind.WRONG_TYPE, Wording.expected("string", value));
            return null;
        }
        if (!StorableText.isStorable(json.text())) {
            spot.reject(Kind.MALFORMED, Wording.UNSTORABLE);
            return null;
        }
        return json.text();
    }

    private static <T> List<T> elements(JsonArray array, Decoder<T> element, Spot spot) {
        List<T> decoded = new ArrayList<>(array.elements().size());
        int index = 0;
        for (JsonValue value : array.elements()) {
            if (spot.isSpent()) {
                spot.reject(Kind.OUT_OF_RANGE, "");
                break;
            }
            T one = element.decode(value, spot.at(index++));
            if (one != null) {
                decoded.add(one);
            }
        }
        return decoded;
    }

    private static <T> Decoder<T> parsed(Kind kind, String message, Function<String, Optional<T>> read) {
        return (value, spot) -> {
            String text = TEXT.decode(value, spot);
            Optional<T> parsed = text == null ? Optional.empty() : read.apply(text);
            if (text != null && parsed.isEmpty()) {
                spot.reject(kind, message);
            }
            return parsed.orElse(null);
        };
    }

    /** The same, where values that break a rule are out of range. */
    private static <T> Decoder<T> checked(Decoder<T> decoder, Predicate<T> rule, String message) {
        return (value, spot) -> {
            T decoded = decoder.decode(value, spot);
            if (decoded != null && !rule.test(decoded)) {
                spot.reject(Kind.OUT_OF_RANGE, message);
                return null;
            }
            return decoded;
        };
    }
}
