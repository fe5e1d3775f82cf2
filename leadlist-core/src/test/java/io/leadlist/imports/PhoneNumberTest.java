package io.leadlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.imports.PhoneNumber.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "+1 (415) 555-2671,, +14155552671",
        "+49 170 1234567,, +491701234567",
        "0170 1234567, de, +491701234567",
        "'(415) 555-2671', US, +14155552671",
        "+44 20 7946 0958, DE, +442079460958",
        "tel:+1-415-555-2671,, +14155552671"
    })
    void a_number_is_parsed_in_the_usual_notations(String text, String country, String number) {
        assertThat(PhoneNumber.parse(text, country, Source.CRM))
                .hasValueSatisfying(phone -> assertThat(phone.number()).isEqualTo(number))
                .hasValueSatisfying(phone -> assertThat(phone.source()).isEqualTo(Source.CRM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "what?", "0170 1234567", "+", "+1", "123", "++++", "+999999999999999999"})
    void a_text_that_is_not_a_number_is_empty(String text) {
        assertThat(PhoneNumber.parse(text, null, null)).isEmpty();
    }

    @Test
    void a_very_long_text_is_not_a_number() {
        assertThat(PhoneNumber.parse("+1".repeat(1_000_000), "US", null)).isEmpty();
    }

    @Test
    void an_unknown_country_is_ignored() {
        assertThat(PhoneNumber.parse("0170 1234567", "XX", null)).isEmpty();
        assertThat(PhoneNumber.parse("+49 170 1234567", "XX", null)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"+491701234567, MOBILE", "+493012345678, LANDLINE", "+14155552671, PHONE", "+445600123456, VOIP"})
    void the_range_of_a_number_determines_its_type(String number, PhoneNumber.Type type) {
        assertThat(PhoneNumber.parse(number, null, null)).contains(new PhoneNumber(number, type, null));
    }
}
