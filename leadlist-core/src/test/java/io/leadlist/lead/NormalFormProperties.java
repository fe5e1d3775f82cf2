package io.leadlist.lead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The normal form of a normal form is the same. */
class NormalFormProperties {
    @Property(tries = 1_000)
    void the_term_of_a_terms_value_is_the_same_term(@ForAll String text) {
        Term term = Term.of(text);
        assertThat(Term.of(term.value())).isEqualTo(term);
    }

    @Property(tries = 1_000)
    void parsing_the_normal_form_of_a_linkedin_url_returns_it(@ForAll("linkedInUrls") String text) {
        LinkedInUrl.parse(text)
                .ifPresent(url -> assertThat(LinkedInUrl.parse(url.value())).contains(url));
    }

    @Property(tries = 1_000)
    void parsing_the_normal_form_of_an_email_address_returns_it(@ForAll("emails") String text) {
        EmailAddress.parse(text)
                .ifPresent(address ->
                        assertThat(EmailAddress.parse(address.value())).contains(address));
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void a_plain_linkedin_url_is_parsed_to_its_normal_form(@ForAll("plainLinkedInUrls") String text) {
        assertThat(LinkedInUrl.parse(text)).isEqualTo(LinkedInUrl.normalize(text));
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void a_plain_email_address_is_parsed_to_its_normal_form(@ForAll("plainEmails") String text) {
        assertThat(EmailAddress.parse(text)).isEqualTo(EmailAddress.normalize(text));
    }

    @Property
    void text_is_storable_if_it_survives_utf_8_and_has_no_null_character(@ForAll String text) {
        boolean carried = new String(text.getBytes(UTF_8), UTF_8).equals(text);
        assertThat(StorableText.isStorable(text)).isEqualTo(carried && text.indexOf('\0') < 0);
    }

    @Provide
    Arbitrary<String> linkedInUrls() {
        Arbitrary<String> host = Arbitraries.of(
                "linkedin.com", "www.LinkedIn.com", "https://de.linkedin.com", "HTTP://linkedin.com:443");
        Arbitrary<String> kind = Arbitraries.of("in", "pub", "IN", "company", "comm/in", "sales/lead", "profile");
        Arbitrary<String> slug = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings()
                        .withChars("aÄİßΣς\u0301😀\uFE0F\u200D\u3164\u00A0%2é-_.~ /?#+|'&;,.!)]>\"„“»＂ｘ／＆＝")
                        .ofMaxLength(12),
                Arbitraries.of("jane-doe", "j%C3%A9r%C3%B4me", "J%25", "%2F", "a%20b", "ACoAAbC", "view?id=1A"));
        Arbitrary<String> tail = Arbitraries.of(
                "",
                "/",
                "//",
                ",",
                ".",
                "'",
                "&amp;trk=x",
                "%2C",
                "%26a=",
                "/12/3a/b4/",
                "?trk=x",
                "/?trk=x#top",
                "/details/");
        return Combinators.combine(host, kind, slug, tail).as((h, k, s, t) -> h + "/" + k + "/" + s + t);
    }

    @Provide
    Arbitrary<String> plainLinkedInUrls() {
        Arbitrary<String> start = Arbitraries.of("", "https://", "http://", "https://www.", "www.", "de.", "https:/");
        Arbitrary<String> host =
                Arbitraries.of("linkedin.com/in/", "linkedin.com/pub/", "linkedin.com/in", "Linkedin.com/in/");
        Arbitrary<String> slug = Arbitraries.oneOf(
                Arbitraries.strings().withChars("abz019-_").ofMaxLength(210),
                Arbitraries.strings().withChars("ab0-_./%A ").ofMaxLength(5));
        return Combinators.combine(start, host, slug).as((s, h, name) -> s + h + name);
    }

    @Provide
    Arbitrary<String> plainEmails() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.strings().withChars("abz01").ofMinLength(1).ofMaxLength(25),
                Arbitraries.strings().withChars("ab1.-_+A@").ofMaxLength(6));
        Arbitrary<String> dot = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(".")), Tuple.of(1, Arbitraries.of("", "..", "-", "_")));
        Arbitrary<String> dotted = Combinators.combine(part, dot, part).as((first, by, second) -> first + by + second);
        return Combinators.combine(Arbitraries.oneOf(part, dotted), dotted).as((local, domain) -> local + "@" + domain);
    }

    @Provide
    Arbitrary<String> emails() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(10),
                Arbitraries.strings()
                        .withChars("aÄİßΣς.+-_@\u0301 \u200B＠<>\"\\',;„“»`!:()[]")
                        .ofMaxLength(10));
        Arbitrary<String> domain = Arbitraries.oneOf(
                part, Arbitraries.of("Example.COM", "bücher.example", "xn--bcher-kva.example", "a.b", "ﬀ.de"));
        return Combinators.combine(part, domain).as((local, name) -> local + "@" + name);
    }
}
