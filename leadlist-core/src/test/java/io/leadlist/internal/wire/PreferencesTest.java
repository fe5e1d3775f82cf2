package io.leadlist.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.internal.wire.Preferences.Outcomes;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "outcomes=counts ~ COUNTS",
                "outcomes=full ~ FULL",
                "OUTCOMES=Full ~ FULL",
                "outcomes=\"full\" ~ FULL",
                "outcomes = full ~ FULL",
                "outcomes=\"f\\ull\" ~ FULL",
                "outcomes=full; depth=2 ~ FULL",
                "outcomes=full;a=\"b,c\" ~ FULL",
                "respond-async, wait=10, outcomes=counts ~ COUNTS",
                "return=representation, outcomes=full ~ FULL",
                "outcomes=full, outcomes=counts ~ FULL",
                "outcomes=all, outcomes=full ~ NONE",
                "x=\"a, outcomes=full\" ~ NONE",
                "x=\"a\\\", outcomes=full\", outcomes=counts ~ COUNTS",
                ", ,outcomes=full, ~ FULL",
                "outcomes=full=counts ~ NONE",
                "=full ~ NONE",
                "outcomes ~ NONE",
                "outcomes= ~ NONE",
                "outcomes=\"\" ~ NONE",
                "outcomes;outcomes=full ~ NONE",
                "outcomes=\"full ~ NONE",
                "(bad), outcomes=full ~ FULL"
            })
    void a_preference_is_read_as_rfc_7240_says(String header, Outcomes outcomes) {
        assertThat(of(header).outcomes()).isEqualTo(outcomes);
    }

    @Test
    void a_request_without_the_header_prefers_nothing() {
        assertThat(Preferences.of(Request.of("POST", "/"))).isEqualTo(new Preferences(Outcomes.NONE, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"handling=lenient", "outcomes=full, handling=\"lenient\"", "Handling=lenient; x"})
    void handling_can_be_lenient(String header) {
        assertThat(of(header).isLenient()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handling=strict", "handling", "lenient", "handling=strict, handling=lenient"})
    void handling_is_strict_otherwise(String header) {
        assertThat(of(header).isLenient()).isFalse();
    }

    @Test
    void the_response_names_the_applied_preferences_and_the_header_that_it_depends_on() {
        Preferences both = of("handling=lenient, outcomes=full, wait=5");
        assertThat(both.appliedTo(Response.withoutBody(204)).headers())
                .containsEntry("Preference-Applied", "outcomes=full")
                .containsEntry("Vary", "Prefer");
        assertThat(both.appliedWithHandlingTo(Response.withoutBody(204)).headers())
                .containsEntry("Preference-Applied", "outcomes=full, handling=lenient");
        assertThat(of("wait=5").appliedTo(Response.withoutBody(204)).headers())
                .containsEntry("Vary", "Prefer")
                .doesNotContainKey("Preference-Applied");
    }

    private static Preferences of(String header) {
        return Preferences.of(Request.of("POST", "/").withHeader("Prefer", header));
    }
}
