package io.leadlist.internal.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds request records for a mapper of a host, in the same way as the endpoints: all values of a wrong type and all
 * unknown keys are rejected at once. Missing values and constraints are left to the host's validator, except for keys
 * that are required even with the value null. Thread-safe.
 */
public class RequestDeserializer extends ValueDeserializer<Object> {
    private final Function<Class<?>, RecordReader<?>> readers;

    /** Creates the deserializer of records whose unknown keys are reported together. */
    public RequestDeserializer() {
        this(RecordReader::of);
    }

    private RequestDeserializer(Function<Class<?>, RecordReader<?>> readers) {
        this.readers = readers;
    }

    /** The deserializer of records whose unknown keys are reported one by one. */
    public static final class ReportingEachUnknownKey extends RequestDeserializer {
        /** Creates the deserializer. */
        public ReportingEachUnknownKey() {
            super(RecordReader::reportingEachUnknownKey);
        }
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new OfRecord(readers.apply(context.getContextualType().getRawClass()));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        throw new IllegalStateException("Jackson reads with the deserializer that createContextual returns");
    }

    private static final class OfRecord extends ValueDeserializer<Object> {
        private final RecordReader<?> reader;

        OfRecord(RecordReader<?> reader) {
            this.reader = reader;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode value = context.readTree(parser);
            return value instanceof ObjectNode object
                    ? reader.bind(object).orMismatch(context)
                    : context.reportInputMismatch(this, "Expected object, received " + JsonTypes.nameOf(value));
        }
    }
}
