package io.leadlist.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.PersonProfile;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever is recognized by a key is also kept out by it. */
class IdentityCoverageProperties {
    @Property(tries = 500)
    void every_key_that_identifies_a_person_is_covered_by_an_entry_of_that_key(
            @ForAll("addressCells") List<String> emails,
            @ForAll("numberCells") List<String> phones,
            @ForAll("urls") String url,
            @ForAll("countries") String country) {
        PersonProfile profile = PersonProfile.named("A", "A")
                .emails(emails)
                .phones(phones)
                .linkedinUrl(url)
                .country(country)
                .build();
        LeadKeys keys = LeadKeys.of(profile, null, KeyedHashes.NONE);
        IdentityPolicy.DEFAULT
                .byPhone()
                .keysOf(profile)
                .forEach(key -> assertThat(keys.all())
                        .contains(SuppressionKey.parse(Kind.valueOf(key.rule().name()), key.value())));
    }

    @Property(tries = 100)
    void a_cell_that_names_one_address_is_the_text_of_an_entry(@ForAll("addressSpellings") String cell) {
        PersonProfile profile = PersonProfile.named("A", "A").emails(cell).build();
        assertThat(LeadKeys.of(profile, null, KeyedHashes.NONE).all()).contains(SuppressionKey.parse(Kind.EMAIL, cell));
    }

    @Provide
    Arbitrary<List<String>> addressCells() {
        return cells(addressSpellings());
    }

    @Provide
    Arbitrary<List<String>> numberCells() {
        return cells(Arbitraries.of(
                "+14155550177",
                "tel:+14155550178",
                "'+14155550179",
                "(+1) 415-555-0180",
                "＋１４１５５５５０１８１",
                "Mobile: +1 415 555 0182",
                "\u200b+14155550183",
                "(415) 555-0184",
                "+49 30 123456 ext. 7",
                "n/a"));
    }

    @Provide
    Arbitrary<String> addressSpellings() {
        return Arbitraries.of(
                "jane@bücher.example",
                "JANE@xn--bcher-kva.example",
                "Jane Doe <jane2@bücher.example>",
                "\"Doe, Jane\" <jane3@example.com>",
                "mailto:jane4@example.com?subject=Hello",
                "(jane5@example.com)",
                "jane6＠ｅｘａｍｐｌｅ.com",
                "\u00a0jane7@example.com\ufeff",
                "jane8@example.com.");
    }

    @Provide
    Arbitrary<String> urls() {
        return Arbitraries.of(
                "https://www.linkedin.com/in/ann",
                "<https://de.linkedin.com/in/Jan%C3%A9/?x=1>",
                "\u00a0linkedin.com/sales/lead/ACwAAB12345,x",
                "https://www.linkedin.com/in/ann" + " ".repeat(5_000),
                "none");
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("US", "de", " us ", "United States");
    }

    private static Arbitrary<List<String>> cells(Arbitrary<String> values) {
        return Arbitraries.of("; ", ", ", "\n", " / ", "|", ":::")
                .flatMap(separator ->
                        values.list().ofMinSize(1).ofMaxSize(3).map(several -> String.join(separator, several)))
                .list()
                .ofMaxSize(3);
    }
}
