package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.RecordReader;
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
 * The members of one object, which its reader asks for in the order of the contract. Members that it does not ask for
 * are violations. Not thread-safe.
 */
final class Members {
    private final ObjectNode object;
    private final Location at;
    private final int violationsBefore;
    private final Set<String> asked = new LinkedHashSet<>();

    private Members(ObjectNode object, Location at) {
        this.object = object;
        this.at = at;
        this.violationsBefore = at.violations();
    }

    /** Reads the members of an object, in the order of the contract. */
    @FunctionalInterface
    interface Reader<T> {
        /** What the object stands for; null if something is violated. */
        @Nullable
        T read(Members members);
    }

    /** An object. */
    static <T> NodeReader<T> object(Reader<T> reader) {
        return (value, at) -> {
            if (!(value instanceof ObjectNode object)) {
                Values.rejectType("object", value, at);
                return null;
            }
            Members members = new Members(object, at);
            T read = reader.read(members);
            members.finish();
            return read;
        };
    }

    /** A member that must be there. */
    <T> @Nullable T required(String name, NodeReader<T> reader) {
        T value = optional(name, reader);
        require(name);
        return value;
    }

    /** A member that may be missing. */
    <T> @Nullable T optional(String name, NodeReader<T> reader) {
        asked.add(name);
        JsonNode value = object.get(name);
        return value == null ? null : reader.read(value, at.at(name));
    }

    /** Whether a member is there, null or not. */
    boolean has(String name) {
        return object.has(name);
    }

    /** Rejects the object if a member is missing. */
    void require(String name) {
        if (!has(name)) {
            reject(name, Kind.MISSING, Messages.REQUIRED);
        }
    }

    /** Reports a violation of a member. */
    void reject(String name, Kind kind, String message) {
        asked.add(name);
        at.at(name).reject(kind, message);
    }

    /** Reports a violation of the object itself. */
    void reject(Kind kind, String message) {
        at.reject(kind, message);
    }

    /**
     * Builds what the object stands for if nothing is violated; what the model rejects is a violation of the object.
     */
    <T> @Nullable T ifClean(Supplier<T> built) {
        try {
            return isClean() ? built.get() : null;
        } catch (IllegalArgumentException rejected) {
            reject(Kind.OUT_OF_RANGE, String.valueOf(rejected.getMessage()));
            return null;
        }
    }

    /** Whether nothing is violated so far; to be asked when all members were. */
    boolean isClean() {
        return at.violations() == violationsBefore && asked.containsAll(object.propertyNames());
    }

    private void finish() {
        List<String> unknown = new ArrayList<>(object.propertyNames());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            reject(Kind.UNKNOWN_KEY, RecordReader.unrecognized(unknown));
        }
        if (at.violations() > violationsBefore) {
            at.order(object, List.copyOf(asked));
        }
    }
}
