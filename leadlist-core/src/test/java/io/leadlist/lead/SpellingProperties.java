package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.IDNA;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** All spellings of one URL, address or domain have the same normal form; different values have different forms. */
class SpellingProperties {
    private static final Pattern QUERY = Pattern.compile("&[A-Za-z_]+=");

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void every_spelling_of_a_linkedin_url_has_the_same_key(
            @ForAll("names") String name,
            @ForAll("starts") String start,
            @ForAll("ends") String end,
            @ForAll("blanks") String blank,
            @ForAll("encodings") Encoding encoding) {
        LinkedInUrl url = LinkedInUrl.parse("linkedin.com/in/" + name).orElseThrow();
        String spelling = blank + start + encoding.of(name) + end + blank;
        assertThat(LinkedInUrl.parse(spelling)).contains(url);
        assertThat(PersonKey.ofLinkedInUrl(spelling).map(PersonKey::value)).contains(url.value());
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void different_names_have_different_keys(@ForAll("names") String one, @ForAll("names") String other) {
        boolean isSame = UnicodeText.foldCase(one).equals(UnicodeText.foldCase(other));
        assertThat(LinkedInUrl.parse("linkedin.com/in/" + one)
                        .equals(LinkedInUrl.parse("linkedin.com/in/" + Encoding.UPPER.of(other))))
                .isEqualTo(isSame);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void every_spelling_of_an_address_has_the_same_key(
            @ForAll("words") String local,
            @ForAll("domains") String domain,
            @ForAll("pastes") String paste,
            @ForAll("blanks") String blank) {
        String address = local + "@" + domain;
        EmailAddress normal = EmailAddress.parse(address).orElseThrow();
        String spelling = blank + paste.replace("$", blank + address + blank) + blank;
        assertThat(EmailAddress.parse(spelling)).contains(normal);
        assertThat(EmailAddress.bare(spelling)).isEqualTo(address);
        assertThat(EmailAddress.parse("\"" + local + "\"@" + domain)).contains(normal);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void every_spelling_of_a_domain_has_the_same_form(
            @ForAll("domains") String domain, @ForAll("blanks") String blank, @ForAll("addresses") String address) {
        DomainName normal = DomainName.parse(domain).orElseThrow();
        StringBuilder unicode = new StringBuilder();
        IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE).nameToUnicode(normal.value(), unicode, new IDNA.Info());

        assertThat(DomainName.parse(normal.value().toUpperCase(Locale.ROOT))).contains(normal);
        assertThat(DomainName.parse(unicode.toString())).contains(normal);
        assertThat(DomainName.ofAddress(blank + address.replace("$", domain) + blank))
                .contains(normal);
        assertThat(EmailAddress.parse("jane@" + domain + ".")).contains(new EmailAddress("jane@" + normal.value()));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void a_blank_text_at_an_end_changes_nothing(@ForAll String text, @ForAll("blanks") String blank) {
        Assume.that(!text.isEmpty() && !UnicodeText.isBlank(text.codePointAt(0)));
        assertThat(StorableText.strip(blank + text + " " + blank)).isEqualTo(StorableText.strip(text + " "));
    }

    /** The ways to write a name in a URL. */
    enum Encoding {
        RAW,
        UPPER,
        LOWER;

        String of(String name) {
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            return switch (this) {
                case RAW -> name;
                case UPPER -> encoded;
                case LOWER -> lowerHex(encoded);
            };
        }

        private static String lowerHex(String encoded) {
            StringBuilder lower = new StringBuilder(encoded);
            for (int i = lower.indexOf("%"); i >= 0; i = lower.indexOf("%", i + 1)) {
                lower.replace(i, i + 3, lower.substring(i, i + 3).toLowerCase(Locale.ROOT));
            }
            return lower.toString();
        }
    }

    @Provide
    Arbitrary<Encoding> encodings() {
        return Arbitraries.of(Encoding.class);
    }

    /**
     * Names end with a visible character, because a raw blank end is not part of a URL. An ampersand, a word and an
     * equals sign begin a query.
     */
    @Provide
    Arbitrary<String> names() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("abJZ09-_.éÄßẞς日\u0301\u200D\u00A0'&,;=@!|")
                                .ofMaxLength(8),
                        Arbitraries.of("a", "Z", "7", "é", "日", "🌈", "❤\uFE0F"))
                .as((start, end) -> start + end)
                .filter(name -> !QUERY.matcher(name).find());
    }

    @Provide
    Arbitrary<String> starts() {
        Arbitrary<String> scheme =
                Arbitraries.of("", "http://", "https://", "HTTPS://", "//", "https://https://", "https:/");
        Arbitrary<String> host =
                Arbitraries.of("linkedin.com", "www.linkedin.com", "de.LinkedIn.com", "m.linkedin.com");
        Arbitrary<String> port = Arbitraries.of("", ":443", ":80", ":");
        Arbitrary<String> path = Arbitraries.of("/in/", "/IN/", "//in/", "/mwlite/in/", "/comm/in/", "/pub/");
        return Combinators.combine(scheme, host, port, path).as((s, h, p, kind) -> s + h + p + kind);
    }

    @Provide
    Arbitrary<String> ends() {
        Arbitrary<String> page = Arbitraries.of("", "/", "/de", "/en-us/", "/details/skills/", "/overlay/a%b");
        Arbitrary<String> query = Arbitraries.of("", "?", "?trk=a|b", "?x={a}&y=50%");
        return Combinators.combine(page, query, Arbitraries.of("", "#", "#a b")).as((p, q, f) -> p + q + f);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings()
                .withChars(
                        " \t\u00A0\u2007\u202F\u3000\u200B\u200C\u200E\u202A\u202C\u2060\u00AD\uFEFF\u3164\u2800\u034F")
                .ofMaxLength(3);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abJZ09-_+éÄßẞς日").ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> pastes() {
        return Arbitraries.of(
                "$",
                "<$>",
                "Jane Doe <$>",
                "\"Doe, Jane\" <$>",
                "Doe, Jane <$>;",
                "mailto:$?subject=x",
                "$,",
                "$;",
                "$.",
                "'$'",
                "\"$\"");
    }

    @Provide
    Arbitrary<String> domains() {
        Arbitrary<String> label =
                Arbitraries.strings().withChars("abZéÄßẞςжя日ñ").ofMinLength(1).ofMaxLength(6);
        return Combinators.combine(label, Arbitraries.of("de", "COM", "рф", "co.uk"))
                .as((name, top) -> name + "." + top);
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(
                "$",
                "www.$",
                "$.",
                "https://$",
                "https://www.$/",
                "//$",
                "ftp://$",
                "http://user@$:8080/path?x=a|b",
                "jane@$",
                "mailto:jane@$",
                "https://https://$");
    }
}
