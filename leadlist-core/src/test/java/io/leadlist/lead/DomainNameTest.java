package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The normal form of a domain. */
class DomainNameTest {
    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "EXAMPLE.Com, example.com",
        "example.com., example.com",
        "example.com。, example.com",
        "www.example.com, www.example.com",
        "bücher.example, xn--bcher-kva.example",
        "BÜCHER.example, xn--bcher-kva.example",
        "XN--BCHER-KVA.example, xn--bcher-kva.example",
        "straße.de, xn--strae-oqa.de",
        "пример.рф, xn--e1afmkfd.xn--p1ai",
        "r3---sn-abc.example.com, r3---sn-abc.example.com"
    })
    void a_domain_has_one_form(String text, String normal) {
        assertThat(DomainName.parse(text)).contains(new DomainName(normal));
        assertThat(DomainName.parse("\u200B " + text + "\u00A0")).contains(new DomainName(normal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "localhost",
                "example",
                ".com",
                "example..com",
                "example.com..",
                "1.2.3.4",
                "[::1]",
                "2001:db8::1",
                "example.123",
                "-a.com",
                "a-.com",
                "a_b.com",
                "a b.com",
                "example.com/path",
                "jane@example.com",
                "n/a",
                "\uD800.com",
                "a\0.com"
            })
    void another_text_is_not_a_domain(String text) {
        assertThat(DomainName.parse(text)).isEmpty();
    }

    @Test
    void a_label_has_at_most_63_characters_and_a_domain_253() {
        assertThat(DomainName.parse("a".repeat(63) + ".com")).isPresent();
        assertThat(DomainName.parse("a".repeat(64) + ".com")).isEmpty();
        assertThat(DomainName.parse("ab.".repeat(83) + "comm")).isPresent();
        assertThat(DomainName.parse("ab.".repeat(83) + "comma")).isEmpty();
        assertThat(DomainName.parse("ü".repeat(63) + ".com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "www.example.com",
                "WWW.Example.COM.",
                "ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ",
                "//example.com",
                "https://example.com",
                "https://www.example.com/",
                "https://user@www.Example.com:8080/path?x=a|b#c",
                "http://user:secret@example.com",
                "ftp://example.com",
                "https://https://example.com",
                "https:/example.com",
                "https:\\\\example.com\\path",
                "example.com:8080",
                "example.com?x",
                "jane@example.com",
                "mailto:jane@example.com?subject=x",
                "https://ex%61mple.com/",
                " \uFEFFexample.com\u00A0"
            })
    void the_domain_of_an_address_is_its_host(String text) {
        assertThat(DomainName.ofAddress(text)).contains(new DomainName("example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n/a",
                "none",
                "ftp://",
                "/path",
                "/example.com",
                ".",
                "https://",
                "http://localhost:8080",
                "http://192.168.0.1/",
                "http://[::1]:80/",
                "Acme, Inc.",
                "v2.0"
            })
    void an_address_without_a_domain_has_none(String text) {
        assertThat(DomainName.ofAddress(text)).isEmpty();
    }

    @Test
    void the_constructor_expects_a_normal_form() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DomainName("Example.com"))
                .withMessage("value must be a domain in normal form");
    }
}
