package io.leadlist.memory;

import io.leadlist.call.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;

/** Reads pages of sorted maps. */
final class MemoryPages {
    private MemoryPages() {}

    /** Returns the values of a page that pass a filter. */
    static <P, V> List<V> of(NavigableMap<P, V> sequence, PageRequest<P> page, Predicate<V> filter) {
        if (page.before() != null) {
            List<V> backwards = cut(sequence.headMap(page.before(), false).descendingMap(), page.limit(), filter);
            Collections.reverse(backwards);
            return backwards;
        }
        return cut(page.after() == null ? sequence : sequence.tailMap(page.after(), false), page.limit(), filter);
    }

    private static <P, V> List<V> cut(NavigableMap<P, V> sequence, int limit, Predicate<V> filter) {
        return new ArrayList<>(
                sequence.values().stream().filter(filter).limit(limit).toList());
    }
}
