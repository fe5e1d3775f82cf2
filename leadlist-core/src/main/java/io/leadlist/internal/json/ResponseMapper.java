package io.leadlist.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes response records as JSON in UTF-8. Immutable and thread-safe.
 *
 * <ul>
 *   <li>Properties have the order of the record's components.
 *   <li>Ids are their texts, instants have milliseconds, enum constants are lower case.
 *   <li>{@code NON_EMPTY} omits empty arrays, but not empty texts.
 *   <li>{@link Elements} are written as they are read. What fails midway leaves its objects and arrays open.
 * </ul>
 */
public final class ResponseMapper {
    private final JsonMapper mapper;

    private ResponseMapper(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Creates a mapper.
     *
     * @param mixins the annotations of classes that have none, by class
     */
    public static ResponseMapper with(Map<Class<?>, Class<?>> mixins) {
        SimpleModule values = new SimpleModule("responses").addSerializer(new ElementsSerializer());
        values.addSerializer(TextSerializer.of(Instant.class, InstantText::millis));
        // Unlike Jackson's own serializer, this one does not treat an empty text as an absent value.
        values.addSerializer(TextSerializer.of(String.class, text -> text));
        ValueTexts.ALL.forEach(text -> text.addTo(values));
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
        return new ResponseMapper(JsonMapper.builder(factory)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                // Failures of the storage and of the stream must reach the host unchanged.
                .disable(SerializationFeature.WRAP_EXCEPTIONS)
                .addModule(values)
                .addMixIns(mixins)
                .build());
    }

    /**
     * Writes a value to a stream, which is not closed.
     *
     * @throws IOException if the stream fails
     */
    public void write(Object value, OutputStream out) throws IOException {
        try {
            mapper.writeValue(out, value);
        } catch (JacksonException failure) {
            if (failure.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw failure;
        }
    }

    /** Returns the JSON of a value as bytes. */
    public byte[] bytes(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    /** Returns the JSON of a value as a tree. */
    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /**
     * Returns the paths of all properties of a type that have neither an object nor an array of objects as value, in
     * the order of its JSON. A path is the names of the properties from the outside in, joined with dots.
     */
    public List<String> paths(Class<?> type) {
        PropertyPaths paths = new PropertyPaths();
        mapper.acceptJsonFormatVisitor(type, paths);
        return paths.found();
    }
}
