package io.leadlist.wire.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a member of an object stands for, if it stands for anything. Shared by the contracts, not meant for hosts.
 *
 * @param orNull null if the member is missing, or null where that is allowed, or violates something
 */
public record Field<T>(@Nullable T orNull) {
    /** What the member stands for; to be asked only where nothing is violated and the member is required. */
    public T get() {
        return Objects.requireNonNull(orNull);
    }

    /** What the member stands for, or a default. */
    public T or(T other) {
        return orNull == null ? other : orNull;
    }
}
