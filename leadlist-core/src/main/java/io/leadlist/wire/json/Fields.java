package io.leadlist.wire.json;

import io.leadlist.call.Violation;
import io.leadlist.wire.json.JsonValue.JsonNull;
import io.leadlist.wire.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final Violations NONE = new Violations();

    private final JsonObject object;
    private final Spot spot;
    private final UnknownKeys unknownKeys;
    private final List<Asked> asked = new ArrayList<>(32);
    private final Violations ofObject = new Violations();
    private long hashes;
    private int there;

    /** A member that was asked for, and what is wrong with it. */
    private static final class Asked extends Violations {
        private final String name;

        private Asked(String name) {
            this.name = name;
        }
    }

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
        return decode(name, object.members().get(name), false, decoder);
    }

    /** A member that may be missing or null. */
    public <T> Field<T> nullable(String name, Decoder<T> decoder) {
        JsonValue value = object.members().get(name);
        return decode(name, value, value instanceof JsonNull, decoder);
    }

    private <T> Field<T> decode(String name, @Nullable JsonValue value, boolean isNothing, Decoder<T> decoder) {
        Asked member = ask(name, value != null);
        return new Field<>(value == null || isNothing ? null : decoder.decode(value, spot.at(name, member)));
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
        if (there == object.members().size()) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        for (String name : object.members().keySet()) {
            if (find(name) == null) {
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
                        || there == object.members().size());
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
        Violations first = new Violations();
        Map<String, Violations> anchored = new HashMap<>();
        Violations behind = first;
        for (Asked member : asked) {
            if (has(member.name)) {
                behind = new Violations();
                anchored.put(member.name, behind);
            }
            behind.addAll(member);
        }
        spot.addAll(first);
        object.members().keySet().forEach(name -> spot.addAll(anchored.getOrDefault(name, NONE)));
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
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).isEmpty()) {
                return true;
            }
        }
        return !ofObject.isEmpty();
    }

    private Asked found(String name) {
        return ask(name, has(name));
    }

    private Asked ask(String name, boolean isThere) {
        Asked before = find(name);
        if (before != null) {
            return before;
        }
        hashes |= bit(name);
        if (isThere) {
            there++;
        }
        Asked first = new Asked(name);
        asked.add(first);
        return first;
    }

    /** Looks only if a name with such a hash was asked for: nearly always it was not, and the members of an object are asked for very often. */
    private @Nullable Asked find(String name) {
        if ((hashes & bit(name)) != 0) {
            for (Asked member : asked) {
                if (member.name.equals(name)) {
                    return member;
                }
            }
        }
        return null;
    }

    private static long bit(String name) {
        return 1L << name.hashCode(); // of the hash, the lowest six bits count
    }
}
