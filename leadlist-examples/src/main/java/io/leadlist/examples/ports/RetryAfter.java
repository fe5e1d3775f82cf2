package io.leadlist.examples.ports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the header {@code Retry-After}: a number of seconds, or a date. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** Returns the pause; empty if the text is neither a number nor a date, as if there were no header. */
    static Optional<Duration> parse(String text) {
        if (SECONDS.matcher(text.strip()).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration pause = Duration.between(ZonedDateTime.now(date.getZone()), date);
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
