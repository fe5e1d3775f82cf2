package io.leadlist.lead;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The range of instants that every database can store: milliseconds in the years 1 to 9999. */
public final class StorableInstant {
    /** The first instant. */
    public static final Instant MIN = Instant.parse("0001-01-01T00:00:00Z");

    /** The last instant. */
    public static final Instant MAX = Instant.parse("9999-12-31T23:59:59.999Z");

    private StorableInstant() {}

    /**
     * {@return the instant truncated to milliseconds}
     *
     * @param argument the name of the argument
     * @param instant the instant to check
     * @throws IllegalArgumentException if it is outside the years 1 to 9999; the message names the argument
     */
    public static Instant require(String argument, Instant instant) {
        Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
        if (millis.isBefore(MIN) || millis.isAfter(MAX)) {
            throw new IllegalArgumentException(argument + " must be in the years 1 to 9999");
        }
        return millis;
    }
}
