package io.leadlist.internal.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadlist.call.Violation.Kind;
import io.leadlist.wire.constraint.Messages;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One component of a record, as its annotations describe it.
 *
 * @param name the name of the component
 * @param key its key in JSON
 * @param reader reads its value
 * @param isRequired whether it has to be there and not null
 * @param isKeyRequired whether its key has to be there
 * @param nulls what null stands for: a missing value ({@code SKIP}), a value of the wrong type ({@code FAIL}), or null
 */
record Component(
        String name, String key, NodeReader<?> reader, boolean isRequired, boolean isKeyRequired, Nulls nulls) {
    static Component of(Field field, NodeReader<?> reader) {
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        JsonSetter setter = field.getAnnotation(JsonSetter.class);
        String key = property == null || property.value().isEmpty() ? field.getName() : property.value();
        boolean isRequired = field.isAnnotationPresent(NotNull.class);
        Nulls nulls = setter == null ? Nulls.DEFAULT : setter.nulls();
        return new Component(field.getName(), key, reader, isRequired, property != null && property.required(), nulls);
    }

    /** Returns this component, which holds a list, with another limit for its elements. */
    Component limiting(int max, String tooMany) {
        NodeReader<?> limited = ((Elements<?>) reader).limiting(max, tooMany);
        return new Component(name, key, limited, isRequired, isKeyRequired, nulls);
    }

    /** Whether a component takes the keys that no other component has. */
    static boolean takesOthers(Field field) {
        return field.isAnnotationPresent(JsonAnySetter.class);
    }

    /** Reads the component's value from the object; null if there is none, or if it could not be read. */
    @Nullable
    Object read(ObjectNode object, Location at) {
        JsonNode value = object.get(key);
        if (value == null || (value.isNull() && nulls == Nulls.SKIP)) {
            if (isRequired || (isKeyRequired && value == null)) {
                at.at(key).reject(Kind.MISSING, Messages.REQUIRED);
            }
            return null;
        }
        if (value.isNull() && !isRequired && nulls != Nulls.FAIL) {
            return null;
        }
        return reader.read(value, at.at(key));
    }
}
