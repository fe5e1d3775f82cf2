package io.leadlist.wire.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object by their names, in the order of the document. Immutable and thread-safe. Shared by the
 * contracts, not meant for hosts.
 */
public final class JsonMembers extends AbstractMap<String, JsonValue> {
    private final JsonNames names;
    private final List<JsonValue> values;

    /** The values stand in the order of the names, which other objects may share; nobody changes either any more. */
    JsonMembers(JsonNames names, List<JsonValue> values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object name) {
        int index = names.indexOf(name);
        return index < 0 ? null : values.get(index);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return names.indexOf(name) >= 0;
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, JsonValue>> iterator() {
                return IntStream.range(0, size())
                        .mapToObj(index -> Map.entry(names.get(index), values.get(index)))
                        .iterator();
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }

    /** Where a member stands; -1 if it is not there. */
    int indexOf(String name) {
        return names.indexOf(name);
    }

    JsonNames names() {
        return names;
    }

    String name(int index) {
        return names.get(index);
    }

    JsonValue value(int index) {
        return values.get(index);
    }
}
