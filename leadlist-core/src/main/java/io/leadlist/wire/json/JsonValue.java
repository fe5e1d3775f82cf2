package io.leadlist.wire.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * A JSON value as it was read, without any meaning. Immutable and thread-safe. Shared by the contracts, not meant for
 * hosts.
 */
public sealed interface JsonValue {
    /** An object; its members stand in the order of the document. */
    record JsonObject(JsonMembers members) implements JsonValue {}

    /** An array. The list becomes its own. */
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        public JsonArray {
            elements = Collections.unmodifiableList(elements);
        }
    }

    /** A text. It may hold what no database can: U+0000 and lone surrogates. */
    record JsonText(String text) implements JsonValue {
        /** The text as it can be repeated in a message: cut, and without what no database can hold. */
        public String quoted() {
            return Wording.quoted(text);
        }
    }

    /** A number, exact. Its exponent may be enormous: compare it, but never write it out. */
    record JsonNumber(BigDecimal number) implements JsonValue {}

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean truth) implements JsonValue {}

    /** {@code null}. */
    record JsonNull() implements JsonValue {}

    /** The name of the value's JSON type as zod writes it. */
    default String typeName() {
        if (this instanceof JsonObject) {
            return "object";
        } else if (this instanceof JsonArray) {
            return "array";
        } else if (this instanceof JsonText) {
            return "string";
        } else if (this instanceof JsonNumber) {
            return "number";
        }
        return this instanceof JsonBoolean ? "boolean" : "null";
    }
}
