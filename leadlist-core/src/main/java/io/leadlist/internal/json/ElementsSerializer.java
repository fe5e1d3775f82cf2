package io.leadlist.internal.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes {@link Elements} one by one. After a failure the array stays open, so that the JSON is visibly broken. */
final class ElementsSerializer extends StdSerializer<Elements<?>> {
    ElementsSerializer() {
        super(Elements.class);
    }

    @Override
    public void serialize(Elements<?> elements, JsonGenerator json, SerializationContext context) {
        json.writeStartArray();
        elements.forEach(element -> context.writeValue(json, element));
        json.writeEndArray();
    }
}
