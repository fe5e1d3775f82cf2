package io.leadlist.search.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headcounts and amounts of money as real files write them. */
class BandTest {
    private static final List<String> GROUPERS = List.of(",", "'", "\u2019", "\u00A0", "\u202F", "\u2009");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "77, 77, 77",
                "51-200, 51, 200",
                "51-200 employees, 51, 200",
                "501-1000 Employees, 501, 1000",
                "1 employee, 1, 1",
                "'10,001+ employees', 10001, none",
                "'10,001+', 10001, none",
                "51 to 200, 51, 200",
                "51 TO 200 EMPLOYEES, 51, 200",
                "51\u2014200, 51, 200",
                "51\u2012200, 51, 200",
                "51\u2011200, 51, 200",
                "51 \u2013 200, 51, 200",
                "51\u00a0\u2010\u00a0200\u00a0employees, 51, 200",
                "\ufeff51\u200b-200, 51, 200",
                "５１－２００, 51, 200",
                "'1,001-5,000', 1001, 5000",
                "1'001-5'000, 1001, 5000",
                "1’001, 1001, 1001",
                "1\u00a0001, 1001, 1001",
                "1\u202f000\u202f001+, 1000001, none"
            })
    void headcounts_are_parsed(String text, Long low, Long high) {
        assertThat(Band.parse(text)).contains(new Band(low, high));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "about fifty",
                "5,5",
                "12,50",
                "1,2,3",
                "1,000,00",
                "1,0000",
                ",500",
                "500,",
                "1,000'000",
                "200-51",
                "1.5",
                "51 200",
                "51--200",
                "employees",
                "51-200 apples",
                "-5",
                "51 to",
                "+",
                "1 000"
            })
    void a_text_that_is_not_a_headcount_is_empty(String text) {
        assertThat(Band.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'€5,5M', 5500000, 5500000",
                "'$1,5B', 1500000000, 1500000000",
                "'€12,75M', 12750000, 12750000",
                "'10,5-20,5M', 10500000, 20500000",
                "'5,500M', 5500000000, 5500000000",
                "'1,234.5K', 1234500, 1234500",
                "1'234.5K, 1234500, 1234500",
                "'1’234,5K', 1234500, 1234500",
                "$1\u00a0000\u00a0000, 1000000, 1000000",
                "'1,000,000', 1000000, 1000000",
                "$10M to $50M, 10000000, 50000000",
                "$10M\u2014$50M, 10000000, 50000000",
                "'5,5 M€', 5500000, 5500000",
                "$1b+, 1000000000, none",
                "1.000.000 €, 1000000, 1000000",
                "€1.234.567, 1234567, 1234567",
                "€1.234.567.890, 1234567890, 1234567890",
                "'1.234.567,50 €', 1234567, 1234567",
                "'10.500,50 €', 10500, 10500",
                "$10.50, 10, 10",
                "$1000.500, 1000, 1000",
                "'$1,000.500', 1000, 1000",
                "$0.500, 0, 0",
                "$1.500M, 1500000, 1500000",
                "1.000.000 - 2.000.000 €, 1000000, 2000000",
                "$1.250-2.500M, 1250000, 2500000"
            })
    void amounts_are_parsed(String text, Long low, Long high) {
        assertThat(Band.parseAmount(text)).contains(new Band(low, high));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "€5,5",
                "€12,75",
                "1,2,3",
                "1,2,3M",
                "€5,5555M",
                "1,00,000",
                "10,5-20,5",
                "1.2.3M",
                "$1.000",
                "10.000 €",
                "$10.500",
                "$10.500+",
                "$1.000-$5.000",
                "1.000 - 2.000.000 €",
                "1.234.5",
                "1.00.000",
                "1.000.000.5",
                "1.000,500",
                "5,5.5M",
                "1,000'000M"
            })
    void a_text_with_an_unclear_comma_or_dot_is_not_an_amount(String text) {
        assertThat(Band.parseAmount(text)).isEmpty();
    }

    @Property
    void a_number_is_read_with_any_separator(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long number, @ForAll("groupers") String grouper) {
        String written = grouped(number, grouper);
        assertThat(Band.parse(written)).contains(Band.of(number));
        assertThat(Band.parseAmount(written)).contains(Band.of(number));
        assertThat(Band.parse(written + "+")).contains(new Band(number, null));
    }

    @Property
    void a_band_is_read_with_any_dash(
            @ForAll @LongRange(min = 0, max = 999_999L) long low,
            @ForAll @LongRange(min = 0, max = 999_999L) long more,
            @ForAll("dashes") String dash,
            @ForAll("groupers") String grouper) {
        String written = grouped(low, grouper) + dash + grouped(low + more, grouper);
        assertThat(Band.parse(written)).contains(Band.of(low, low + more));
        assertThat(Band.parse(written + " employees")).contains(Band.of(low, low + more));
        assertThat(Band.parseAmount(written)).contains(Band.of(low, low + more));
    }

    @Property
    void any_text_is_a_band_or_empty(@ForAll("anything") String text) {
        assertThat(Band.parse(text).stream().toList()).allMatch(band -> band.low() >= 0);
        assertThat(Band.parseAmount(text).stream().toList()).allMatch(band -> band.low() >= 0);
    }

    @Provide
    Arbitrary<String> groupers() {
        return Arbitraries.of(GROUPERS);
    }

    @Provide
    Arbitrary<String> dashes() {
        return Arbitraries.of(
                "-", " - ", "\u2010", "\u2011", "\u2012", " \u2013 ", "\u2014", "\u2015", "\u2212", " to ");
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withChars("015,.'\u00A0-\u2013+KMB$€ to").ofMaxLength(14));
    }

    private static String grouped(long number, String grouper) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", grouper);
    }
}
