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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** Turns the tokens of a parser into one value. The parser bounds the depth, so that recursion is safe. Not thread-safe. */
final class JsonTree {
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
        JsonValue value = value(first);
        if (parser.nextToken() != null) {
            throw unreadable("Unexpected content after the JSON value" + where(parser.currentTokenLocation()));
        }
        return value;
    }

    private JsonValue value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonText(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            default -> throw unreadable("Invalid JSON" + where(parser.currentTokenLocation()));
        };
    }

    private JsonObject object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (members.containsKey(name)) {
                throw unreadable("Duplicate key" + where(parser.currentTokenLocation()));
            }
            members.put(name, value(parser.nextToken()));
        }
        return new JsonObject(members);
    }

    private JsonArray array() {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
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
