package io.leadlist.internal.json;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes a value as text, either as a JSON value or as the key of an object. */
final class TextSerializer<T> extends StdScalarSerializer<T> {
    private final transient Function<? super T, String> text;
    private final boolean isKey;

    private TextSerializer(Class<T> type, Function<? super T, String> text, boolean isKey) {
        super(type);
        this.text = text;
        this.isKey = isKey;
    }

    static <T> TextSerializer<T> of(Class<T> type, Function<? super T, String> text) {
        return new TextSerializer<>(type, text, false);
    }

    TextSerializer<T> ofKey() {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) handledType();
        return new TextSerializer<>(type, text, true);
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        if (isKey) {
            json.writeName(text.apply(value));
        } else {
            json.writeString(text.apply(value));
        }
    }
}
