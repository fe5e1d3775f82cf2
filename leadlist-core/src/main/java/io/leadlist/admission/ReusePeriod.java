package io.leadlist.admission;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * A number of days after the use of a lead: either elapsed time of 24 hours a day, or calendar days. Immutable and
 * thread-safe.
 *
 * <p>A use in the future, which a clock that was set back can cause, counts as a use now.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the number of days is negative or above
 * {@value #MAX_DAYS}.
 *
 * @param days the number of days; with 0 days, no lead waits
 * @param zone the time zone of the calendar; empty for elapsed time
 */
public record ReusePeriod(int days, Optional<ZoneId> zone) {
    /** The maximum number of days: about ten years. */
    public static final int MAX_DAYS = 3_650;

    /**
     * Checks the components.
     *
     * @param days the number of days
     * @param zone the time zone of the calendar
     */
    public ReusePeriod {
        Objects.requireNonNull(zone, "zone");
        if (days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException("days must be between 0 and " + MAX_DAYS + ", but is " + days);
        }
    }

    /**
     * {@return a period of elapsed time: it is over as soon as {@code days × 24} hours have passed since the use, to
     * the millisecond} No time zone is involved.
     *
     * @param days the number of days
     */
    public static ReusePeriod days(int days) {
        return new ReusePeriod(days, Optional.empty());
    }

    /**
     * {@return a period of calendar days: it is over at the beginning of the day that is {@code days} days after the
     * day of the use, both in this time zone}
     *
     * @param days the number of days
     * @param zone the time zone of the calendar days
     */
    public static ReusePeriod calendarDays(int days, ZoneId zone) {
        return new ReusePeriod(days, Optional.of(zone));
    }

    /**
     * {@return the first instant at which the period is over}
     *
     * @param lastUse the use
     * @param now the current instant
     */
    public Instant endAfter(Instant lastUse, Instant now) {
        Instant use = lastUse.isAfter(now) ? now : lastUse;
        return zone.map(calendar -> startOf(use.atZone(calendar).toLocalDate().plusDays(days), calendar))
                .orElseGet(() -> use.plus(Duration.ofDays(days)));
    }

    /**
     * {@return the latest instant of a use, to the millisecond, for which the period is over now}
     *
     * @param now the current time
     */
    public Instant startBefore(Instant now) {
        return zone.map(calendar -> startOf(now.atZone(calendar).toLocalDate().minusDays(days - 1L), calendar)
                        .minusMillis(1))
                .orElseGet(() -> now.minus(Duration.ofDays(days)));
    }

    private static Instant startOf(LocalDate day, ZoneId calendar) {
        return day.atStartOfDay(calendar).toInstant();
    }
}
