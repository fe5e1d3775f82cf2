package io.leadlist.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.call.UserId;
import io.leadlist.lead.PersonProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every spelling of a key is one key, and a domain covers whole labels. */
class SuppressionKeyProperties {
    @Property(tries = 1_000)
    void parsing_the_value_of_a_key_returns_it(@ForAll Kind kind, @ForAll("texts") String text) {
        parse(kind, text).ifPresent(key -> assertThat(parse(kind, key.value())).contains(key));
    }

    @Property(tries = 500)
    void every_spelling_of_a_domain_is_one_key(@ForAll("domains") String domain, @ForAll("spellings") String spelling) {
        assertThat(parse(Kind.DOMAIN, spelling.formatted(domain))).isEqualTo(parse(Kind.DOMAIN, domain));
    }

    @Property(tries = 500)
    void a_domain_covers_an_address_exactly_if_the_address_ends_with_it_at_a_label(
            @ForAll("domains") String suppressed, @ForAll("domains") String ofAddress) {
        LeadKeys keys = LeadKeys.of(
                PersonProfile.named("A", "A").emails("a@" + ofAddress).build(), null, KeyedHashes.NONE);
        Suppression entry = new Suppression(
                parse(Kind.DOMAIN, suppressed).orElseThrow(),
                SuppressionScope.ORGANIZATION,
                SuppressionReason.OTHER,
                "api",
                null,
                new UserId("user"),
                Instant.EPOCH,
                null,
                null);
        assertThat(keys.covering(List.of(entry)).isPresent()).isEqualTo(("." + ofAddress).endsWith("." + suppressed));
    }

    @Property(tries = 500)
    void renewing_never_makes_an_entry_weaker_or_shorter(
            @ForAll SuppressionReason before,
            @ForAll SuppressionReason again,
            @ForAll("expiries") Optional<Instant> expiry,
            @ForAll("expiries") Optional<Instant> later) {
        Suppression entry = new Suppression(
                new SuppressionKey(Kind.PERSON_ID, "p"),
                SuppressionScope.ORGANIZATION,
                before,
                "api",
                null,
                new UserId("user"),
                Instant.EPOCH,
                expiry.orElse(null),
                null);
        Suppression renewed = entry.renewedBy(again, later.orElse(null));
        assertThat(before.isStrongerThan(renewed.reason())).isFalse();
        assertThat(again.isStrongerThan(renewed.reason())).isFalse();
        for (Instant at : List.of(Instant.EPOCH, Instant.EPOCH.plusMillis(1), Instant.EPOCH.plusMillis(2))) {
            boolean isLater = later.map(at::isBefore).orElse(true);
            assertThat(renewed.isInForce(at)).isEqualTo(entry.isInForce(at) || isLater);
        }
        assertThat(renewed.renewedBy(again, later.orElse(null))).isEqualTo(renewed);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withChars("aB.@:/w+1-_*% é日").ofMaxLength(20),
                domains(),
                Combinators.combine(spellings(), domains()).as((spelling, domain) -> spelling.formatted(domain)));
    }

    @Provide
    Arbitrary<String> domains() {
        return Arbitraries.of("a", "b", "ab", "mail", "example")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(labels -> String.join(".", labels) + ".com");
    }

    @Provide
    Arbitrary<String> spellings() {
        return Arbitraries.of(
                " %s ",
                "www.%s",
                "WWW.%s",
                "https://%s",
                "https://www.%s/about?x=1#y",
                "http://user:pw@%s:8080",
                "//%s/",
                "jane@%s",
                "@%s",
                "%s.",
                "%s/",
                "%s:443");
    }

    @Provide
    Arbitrary<Optional<Instant>> expiries() {
        return Arbitraries.integers()
                .between(0, 2)
                .map(millis -> Instant.EPOCH.plusMillis(millis))
                .optional();
    }

    private static Optional<SuppressionKey> parse(Kind kind, String text) {
        try {
            return Optional.of(SuppressionKey.parse(kind, text));
        } catch (UnreadableKeyException unreadable) {
            return Optional.empty();
        }
    }
}
