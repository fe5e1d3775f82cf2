package io.leadlist.memory;

import io.leadlist.call.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;

/** Cuts slices out of sorted maps. */
final class MemorySlices {
    private MemorySlices() {}

    /** The values of a slice that a filter lets through. */
    static <P, V> List<V> of(NavigableMap<P, V> sequence, PageRequest<P> slice, Predicate<V> filter) {
        if (slice.before() != null) {
            List<V> backwards = cut(sequence.headMap(slice.before(), false).descendingMap(), slice.limit(), filter);
            Collections.reverse(backwards);
            return backwards;
        }
        return cut(slice.after() == null ? sequence : sequence.tailMap(slice.after(), false), slice.limit(), filter);
    }

    private static <P, V> List<V> cut(NavigableMap<P, V> sequence, int limit, Predicate<V> filter) {
        return new ArrayList<>(
                sequence.values().stream().filter(filter).limit(limit).toList());
    }
}
