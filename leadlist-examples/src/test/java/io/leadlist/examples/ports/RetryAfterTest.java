package io.leadlist.examples.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header Retry-After is a number of seconds or a date. */
class RetryAfterTest {
    @Test
    void a_number_is_a_number_of_seconds() {
        assertThat(RetryAfter.parse(" 120 ")).contains(Duration.ofMinutes(2));
    }

    @Test
    void a_date_is_the_end_of_the_pause() {
        String inAnHour = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
        assertThat(RetryAfter.parse(inAnHour))
                .hasValueSatisfying(pause -> assertThat(pause).isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
        assertThat(RetryAfter.parse("Wed, 21 Oct 2015 07:28:00 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999"})
    void anything_else_is_no_pause(String text) {
        assertThat(RetryAfter.parse(text)).isEmpty();
    }
}
