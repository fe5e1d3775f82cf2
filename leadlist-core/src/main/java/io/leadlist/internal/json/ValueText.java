package io.leadlist.internal.json;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * A type whose values JSON shows as one text, as a value or as the key of an object. A text that is no such value is
 * rejected without being quoted, because it can belong to a person.
 *
 * @param parse throws {@link IllegalArgumentException} if the text is no such value
 */
public record ValueText<T>(Class<T> type, Function<String, T> parse) {
    /** Adds the type to a module, for writing and for reading. */
    public void addTo(SimpleModule module) {
        TextSerializer<T> serializer = TextSerializer.of(type, Object::toString);
        module.addSerializer(type, serializer)
                .addKeySerializer(type, serializer.ofKey())
                .addDeserializer(type, new FromText<>(this))
                .addKeyDeserializer(type, new FromKey(this));
    }

    private T read(String text, DeserializationContext context) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            return context.reportInputMismatch(type, "Not a valid %s", type.getSimpleName());
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private final transient ValueText<T> text;

        FromText(ValueText<T> text) {
            super(text.type());
            this.text = text;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(
                        text.type(), "Expected a text for %s", text.type().getSimpleName());
            }
            return text.read(parser.getString(), context);
        }
    }

    private static final class FromKey extends KeyDeserializer {
        private final ValueText<?> text;

        FromKey(ValueText<?> text) {
            this.text = text;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return text.read(key, context);
        }
    }
}
