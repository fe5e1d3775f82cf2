package io.leadlist.list;

import io.leadlist.lead.StorableInstant;
import java.time.Instant;

/**
 * When a list is worked through: from {@code start} to {@code end}, both kept in milliseconds (reading 53). Immutable
 * and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if {@code end} is before {@code start} (reading 4; the
 * same instant is allowed), or one of them is outside of the years 1 to 9999.
 */
public record Campaign(Instant start, Instant end) {
    /** The first instant that a campaign can have. */
    public static final Instant MIN = StorableInstant.MIN;

    /** The last instant that a campaign can have. */
    public static final Instant MAX = StorableInstant.MAX;

    public Campaign {
        start = StorableInstant.require("start", start);
        end = StorableInstant.require("end", end);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("end must not be before start");
        }
    }

    /** A campaign from one instant to another. */
    public static Campaign of(Instant start, Instant end) {
        return new Campaign(start, end);
    }
}
