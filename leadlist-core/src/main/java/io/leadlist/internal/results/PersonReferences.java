package io.leadlist.internal.results;

import io.leadlist.lead.PersonId;
import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replaces the id of a person in the documents of stored results. A document has it as {@code {"person":"p1"}}, and in
 * the array {@code unusedExclusions}; other texts that happen to be equal stay.
 */
public final class PersonReferences {
    private static final JsonMapper JSON = new JsonMapper();

    private PersonReferences() {}

    /** Returns the document with another id in place of an id; empty if it does not contain the id. */
    public static Optional<String> replaced(String document, PersonId id, PersonId other) {
        String quoted = JSON.writeValueAsString(id.value());
        if (!document.contains(quoted)) {
            return Optional.empty();
        }
        StringWriter copy = new StringWriter(document.length());
        boolean isFound = false;
        try (JsonParser parser = JSON.createParser(document);
                JsonGenerator generator = JSON.createGenerator(copy)) {
            while (parser.nextToken() != null) {
                if (isPerson(parser) && parser.getString().equals(id.value())) {
                    generator.writeString(other.value());
                    isFound = true;
                } else {
                    generator.copyCurrentEventExact(parser);
                }
            }
        }
        return isFound ? Optional.of(copy.toString()) : Optional.empty();
    }

    private static boolean isPerson(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        TokenStreamContext context = parser.streamReadContext();
        return context.inArray()
                ? "unusedExclusions".equals(context.getParent().currentName())
                : "person".equals(context.currentName());
    }
}
