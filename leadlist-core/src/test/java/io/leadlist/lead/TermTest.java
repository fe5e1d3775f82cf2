package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms of texts, web addresses and phone numbers. */
class TermTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sales Manager\u200b",
                "\ufeffSales Manager",
                "Sales Mana\u00adger",
                "\u202aSales Manager\u202c",
                "Sales\u00a0Manager",
                "Sales\u202fManager",
                "Sales Manager\ufe0f",
                "Sales Mana\u034fger",
                "Sales Mana\u2060ger",
                "Sales Mana\u200cger",
                "Sales Mana\u200dger",
                "Sales\u0085Manager",
                "Sales\u2800Manager",
                "Sales Manager\u3164",
                "\u2066Sales\u2069 Manager",
                "Sales Manager\udb40\udc20",
                "SALES_MANAGER",
                "ｓａｌｅｓ－ｍａｎａｇｅｒ"
            })
    void characters_without_width_are_not_part_of_a_term(String text) {
        assertThat(Term.of(text)).isEqualTo(new Term("sales manager"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sales\u2060Manager, salesmanager",
        "Zero\u200bWidth, zerowidth",
        "KIRIKKALE, kirikkale",
        "Kırıkkale, kirikkale",
        "İSTANBUL, istanbul",
        "Großhandel, grosshandel",
        "GROẞHANDEL, grosshandel",
        "ΟΔΟΣ, οδοσ",
        "Łódź, łodz"
    })
    void case_and_accents_are_not_part_of_a_term(String text, String term) {
        assertThat(Term.of(text)).isEqualTo(new Term(term));
    }

    @ParameterizedTest
    @ValueSource(
            chars = {'\'', '\u2018', '\u2019', '\u201b', '\u02bc', '\u02b9', '`', '\u00b4', '\u2032', '\uff07', '\uff40'
            })
    void every_apostrophe_is_the_straight_one(char apostrophe) {
        assertThat(Term.of("Macy" + apostrophe + "s")).isEqualTo(new Term("macy's"));
        assertThat(Term.of("é" + apostrophe)).isEqualTo(new Term("e'"));
    }

    @Test
    void typographic_quotation_marks_are_straight() {
        assertThat(Term.of("“Acme„ ‟Inc”")).isEqualTo(Term.of("\"Acme\" \"Inc\""));
        assertThat(Term.of("ŉ")).isEqualTo(new Term("'n"));
    }

    @ParameterizedTest
    @CsvSource({
        "ACME-1, acme-1",
        "' acme-1 ', acme-1",
        "\u200bacme-1\ufeff, acme-1",
        "ac\u00adme-1, acme-1",
        "ＡＣＭＥ-1, acme-1",
        "ΟΔΟΣ, οδοσ"
    })
    void the_case_and_the_invisible_characters_of_a_code_do_not_matter(String text, String term) {
        assertThat(Term.ofCode(text)).isEqualTo(new Term(term));
    }

    @ParameterizedTest
    @CsvSource({
        "https://de.linkedin.com/in/sam-sample-3, linkedin.com/in/sam-sample-3",
        "https://www.linkedin.com/in/sam-sample-3/de, linkedin.com/in/sam-sample-3",
        "https://www.linkedin.com/in/sam%2Dsample%2D3, linkedin.com/in/sam-sample-3",
        "https://www.linkedin.com:443/in/sam-sample-3, linkedin.com/in/sam-sample-3",
        "https://www.linkedin.com/in/sam-sample-3/details/skills/, linkedin.com/in/sam-sample-3",
        "linkedin.com/in/j%C3%A9r%C3%B4me, linkedin.com/in/jérôme",
        "LinkedIn.com/in/JÉRÔME?trk=x, linkedin.com/in/jérôme",
        "https://uk.linkedin.com/company/Acme/about/, linkedin.com/company/acme",
        "https://www.linkedin.com/jobs/view/1/, linkedin.com/jobs/view/1",
        "https://www.Acme.com/, acme.com",
        "HTTP://acme.com:80?x=1, acme.com",
        "//acme.com, acme.com",
        "ftp://acme.com, acme.com",
        "\u200bhttps://acme.com/a/b/\u00a0, acme.com/a/b",
        "acme.com:8080/x, acme.com:8080/x"
    })
    void a_web_address_has_one_term(String text, String term) {
        assertThat(Term.ofUrl(text)).isEqualTo(new Term(term));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+14155552671",
                "\u202a+1 415 555 2671\u202c",
                "'+1 415 555 2671",
                "(+1) 415 555 2671",
                "tel:+1-415-555-2671",
                "+1 415 555 2671 ext. 5",
                "+1 415 555 2671 x5",
                "+1-415-555-2671;ext=5",
                "＋１ ４１５ ５５５ ２６７１",
                "+1\u00a0415\u202f555\u20112671",
                "+1 415\u200e555 2671",
                "\ufeff+1.415.555.2671",
                "Phone: +1 (415) 555-2671"
            })
    void an_international_phone_number_has_one_term(String text) {
        assertThat(Term.ofPhone(text)).isEqualTo(new Term("+14155552671"));
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (0)30 123456, +4930123456",
        "'''+91 98113 42484', +919811342484",
        "(415) 555-0100, 4155550100",
        "'''(415) 555-0100', 4155550100",
        "415 555 0100 ext. 5, 4155550100",
        "415 555 0100 x 12, 4155550100",
        "٤١٥ ٥٥٥ ٠١٠٠, 4155550100",
        "(+1) 2, +12",
        "+999 1234, +9991234",
        "415+5550100, 4155550100",
        "what?, ''",
        "+, ''"
    })
    void other_phone_numbers_are_compared_by_digits_and_plus(String text, String term) {
        assertThat(Term.ofPhone(text)).isEqualTo(new Term(term));
    }

    @Test
    void a_very_long_text_has_a_phone_term_in_linear_time() {
        assertThat(Term.ofPhone("1x".repeat(50_000)).isKey()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1 415 555 2671 Durchwahl 5",
                "+1 415 555 2671, Durchwahl: 12",
                "+1 415 555 2671 DW 5",
                "+1 415 555 2671 poste 12",
                "+1 415 555 2671 p5",
                "+1 415 555 2671 p. 5",
                "+1 415 555 2671 interno 7",
                "+1 415 555 2671 wew. 7",
                "+1 415 555 2671 ramal 7"
            })
    void the_extension_of_a_phone_number_does_not_count(String text) {
        assertThat(Term.ofPhone(text)).isEqualTo(new Term("+14155552671"));
        assertThat(E164Number.parse(text, null)).contains(new E164Number("+14155552671"));
        assertThat(E164Number.parse(text.substring(3), "US")).contains(new E164Number("+14155552671"));
        assertThat(Term.ofPhone(text.substring(3))).isEqualTo(new Term("4155552671"));
    }

    @ParameterizedTest
    @CsvSource({
        "+1-800-FLOWERS, +18003569377",
        "1-800-FLOWERS, 18003569377",
        "1 800 flowers, 18003569377",
        "1-800-MATTRES, 18006288737",
        "1-800-555-HELP, 18005554357",
        "(800) FLOWERS, 8003569377",
        "1-800-GO-FEDEX, 18004633339",
        "+44 800 FLOWERS, +448003569377",
        "415-555-2671 work, 4155552671",
        "+1 415 555 2671 home, +14155552671",
        "+49 30 123456 mobil, +4930123456",
        "Phone 415 555 2671, 4155552671"
    })
    void the_letters_of_a_phone_number_are_digits(String text, String term) {
        assertThat(Term.ofPhone(text)).isEqualTo(new Term(term));
    }

    @ParameterizedTest
    @CsvSource({
        "14155552671.0, 14155552671",
        "1.4155552671E10, 14155552671",
        "'1,4155552671E+10', 14155552671",
        "1.415555267E+10, 14155552670",
        "4155552671.0, 4155552671",
        "+14155552671.0, +14155552671",
        "14155552671.00, 14155552671",
        "1.41556E+10, ''",
        "1.4E10, ''"
    })
    void a_phone_number_is_read_as_spreadsheets_write_it(String text, String term) {
        assertThat(Term.ofPhone(text)).isEqualTo(new Term(term));
        assertThat(E164Number.parse(text, "US").isPresent()).isEqualTo(!term.isEmpty());
        assertThat(E164Number.parse(text, "US")).isEqualTo(E164Number.parse(term, "US"));
    }
}
