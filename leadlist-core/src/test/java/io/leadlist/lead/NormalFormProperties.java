package io.leadlist.lead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A normal form is its own normal form. */
class NormalFormProperties {
    @Property(tries = 1_000)
    void the_term_of_a_term_is_the_term(@ForAll String text) {
        Term term = Term.of(text);
        assertThat(Term.of(term.value())).isEqualTo(term);
    }

    @Property(tries = 1_000)
    void parsing_the_normal_form_of_a_linkedin_url_gives_it_back(@ForAll("linkedInUrls") String text) {
        LinkedInUrl.parse(text)
                .ifPresent(url -> assertThat(LinkedInUrl.parse(url.value())).contains(url));
    }

    @Property(tries = 1_000)
    void parsing_the_normal_form_of_an_email_address_gives_it_back(@ForAll("emails") String text) {
        EmailAddress.parse(text)
                .ifPresent(address ->
                        assertThat(EmailAddress.parse(address.value())).contains(address));
    }

    @Property
    void text_is_storable_exactly_if_utf_8_can_carry_it_and_it_has_no_null(@ForAll String text) {
        boolean carried = new String(text.getBytes(UTF_8), UTF_8).equals(text);
        assertThat(StorableText.isStorable(text)).isEqualTo(carried && text.indexOf('\0') < 0);
    }

    @Provide
    Arbitrary<String> linkedInUrls() {
        Arbitrary<String> host = Arbitraries.of(
                "linkedin.com", "www.LinkedIn.com", "https://de.linkedin.com", "HTTP://linkedin.com:443");
        Arbitrary<String> kind = Arbitraries.of("in", "pub", "IN", "company");
        Arbitrary<String> slug = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("aÄİß\u0301😀%2é-_.~ /?#+").ofMaxLength(12),
                Arbitraries.of("jane-doe", "j%C3%A9r%C3%B4me", "J%25", "%2F", "a%20b"));
        Arbitrary<String> tail = Arbitraries.of("", "/", "//", "/12/3a/b4/", "?trk=x", "/?trk=x#top", "/details/");
        return Combinators.combine(host, kind, slug, tail).as((h, k, s, t) -> h + "/" + k + "/" + s + t);
    }

    @Provide
    Arbitrary<String> emails() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(10),
                Arbitraries.strings().withChars("aÄİß.+-_@\u0301 ").ofMaxLength(10));
        Arbitrary<String> domain = Arbitraries.oneOf(
                part, Arbitraries.of("Example.COM", "bücher.example", "xn--bcher-kva.example", "a.b", "ﬀ.de"));
        return Combinators.combine(part, domain).as((local, name) -> local + "@" + name);
    }
}
