package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.storage.Lists;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Lists} for concurrent transactions: a transaction that waits for a list, or for the count of
 * lists, then sees the changes of the other one.
 */
public abstract class ListLocksContract extends StorageContract {
    private static final int ROUNDS = 5;
    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Leads that occupy a transaction while another one begins to wait for it. */
    private static final List<PersonId> MANY =
            IntStream.range(0, 3_000).mapToObj(i -> new PersonId("p" + i)).toList();

    /** Tests the adapter of this fixture. */
    protected ListLocksContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_transaction_that_waited_for_a_list_sees_the_changes_of_the_other_one() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            LeadList list = aStoredList(LeadType.PERSON);
            LeadList changed = list.nextVersion(MANY.size(), Samples.NOW.plusMillis(1))
                    .with(new ListDetails("Changed", null))
                    .with(list.sharing()
                            .granting(new UserId("new"), Role.VIEWER)
                            .ownedBy(new UserId("other"))
                            .revoking(new UserId("user")));
            CountDownLatch locked = new CountDownLatch(1);
            CountDownLatch waits = new CountDownLatch(1);
            Callable<Optional<LeadList>> first = () -> optionalIn(transaction -> {
                transaction.lists().lock(list.id());
                locked.countDown();
                await(waits);
                store(transaction, changed);
                return Optional.of(changed);
            });
            Callable<Optional<LeadList>> second = () -> {
                await(locked);
                waits.countDown();
                return optionalIn(transaction -> transaction.lists().lock(list.id()));
            };
            assertThat(ConcurrencyContract.together(List.of(first, second)))
                    .containsExactly(Optional.of(changed), Optional.of(changed));
        }
    }

    @Test
    void a_transaction_that_waited_for_a_list_that_was_deleted_meanwhile_finds_none() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            LeadList list = aStoredList(LeadType.PERSON);
            CountDownLatch locked = new CountDownLatch(1);
            CountDownLatch waits = new CountDownLatch(1);
            Callable<Optional<LeadList>> first = () -> optionalIn(transaction -> {
                transaction.lists().lock(list.id());
                locked.countDown();
                await(waits);
                transaction.members().add(list.id(), 2, MANY);
                transaction.lists().delete(list.id());
                return Optional.empty();
            });
            Callable<Optional<LeadList>> second = () -> {
                await(locked);
                waits.countDown();
                return optionalIn(transaction -> transaction.lists().lock(list.id()));
            };
            assertThat(ConcurrencyContract.together(List.of(first, second)))
                    .containsExactly(Optional.empty(), Optional.empty());
        }
    }

    @Test
    void concurrent_creations_stop_at_the_limit() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            OrganizationId of = Samples.anOrganization();
            int limit = 1 + round;
            List<Boolean> created = ConcurrencyContract.together(Collections.nCopies(
                    THREADS, () -> storage.<Boolean>write(of, transaction -> isCreated(transaction, of, limit))));
            assertThat(created).filteredOn(isCreated -> isCreated).hasSize(limit);
            assertThat(storage.<Integer>read(
                            of, transaction -> transaction.lists().countForCreation(99)))
                    .isEqualTo(limit);
        }
    }

    @Test
    void concurrent_removals_and_undos_affect_each_member_once() throws Exception {
        LeadList list = aStoredList(LeadType.PERSON);
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().add(list.id(), 2, MANY.subList(0, 200));
        });
        List<Callable<Integer>> removers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<PersonId> ids = MANY.subList(thread * 20, thread * 20 + 60);
            removers.add(() -> in(transaction -> {
                transaction.lists().lock(list.id());
                return transaction.members().remove(list.id(), 3, ids).size();
            }));
        }
        assertThat(sum(ConcurrencyContract.together(removers))).isEqualTo(200);
        assertThat(sum(ConcurrencyContract.together(Collections.nCopies(
                        THREADS,
                        () -> in(transaction -> {
                            transaction.lists().lock(list.id());
                            return transaction.members().restoreRemovedBy(list.id(), 4, 3);
                        })))))
                .isEqualTo(200);
    }

    @Test
    void one_of_many_results_with_one_key_is_stored_and_all_calls_get_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            IdempotencyKey key = new IdempotencyKey("op " + round);
            List<StoredResult> results = ConcurrencyContract.together(Collections.nCopies(
                    THREADS,
                    () -> in(transaction -> transaction
                            .storedResults()
                            .find(key)
                            .orElseGet(() -> {
                                StoredResult result = StoredResultsContract.aResult("of " + UUID.randomUUID());
                                transaction.storedResults().store(key, result);
                                return result;
                            }))));
            assertThat(new HashSet<>(results)).hasSize(1);
        }
    }

    private static void store(Transaction transaction, LeadList changed) {
        transaction.members().add(changed.id(), changed.version(), MANY);
        Lists lists = transaction.lists();
        lists.update(changed);
        lists.updateDetails(changed);
        lists.updateUsers(changed);
    }

    private static boolean isCreated(Transaction transaction, OrganizationId of, int limit) {
        boolean isRoom = transaction.lists().countForCreation(limit) < limit;
        if (isRoom) {
            transaction.lists().insert(Samples.aList(of, LeadType.PERSON));
        }
        return isRoom;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
