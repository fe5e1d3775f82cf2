package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com ::: ben@example.com",
                "ann@example.com:::ben@example.com",
                "ann@example.com; ben@example.com",
                "ann@example.com;ben@example.com;",
                "; ANN@example.com ;; ben@example.com",
                "ann@example.com,ben@example.com",
                "ann@example.com, ben@example.com, ann@example.com",
                "ann@example.com\nben@example.com",
                "ann@example.com\r\nben@example.com\r\n",
                "ann@example.com\u2028ben@example.com",
                "ann@example.com\tben@example.com",
                "ann@example.com | ben@example.com",
                "ann@example.com / ben@example.com",
                "ann@example.com ben@example.com",
                "ann@example.com\uFF1B ben@example.com"
            })
    void a_text_of_two_addresses_has_both(String text) {
        ValueCell<EmailAddress> cell = ValueCell.ofEmails(text);
        assertThat(cell.values())
                .containsExactly(new EmailAddress("ann@example.com"), new EmailAddress("ben@example.com"));
        assertThat(cell.isReadable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com",
                " ann@example.com ",
                "ann@example.com;",
                "ann@example.com,",
                "a|n/n@example.com"
            })
    void a_text_of_one_address_is_not_split(String text) {
        ValueCell<EmailAddress> cell = ValueCell.ofEmails(text);
        assertThat(cell.values()).hasSize(1);
        assertThat(cell.isReadable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com; n/a", "none, ann@example.com", "(home) ann@example.com"})
    void a_part_that_is_no_address_makes_the_text_unreadable_and_hides_no_address(String text) {
        ValueCell<EmailAddress> cell = ValueCell.ofEmails(text);
        assertThat(cell.values()).containsExactly(new EmailAddress("ann@example.com"));
        assertThat(cell.isReadable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\t "})
    void a_blank_text_has_no_values_and_is_readable(String text) {
        assertThat(ValueCell.ofEmails(text).isReadable()).isTrue();
        assertThat(ValueCell.ofPhones(text, "US").values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1 415 555 2671 ::: +49 30 123456",
                "+1 415 555 2671; +49 30 123456",
                "+1-415-555-2671,+49 30 123456",
                "+1 (415) 555-2671 / +49 (30) 123456",
                "+14155552671\n+4930123456",
                "tel:+1-415-555-2671 | +49 30 123456"
            })
    void a_text_of_two_numbers_has_both(String text) {
        assertThat(ValueCell.ofPhones(text, null).values()).containsExactly("+14155552671", "+4930123456");
    }

    @Test
    void a_number_with_an_extension_is_one_number() {
        assertThat(ValueCell.ofPhones("tel:+1-415-555-2671;ext=5", null).values())
                .containsExactly("+14155552671");
        assertThat(ValueCell.ofPhones("+1 415 555 2671, ext. 5", null).values()).containsExactly("+14155552671");
    }

    @Test
    void a_local_number_needs_a_country_of_two_letters() {
        assertThat(ValueCell.ofPhones("(415) 555-2671", "us").values()).containsExactly("+14155552671");
        assertThat(ValueCell.ofPhones("(415) 555-2671", "United States").isReadable())
                .isFalse();
        assertThat(ValueCell.ofPhones("(415) 555-2671", null).isReadable()).isFalse();
    }

    @Test
    void a_long_text_is_split_in_linear_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(ValueCell.ofEmails("a@example.com;".repeat(8_000)).values())
                    .hasSize(1);
            assertThat(ValueCell.ofEmails("\"a, ".repeat(30_000)).values()).isEmpty();
            assertThat(ValueCell.ofEmails(" ".repeat(60_000) + "x@" + ",".repeat(60_000))
                            .isReadable())
                    .isFalse();
            assertThat(ValueCell.ofPhones("1,".repeat(50_000), "US").isReadable())
                    .isFalse();
        });
    }
}
