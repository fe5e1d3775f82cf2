package io.leadlist.wire.json;

import io.leadlist.call.Violation;
import io.leadlist.wire.json.JsonValue.JsonNull;
import io.leadlist.wire.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object on their way through its decoder, which asks for them in the order of the contract. Not
 * thread-safe. Shared by the contracts, not meant for hosts.
 *
 * <p>In the end the violations are put into document order:
 *
 * <ol>
 *   <li>members that are there, in the order of the body; each followed by the missing ones that the contract has
 *       behind it, before the next that is there. Missing ones with none before them come first;
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
    private static final Field<?> NOTHING = new Field<>(null);

    private final JsonMembers members;
    private final Spot spot;
    private final UnknownKeys unknownKeys;
    private final List<String> asked = new ArrayList<>(32);
    private final boolean[] isAsked;
    private final Violations ofObject = new Violations();
    private Map<String, Violations> found = Map.of();
    private int there;

    Fields(JsonObject object, Spot spot, UnknownKeys unknownKeys) {
        this.members = object.members();
        this.spot = spot;
        this.unknownKeys = unknownKeys;
        this.isAsked = new boolean[members.size()];
    }

    /** A member that must be there. */
    public <T> Field<T> required(String name, Decoder<T> decoder) {
        Field<T> field = optional(name, decoder);
        require(name);
        return field;
    }

    /** A member that may be missing. */
    public <T> Field<T> optional(String name, Decoder<T> decoder) {
        return decode(name, ask(name), decoder);
    }

    /** A member that may be missing or null. */
    @SuppressWarnings("unchecked") // nothing is nothing of any type
    public <T> Field<T> nullable(String name, Decoder<T> decoder) {
        int index = ask(name);
        boolean isNull = index >= 0 && members.value(index) instanceof JsonNull;
        return isNull ? (Field<T>) NOTHING : decode(name, index, decoder);
    }

    @SuppressWarnings("unchecked") // nothing is nothing of any type
    private <T> Field<T> decode(String name, int index, Decoder<T> decoder) {
        if (index < 0) {
            return (Field<T>) NOTHING;
        }
        Violations violations = new Violations();
        T decoded = decoder.decode(members.value(index), spot.at(name, violations));
        if (!violations.isEmpty()) {
            found(name).addAll(violations);
        }
        return new Field<>(decoded);
    }

    /** A member that must be there, and for which null is as good as missing. */
    public <T> Field<T> needed(String name, Decoder<T> decoder) {
        Field<T> field = nullable(name, decoder);
        if (!has(name) || members.get(name) instanceof JsonNull) {
            reject(name, Violation.Kind.MISSING, Wording.REQUIRED);
        }
        return field;
    }

    /** The names of the members that were not asked for so far, in the order of the body. */
    public List<String> others() {
        if (there == isAsked.length) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        for (int index = 0; index < isAsked.length; index++) {
            if (!isAsked[index]) {
                others.add(members.name(index));
            }
        }
        return others;
    }

    /** Says whether a member is there, null or not. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** Refuses the object if a member that was asked for is missing. */
    public void require(String name) {
        if (!has(name)) {
            reject(name, Violation.Kind.MISSING, Wording.REQUIRED);
        }
    }

    /** Leaves a violation at a member. */
    public void reject(String name, Violation.Kind kind, String message) {
        ask(name);
        spot.at(name, found(name)).reject(kind, message);
    }

    /** Leaves a violation at the object itself. */
    public void reject(Violation.Kind kind, String message) {
        spot.collecting(ofObject).reject(kind, message);
    }

    /**
     * Builds what the object stands for if nothing is violated; what the model refuses is a violation at the object
     * itself.
     */
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
        return !isAnyFound() && (unknownKeys == UnknownKeys.IGNORED || there == isAsked.length);
    }

    /** Says whether nothing is violated at a member so far. */
    public boolean isClean(String name) {
        ask(name);
        return found.getOrDefault(name, NONE).isEmpty();
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
        for (String name : new LinkedHashSet<>(asked)) { // a missing one may have been asked for more than once
            if (has(name)) {
                behind = new Violations();
                anchored.put(name, behind);
            }
            behind.addAll(found.getOrDefault(name, NONE));
        }
        spot.addAll(first);
        members.keySet().forEach(name -> spot.addAll(anchored.getOrDefault(name, NONE)));
        spot.addAll(ofObject);
    }

    private void finishUnknown(List<String> unknown) {
        if (unknownKeys == UnknownKeys.IGNORED) {
            unknown.forEach(name -> optional(name, Decoders.ignored()));
            unknown.forEach(name -> spot.addAll(found.getOrDefault(name, NONE)));
        } else if (!unknown.isEmpty()) {
            spot.reject(Violation.Kind.UNKNOWN_KEY, Wording.unrecognized(unknown));
        }
    }

    private boolean isAnyFound() {
        return !found.isEmpty() || !ofObject.isEmpty();
    }

    /** What is wrong with a member, to be added to. */
    private Violations found(String name) {
        if (found.isEmpty()) {
            found = new HashMap<>();
        }
        return found.computeIfAbsent(name, first -> new Violations());
    }

    /** Notes that a member was asked for; -1 if it is not there, else where it stands. */
    private int ask(String name) {
        int index = members.indexOf(name);
        if (index < 0) {
            asked.add(name);
        } else if (!isAsked[index]) {
            isAsked[index] = true;
            there++;
            asked.add(name);
        }
        return index;
    }
}
