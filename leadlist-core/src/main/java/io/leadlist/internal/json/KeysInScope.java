package io.leadlist.internal.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The keys of the objects around a token. Not thread-safe. */
final class KeysInScope {
    private final Deque<Set<String>> objects = new ArrayDeque<>();

    /** Takes the next token, and returns false if it is a key that its object has already. */
    boolean accept(JsonToken token, JsonParser parser) {
        if (token == JsonToken.START_OBJECT) {
            objects.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
            objects.pop();
        }
        return token != JsonToken.PROPERTY_NAME || objects.element().add(parser.currentName());
    }
}
