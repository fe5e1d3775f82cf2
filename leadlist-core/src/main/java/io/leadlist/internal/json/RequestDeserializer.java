package io.leadlist.internal.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds request records for a mapper of a host as the endpoints bind them: values of a wrong type and unknown keys are
 * rejected, all at once. What is missing, and what the record's constraints say, is left to the host's validator.
 * Thread-safe.
 */
public final class RequestDeserializer<T> extends ValueDeserializer<T> {
    private final RecordReader<T> reader;

    /** Binds what this reader reads. */
    public RequestDeserializer(RecordReader<T> reader) {
        this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode value = context.readTree(parser);
        return value instanceof ObjectNode object
                ? reader.bind(object).orMismatch(context)
                : context.reportInputMismatch(this, "Expected object, received " + JsonTypes.nameOf(value));
    }
}
