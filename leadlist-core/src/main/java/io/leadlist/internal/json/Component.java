package io.leadlist.internal.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadlist.call.Violation.Kind;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.Omittable;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One component of a record, as its annotations describe it.
 *
 * @param name the name of the component
 * @param key its key in JSON
 * @param reader reads its value
 * @param isRequired whether it has to be there and not null
 * @param isKeyRequired whether its key has to be there
 * @param nulls what null stands for
 */
record Component(
        String name, String key, NodeReader<?> reader, boolean isRequired, boolean isKeyRequired, NullMeaning nulls) {
    /** What null stands for. */
    enum NullMeaning {
        /** Null itself. */
        NULL,
        /** A missing value. */
        MISSING,
        /** A value of the wrong type. */
        WRONG_TYPE
    }

    static Component of(Field field, NodeReader<?> reader) {
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        JsonSetter setter = field.getAnnotation(JsonSetter.class);
        String key = property == null || property.value().isEmpty() ? field.getName() : property.value();
        boolean isRequired = field.isAnnotationPresent(NotNull.class);
        NullMeaning nulls = field.isAnnotationPresent(Omittable.class) ? NullMeaning.WRONG_TYPE : NullMeaning.NULL;
        if (setter != null && setter.nulls() == Nulls.SKIP) {
            nulls = NullMeaning.MISSING;
        }
        return new Component(field.getName(), key, reader, isRequired, property != null && property.required(), nulls);
    }

    /** Returns this component, which holds a list, with another limit for its elements. */
    Component limiting(int max, String tooMany) {
        NodeReader<?> limited = ((ArrayReader<?>) reader).limiting(max, tooMany);
        return new Component(name, key, limited, isRequired, isKeyRequired, nulls);
    }

    /** Whether a component takes the keys that no other component has. */
    static boolean takesOthers(Field field) {
        return field.isAnnotationPresent(JsonAnySetter.class);
    }

    /** Reads the component's value, if there is one; null if there is none, or if it could not be read. */
    @Nullable
    Object read(@Nullable JsonNode value, Location at) {
        if (value == null || (value.isNull() && nulls == NullMeaning.MISSING)) {
            if ((isRequired && at.reading().isValidating()) || (isKeyRequired && value == null)) {
                at.at(key).reject(Kind.MISSING, Messages.REQUIRED);
            }
            return null;
        }
        boolean isNullAllowed =
                nulls != NullMeaning.WRONG_TYPE && !(isRequired && at.reading().isValidating());
        if (value.isNull() && isNullAllowed) {
            return null;
        }
        return reader.read(value, at, key);
    }
}
