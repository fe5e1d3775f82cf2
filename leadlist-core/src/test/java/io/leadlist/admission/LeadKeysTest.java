package io.leadlist.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadKeysTest {
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789Z");
    private static final CompanyId ACME = CompanyId.parse("770e8400-e29b-41d4-a716-446655440001");
    private static final KeyedHashes HASHES = hashes("0123456789abcdef");
    private static final Person ANN = Person.of(
            new PersonId("ann"),
            PersonProfile.named("Ann", "A")
                    .linkedinUrl("https://www.linkedin.com/in/ann")
                    .emails(" Ann@Mail.Example.com ", "ann@straße.example", "no address")
                    .phones("+1 415 555 2671", "415 555 2672")
                    .companyId("770E8400-E29B-41D4-A716-446655440001")
                    .build());
    private static final Company COMPANY = Company.of(
            ACME,
            CompanyProfile.named("Acme")
                    .domain("Acme.com")
                    .websiteUrl("https://shop.acme.de/start")
                    .linkedinUrl("https://linkedin.com/company/Acme")
                    .phones("+49 30 901820")
                    .build());

    @ParameterizedTest
    @CsvSource({
        "PERSON_ID, ann, true",
        "PERSON_ID, Ann, false",
        "EMAIL, ann@mail.example.com, true",
        "EMAIL, ben@mail.example.com, false",
        "DOMAIN, mail.example.com, true",
        "DOMAIN, example.com, true",
        "DOMAIN, il.example.com, false",
        "DOMAIN, xample.com, false",
        "LINKEDIN_URL, linkedin.com/in/ann, true",
        "LINKEDIN_URL, linkedin.com/company/acme, true",
        "PHONE, +14155552671, true",
        "PHONE, +14155552672, false",
        "PHONE, +4930901820, false",
        "COMPANY_ID, 770e8400-e29b-41d4-a716-446655440001, true",
        "DOMAIN, acme.com, true",
        "DOMAIN, shop.acme.de, true",
        "DOMAIN, acme.de, true",
        "DOMAIN, other.acme.de, false"
    })
    void a_person_is_covered_by_its_own_keys_and_those_of_the_employers_record(
            Kind kind, String value, boolean isCovered) {
        SuppressionKey key = SuppressionKey.parse(kind, value);
        assertThat(LeadKeys.of(ANN, COMPANY, KeyedHashes.NONE)
                        .covering(List.of(entry(key)))
                        .isPresent())
                .isEqualTo(isCovered);
        SuppressionKey keyed = HASHES.of(key).orElseThrow();
        assertThat(LeadKeys.of(ANN, COMPANY, HASHES)
                        .covering(List.of(entry(keyed)))
                        .isPresent())
                .isEqualTo(isCovered);
        assertThat(LeadKeys.of(ANN, COMPANY, KeyedHashes.NONE).covering(List.of(entry(keyed))))
                .isEmpty();
        assertThat(LeadKeys.of(ANN, COMPANY, hashes("another-secret-1")).covering(List.of(entry(keyed))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DOMAIN, acme.com, true",
        "DOMAIN, acme.de, true",
        "LINKEDIN_URL, linkedin.com/company/acme, true",
        "PHONE, +4930901820, true",
        "COMPANY_ID, 770e8400-e29b-41d4-a716-446655440001, true",
        "COMPANY_ID, 770e8400-e29b-41d4-a716-446655440002, false"
    })
    void a_company_is_covered_by_the_keys_of_its_record(Kind kind, String value, boolean isCovered) {
        assertThat(LeadKeys.of(COMPANY, KeyedHashes.NONE)
                        .covering(List.of(entry(SuppressionKey.parse(kind, value))))
                        .isPresent())
                .isEqualTo(isCovered);
    }

    @Test
    void the_top_level_domain_is_not_a_key() {
        assertThat(LeadKeys.of(ANN, COMPANY, KeyedHashes.NONE).all())
                .noneMatch(key -> key.kind() == Kind.DOMAIN && !key.value().contains("."));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL_SHA256, b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514",
        "EMAIL_MD5, b58996c504c5638798eb6b511e6f49af"
    })
    void a_hash_covers_each_spelling_of_the_address(Kind kind, String hash) {
        LeadKeys keys = LeadKeys.of(person(" USER@Example.com "), null, KeyedHashes.NONE);
        assertThat(keys.covering(List.of(entry(new SuppressionKey(kind, hash)))))
                .isPresent();
    }

    @Test
    void a_hash_of_the_lower_case_text_covers_an_address_with_a_domain_of_another_script() {
        LeadKeys keys = LeadKeys.of(person("Jane@Bücher.example"), null, KeyedHashes.NONE);
        // printf 'jane@bücher.example' | md5sum, and of the ASCII form
        assertThat(keys.all())
                .contains(
                        new SuppressionKey(Kind.EMAIL_MD5, "26e9dfae5bbef3509f99e1523d18160c"),
                        new SuppressionKey(Kind.EMAIL_MD5, "bcc026e2027ac196fed716f63a92fc87"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane@Bücher.example",
                "Jane Doe <jane@bücher.example>",
                "mailto:jane@bücher.example",
                "jane@bücher.example; other@example.com",
                "other@example.com,\n(JANE@bücher.example)",
                "\u00a0jane@bücher.example\ufeff"
            })
    void an_entry_covers_the_address_in_each_cell_that_contains_it(String cell) {
        LeadKeys keys = LeadKeys.of(person(cell), null, HASHES);
        SuppressionKey address = key(Kind.EMAIL, "jane@bücher.example");
        assertThat(keys.all())
                .contains(
                        address,
                        HASHES.of(address).orElseThrow(),
                        key(Kind.DOMAIN, "bücher.example"),
                        key(Kind.EMAIL_SHA256, sha256("jane@bücher.example")),
                        key(Kind.EMAIL_SHA256, sha256("jane@xn--bcher-kva.example")),
                        key(Kind.EMAIL_MD5, "26e9dfae5bbef3509f99e1523d18160c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel:+14155550177",
                "'+14155550177",
                "(+1) 415-555-0177",
                "＋１４１５５５５０１７７",
                "Mobile: +1 415 555 0177",
                "\u200b+14155550177",
                "(415) 555-0177",
                "+49 30 123456; +1 415 555 0177",
                "+1 415 555 0177 ext. 12 | +1 415 555 0178"
            })
    void an_entry_covers_the_number_in_each_cell_that_contains_it(String cell) {
        SuppressionKey number = key(Kind.PHONE, "+14155550177");
        PersonProfile profile =
                PersonProfile.named("A", "A").phones(cell).country("US").build();
        assertThat(LeadKeys.of(profile, null, HASHES).all())
                .contains(number, HASHES.of(number).orElseThrow());
        CompanyProfile company =
                CompanyProfile.named("A").phones(cell).country("US").build();
        assertThat(LeadKeys.of(Company.of(ACME, company), HASHES).all()).contains(number);
    }

    @Test
    void a_bounced_address_does_not_keep_out_a_person_whose_cell_has_another_one() {
        Suppression first = bounced(Kind.EMAIL, "a@example.com");
        assertThat(LeadKeys.of(person("a@example.com; b@example.com"), null, KeyedHashes.NONE)
                        .covering(List.of(first)))
                .isEmpty();
        Suppression spelled = bounced(Kind.EMAIL_SHA256, sha256("jane@bücher.example"));
        LeadKeys twice = LeadKeys.of(person("jane@bücher.example", "jane@xn--bcher-kva.example"), null, HASHES);
        assertThat(twice.covering(List.of(spelled))).contains(spelled);
    }

    @Test
    void a_bounced_address_keeps_out_only_a_person_without_another_address() {
        LeadKeys two = LeadKeys.of(person("a@example.com", "b@example.com", "not an address"), null, KeyedHashes.NONE);
        Suppression first = bounced(Kind.EMAIL, "a@example.com");
        Suppression second = bounced(Kind.EMAIL_MD5, "23fb6d64c9ea4f2c2f64a6ce0a4a1fc9");
        assertThat(two.covering(List.of(first))).isEmpty();
        assertThat(LeadKeys.of(person("a@example.com"), null, KeyedHashes.NONE).covering(List.of(first)))
                .contains(first);
        Suppression hashed = bounced(Kind.EMAIL_SHA256, sha256("b@example.com"));
        assertThat(two.covering(List.of(first, hashed))).contains(first);
        assertThat(two.covering(List.of(first, second))).isEmpty();
        assertThat(two.covering(List.of(first, bounced(Kind.DOMAIN, "example.com"))))
                .isPresent();
    }

    @Test
    void a_bounced_phone_keeps_out_only_a_person_without_another_phone() {
        PersonProfile profile = PersonProfile.named("A", "A")
                .emails("a@example.com")
                .phones("+1 415 555 2671", "+49 30 901820", "12")
                .build();
        LeadKeys keys = LeadKeys.of(profile, null, HASHES);
        Suppression first = bounced(Kind.PHONE, "+14155552671");
        Suppression second =
                entryOf(HASHES.of(bounced(Kind.PHONE, "+4930901820").key()).orElseThrow(), SuppressionReason.BOUNCED);
        assertThat(keys.covering(List.of(first))).isEmpty();
        assertThat(keys.covering(List.of(second))).isEmpty();
        assertThat(keys.covering(List.of(first, second))).isPresent();
        assertThat(keys.covering(List.of(first, bounced(Kind.EMAIL, "a@example.com"))))
                .isPresent();
    }

    @Test
    void an_entry_about_a_channel_keeps_nobody_out() {
        Suppression onPhone = new Suppression(
                SuppressionKey.parse(Kind.PERSON_ID, "ann"),
                SuppressionScope.ORGANIZATION,
                SuppressionReason.OBJECTION,
                "api",
                null,
                new UserId("user"),
                AT,
                null,
                Channel.PHONE);
        LeadKeys keys = LeadKeys.of(ANN, null, KeyedHashes.NONE);
        assertThat(keys.covering(List.of(onPhone))).isEmpty();
        assertThat(keys.matching(List.of(onPhone))).containsExactly(onPhone);
    }

    @Test
    void of_several_entries_the_strongest_counts_then_that_of_the_organization_then_the_earliest() {
        LeadKeys keys = LeadKeys.of(ANN, COMPANY, KeyedHashes.NONE);
        Suppression customer = at(entryOf(key(Kind.DOMAIN, "acme.com"), SuppressionReason.CUSTOMER), null, AT);
        Suppression competitor =
                at(entryOf(key(Kind.DOMAIN, "acme.de"), SuppressionReason.COMPETITOR), null, AT.minusSeconds(1));
        Suppression ofList = at(
                entryOf(key(Kind.PERSON_ID, "ann"), SuppressionReason.CUSTOMER),
                new LeadListId(new UUID(1, 2)),
                AT.minusSeconds(9));
        Suppression optOut = entryOf(key(Kind.EMAIL, "ann@mail.example.com"), SuppressionReason.OPT_OUT);
        assertThat(keys.covering(List.of(customer, competitor, ofList))).contains(competitor);
        assertThat(keys.covering(List.of(ofList, customer))).contains(customer);
        assertThat(keys.covering(List.of(customer, optOut, competitor, ofList))).contains(optOut);
        assertThat(keys.covering(List.of())).isEqualTo(Optional.empty());
    }

    @Test
    void the_order_of_reasons_is_that_of_the_documentation() {
        List<SuppressionReason> order = List.of(
                SuppressionReason.OBJECTION,
                SuppressionReason.OPT_OUT,
                SuppressionReason.COMPLAINT,
                SuppressionReason.REMOVED,
                SuppressionReason.BOUNCED,
                SuppressionReason.CUSTOMER,
                SuppressionReason.OTHER);
        for (int i = 1; i < order.size(); i++) {
            assertThat(order.get(i - 1).isStrongerThan(order.get(i))).isTrue();
            assertThat(order.get(i).isStrongerThan(order.get(i - 1))).isFalse();
        }
        assertThat(SuppressionReason.CUSTOMER.isStrongerThan(SuppressionReason.COMPETITOR))
                .isFalse();
        assertThat(SuppressionReason.COMPETITOR.isStrongerThan(SuppressionReason.CUSTOMER))
                .isFalse();
    }

    @Test
    void a_short_secret_is_a_mistake_of_the_host() {
        assertThatIllegalStateException().isThrownBy(() -> hashes("short")).withMessageContaining("16");
    }

    private static KeyedHashes hashes(String secret) {
        return KeyedHashes.of(
                organization -> Optional.of(secret.getBytes(StandardCharsets.US_ASCII)), new OrganizationId("org"));
    }

    private static PersonProfile person(String... emails) {
        return PersonProfile.named("A", "A").emails(emails).build();
    }

    private static SuppressionKey key(Kind kind, String value) {
        return SuppressionKey.parse(kind, value);
    }

    private static Suppression bounced(Kind kind, String value) {
        return entryOf(key(kind, value), SuppressionReason.BOUNCED);
    }

    private static Suppression entry(SuppressionKey key) {
        return entryOf(key, SuppressionReason.OTHER);
    }

    private static Suppression entryOf(SuppressionKey key, SuppressionReason reason) {
        return new Suppression(
                key, SuppressionScope.ORGANIZATION, reason, "api", null, new UserId("user"), AT, null, null);
    }

    private static Suppression at(Suppression entry, @Nullable LeadListId list, Instant at) {
        return new Suppression(
                entry.key(),
                new SuppressionScope(list),
                entry.reason(),
                "api",
                null,
                new UserId("user"),
                at,
                null,
                null);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(KeyDigest.sha256(text));
    }
}
