package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of texts that hold several values. */
class ValueCellProperties {
    @Property(tries = 300)
    void addresses_that_are_joined_by_any_separator_are_all_keys(
            @ForAll("addresses") List<String> addresses, @ForAll("separators") String separator) {
        PersonProfile joined = PersonProfile.builder()
                .emails(String.join(separator, addresses))
                .build();
        PersonProfile apart = PersonProfile.builder().emails(addresses).build();
        assertThat(joined.identityKeys()).isEqualTo(apart.identityKeys());
    }

    @Property(tries = 300)
    void numbers_that_are_joined_by_any_separator_are_all_keys(
            @ForAll("numbers") List<String> numbers, @ForAll("strongSeparators") String separator) {
        PersonProfile joined =
                PersonProfile.builder().phones(String.join(separator, numbers)).build();
        PersonProfile apart = PersonProfile.builder().phones(numbers).build();
        assertThat(joined.identityKeys()).isEqualTo(apart.identityKeys());
    }

    @Property(tries = 300)
    void the_values_of_a_text_are_the_values_of_their_normal_forms(@ForAll("texts") String text) {
        List<EmailAddress> values = ValueCell.ofEmails(text).values();
        // A local part may have a separator; such an address can stand alone, but not in a list.
        Assume.that(values.stream().noneMatch(address -> address.value().indexOf('|') >= 0));
        assertThat(new LinkedHashSet<>(values)).hasSameSizeAs(values);
        assertThat(ValueCell.ofEmails(String.join(
                        " ::: ", values.stream().map(EmailAddress::value).toList())))
                .isEqualTo(new ValueCell<>(values, true));
    }

    @Property(tries = 300)
    void an_address_is_among_the_values_of_its_text(@ForAll("texts") String text) {
        Assume.that(text.indexOf('|') < 0); // a local part may have it, but here it separates values
        EmailAddress.parse(text)
                .ifPresent(
                        address -> assertThat(ValueCell.ofEmails(text).values()).contains(address));
    }

    @Provide
    Arbitrary<List<String>> addresses() {
        return Arbitraries.of(
                        "a@example.com", "B@Example.com", "c.d@example.org", "jos\u00e9@example.com", "a@example.com")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> numbers() {
        return Arbitraries.of("+1 415 555 2671", "+49 (30) 123456", "tel:+1-415-555-2672", "+44 20 7946 0958")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> strongSeparators() {
        return Arbitraries.of(" ::: ", ":::", ";", "; ", ",", ", ", "\n", "\r\n", "\t", " | ", " / ");
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ::: ", ":::", ";", "; ", ",", ", ", "\n", "\r\n", "\t", " | ", " / ", " ", " ;, ");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a@example.com",
                        "b@example.com",
                        "x",
                        "\"",
                        "<",
                        ">",
                        ";",
                        ",",
                        ":::",
                        " ",
                        "\n",
                        "|",
                        "/",
                        "@")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }
}
