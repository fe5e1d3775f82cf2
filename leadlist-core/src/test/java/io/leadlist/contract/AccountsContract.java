package io.leadlist.contract;

import static io.leadlist.contract.ImportSamples.credits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.Charge.Item;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.storage.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link Accounts}. */
public abstract class AccountsContract extends StorageContract {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int THREADS = 4;
    private final LeadListId list = new LeadListId(UUID.randomUUID());

    /** Tests the adapter of this fixture. */
    protected AccountsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void an_organization_has_no_credits_before_the_first_grant() {
        assertThatThereIs(Credits.NONE, Credits.NONE);
        assertThat(reserve(credits("0.01", "0"))).isFalse();
        assertThat(reserve(Credits.NONE)).isTrue();
        settle(Credits.NONE, Credits.NONE);
        assertThat(AccountPayments.sum(read(Accounts::charged), read(Accounts::granted)))
                .isEqualTo(Credits.NONE);
    }

    @Test
    void each_grant_counts_once() {
        for (String id : Samples.ODD_TEXTS) {
            assertThat(grant(id, credits("1.25", "0.01"))).isTrue();
            assertThat(grant(id, credits("7", "7"))).isFalse();
        }
        Credits sum = credits("1.25", "0.01").times(Samples.ODD_TEXTS.size());
        assertThatThereIs(sum, Credits.NONE);
        assertThat(read(Accounts::granted)).isEqualTo(sum);
        assertThat(read(Accounts::charged)).isEqualTo(Credits.NONE);
    }

    @Test
    void no_more_than_the_available_amount_can_be_reserved() {
        grant("g", credits("10.5", "3"));
        assertThat(reserve(credits("10.51", "0"))).isFalse();
        assertThat(reserve(credits("0", "3.01"))).isFalse();
        assertThatThereIs(credits("10.5", "3"), Credits.NONE);
        assertThat(reserve(credits("10.49", "3"))).isTrue();
        assertThatThereIs(credits("0.01", "0"), credits("10.49", "3"));
        assertThat(reserve(credits("0.02", "0"))).isFalse();
        assertThat(reserve(credits("0.01", "0"))).isTrue();
        assertThatThereIs(Credits.NONE, credits("10.5", "3"));
    }

    @Test
    void settling_a_reservation_makes_the_rest_available() {
        grant("g", Credits.of(10, 10));
        reserve(credits("6", "4"));
        settle(credits("3", "4"), credits("2.5", "0"));
        assertThatThereIs(credits("4.5", "10"), credits("3", "0"));
        settle(credits("3", "0"), credits("3", "0"));
        assertThatThereIs(credits("4.5", "10"), Credits.NONE);
    }

    @Test
    void no_more_than_the_reserved_amount_can_be_settled_or_charged() {
        grant("g", Credits.of(10, 10));
        reserve(Credits.of(5, 5));
        assertThatThrownBy(() -> settle(Credits.of(6, 0), Credits.NONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settle(Credits.of(2, 2), credits("0", "2.01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThereIs(Credits.of(5, 5), Credits.of(5, 5));
    }

    @Test
    void a_grant_beyond_the_maximum_balance_is_rejected_without_effect() {
        Credits greatest = new Credits(Credits.MAX, Credits.MAX);
        assertThat(grant("g", greatest)).isTrue();
        assertThatThrownBy(() -> grant("h", credits("0.01", "0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThereIs(greatest, Credits.NONE);
        assertThat(read(Accounts::granted)).isEqualTo(greatest);
        assertThat(reserve(greatest)).isTrue();
        assertThatThereIs(Credits.NONE, greatest);
    }

    @Test
    void an_item_is_charged_once_for_all_lists() {
        List<Charge> all = new ArrayList<>();
        for (Item item : Item.values()) {
            Samples.ODD_TEXTS.forEach(key -> all.add(charge(item, key)));
        }
        assertThat(charge(Samples.NOW, all.toArray(Charge[]::new))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(charge(Samples.NOW, all.toArray(Charge[]::new))).isEmpty();
        Set<Charge> elsewhere = setIn(transaction -> transaction
                .accounts()
                .charge(new LeadListId(UUID.randomUUID()), all, Samples.NOW.plus(Duration.ofHours(23))));
        assertThat(elsewhere).isEmpty();
        assertThat(read(Accounts::charged)).isEqualTo(credits("0.5", "1.25").times(all.size()));
    }

    @Test
    void only_unpaid_items_are_charged_and_returned() {
        charge(Samples.NOW, charge(Item.EMAIL_REVEALED, "a"), charge(Item.PHONE_REVEALED, "b"));
        assertThat(charge(
                        Samples.NOW,
                        charge(Item.PHONE_REVEALED, "a"),
                        charge(Item.EMAIL_REVEALED, "a"),
                        charge(Item.EMAIL_REVEALED, "A"),
                        charge(Item.PHONE_REVEALED, "b")))
                .containsExactlyInAnyOrder(charge(Item.PHONE_REVEALED, "a"), charge(Item.EMAIL_REVEALED, "A"));
        assertThat(charge(Samples.NOW)).isEmpty();
    }

    @Test
    void a_person_is_charged_again_24_hours_after_the_last_charge_and_not_before() {
        Charge person = charge(Item.PERSON_FOUND, "p");
        Instant at = Samples.NOW;
        for (int day = 0; day < 3; day++) {
            assertThat(charge(at, person)).containsExactly(person);
            assertThat(charge(at.plus(DAY).minusMillis(1), person)).isEmpty();
            at = at.plus(DAY);
        }
        assertThat(read(Accounts::charged)).isEqualTo(credits("1.5", "3.75"));
    }

    @Test
    void all_other_items_are_charged_once_for_ever() {
        for (Item item : List.of(Item.EMAIL_REVEALED, Item.EMAIL_VALIDATED, Item.PHONE_REVEALED)) {
            assertThat(charge(Samples.NOW, charge(item, "x"))).hasSize(1);
            assertThat(charge(Samples.NOW.plus(Duration.ofDays(4_000)), charge(item, "x")))
                    .isEmpty();
        }
    }

    @Test
    void a_thousand_items_are_charged_in_one_call() {
        Charge[] all = IntStream.range(0, 1_000)
                .mapToObj(i -> charge(Item.PERSON_FOUND, "p" + i))
                .toArray(Charge[]::new);
        assertThat(charge(Samples.NOW, all)).hasSize(1_000);
        assertThat(charge(Samples.NOW, all)).isEmpty();
    }

    @Test
    void each_organization_has_its_own_account() {
        grant("g", Credits.of(5, 5));
        reserve(Credits.of(1, 1));
        charge(Samples.NOW, charge(Item.EMAIL_REVEALED, "a"));
        run(otherOrganization, transaction -> {
            Accounts others = transaction.accounts();
            assertThat(others.balance()).isEqualTo(CreditBalance.NONE);
            assertThat(others.grant("g", Credits.of(2, 2), Samples.NOW)).isTrue();
            assertThat(others.reserve(Credits.of(3, 3))).isFalse();
            assertThat(others.charge(list, List.of(charge(Item.EMAIL_REVEALED, "a")), Samples.NOW))
                    .hasSize(1);
            assertThat(others.granted()).isEqualTo(Credits.of(2, 2));
            assertThat(others.charged()).isEqualTo(credits("0.5", "1.25"));
        });
        assertThatThereIs(Credits.of(4, 4), Credits.of(1, 1));
        assertThat(read(Accounts::granted)).isEqualTo(Credits.of(5, 5));
        assertThat(read(Accounts::charged)).isEqualTo(credits("0.5", "1.25"));
    }

    @Test
    void changes_of_an_account_are_rolled_back_if_the_work_throws() {
        grant("g", Credits.of(5, 5));
        assertThatThrownBy(() -> run(transaction -> {
                    transaction.accounts().grant("h", Credits.of(1, 1), Samples.NOW);
                    transaction.accounts().reserve(Credits.of(6, 6));
                    transaction.accounts().charge(list, List.of(charge(Item.EMAIL_REVEALED, "a")), Samples.NOW);
                    transaction.accounts().settle(Credits.of(3, 3), credits("0.5", "1.25"));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThatThereIs(Credits.of(5, 5), Credits.NONE);
        assertThat(read(Accounts::granted)).isEqualTo(Credits.of(5, 5));
        assertThat(read(Accounts::charged)).isEqualTo(Credits.NONE);
        assertThat(charge(Samples.NOW, charge(Item.EMAIL_REVEALED, "a"))).hasSize(1);
        assertThat(grant("h", Credits.of(1, 1))).isTrue();
    }

    @Test
    void concurrent_first_grants_all_count_and_equal_grants_count_once() throws Exception {
        List<Callable<Boolean>> grants = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String own = "own-" + thread;
            grants.add(() -> grant(own, Credits.of(1, 2)));
            grants.add(() -> grant("common", Credits.of(100, 100)));
        }
        assertThat(ConcurrencyContract.together(grants).stream().filter(made -> made))
                .hasSize(THREADS + 1);
        assertThatThereIs(Credits.of(100 + THREADS, 100 + 2 * THREADS), Credits.NONE);
        assertThat(read(Accounts::granted)).isEqualTo(Credits.of(100 + THREADS, 100 + 2 * THREADS));
    }

    @Test
    void four_threads_on_one_account_keep_the_invariant_and_charge_each_item_once() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            int round = seed;
            List<Callable<List<Charge>>> spenders = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed * 100L + thread);
                String name = "grant-" + seed + "-" + thread;
                spenders.add(() -> spend(random, name, "number-" + round + "-"));
            }
            List<Charge> charged = ConcurrencyContract.together(spenders).stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(charged).doesNotHaveDuplicates();
            run(transaction -> AccountPayments.assertThatTheInvariantHolds(transaction.accounts()));
        }
    }

    /** Grants, and pays for items until nothing is available; one payment leaves its reservation open. */
    private List<Charge> spend(Random random, String name, String prefix) {
        List<Charge> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            grant(name + "-" + i / 4, Credits.of(5, 5));
            List<Charge> charges = IntStream.range(0, 12)
                    .filter(number -> random.nextInt(3) == 0)
                    .mapToObj(number -> charge(Item.EMAIL_REVEALED, prefix + number))
                    .toList();
            all.addAll(in(transaction -> AccountPayments.pay(transaction.accounts(), list, charges, Samples.NOW)));
        }
        reserve(credits("0.01", "0.01"));
        return all;
    }

    private void assertThatThereIs(Credits available, Credits reserved) {
        assertThat(read(Accounts::balance)).isEqualTo(new CreditBalance(available, reserved));
    }

    private <T> T read(Function<Accounts, T> query) {
        return in(transaction -> query.apply(transaction.accounts()));
    }

    private boolean grant(String id, Credits amount) {
        return read(accounts -> accounts.grant(id, amount, Samples.NOW));
    }

    private boolean reserve(Credits amount) {
        return read(accounts -> accounts.reserve(amount));
    }

    private void settle(Credits reserved, Credits charged) {
        run(transaction -> transaction.accounts().settle(reserved, charged));
    }

    private Set<Charge> charge(Instant at, Charge... charges) {
        Collection<Charge> all = List.of(charges);
        return setIn(transaction -> transaction.accounts().charge(list, all, at));
    }

    private static Charge charge(Item item, String key) {
        return new Charge(item, key, credits("0.5", "1.25"));
    }
}
