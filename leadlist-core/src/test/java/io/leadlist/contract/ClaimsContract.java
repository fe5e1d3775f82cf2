package io.leadlist.contract;

import static io.leadlist.contract.ImportSamples.aBatch;
import static io.leadlist.contract.ImportSamples.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.lead.LeadType;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Batches}: claims, each of which one worker holds. */
public abstract class ClaimsContract extends BatchScene {
    /** An instant before all batches that other tests leave. */
    private static final Instant LONG_AGO = Instant.parse("1000-01-01T00:00:00Z");

    private final List<OrganizationId> organizations = new ArrayList<>();
    private final LeadListId anyList = new LeadListId(UUID.randomUUID());

    /** Tests the adapter of this fixture. */
    protected ClaimsContract(StorageFixture fixture) {
        super(fixture);
    }

    @AfterEach
    void leaveNoWorkOfLongAgo() {
        organizations.forEach(of -> run(of, transaction -> transaction.batches().removeAll(anyList)));
    }

    @Test
    void batches_are_claimed_by_list_and_ordinal() {
        List<LeadListId> lists = IntStream.of(5, 250, 128, 3)
                .mapToObj(i ->
                        new LeadListId(UUID.fromString(String.format("%02x000000-0000-4000-8000-000000000000", i))))
                .toList();
        for (LeadListId list : lists) {
            append(aBatch(list, 10, 12, Samples.NOW.minusMillis(list.uuid().hashCode() & 0xff)));
            append(aBatch(list, 2, 9, Samples.NOW), aBatch(list, 1, 1, Samples.NOW));
        }
        for (LeadListId list : lists.stream().sorted().toList()) {
            for (int first : List.of(1, 2, 10)) {
                Batch claimed = claim(Samples.NOW, FIRST).orElseThrow();
                assertThat(claimed.list()).isEqualTo(list);
                assertThat(claimed.first()).isEqualTo(first);
            }
        }
        assertThat(claim(Samples.NOW, FIRST)).isEmpty();
    }

    @Test
    void an_organization_waits_since_its_first_due_batch_was_ready() {
        assertThat(waitingSince(Due.at(AFTER_ALL))).isEmpty();
        append(
                aBatch(anyList, 1, 3, Samples.NOW.minusMillis(1)),
                aBatch(anyList, 4, 6, Samples.NOW.minusMillis(7)),
                aBatch(anyList, 7, 9, AFTER_ALL));
        run(otherOrganization, transaction -> transaction.batches().append(List.of(aBatch(anyList, 1, 3, LONG_AGO))));
        organizations.add(otherOrganization);

        assertThat(waitingSince(Due.at(Samples.NOW))).contains(Samples.NOW.minusMillis(7));
        assertThat(waitingSince(Due.at(Samples.NOW.minusMillis(8)))).isEmpty();
        claim(Samples.NOW.minusMillis(5), FIRST);
        assertThat(waitingSince(Due.at(Samples.NOW))).contains(Samples.NOW.minusMillis(1));
    }

    @Test
    void an_organization_waits_for_no_clock_that_was_set_back() {
        append(aBatch(anyList, 1, 3, AFTER_ALL));
        assertThat(waitingSince(new Due(LONG_AGO, Samples.NOW, Samples.NOW))).contains(AFTER_ALL);
        assertThat(waitingSince(new Due(LONG_AGO, AFTER_ALL, AFTER_ALL))).isEmpty();
    }

    private Optional<Instant> waitingSince(Due due) {
        return optionalIn(transaction -> transaction.batches().waitingSince(due));
    }

    @Test
    void a_batch_can_be_claimed_when_it_is_ready() {
        append(aBatch(anyList, 1, 3, Samples.NOW), aBatch(anyList, 4, 6, Samples.NOW.minusMillis(1)));
        assertThat(claim(Samples.NOW.minusMillis(2), FIRST)).isEmpty();
        assertThat(claim(Samples.NOW.minusMillis(1), FIRST).orElseThrow().first())
                .isEqualTo(4);
        assertThat(claim(Samples.NOW.minusMillis(1), FIRST)).isEmpty();
        assertThat(claim(Samples.NOW, FIRST).orElseThrow().first()).isEqualTo(1);
    }

    @Test
    void a_batch_that_waits_longer_than_any_pause_is_claimed_at_once() {
        Due due = new Due(Samples.NOW, Samples.NOW.plusSeconds(60), AFTER_ALL);
        append(
                aBatch(anyList, 1, 3, Samples.NOW.plusSeconds(60)),
                aBatch(anyList, 4, 6, Samples.NOW.plusMillis(60_001)));
        assertThat(claim(due, FIRST).orElseThrow().first()).isEqualTo(4);
        assertThat(claim(due, SECOND)).as("the claim ends at AFTER_ALL").isEmpty();
    }

    @Test
    void a_claim_that_lasts_longer_than_any_lease_has_expired() {
        append(aBatch(anyList, 1, 3, Samples.NOW));
        Batch first = claim(Samples.NOW, FIRST).orElseThrow();
        assertThat(claim(new Due(Samples.NOW, Samples.NOW, AFTER_ALL), SECOND)).isEmpty();
        Instant last = AFTER_ALL.minusMillis(1);
        Batch second = claim(new Due(Samples.NOW, Samples.NOW, last), SECOND).orElseThrow();
        assertThat(second.expiredClaims()).isEqualTo(1);
        assertThat(close(first)).isFalse();
        assertThat(close(second)).isTrue();
    }

    @Test
    void an_organization_whose_batches_wait_longer_than_any_pause_or_lease_has_work() {
        Instant end = LONG_AGO.plusSeconds(61);
        anOrganizationWithWork(LONG_AGO.plusSeconds(60), end);
        OrganizationId waiting = organizations.get(0);
        assertThat(withWork(new Due(LONG_AGO, end, LONG_AGO))).doesNotContain(waiting);
        assertThat(withWork(new Due(LONG_AGO, end.minusMillis(1), end))).contains(waiting);

        run(waiting, transaction -> transaction.batches().claim(Due.at(end), end.plusSeconds(1), FIRST));
        run(waiting, transaction -> transaction.batches().claim(Due.at(end), end.plusSeconds(1), FIRST));
        assertThat(withWork(new Due(LONG_AGO, LONG_AGO, end.plusSeconds(1)))).doesNotContain(waiting);
        assertThat(withWork(new Due(LONG_AGO, LONG_AGO, end))).contains(waiting);
    }

    private List<OrganizationId> withWork(Due due) {
        return storage.organizationsWithWork(due, 1_000_000);
    }

    @Test
    void no_other_worker_can_claim_a_batch_before_its_claim_expires() {
        append(aBatch(anyList, 1, 3, Samples.NOW));
        Batch claimed = claim(Samples.NOW, FIRST).orElseThrow();
        assertThat(claim(AFTER_ALL.minusMillis(1), SECOND)).isEmpty();
        assertThat(close(claimed)).isTrue();
    }

    @Test
    void an_expired_claim_is_valid_until_another_worker_claims_the_batch() {
        append(aBatch(anyList, 1, 3, Samples.NOW), aBatch(anyList, 4, 6, Samples.NOW));
        Batch one = claim(Samples.NOW, FIRST).orElseThrow();
        Batch two = claim(Samples.NOW, FIRST).orElseThrow();
        assertThat(close(one)).isTrue();
        assertThat(putBack(two, rest(two, 1, Samples.NOW))).isTrue();
    }

    @Test
    void after_another_worker_claims_an_expired_batch_the_first_one_can_neither_close_it_nor_put_it_back() {
        append(aBatch(anyList, 1, 3, Samples.NOW));
        Batch first = claim(Samples.NOW, FIRST).orElseThrow();
        Instant later = AFTER_ALL.plusSeconds(9);
        Batch second = optionalIn(transaction -> transaction.batches().claim(Due.at(AFTER_ALL), later, SECOND))
                .orElseThrow();
        assertThat(second.claim()).isEqualTo(SECOND);
        assertThat(second.readyAt()).isEqualTo(later);
        assertThat(second.attempts()).isZero();
        assertThat(close(first)).isFalse();
        assertThat(putBack(first, rest(first, 1, Samples.NOW))).isFalse();
        assertThat(close(second)).isTrue();
    }

    @Test
    void batches_that_another_open_transaction_claims_are_skipped() {
        append(
                aBatch(anyList, 1, 1, Samples.NOW),
                aBatch(anyList, 2, 2, Samples.NOW),
                aBatch(anyList, 3, 3, Samples.NOW));
        run(outer -> {
            assertThat(first(outer.batches().claim(Due.at(Samples.NOW), AFTER_ALL, FIRST)))
                    .isEqualTo(1);
            run(inner -> {
                assertThat(first(inner.batches().claim(Due.at(Samples.NOW), AFTER_ALL, SECOND)))
                        .isEqualTo(2);
                assertThat(first(claim(Samples.NOW, FIRST))).isEqualTo(3);
                assertThat(claim(Samples.NOW, FIRST)).isEmpty();
            });
        });
    }

    @Test
    void a_claim_does_not_wait_for_the_lock_of_the_list() {
        LeadListId list = aStoredList(LeadType.PERSON).id();
        append(aBatch(list, 1, 3, Samples.NOW));
        run(outer -> {
            assertThat(outer.lists().lock(list)).isPresent();
            assertThat(claim(Samples.NOW, FIRST)).isPresent();
        });
    }

    @Test
    void a_claim_that_was_rolled_back_leaves_the_batch_to_others() {
        append(aBatch(anyList, 1, 3, Samples.NOW));
        assertThatThrownBy(() -> run(transaction -> {
                    assertThat(transaction.batches().claim(Due.at(Samples.NOW), AFTER_ALL, FIRST))
                            .isPresent();
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(claim(Samples.NOW, SECOND)).isPresent();
    }

    @Test
    void concurrent_workers_claim_each_batch_once_and_leave_none() throws Exception {
        append(IntStream.range(0, 60)
                .mapToObj(i -> aBatch(anyList, i, i, Samples.NOW))
                .toArray(Batch[]::new));
        List<Integer> claimed = Collections.synchronizedList(new ArrayList<>());
        Callable<Boolean> worker = () -> {
            UUID self = UUID.randomUUID();
            for (Optional<Batch> next = claim(Samples.NOW, self); next.isPresent(); next = claim(Samples.NOW, self)) {
                claimed.add(next.orElseThrow().first());
                assertThat(close(next.orElseThrow())).isTrue();
            }
            return true;
        };
        ConcurrencyContract.together(Collections.nCopies(6, worker));
        assertThat(claimed).hasSize(60).doesNotHaveDuplicates();
        assertThat(claim(AFTER_ALL, FIRST)).isEmpty();
    }

    @Test
    void organizations_with_work_are_in_the_order_of_their_waiting_time() {
        for (int minutes : List.of(3, 1, 2, 9)) {
            anOrganizationWithWork(LONG_AGO.plus(Duration.ofMinutes(minutes)), LONG_AGO.plus(Duration.ofMinutes(4)));
        }
        List<OrganizationId> longestFirst =
                List.of(organizations.get(1), organizations.get(2), organizations.get(0), organizations.get(3));
        Instant now = LONG_AGO.plus(Duration.ofMinutes(9));
        assertThat(storage.organizationsWithWork(Due.at(now), 100)).isEqualTo(longestFirst);
        assertThat(storage.organizationsWithWork(Due.at(now), 2)).isEqualTo(longestFirst.subList(0, 2));
        assertThat(storage.organizationsWithWork(Due.at(LONG_AGO.plus(Duration.ofMinutes(2))), 100))
                .isEqualTo(longestFirst.subList(0, 2));
        assertThat(storage.organizationsWithWork(Due.at(LONG_AGO), 100)).isEmpty();
    }

    @Test
    void an_organization_whose_batches_are_claimed_or_gone_has_no_work() {
        anOrganizationWithWork(LONG_AGO);
        OrganizationId busy = organizations.get(0);
        assertThat(storage.organizationsWithWork(Due.at(LONG_AGO), 9)).containsExactly(busy);
        Instant until = LONG_AGO.plusSeconds(60);
        run(busy, transaction -> transaction.batches().claim(Due.at(LONG_AGO), until, FIRST));
        assertThat(storage.organizationsWithWork(Due.at(until.minusMillis(1)), 9))
                .isEmpty();
        assertThat(storage.organizationsWithWork(Due.at(until), 9)).containsExactly(busy);
        run(busy, transaction -> transaction.batches().removeAll(anyList));
        assertThat(storage.organizationsWithWork(Due.at(until), 9)).isEmpty();
    }

    private void anOrganizationWithWork(Instant... readyAt) {
        OrganizationId of = Samples.anOrganization();
        organizations.add(of);
        run(
                of,
                transaction -> transaction
                        .batches()
                        .append(IntStream.range(0, readyAt.length)
                                .mapToObj(i -> aBatch(anyList, i, i, readyAt[i]))
                                .toList()));
    }

    private static int first(Optional<Batch> claimed) {
        return claimed.orElseThrow().first();
    }
}
