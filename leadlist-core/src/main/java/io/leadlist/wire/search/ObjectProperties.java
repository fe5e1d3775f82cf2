package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.internal.json.Scalars;
import io.leadlist.wire.constraint.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The properties of one JSON object. A reader takes them in the order of the contract; a property that it does not take
 * is a violation. Not thread-safe.
 */
final class ObjectProperties {
    private final ObjectNode object;
    private final Location at;
    private final int violationsBefore;
    private final Set<String> taken = new LinkedHashSet<>();

    private ObjectProperties(ObjectNode object, Location at) {
        this.object = object;
        this.at = at;
        this.violationsBefore = at.violations();
    }

    /** Reads the properties of an object, in the order of the contract. */
    @FunctionalInterface
    interface Reader<T> {
        /** Returns the value of the object; null if something is violated. */
        @Nullable
        T read(ObjectProperties properties);
    }

    /** Returns a reader of objects. */
    static <T> NodeReader<T> object(Reader<T> reader) {
        return (value, at) -> {
            if (!(value instanceof ObjectNode object)) {
                Scalars.rejectType("object", value, at);
                return null;
            }
            ObjectProperties properties = new ObjectProperties(object, at);
            T read = reader.read(properties);
            properties.finish();
            return read;
        };
    }

    /** Reads a required property. */
    <T> @Nullable T required(String name, NodeReader<T> reader) {
        T value = optional(name, reader);
        require(name);
        return value;
    }

    /** Reads an optional property. */
    <T> @Nullable T optional(String name, NodeReader<T> reader) {
        taken.add(name);
        JsonNode value = object.get(name);
        return value == null ? null : reader.read(value, at.at(name));
    }

    /** Whether a property is there, null or not. */
    boolean has(String name) {
        return object.has(name);
    }

    /** Rejects the object if a property is missing. */
    void require(String name) {
        if (!has(name)) {
            reject(name, Kind.MISSING, Messages.REQUIRED);
        }
    }

    /** Reports a violation of a property. */
    void reject(String name, Kind kind, String message) {
        taken.add(name);
        at.at(name).reject(kind, message);
    }

    /** Reports a violation of the object itself. */
    void reject(Kind kind, String message) {
        at.reject(kind, message);
    }

    /**
     * Returns the value of the object if nothing is violated. A rejection by the model is a violation of the object.
     */
    <T> @Nullable T ifClean(Supplier<T> built) {
        try {
            return isClean() ? built.get() : null;
        } catch (IllegalArgumentException rejected) {
            reject(Kind.OUT_OF_RANGE, String.valueOf(rejected.getMessage()));
            return null;
        }
    }

    /** Whether nothing is violated so far; call it after all properties were taken. */
    boolean isClean() {
        return at.violations() == violationsBefore && taken.containsAll(object.propertyNames());
    }

    private void finish() {
        List<String> unknown = new ArrayList<>(object.propertyNames());
        unknown.removeAll(taken);
        if (!unknown.isEmpty()) {
            reject(Kind.UNKNOWN_KEY, RecordReader.unrecognized(unknown));
        }
        if (at.violations() > violationsBefore) {
            at.order(object, List.copyOf(taken));
        }
    }
}
