package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The normal form of an e-mail address. */
class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "john.smith@example.com, john.smith@example.com",
        "'  John.Smith@EXAMPLE.com ', john.smith@example.com",
        "john+list@example.com, john+list@example.com",
        "john@bücher.example, john@xn--bcher-kva.example",
        "josé@example.com, josé@example.com"
    })
    void email_addresses_of_one_mailbox_have_one_normal_form(String text, String normal) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress(normal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.com",
                "a@b",
                "a b@c.com",
                "a@b..com",
                "a@-b.com",
                "a@b_c.com",
                "a@@b.com",
                "a..b@c.com",
                ".a@c.com",
                "a.@c.com",
                "a@1.2.3.4",
                "a@[1.2.3.4]",
                "a@b.123",
                "a@b.c",
                "a\u200Bb@c.com",
                "ja\u00ADne@example.com",
                "a\u00A0b@c.com",
                "a@b.com,c@d.com",
                "a@b.com; c@d.com",
                "\"\"@c.com",
                "jane\u3164@c.com",
                "\"\u3164\"@c.com",
                "\"a\"b\"@c.com",
                "\"a\\\"@c.com",
                "\"a\nb\"@c.com",
                "a@exam\u200Dple.com"
            })
    void a_text_that_is_not_an_address_has_no_normal_form(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jane@straße.de, jane@xn--strae-oqa.de",
        "jane@STRAẞE.de, jane@xn--strae-oqa.de",
        "jane@xn--strae-oqa.de, jane@xn--strae-oqa.de",
        "jane@XN--STRAE-OQA.de, jane@xn--strae-oqa.de",
        "jane@strasse.de, jane@strasse.de",
        "jane@faß.de, jane@xn--fa-hia.de",
        "jane@βόλος.com, jane@xn--nxasmm1c.com",
        "jane@βόλοσ.com, jane@xn--nxasmq6b.com",
        "jane@نامه\u200Cای.com, jane@xn--mgba3gch31f060k.com",
        "jane@නම්\u200Dය.lk, jane@xn--r0cog7d311k.lk",
        "jane@💩.la, jane@xn--ls8h.la",
        "jane@bu\u0308cher.example, jane@xn--bcher-kva.example",
        "jane@ｅｘａｍｐｌｅ．ｃｏｍ, jane@example.com",
        "jane@example。com, jane@example.com",
        "jane@exa\u00ADmple.com, jane@example.com",
        "jane@exa\u200Bmple.com, jane@example.com",
        "jane@ab--cd.com, jane@ab--cd.com",
        "jane@ab--cé.com, jane@xn--ab--c-fsa.com"
    })
    void a_domain_in_any_script_has_its_form_of_the_domain_name_system(String text, String normal) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress(normal));
    }

    @ParameterizedTest
    @CsvSource({
        "jose\u0301@example.com, josé@example.com",
        "JOSE\u0301@example.com, josé@example.com",
        "ΟΔΟΣ.Α@example.com, οδοσ.α@example.com",
        "οδος.α@example.com, οδοσ.α@example.com",
        "STRAẞE@example.com, straße@example.com",
        "🫨@example.com, 🫨@example.com",
        "ｊａｎｅ＠ｘ．ｃｏｍ, jane@x.com",
        "Ｊａｎｅ．Ｄｏｅ＋ｘ@x.com, jane.doe+x@x.com",
        "jａne@x.com, jane@x.com",
        "ệ@example.com, ệ@example.com",
        "e\u0323\u0302@example.com, ệ@example.com",
        "e\u0302\u0323@example.com, ệ@example.com"
    })
    void the_local_part_is_composed_and_in_lower_case(String text, String normal) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress(normal));
    }

    @Test
    void lengths_are_counted_in_octets_of_the_composed_form() {
        assertThat(EmailAddress.parse("é".repeat(32) + "@example.com")).isPresent();
        assertThat(EmailAddress.parse("e\u0301".repeat(32) + "@example.com")).isPresent();
        assertThat(EmailAddress.parse("é".repeat(33) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("é".repeat(64) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "abcdefg.".repeat(31) + "com")).isPresent();
        assertThat(EmailAddress.parse("é@" + "abcdefg.".repeat(31) + "com")).isPresent();
        assertThat(EmailAddress.parse("é@" + "abcdefg.".repeat(31) + "comm")).isEmpty();
        // 60 labels of three letters, each with 10 characters in ASCII.
        assertThat(EmailAddress.parse("a@" + "äöü.".repeat(60) + "de")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t\n",
                "\u00A0",
                "\u2007",
                "\u202F",
                "\u3000",
                "\u200B",
                "\u200C",
                "\u200E",
                "\u202A",
                "\u202E",
                "\u2060",
                "\u00AD",
                "\u061C",
                "\u3164",
                "\u115F",
                "\u2800",
                "\uFE0F",
                "\u034F",
                "\uFEFF",
                "\uDB40\uDC01",
                " \u200B\u00A0"
            })
    void blank_ends_are_ignored(String blank) {
        assertThat(EmailAddress.parse(blank + "Jane@example.com" + blank))
                .contains(new EmailAddress("jane@example.com"));
        assertThat(EmailAddress.bare(blank + "Jane@example.com" + blank)).isEqualTo("Jane@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Jane@example.com>",
                "Jane Doe <Jane@example.com>",
                "\"Doe, Jane\" <Jane@example.com>",
                "Doe, Jane <Jane@example.com>;",
                "Jane@example.com <Jane@example.com>",
                "'Jane@example.com' <Jane@example.com>",
                "Jane <mailto:Jane@example.com>",
                "Jane Doe\u00A0<\u200BJane@example.com >,",
                "mailto:Jane@example.com",
                "MAILTO:Jane@example.com?subject=Hello%20World&cc=x@example.com",
                "mailto:Jane%40example.com",
                "Jane@example.com,",
                "Jane@example.com;",
                "Jane@example.com.",
                "Jane@example.com. ;",
                "'Jane@example.com'",
                "(Jane@example.com)",
                "[Jane@example.com];",
                "\"Jane@example.com\"",
                "\u201CJane@example.com\u201D,",
                "\"'Jane@example.com'\"",
                "Jane＠example.com"
            })
    void an_address_is_read_as_people_paste_it(String text) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress("jane@example.com"));
        assertThat(EmailAddress.bare(text)).isEqualTo("Jane@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane <a@example.com>, Joe <b@example.com>",
                "a@example.com, Joe <b@example.com>",
                "mailto:a@example.com,b@example.com",
                "Jane <>",
                "Jane <a@example.com> Joe",
                "'a@example.com', 'b@example.com'",
                "<<a@example.com>>"
            })
    void a_text_of_two_addresses_is_not_one_address(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "\"Jane\"@example.com, jane@example.com",
                "\"jane.doe\"@example.com, jane.doe@example.com",
                "\"jane\\.doe\"@example.com, jane.doe@example.com",
                "\"Jane Doe\"@example.com, \"jane doe\"@example.com",
                "\"jane\\ doe\"@example.com, \"jane doe\"@example.com",
                "\"a@b\"@example.com, \"a@b\"@example.com",
                "\"a..b\"@example.com, \"a..b\"@example.com",
                "\"a\\\"b\\\\\"@example.com, \"a\\\"b\\\\\"@example.com",
                "\"<x>\"@example.com, \"<x>\"@example.com",
                "Jane <\"jane doe\"@example.com>, \"jane doe\"@example.com",
                "\"\u0301a\"@example.com, \"\u0301a\"@example.com",
                "\"JOSE\u0301 M\"@example.com, \"josé m\"@example.com"
            })
    void a_quoted_local_part_is_quoted_only_if_it_must_be(String text, String normal) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress(normal));
        assertThat(EmailAddress.parse(normal)).contains(new EmailAddress(normal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "„Jane@example.com“",
                "“Jane@example.com”",
                "‚Jane@example.com‘",
                "‘Jane@example.com’",
                "«Jane@example.com»",
                "« Jane@example.com »",
                "»Jane@example.com«",
                "‹Jane@example.com›",
                "「Jane@example.com」",
                "＂Jane@example.com＂",
                "`Jane@example.com`",
                "'Jane@example.com",
                "\"Jane@example.com",
                "„Jane@example.com",
                "«Jane@example.com",
                "Jane@example.com'",
                "Jane@example.com\"",
                "Jane@example.com“",
                "Jane@example.com»,",
                "''Jane@example.com",
                "SMTP:Jane@example.com",
                "smtp:Jane@example.com",
                "E-Mail: Jane@example.com",
                "email:Jane@example.com",
                "'SMTP:Jane@example.com'",
                "[Jane@example.com](mailto:Jane@example.com)",
                "[jane@EXAMPLE.com](mailto:Jane@example.com)",
                "[Jane Doe](mailto:Jane@example.com?subject=x)",
                "Jane@example.com!",
                "Jane@example.com:",
                "Jane@example.com?",
                "Jane@example.com—",
                "Jane@example.com·",
                "•Jane@example.com",
                "¿Jane@example.com?",
                "ʼJane@example.comʼ",
                "Jane@example.com；",
                "Jane Doe <Jane@example.com>!"
            })
    void quotes_and_punctuation_around_an_address_are_no_part_of_it(String text) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress("jane@example.com"));
        assertThat(EmailAddress.bare(text)).isEqualToIgnoringCase("jane@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "„a“@example.com",
                "«a»@example.com",
                "a»@example.com",
                "'a'@example.com",
                "a@exam“ple.com",
                "a@“example”.com",
                "a@example.com“x",
                "a@example.c…",
                "a@example.com...",
                "a@exa—mple.com",
                "[a@example.com](mailto:b@example.com)",
                "SMTP:a@example.com;SMTP:b@example.com"
            })
    void a_quote_within_a_text_makes_no_other_address(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "o'brien@example.com, o'brien@example.com",
                "'o'brien@example.com', o'brien@example.com",
                "'o'brien@example.com, o'brien@example.com",
                "\"'a\"@example.com, \"'a\"@example.com",
                "a@l·l.cat, a@xn--ll-0ea.cat"
            })
    void a_sign_that_belongs_to_an_address_stays(String text, String normal) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress(normal));
        assertThat(EmailAddress.parse(normal)).contains(new EmailAddress(normal));
    }
}
