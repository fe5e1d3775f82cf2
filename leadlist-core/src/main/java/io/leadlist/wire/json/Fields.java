package io.leadlist.wire.json;

import io.leadlist.call.Violation;
import io.leadlist.wire.json.JsonValue.JsonNull;
import io.leadlist.wire.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object on their way through its decoder, which asks for them in the order of the contract. Not thread-safe. Shared by
 * the contracts, not meant for hosts.
 *
 * <p>In the end the violations are put into document order:
 *
 * <ol>
 *   <li>members that are there, in the order of the body; each followed by the missing ones that the contract has behind it, before the next
 *       that is there. Missing ones with none before them come first;
 *   <li>what concerns the object as a whole;
 *   <li>unknown keys, unless each is told at its place.
 * </ol>
 */
public final class Fields {
    /** What becomes of keys that the decoder does not ask for. */
    enum UnknownKeys {
        /** They may be there, with text that every database can hold. */
        IGNORED,
        /** They are told together, as zod does it. */
        REFUSED,
        /** Each is told at its place in the document. */
        REFUSED_EACH
    }

    private final JsonObject object;
    private final Spot spot;
    private final UnknownKeys unknownKeys;
    private final Map<String, List<Violation>> byName = new LinkedHashMap<>();
    private final List<Violation> ofObject = new ArrayList<>();

    Fields(JsonObject object, Spot spot, UnknownKeys unknownKeys) {
        this.object = object;
        this.spot = spot;
        this.unknownKeys = unknownKeys;
    }

    /** A member that must be there. */
    public <T> Field<T> required(String name, Decoder<T> decoder) {
        Field<T> field = optional(name, decoder);
        require(name);
        return field;
    }

    /** A member that may be missing. */
    public <T> Field<T> optional(String name, Decoder<T> decoder) {
        List<Violation> found = found(name);
        JsonValue value = object.members().get(name);
        return new Field<>(value == null ? null : decoder.decode(value, spot.at(name, found)));
    }

    /** A member that may be missing or null. */
    public <T> Field<T> nullable(String name, Decoder<T> decoder) {
        return optional(name, decoder.orNull());
    }

    /** A member that must be there, and for which null is as good as missing. */
    public <T> Field<T> needed(String name, Decoder<T> decoder) {
        Field<T> field = nullable(name, decoder);
        if (!has(name) || object.members().get(name) instanceof JsonNull) {
            reject(name, Violation.Kind.MISSING, Wording.REQUIRED);
        }
        return field;
    }

    /** The names of the members that were not asked for so far, in the order of the body. */
    public List<String> others() {
        List<String> others = new ArrayList<>(0);
        for (String name : object.members().keySet()) {
            if (!byName.containsKey(name)) {
                others.add(name);
            }
        }
        return others;
    }

    /** Says whether a member is there, null or not. */
    public boolean has(String name) {
        return object.members().containsKey(name);
    }

    /** Refuses the object if a member that was asked for is missing. */
    public void require(String name) {
        if (!has(name)) {
            reject(name, Violation.Kind.MISSING, Wording.REQUIRED);
        }
    }

    /** Leaves a violation at a member. */
    public void reject(String name, Violation.Kind kind, String message) {
        spot.at(name, found(name)).reject(kind, message);
    }

    /** Leaves a violation at the object itself. */
    public void reject(Violation.Kind kind, String message) {
        spot.collecting(ofObject).reject(kind, message);
    }

    /** Builds what the object stands for if nothing is violated; what the model refuses is a violation at the object itself. */
    public <T> @Nullable T ifClean(Supplier<T> built) {
        try {
            return isClean() ? built.get() : null;
        } catch (IllegalArgumentException refused) {
            reject(Violation.Kind.OUT_OF_RANGE, String.valueOf(refused.getMessage()));
            return null;
        }
    }

    /** Says whether nothing is violated so far; to be asked when all members were. */
    public boolean isClean() {
        return !isAnyFound()
                && (unknownKeys == UnknownKeys.IGNORED
                        || byName.keySet().containsAll(object.members().keySet()));
    }

    /** Says whether nothing is violated at a member so far. */
    public boolean isClean(String name) {
        return found(name).isEmpty();
    }

    /** Leaves all violations at the object's spot, in order. */
    void finish() {
        if (unknownKeys == UnknownKeys.REFUSED_EACH) {
            others().forEach(name -> reject(name, Violation.Kind.UNKNOWN_KEY, Wording.unrecognized(List.of(name))));
        }
        if (isAnyFound()) {
            finishFound();
        }
        finishUnknown(others());
    }

    private void finishFound() {
        List<Violation> first = new ArrayList<>();
        Map<String, List<Violation>> anchored = new HashMap<>();
        List<Violation> behind = first;
        for (Map.Entry<String, List<Violation>> asked : byName.entrySet()) {
            if (has(asked.getKey())) {
                behind = new ArrayList<>();
                anchored.put(asked.getKey(), behind);
            }
            behind.addAll(asked.getValue());
        }
        spot.addAll(first);
        object.members().keySet().forEach(name -> spot.addAll(anchored.getOrDefault(name, List.of())));
        spot.addAll(ofObject);
    }

    private void finishUnknown(List<String> unknown) {
        if (unknownKeys == UnknownKeys.IGNORED) {
            unknown.forEach(name -> optional(name, Decoders.ignored()));
            unknown.forEach(name -> spot.addAll(found(name)));
        } else if (!unknown.isEmpty()) {
            spot.reject(Violation.Kind.UNKNOWN_KEY, Wording.unrecognized(unknown));
        }
    }

    private boolean isAnyFound() {
        for (List<Violation> found : byName.values()) {
            if (!found.isEmpty()) {
                return true;
            }
        }
        return !ofObject.isEmpty();
    }

    private List<Violation> found(String name) {
        return byName.computeIfAbsent(name, asked -> new ArrayList<>(0));
    }
}
