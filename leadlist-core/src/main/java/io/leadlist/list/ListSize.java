package io.leadlist.list;

import java.time.Instant;
import java.util.Objects;

/**
 * The number of members of a list after one of its changes. Immutable and thread-safe.
 *
 * @param version the number of the change
 * @param at the instant of the change
 * @param members the number of members after the change
 */
public record ListSize(long version, Instant at, long members) {
    /**
     * Checks the components.
     *
     * @param version the number of the change
     * @param at the instant of the change
     * @param members the number of members after the change
     */
    public ListSize {
        Objects.requireNonNull(at, "at");
    }

    /**
     * {@return the size after a change}
     *
     * @param change the change after which the size is taken
     */
    public static ListSize after(Change change) {
        return new ListSize(change.version(), change.at(), change.memberCount());
    }
}
