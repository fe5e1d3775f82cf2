package io.leadlist.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records the former values of maps, and restores them, the last change first. */
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    /** Puts a value into a map and records the former one. */
    <K, V> void put(Map<K, V> map, K key, V value) {
        restore(map, key, map.put(key, value));
    }

    /** Removes a key from a map and records its value. */
    <K, V> void remove(Map<K, V> map, K key) {
        restore(map, key, map.remove(key));
    }

    /** Restores all former values. */
    void all() {
        steps.forEach(Runnable::run);
        steps.clear();
    }

    private <K, V> void restore(Map<K, V> map, K key, @Nullable V before) {
        steps.push(() -> {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        });
    }
}
