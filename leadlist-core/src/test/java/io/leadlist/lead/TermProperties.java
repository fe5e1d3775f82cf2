package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of terms and of the normal forms of names, domains and phone numbers. */
class TermProperties {
    @Property(tries = 2_000)
    void the_term_of_a_term_is_the_same_term(@ForAll("texts") String text) {
        assertThat(Term.of(Term.of(text).value())).isEqualTo(Term.of(text));
        assertThat(Term.ofCode(Term.ofCode(text).value())).isEqualTo(Term.ofCode(text));
        assertThat(Term.spelling(Term.spelling(text))).isEqualTo(Term.spelling(text));
    }

    @Property(tries = 2_000)
    void the_spelling_of_a_text_has_the_same_term(@ForAll("texts") String text) {
        assertThat(Term.of(Term.spelling(text))).isEqualTo(Term.of(text));
    }

    @Property(tries = 2_000)
    void the_normal_form_of_a_name_is_its_own_normal_form(@ForAll("names") String text) {
        assertThat(CompanyName.of(CompanyName.of(text).value())).isEqualTo(CompanyName.of(text));
        assertThat(PersonName.of(PersonName.of(text).value())).isEqualTo(PersonName.of(text));
    }

    @Property(tries = 2_000)
    void a_name_with_a_letter_never_becomes_empty(@ForAll("names") String text) {
        if (!Term.of(text).value().isEmpty()) {
            assertThat(CompanyName.of(text).value()).isNotEmpty();
            assertThat(PersonName.of(text).value()).isNotEmpty();
        }
    }

    @Property(tries = 2_000)
    void the_term_of_a_web_address_is_its_own_term(@ForAll("addresses") String text) {
        assertThat(Term.ofUrl(Term.ofUrl(text).value())).isEqualTo(Term.ofUrl(text));
        assertThat(Term.ofDomain(Term.ofDomain(text).value())).isEqualTo(Term.ofDomain(text));
    }

    @Property(tries = 2_000)
    void the_term_of_a_phone_number_is_its_own_term(@ForAll("phones") String text) {
        assertThat(Term.ofPhone(Term.ofPhone(text).value())).isEqualTo(Term.ofPhone(text));
    }

    @Property
    void a_plus_before_the_first_digit_stays(@ForAll("phones") String text) {
        String term = Term.ofPhone("+" + text.replace("+", "")).value();
        assertThat(term).matches("(\\+[0-9]+)?");
    }

    @Property
    void invisible_characters_anywhere_do_not_change_a_term(
            @ForAll("words") String first, @ForAll("words") String second, @ForAll("invisible") String invisible) {
        assertThat(Term.of(invisible + first + invisible + second + invisible)).isEqualTo(Term.of(first + second));
        assertThat(Term.ofCode(first + invisible + second)).isEqualTo(Term.ofCode(first + second));
    }

    @Property
    void text_in_ascii_is_read_like_any_other(@ForAll("ascii") String text) {
        // With an accent, which is not part of the term, the text is no longer ASCII.
        assertThat(Term.of(text + "x\u0301")).isEqualTo(Term.of(text + "x"));
        assertThat(Term.of(text.toUpperCase(Locale.ROOT))).isEqualTo(Term.of(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings()
                        .withChars("aÄİıß´`’‘ʼŉςΣᾳ\u0345\u0301\u034F\u00AD\u200B\u200D\uFE0F\u3164 -_\u00A0\u2800ﬁＡ①™")
                        .ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abzÄßñжカ1").ofMinLength(1).ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(
                "", "\u200B", "\u200C", "\u200D", "\u00AD", "\uFEFF", "\u2060", "\u202A", "\u200E", "\uFE0F", "\u034F");
    }

    @Provide
    Arbitrary<String> ascii() {
        return Arbitraries.strings().ascii().ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> word = Arbitraries.of(
                "Acme",
                "Jane",
                "Doe",
                "Ma",
                "&",
                "and",
                "The",
                "Inc.",
                "S.A.",
                "S.",
                "A.",
                "GmbH",
                "Co.",
                "KG",
                "Ltd",
                "株式会社",
                "日立",
                "ООО",
                "MBA",
                "M.B.A.",
                "PhD",
                "(she/her)",
                "(MA)",
                "Dr.",
                "🚀",
                "®",
                "™",
                "|",
                "-",
                ",",
                "O’Brien",
                "&amp;",
                "&amp;amp;",
                "&#39;",
                "\"",
                "1️⃣",
                ".",
                "...",
                "!",
                "a.b",
                "de",
                "C.V.",
                "Jr.");
        Arbitrary<String> joined = Combinators.combine(word, Arbitraries.of(" ", ", ", "", "  ", ". ", "\u00A0"))
                .as(String::concat)
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(joined, Arbitraries.strings().ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> part = Arbitraries.of(
                "https://",
                "HTTP://",
                "//",
                "www.",
                "linkedin.com",
                "/in/",
                "jane",
                "J%C3%A9",
                "é",
                ":443",
                ":80",
                ":8080",
                "/",
                "?a=b",
                "#c",
                "acme.com",
                "de.",
                "ftp://",
                " ",
                "\u200B",
                "@",
                "%41",
                "ß",
                ".",
                "bücher.example");
        return Arbitraries.oneOf(
                part.list().ofMaxSize(7).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> phones() {
        Arbitrary<String> part = Arbitraries.of(
                "+", "'", "(", ")", "(0)", " ", "-", "0", "1", "49", "30", "415", "555", "2671", "tel:", "ext. 5", "x7",
                "\u202A", "٤١٥", "/", ";ext=1", "００", "39", "06", "a");
        return part.list().ofMaxSize(9).map(parts -> String.join("", parts));
    }
}
