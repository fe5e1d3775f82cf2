package io.leadlist.internal.json;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The elements of a JSON array that {@link ResponseMapper} reads while it writes them, so that the array can be larger
 * than the memory.
 */
@FunctionalInterface
public interface Elements<T> {
    /**
     * Passes all elements to an action, in order. Each call reads the elements again.
     *
     * @throws io.leadlist.call.StorageException if the storage fails
     */
    void forEach(Consumer<? super T> action);

    /** Returns the elements of a stream that is opened for each writing, and closed after it. */
    static <T> Elements<T> of(Supplier<? extends Stream<? extends T>> source) {
        return action -> {
            try (Stream<? extends T> elements = source.get()) {
                elements.forEachOrdered(action);
            }
        };
    }

    /** Returns no elements. */
    static <T> Elements<T> none() {
        return action -> {};
    }
}
