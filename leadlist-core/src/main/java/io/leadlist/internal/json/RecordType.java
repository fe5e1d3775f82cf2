package io.leadlist.internal.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.OneOf;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a record class that bodies are bound to. Immutable and thread-safe. */
final class RecordType<T> {
    private final Class<T> type;
    private final Constructor<T> constructor;
    private final boolean ignoresUnknown;
    private final List<Component> components = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, RecordType<?>> inner = new HashMap<>();
    private final boolean takesOthers;

    private RecordType(Class<T> type, Constructor<T> constructor) {
        this.type = type;
        this.constructor = constructor;
        JsonIgnoreProperties unknown = type.getAnnotation(JsonIgnoreProperties.class);
        this.ignoresUnknown = unknown != null && unknown.ignoreUnknown();
        this.takesOthers = Arrays.stream(type.getDeclaredFields()).anyMatch(Component::takesOthers);
    }

    /** Makes the readers of nested records. */
    interface Nesting {
        <N> NodeReader<N> readerOf(RecordType<N> record);
    }

    static <T> RecordType<T> of(Class<T> type, Nesting nesting) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            RecordType<T> record = new RecordType<>(type, type.getConstructor(parameters));
            for (RecordComponent component : components) {
                record.add(type.getDeclaredField(component.getName()), nesting);
            }
            return record;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(type + " is no public record", impossible);
        }
    }

    private void add(Field field, Nesting nesting) throws ReflectiveOperationException {
        if (Component.takesOthers(field)) {
            return;
        }
        OneOf oneOf = field.getAnnotation(OneOf.class);
        String expected = oneOf == null ? "string" : Messages.options(List.of(oneOf.value()));
        NodeReader<?> reader = reader(field, field.getGenericType(), expected, nesting);
        Component component = Component.of(field, reader);
        components.add(component);
        indexes.put(component.key(), keys.size());
        keys.add(component.key());
    }

    private NodeReader<?> reader(Field field, Type of, String expected, Nesting nesting)
            throws ReflectiveOperationException {
        if (of == String.class) {
            return new Scalars.Text(expected);
        } else if (of == Long.class) {
            return Scalars::wholeNumber;
        } else if (of == Boolean.class) {
            return Scalars::bool;
        } else if (of instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return ArrayReader.of(reader(field, element, "string", nesting), field.getAnnotation(Size.class));
        }
        JsonDeserialize custom = ((Class<?>) of).getAnnotation(JsonDeserialize.class);
        if (custom != null && NodeReader.class.isAssignableFrom(custom.using())) {
            Constructor<?> reader = custom.using().getDeclaredConstructor();
            reader.setAccessible(true);
            return (NodeReader<?>) reader.newInstance();
        }
        RecordType<?> record = RecordType.of((Class<?>) of, nesting);
        inner.put(field.getName(), record);
        return nesting.readerOf(record);
    }

    Class<T> type() {
        return type;
    }

    List<Component> components() {
        return components;
    }

    boolean ignoresUnknown() {
        return ignoresUnknown;
    }

    /** Whether keys that no component reads are violations. */
    boolean rejectsOthers() {
        return !ignoresUnknown && !takesOthers;
    }

    boolean takesOthers() {
        return takesOthers;
    }

    /** The keys of an object in the order of the contract; other keys that it reports or accepts come last. */
    List<String> orderOf(ObjectNode object) {
        List<String> order = new ArrayList<>(keys);
        if (!ignoresUnknown) {
            order.addAll(others(object));
        }
        return order;
    }

    /** Returns this type with another limit for the elements of a list. */
    RecordType<T> limiting(String component, int max, String tooMany) {
        RecordType<T> limited = new RecordType<>(type, constructor);
        for (Component one : components) {
            limited.components.add(one.name().equals(component) ? one.limiting(max, tooMany) : one);
        }
        limited.keys.addAll(keys);
        limited.indexes.putAll(indexes);
        limited.inner.putAll(inner);
        return limited;
    }

    /** The keys of an object that no component reads, in the order of the body. */
    List<String> others(ObjectNode object) {
        return valuesOf(object).others();
    }

    /** The values of an object's components, null where there is none, and the keys that no component reads. */
    record Values(List<@Nullable JsonNode> ofComponents, List<String> others) {}

    Values valuesOf(ObjectNode object) {
        @Nullable JsonNode[] values = new JsonNode[components.size()];
        List<String> others = List.of();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Integer index = indexes.get(member.getKey());
            if (index != null) {
                values[index] = member.getValue();
            } else {
                others = others.isEmpty() ? new ArrayList<>() : others;
                others.add(member.getKey());
            }
        }
        return new Values(Arrays.asList(values), others);
    }

    /** The key of a component; the component that takes other keys has none of its own. */
    @Nullable
    String keyOf(String component) {
        for (Component one : components) {
            if (one.name().equals(component)) {
                return one.key();
            }
        }
        return null;
    }

    /** The record that a component holds, or a list of; null if it holds something else. */
    @Nullable
    RecordType<?> inside(String component) {
        return inner.get(component);
    }

    T construct(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(type + " rejects values that it has to take", refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }
}
