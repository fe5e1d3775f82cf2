package io.leadlist.internal.json;

import tools.jackson.databind.JsonNode;

/** The names of JSON's types as messages have them. */
final class JsonTypes {
    private JsonTypes() {}

    static String nameOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case STRING, BINARY -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
        };
    }
}
