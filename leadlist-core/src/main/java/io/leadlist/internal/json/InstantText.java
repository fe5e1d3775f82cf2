package io.leadlist.internal.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Formats instants for responses (<a href="{@docRoot}/docs/contract-decisions.md#53">decision 53</a>). Thread-safe. */
public final class InstantText {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private InstantText() {}

    /** Returns the UTC time with milliseconds, for example {@code 2024-01-02T10:30:00.000Z}. */
    public static String millis(Instant instant) {
        return MILLIS.format(instant);
    }

    /** Returns the UTC time in whole seconds, for example {@code 2024-01-02T10:30:00Z}. */
    public static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
