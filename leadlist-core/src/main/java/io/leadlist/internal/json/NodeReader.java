package io.leadlist.internal.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Converts a JSON value into a Java value. Implementations are pure and thread-safe.
 *
 * @param <T> the type of the Java value
 */
@FunctionalInterface
public interface NodeReader<T> {
    /** Reads a value; null if violations were reported at the location, or further in. */
    @Nullable
    T read(JsonNode value, Location at);

    /**
     * Reads a value one step below a location. A reader of many values overrides this, and creates the location of a
     * value only if it reports a violation there.
     *
     * @param step the key or the index of the value
     */
    @Nullable
    default T read(JsonNode value, Location outer, Object step) {
        return read(value, outer.at(step));
    }

    /** Returns this reader with a further conversion of the Java value. */
    default <R> NodeReader<R> map(Function<? super T, ? extends R> to) {
        return (value, at) -> {
            T read = read(value, at);
            return read == null ? null : to.apply(read);
        };
    }
}
