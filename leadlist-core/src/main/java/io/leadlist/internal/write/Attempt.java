package io.leadlist.internal.write;

import java.util.Optional;

/**
 * The outcome of one list transaction: the change is done, or the directory must be queried first. The directory is
 * never queried while a transaction is open.
 *
 * @param <T> the result of the change
 * @param <Q> the query for the directory
 */
public sealed interface Attempt<T, Q> {
    /** The change is done, now or by an earlier call with the same idempotency key. */
    record Done<T, Q>(T value) implements Attempt<T, Q> {}

    /** Nothing was stored: the directory must be queried first. */
    record NeedsDirectory<T, Q>(Q query) implements Attempt<T, Q> {}

    /** Returns the result; empty if the directory must be queried first. */
    default Optional<T> result() {
        return this instanceof Done<T, Q> done ? Optional.of(done.value()) : Optional.empty();
    }
}
