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
    public ListSize {
        Objects.requireNonNull(at, "at");
    }

    /** Returns the size after a change. */
    public static ListSize after(Change change) {
        return new ListSize(change.version(), change.at(), change.memberCount());
    }
}
