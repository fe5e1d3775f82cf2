package io.leadlist.wire.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The names of an object's members, each once, in the order of the document. The objects of an array usually have the
 * same names, and then share this: the reader looks whether the next name is the expected one, and makes no text of it.
 * Not thread-safe while it grows.
 */
final class JsonNames {
    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<SerializableString> expected = new ArrayList<>(0);

    JsonNames() {
        this(List.of());
    }

    /** Begins with these names. */
    JsonNames(List<String> first) {
        this.names = new ArrayList<>(first.size());
        first.forEach(this::add);
    }

    /** Adds a name; false if it is there. */
    boolean add(String name) {
        boolean isNew = indexes.putIfAbsent(name, names.size()) == null;
        if (isNew) {
            names.add(name);
        }
        return isNew;
    }

    int size() {
        return names.size();
    }

    /** Where a name stands; -1 if it is none of them. */
    int indexOf(@Nullable Object name) {
        return indexes.getOrDefault(name, -1);
    }

    String get(int index) {
        return names.get(index);
    }

    /** The first ones, so many. */
    List<String> first(int count) {
        return names.subList(0, count);
    }

    /** A name as the parser compares it; to be asked for in turn. */
    SerializableString expected(int index) {
        if (index == expected.size()) {
            expected.add(new SerializedString(names.get(index)));
        }
        return expected.get(index);
    }
}
