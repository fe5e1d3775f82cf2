package io.leadlist.wire.json;

import io.leadlist.list.Campaign;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Parses instants in request bodies (<a href="{@docRoot}/docs/contract-decisions.md#53">decision 53</a>). Thread-safe.
 */
public final class WireDates {
    private static final int PLAIN_DATE = "2024-01-01".length();

    private WireDates() {}

    /**
     * Parses an instant, an offset date-time, or a plain date, which means the start of that day in UTC. The result is
     * truncated to milliseconds. It is empty for any other text, and for an instant outside the years 1 to 9999 in UTC.
     *
     * @param text the text to read
     * @return the instant, or empty if the text is not one
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
