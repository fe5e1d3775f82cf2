package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.Channel;
import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Suppressions.Renewal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Suppressions}: entries by key, by digest and by page. */
public abstract class SuppressionsContract extends StorageContract {
    private static final Instant NOW = Samples.NOW;
    private static final SuppressionScope EVERYWHERE = SuppressionScope.ORGANIZATION;
    private static final SuppressionKey EMAIL = email("jane");
    private final LeadListId list = new LeadListId(UUID.randomUUID());
    private final LeadListId otherList = new LeadListId(UUID.randomUUID());

    /** Tests the adapter of this fixture. */
    protected SuppressionsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void an_entry_is_read_as_it_was_stored() {
        Suppression full = new Suppression(
                new SuppressionKey(Kind.LINKEDIN_URL, "linkedin.com/in/jané-日本"),
                SuppressionScope.of(list),
                SuppressionReason.CUSTOMER,
                "salesforce \"É\"",
                "a\nnote 😀",
                new UserId("user 'x'"),
                NOW,
                Instant.parse("9999-12-31T23:59:59.999Z"),
                new Channel("FAX 日"));
        insert(full);
        assertThat(find(SuppressionScope.of(list), full.key())).containsExactly(full);
    }

    @Test
    void each_kind_and_each_reason_is_read_as_it_was_stored() {
        List<Suppression> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (SuppressionReason reason : SuppressionReason.values()) {
                SuppressionKey key =
                        new SuppressionKey(kind, kind + ":" + reason.name().toLowerCase(Locale.ROOT));
                entries.add(entry(key, EVERYWHERE, reason, null));
            }
        }
        insert(entries);
        assertThat(find(EVERYWHERE, keys(entries))).containsExactlyInAnyOrderElementsOf(entries);
    }

    @Test
    void an_entry_is_found_by_its_own_key_only() {
        List<Suppression> entries = new ArrayList<>();
        for (String text : OddTexts.ALL) {
            SuppressionKey key = new SuppressionKey(Kind.PERSON_ID, text);
            assertThat(find(EVERYWHERE, key)).isEmpty();
            entries.add(entry(key));
            insert(entry(key));
        }
        for (Suppression entry : entries) {
            assertThat(find(EVERYWHERE, entry.key())).containsExactly(entry);
        }
        assertThat(find(EVERYWHERE, new SuppressionKey(Kind.EMAIL, OddTexts.ALL.get(0))))
                .isEmpty();
    }

    @Test
    void scopes_and_channels_are_separate_entries() {
        Suppression everywhere = entry(EMAIL);
        Suppression here = entry(EMAIL, SuppressionScope.of(list), SuppressionReason.OTHER, null);
        Suppression there = entry(EMAIL, SuppressionScope.of(otherList), SuppressionReason.OTHER, null);
        Suppression onPhone = onChannel(everywhere, Channel.PHONE);
        Suppression onMail = onChannel(everywhere, Channel.EMAIL);
        insert(everywhere, here, there, onPhone, onMail);
        assertThat(find(EVERYWHERE, EMAIL)).containsExactlyInAnyOrder(everywhere, onPhone, onMail);
        assertThat(find(SuppressionScope.of(list), EMAIL)).containsExactly(here);
        assertThat(find(SuppressionScope.of(otherList), EMAIL)).containsExactly(there);
    }

    @Test
    void expired_entries_are_found_by_their_keys() {
        Suppression expired = until(entry(EMAIL), NOW.minusMillis(1));
        insert(expired);
        assertThat(find(EVERYWHERE, EMAIL)).containsExactly(expired);
    }

    @Test
    void no_keys_find_no_entries() {
        insert(entry(EMAIL));
        assertThat(find(EVERYWHERE, List.of())).isEmpty();
        assertThat(blocking(list, NOW, List.of())).isEmpty();
    }

    @Test
    void a_renewal_changes_reason_and_expiry_of_one_entry() {
        Suppression before = until(entry(EMAIL), NOW.plusSeconds(1));
        Suppression other = onChannel(before, Channel.PHONE);
        insert(before, other);
        Suppression after = before.renewedBy(SuppressionReason.OBJECTION, null);
        run(transaction -> transaction.suppressions().renew(List.of(new Renewal(before, after))));
        assertThat(find(EVERYWHERE, EMAIL)).containsExactlyInAnyOrder(after, other);
        Suppression later = after.renewedBy(SuppressionReason.OBJECTION, null);
        run(transaction -> transaction.suppressions().renew(List.of(new Renewal(after, later))));
        assertThat(find(EVERYWHERE, EMAIL)).containsExactlyInAnyOrder(later, other);
    }

    @Test
    void deleted_entries_are_gone_and_others_stay() {
        List<Suppression> entries = IntStream.range(0, 20)
                .mapToObj(i -> entry(
                        email("p" + i),
                        i % 5 == 0 ? SuppressionScope.of(list) : EVERYWHERE,
                        List.of(SuppressionReason.values()).get(i % 8),
                        null))
                .toList();
        Suppression onPhone = onChannel(entries.get(1), Channel.PHONE);
        insert(entries);
        insert(onPhone);
        List<Suppression> gone = entries.stream()
                .filter(entry -> entries.indexOf(entry) % 2 == 1)
                .toList();
        run(transaction -> transaction.suppressions().delete(gone));
        List<Suppression> left = new ArrayList<>(find(EVERYWHERE, keys(entries)));
        left.addAll(find(SuppressionScope.of(list), keys(entries)));
        List<Suppression> expected = new ArrayList<>(entries);
        expected.removeAll(gone);
        expected.add(onPhone);
        assertThat(left).containsExactlyInAnyOrderElementsOf(expected);
        insert(gone);
    }

    @Test
    void digests_find_what_blocks_adds_to_a_list() {
        Suppression everywhere = entry(EMAIL);
        Suppression here = entry(email("ben"), SuppressionScope.of(list), SuppressionReason.OTHER, null);
        Suppression there = entry(email("ann"), SuppressionScope.of(otherList), SuppressionReason.OTHER, null);
        Suppression onPhone = onChannel(entry(email("eve")), Channel.PHONE);
        insert(everywhere, here, there, onPhone);
        List<Suppression> all = List.of(everywhere, here, there, onPhone);
        assertThat(blocking(list, NOW, keys(all))).containsExactlyInAnyOrder(everywhere, here);
        assertThat(blocking(otherList, NOW, keys(all))).containsExactlyInAnyOrder(everywhere, there);
        assertThat(blocking(list, NOW, List.of(here.key()))).containsExactly(here);
        assertThat(blocking(list, NOW, List.of(email("nobody")))).isEmpty();
    }

    @Test
    void an_entry_blocks_until_the_millisecond_of_its_expiry() {
        Suppression entry = until(entry(EMAIL), NOW);
        insert(entry);
        assertThat(blocking(list, NOW.minusMillis(1), List.of(EMAIL))).containsExactly(entry);
        assertThat(blocking(list, NOW, List.of(EMAIL))).isEmpty();
        assertThat(page(SuppressionQuery.ORGANIZATION, NOW.minusMillis(1), null, 9))
                .containsExactly(entry);
        assertThat(page(SuppressionQuery.ORGANIZATION, NOW, null, 9)).isEmpty();
    }

    @Test
    void many_digests_are_looked_up_at_once() {
        List<Suppression> entries =
                IntStream.range(0, 3_000).mapToObj(i -> entry(email("p" + i))).toList();
        insert(entries);
        List<SuppressionKey> wanted =
                IntStream.range(1_000, 13_000).mapToObj(i -> email("p" + i)).toList();
        assertThat(blocking(list, NOW, wanted)).containsExactlyInAnyOrderElementsOf(entries.subList(1_000, 3_000));
        assertThat(find(EVERYWHERE, wanted.subList(0, 10_000)))
                .containsExactlyInAnyOrderElementsOf(entries.subList(1_000, 3_000));
    }

    @Test
    void entries_of_another_organization_are_neither_found_nor_changed() {
        Suppression entry = until(entry(EMAIL), NOW);
        insert(entry);
        run(otherOrganization, transaction -> {
            assertThat(transaction.suppressions().find(EVERYWHERE, List.of(EMAIL)))
                    .isEmpty();
            assertThat(transaction.suppressions().withDigests(list, digests(List.of(EMAIL)), NOW.minusMillis(1)))
                    .isEmpty();
            assertThat(transaction.suppressions().page(SuppressionQuery.ORGANIZATION, NOW.minusMillis(1), null, 9))
                    .isEmpty();
            assertThat(transaction.suppressions().kinds(list)).isEmpty();
            assertThat(transaction.suppressions().count(9)).isZero();
            assertThat(transaction.suppressions().sweep(NOW, 9)).isZero();
            transaction.suppressions().insert(List.of(entry));
        });
        assertThat(find(EVERYWHERE, EMAIL)).containsExactly(entry);
    }

    @Test
    void pages_are_ordered_by_time_kind_value_and_channel() {
        List<Suppression> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            SuppressionKey key = new SuppressionKey(List.of(Kind.values()).get(i % 9), "KEY:" + (char) ('z' - i % 20));
            Suppression entry = addedAt(entry(key), NOW.plusMillis(i / 20));
            entries.add(i % 7 == 0 ? onChannel(entry, i % 2 == 0 ? Channel.PHONE : Channel.EMAIL) : entry);
        }
        insert(entries);
        insert(entry(EMAIL, SuppressionScope.of(list), SuppressionReason.OTHER, null));
        entries.sort(Comparator.comparing(SuppressionCursor::of));
        for (int limit : List.of(1, 7, 59, 60, 100)) {
            assertThat(all(SuppressionQuery.ORGANIZATION, limit)).isEqualTo(entries);
        }
        for (Kind kind : Kind.values()) {
            assertThat(all(SuppressionQuery.ORGANIZATION.only(kind), 2))
                    .isEqualTo(entries.stream()
                            .filter(entry -> entry.key().kind() == kind)
                            .toList());
        }
        assertThat(all(SuppressionQuery.of(SuppressionScope.of(list)), 2)).hasSize(1);
    }

    @Test
    void a_list_has_the_kinds_of_the_scopes_that_apply_to_it() {
        assertThat(kinds(list)).isEmpty();
        insert(entry(
                new SuppressionKey(Kind.KEYED, "EMAIL:1"), SuppressionScope.of(list), SuppressionReason.OTHER, null));
        assertThat(kinds(list)).containsExactly(Kind.KEYED);
        assertThat(kinds(otherList)).isEmpty();
        insert(entry(new SuppressionKey(Kind.KEYED, "EMAIL:2")));
        assertThat(kinds(otherList)).containsExactly(Kind.KEYED);
    }

    @Test
    void every_kind_is_known_until_its_last_entry_is_deleted() {
        Set<Kind> expected = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            insert(
                    entry(new SuppressionKey(kind, "KEY:1")),
                    onChannel(entry(new SuppressionKey(kind, "KEY:2")), Channel.EMAIL));
            expected.add(kind);
            assertThat(kinds(list)).isEqualTo(expected);
        }
        for (Kind kind : Kind.values()) {
            run(transaction -> transaction.suppressions().delete(List.of(entry(new SuppressionKey(kind, "KEY:1")))));
            assertThat(kinds(list)).isEqualTo(expected);
            run(transaction -> transaction
                    .suppressions()
                    .delete(List.of(onChannel(entry(new SuppressionKey(kind, "KEY:2")), Channel.EMAIL))));
            expected.remove(kind);
            assertThat(kinds(list)).isEqualTo(expected);
        }
    }

    @Test
    void expired_entries_have_a_kind_until_they_are_swept() {
        insert(until(entry(EMAIL), NOW));
        assertThat(kinds(list)).containsExactly(Kind.EMAIL);
        assertThat(sweep(1)).isEqualTo(1);
        assertThat(kinds(list)).isEmpty();
    }

    @Test
    void a_transaction_knows_the_kinds_of_the_entries_that_it_inserts() {
        LeadList locked = aStoredList(LeadType.PERSON);
        insert(entry(EMAIL));
        run(transaction -> {
            transaction.lists().lock(locked.id());
            assertThat(transaction.suppressions().kinds(locked.id())).containsExactly(Kind.EMAIL);
            SuppressionKey domain = new SuppressionKey(Kind.DOMAIN, "example.com");
            SuppressionKey phone = new SuppressionKey(Kind.PHONE, "+14155550100");
            transaction
                    .suppressions()
                    .insert(List.of(
                            entry(domain, SuppressionScope.of(locked.id()), SuppressionReason.OTHER, null),
                            entry(phone, SuppressionScope.of(otherList), SuppressionReason.OTHER, null)));
            assertThat(transaction.suppressions().kinds(locked.id())).containsOnly(Kind.EMAIL, Kind.DOMAIN);
            assertThat(transaction.suppressions().kinds(otherList)).containsOnly(Kind.EMAIL, Kind.PHONE);
        });
    }

    @Test
    void entries_are_counted_up_to_a_number() {
        assertThat(count(5)).isZero();
        insert(IntStream.range(0, 4).mapToObj(i -> entry(email("p" + i))).toList());
        insert(entry(EMAIL, SuppressionScope.of(list), SuppressionReason.OTHER, null));
        assertThat(count(9)).isEqualTo(5);
        assertThat(count(5)).isEqualTo(5);
        assertThat(count(3)).isEqualTo(3);
    }

    @Test
    void expired_entries_are_swept_up_to_the_limit() {
        List<Suppression> entries = IntStream.range(0, 10)
                .mapToObj(i -> until(entry(email("p" + i)), NOW.plusMillis(i < 7 ? 0 : 1)))
                .toList();
        insert(entries);
        insert(entry(EMAIL));
        assertThat(sweep(5)).isEqualTo(5);
        assertThat(sweep(5)).isEqualTo(2);
        assertThat(sweep(5)).isZero();
        assertThat(find(EVERYWHERE, keys(entries))).containsExactlyInAnyOrderElementsOf(entries.subList(7, 10));
        assertThat(find(EVERYWHERE, EMAIL)).hasSize(1);
    }

    @Test
    void entries_of_a_deleted_list_are_purged_with_it() {
        LeadList stored = aStoredList(LeadType.PERSON);
        SuppressionScope scope = SuppressionScope.of(stored.id());
        insert(IntStream.range(0, 5)
                .mapToObj(i -> entry(email("p" + i), scope, SuppressionReason.OTHER, null))
                .toList());
        insert(entry(EMAIL));
        run(transaction -> {
            transaction.lists().lock(stored.id());
            transaction.lists().delete(stored.id());
        });
        while (!in(transaction -> transaction.lists().purge(stored.id(), 2))) {
            assertThat(count(9)).isPositive();
        }
        assertThat(count(9)).isEqualTo(1);
        assertThat(find(EVERYWHERE, EMAIL)).hasSize(1);
    }

    @Test
    void what_a_rejected_transaction_has_written_is_undone() {
        Suppression entry = entry(EMAIL);
        insert(entry);
        in(transaction -> storage.dryRun(organization, dry -> {
            dry.suppressions().delete(List.of(entry));
            dry.suppressions().insert(List.of(entry(email("ben"))));
            return true;
        }));
        assertThat(find(EVERYWHERE, List.of(EMAIL, email("ben")))).containsExactly(entry);
    }

    private static SuppressionKey email(String name) {
        return new SuppressionKey(Kind.EMAIL, name + "@example.com");
    }

    private static Suppression entry(SuppressionKey key) {
        return entry(key, EVERYWHERE, SuppressionReason.OTHER, null);
    }

    private static Suppression entry(
            SuppressionKey key, SuppressionScope scope, SuppressionReason reason, @Nullable String note) {
        return new Suppression(key, scope, reason, "api", note, new UserId("user"), NOW, null, null);
    }

    private static Suppression until(Suppression entry, Instant expiry) {
        return new Suppression(
                entry.key(),
                entry.scope(),
                entry.reason(),
                entry.source(),
                entry.note(),
                entry.addedBy(),
                entry.addedAt(),
                expiry,
                entry.channel());
    }

    private static Suppression addedAt(Suppression entry, Instant at) {
        return new Suppression(
                entry.key(),
                entry.scope(),
                entry.reason(),
                entry.source(),
                entry.note(),
                entry.addedBy(),
                at,
                entry.expiresAt(),
                entry.channel());
    }

    private static Suppression onChannel(Suppression entry, Channel channel) {
        return new Suppression(
                entry.key(),
                entry.scope(),
                entry.reason(),
                entry.source(),
                entry.note(),
                entry.addedBy(),
                entry.addedAt(),
                entry.expiresAt(),
                channel);
    }

    private static List<SuppressionKey> keys(Collection<Suppression> entries) {
        return entries.stream().map(Suppression::key).distinct().toList();
    }

    private static List<Long> digests(Collection<SuppressionKey> keys) {
        return keys.stream().map(KeyDigest::of).toList();
    }

    private void insert(Suppression... entries) {
        insert(List.of(entries));
    }

    private void insert(List<Suppression> entries) {
        run(transaction -> transaction.suppressions().insert(entries));
    }

    private List<Suppression> find(SuppressionScope scope, SuppressionKey key) {
        return find(scope, List.of(key));
    }

    private List<Suppression> find(SuppressionScope scope, Collection<SuppressionKey> keys) {
        return listIn(transaction -> transaction.suppressions().find(scope, keys));
    }

    private List<Suppression> blocking(LeadListId of, Instant at, Collection<SuppressionKey> keys) {
        return listIn(transaction -> transaction.suppressions().withDigests(of, digests(keys), at));
    }

    private List<Suppression> page(SuppressionQuery query, Instant at, @Nullable SuppressionCursor after, int limit) {
        return listIn(transaction -> transaction.suppressions().page(query, at, after, limit));
    }

    private List<Suppression> all(SuppressionQuery query, int limit) {
        List<Suppression> all = new ArrayList<>();
        List<Suppression> page = page(query, NOW, null, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
            page = page(query, NOW, SuppressionCursor.of(page.get(page.size() - 1)), limit);
        }
        return all;
    }

    private Set<Kind> kinds(LeadListId of) {
        return in(transaction -> transaction.suppressions().kinds(of));
    }

    private int count(int atMost) {
        return in(transaction -> transaction.suppressions().count(atMost));
    }

    private int sweep(int limit) {
        return in(transaction -> transaction.suppressions().sweep(NOW, limit));
    }
}
