package io.leadlist.wire.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON in UTF-8 as it is told, a buffer at a time. Not thread-safe. Shared by the contracts, not meant for
 * hosts.
 *
 * <p>What fails midway stays visibly broken: open objects and arrays are not closed then.
 */
public final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes one value to a stream, which is not closed. */
    public static void write(OutputStream out, Consumer<JsonWriter> value) {
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            value.accept(new JsonWriter(generator));
        }
    }

    /** An object as a value. */
    public void object(Runnable members) {
        generator.writeStartObject();
        members.run();
        generator.writeEndObject();
    }

    /** A member that is an object. */
    public void object(String name, Runnable members) {
        generator.writeName(name);
        object(members);
    }

    /** An array as a value. */
    public void array(Runnable elements) {
        generator.writeStartArray();
        elements.run();
        generator.writeEndArray();
    }

    /** A member that is an array. */
    public void array(String name, Runnable elements) {
        generator.writeName(name);
        array(elements);
    }

    /** An array of objects as a member. */
    public <T> void objects(String name, List<T> elements, Consumer<T> element) {
        array(name, () -> elements.forEach(one -> object(() -> element.accept(one))));
    }

    /** A member that is an array of objects; left out if there is none. */
    public <T> void filledArray(String name, List<T> elements, Consumer<T> element) {
        if (!elements.isEmpty()) {
            objects(name, elements, element);
        }
    }

    /** A member that is an array of texts; left out if there is none. */
    public void filledTexts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            array(name, () -> texts.forEach(this::text));
        }
    }

    /**
     * A member that is a tree of maps, lists, texts, numbers, booleans and nulls. A {@link BigDecimal} is written digit
     * by digit, an enormous exponent as such.
     */
    public void tree(String name, @Nullable Object tree) {
        generator.writeName(name);
        tree(tree);
    }

    private void tree(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            object(() -> members.forEach((name, member) -> tree((String) name, member)));
        } else if (value instanceof List<?> elements) {
            generator.writeStartArray();
            elements.forEach(this::tree);
            generator.writeEndArray();
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value == null) {
            generator.writeNull();
        } else {
            number((Long) value);
        }
    }

    /** A text as a value. */
    public void text(String value) {
        generator.writeString(value);
    }

    /** A whole number as a value. */
    public void number(long value) {
        generator.writeNumber(value);
    }

    /** A member that is a text, or null. */
    public void textOrNull(String name, @Nullable String value) {
        generator.writeName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value);
        }
    }

    /** A member that is a text; left out if there is none. */
    public void text(String name, @Nullable String value) {
        if (value != null) {
            textOrNull(name, value);
        }
    }

    /** A member that is {@code true} or {@code false}. */
    public void truth(String name, boolean truth) {
        generator.writeName(name);
        generator.writeBoolean(truth);
    }

    /** A member that is a whole number; left out if there is none. */
    public void number(String name, @Nullable Number value) {
        if (value != null) {
            generator.writeName(name);
            generator.writeNumber(value.longValue());
        }
    }
}
