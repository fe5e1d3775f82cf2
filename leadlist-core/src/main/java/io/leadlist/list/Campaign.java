package io.leadlist.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a list is worked through: from {@code start} to {@code end}, both kept in milliseconds (reading 53). Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if {@code end} is before {@code start} (reading 4; the same instant is allowed), or one of them is outside of the years 1 to 9999.
 */
public record Campaign(Instant start, Instant end) {
    /** The first instant that a campaign can have. */
    public static final Instant MIN = Instant.parse("0001-01-01T00:00:00Z");

    /** The last instant that a campaign can have. */
    public static final Instant MAX = Instant.parse("9999-12-31T23:59:59.999Z");

    public Campaign {
        start = inRange("start", start);
        end = inRange("end", end);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("end must not be before start");
        }
    }

    /** A campaign from one instant to another. */
    public static Campaign of(Instant start, Instant end) {
        return new Campaign(start, end);
    }

    private static Instant inRange(String argument, Instant instant) {
        Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
        if (millis.isBefore(MIN) || millis.isAfter(MAX)) {
            throw new IllegalArgumentException(argument + " must be in the years 1 to 9999");
        }
        return millis;
    }
}
