package io.leadlist.internal.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns a JSON value into what it stands for. Implementations are pure and thread-safe.
 *
 * @param <T> what a value stands for
 */
@FunctionalInterface
public interface NodeReader<T> {
    /** Reads a value; null if violations were reported at the location, or further in. */
    @Nullable
    T read(JsonNode value, Location at);

    /**
     * Reads a value one step further in than a location. A reader of many values overrides this, and makes the location
     * of a value only if it reports a violation there.
     *
     * @param step the key or the index of the value
     */
    @Nullable
    default T read(JsonNode value, Location outer, Object step) {
        return read(value, outer.at(step));
    }

    /** Returns this reader, where what a value stands for is turned into something else. */
    default <R> NodeReader<R> map(Function<? super T, ? extends R> to) {
        return (value, at) -> {
            T read = read(value, at);
            return read == null ? null : to.apply(read);
        };
    }
}
