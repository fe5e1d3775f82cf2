package io.leadlist.wire.json;

import io.leadlist.list.Campaign;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Points in time as JSON has them (reading 53). Thread-safe. Shared by the contracts, not meant for hosts. */
public final class WireDates {
    private static final int PLAIN_DATE = "2024-01-01".length();
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private WireDates() {}

    /** For instance {@code 2024-01-02T10:30:00.000Z}: milliseconds, UTC. */
    public static String format(Instant instant) {
        return FORM.format(instant);
    }

    /**
     * Reads an instant, an offset date-time, or a plain date, which is the start of that day in UTC. Digits finer than
     * milliseconds are dropped. Empty for any other text, and outside of the years 1 to 9999 in UTC.
     */
    public static Optional<Instant> parse(String text) {
        try {
            Instant instant = text.length() == PLAIN_DATE
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
            return millis.isBefore(Campaign.MIN) || millis.isAfter(Campaign.MAX)
                    ? Optional.empty()
                    : Optional.of(millis);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
