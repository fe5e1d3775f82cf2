package io.leadlist.wire.json;

import static io.leadlist.wire.json.JsonReader.unreadable;
import static io.leadlist.wire.json.JsonReader.where;

import io.leadlist.wire.json.JsonValue.JsonArray;
import io.leadlist.wire.json.JsonValue.JsonBoolean;
import io.leadlist.wire.json.JsonValue.JsonNull;
import io.leadlist.wire.json.JsonValue.JsonNumber;
import io.leadlist.wire.json.JsonValue.JsonObject;
import io.leadlist.wire.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Turns the tokens of a parser into one value. The parser bounds the depth, so that recursion is safe. Not thread-safe.
 */
final class JsonTree {
    private static final JsonNames NO_NAMES = new JsonNames();

    private final JsonParser parser;
    private final JsonLimits limits;

    JsonTree(JsonParser parser, JsonLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** Reads the one value of the document. */
    JsonValue read() {
        try {
            return document();
        } catch (StreamConstraintsException beyond) {
            throw unreadable(beyondLimits() + where(parser.currentLocation()));
        }
    }

    private JsonValue document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw unreadable("The body is empty");
        }
        JsonValue value = value(first, NO_NAMES);
        if (parser.nextToken() != null) {
            throw unreadable("Unexpected content after the JSON value" + where(parser.currentTokenLocation()));
        }
        return value;
    }

    /** Reads a value; if it is an object, these may be its names. */
    private JsonValue value(JsonToken token, JsonNames expected) {
        return switch (token) {
            case START_OBJECT -> object(expected);
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonText(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            default -> throw unreadable("Invalid JSON" + where(parser.currentTokenLocation()));
        };
    }

    private JsonObject object(JsonNames expected) {
        List<JsonValue> values = new ArrayList<>(expected.size());
        while (values.size() < expected.size() && parser.nextName(expected.expected(values.size()))) {
            values.add(value(parser.nextToken(), NO_NAMES));
        }
        String name = values.size() < expected.size() ? nameHere() : parser.nextName();
        if (name == null && values.size() == expected.size()) {
            return new JsonObject(new JsonMembers(expected, values));
        }
        JsonNames names = new JsonNames(expected.first(values.size()));
        for (; name != null; name = parser.nextName()) {
            if (!names.add(name)) {
                throw unreadable("Duplicate key" + where(parser.currentTokenLocation()));
            }
            values.add(value(parser.nextToken(), NO_NAMES));
        }
        return new JsonObject(new JsonMembers(names, values));
    }

    /** The name that the parser came to; null at the end of the object. */
    private @Nullable String nameHere() {
        return parser.currentToken() == JsonToken.PROPERTY_NAME ? parser.currentName() : null;
    }

    private JsonArray array() {
        List<JsonValue> elements = new ArrayList<>();
        JsonNames expected = NO_NAMES;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonValue element = value(token, expected);
            elements.add(element);
            if (element instanceof JsonObject object) {
                expected = object.members().names();
            }
        }
        return new JsonArray(elements);
    }

    private JsonNumber number() {
        try {
            return new JsonNumber(new BigDecimal(parser.getString()));
        } catch (NumberFormatException exponent) {
            throw unreadable("A number is out of range" + where(parser.currentTokenLocation()));
        }
    }

    private String beyondLimits() {
        return "JSON beyond a limit: nesting " + limits.depth() + ", text " + limits.textLength() + ", number "
                + limits.numberLength() + ", key " + limits.nameLength() + " characters, " + limits.tokens()
                + " tokens";
    }
}
