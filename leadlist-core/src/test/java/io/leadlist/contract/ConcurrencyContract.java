package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.UnknownIds;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract for eight concurrent threads: the counts are exact, no call fails, and no call waits for ever. */
public abstract class ConcurrencyContract {
    private static final int THREADS = 8;
    private static final int SEEDS = 6;
    private static final int CALLS = 4;
    private final Storage storage;
    private final LeadLists leadLists;
    private final Caller.Member caller = Samples.aCaller();

    /** Tests the adapter of this fixture. */
    protected ConcurrencyContract(StorageFixture fixture) {
        storage = fixture.storage();
        leadLists = LeadLists.over(storage).unknownIdsWhenAdding(UnknownIds.ADD).build();
    }

    @Test
    void overlapping_shuffled_adds_to_one_list_are_counted_exactly() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            LeadListId list = aList();
            Set<PersonId> all = new HashSet<>();
            List<Callable<List<AddReport>>> adders = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed * 100L + thread);
                List<List<PersonId>> calls = IntStream.range(0, CALLS)
                        .mapToObj(call -> shuffledIds(random))
                        .toList();
                calls.forEach(all::addAll);
                adders.add(() -> calls.stream()
                        .map(ids -> leadLists.addProspects(caller, list, Selection.manual(ids)))
                        .toList());
            }
            List<AddReport> reports =
                    together(adders).stream().flatMap(List::stream).toList();
            assertThatCountsAgree(list, all.size(), reports);
        }
    }

    @Test
    void one_identity_that_is_added_to_many_lists_concurrently_becomes_one_person() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            int round = seed;
            List<Callable<AddReport>> adders = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                LeadListId list = aList();
                List<Prospect> prospects = new ArrayList<>(IntStream.range(0, 40)
                        .mapToObj(i -> Samples.aProspect(
                                "https://www.linkedin.com/in/p" + round + "-" + i,
                                "p" + round + "-" + i + "@example.com"))
                        .toList());
                Collections.shuffle(prospects, new Random(thread));
                adders.add(() -> leadLists.addProspects(caller, list, prospects));
            }
            Set<LeadId> people = new HashSet<>();
            for (AddReport report : together(adders)) {
                assertThat(report.addedCount()).isEqualTo(40);
                report.outcomes().forEach(outcome -> people.add(outcome.id()));
            }
            assertThat(people).hasSize(40);
        }
    }

    @Test
    void one_idempotency_key_on_many_threads_takes_effect_once_and_all_get_its_result() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            LeadListId list = aList();
            WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("once-" + seed));
            List<Prospect> prospects = List.of(Samples.aProspect(null), Samples.aProspect(null));
            List<AddReport> reports = together(
                    Collections.nCopies(THREADS, () -> leadLists.with(once).addProspects(caller, list, prospects)));
            assertThat(new HashSet<>(reports)).hasSize(1);
            assertThatCountsAgree(list, 2, reports.subList(0, 1));
        }
    }

    @Test
    void one_creation_on_many_threads_takes_effect_once() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("create-" + seed));
            List<AddReport> reports = together(Collections.nCopies(
                    THREADS, () -> leadLists.with(once).create(caller, NewLeadList.ofPeople("Once"))));
            assertThat(new HashSet<>(reports)).hasSize(1);
        }
    }

    @Test
    void a_populated_read_shows_one_version_while_others_add() throws Exception {
        LeadListId list = aList();
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int thread = 0; thread < THREADS / 2; thread++) {
            Random random = new Random(thread);
            calls.add(() -> {
                for (int call = 0; call < CALLS; call++) {
                    leadLists.addProspects(caller, list, Selection.manual(shuffledIds(random)));
                }
                return true;
            });
            calls.add(() -> {
                for (int call = 0; call < CALLS * 2; call++) {
                    var populated = leadLists.findPopulated(caller, list);
                    assertThat(populated.memberIds().count())
                            .isEqualTo(populated.list().memberCount());
                }
                return true;
            });
        }
        assertThat(together(calls)).containsOnly(true);
    }

    private void assertThatCountsAgree(LeadListId id, int distinct, List<AddReport> reports) {
        LeadList list = leadLists.find(caller, id);
        List<LeadId> members = leadLists.findPopulated(caller, id).memberIds().toList();
        assertThat(members).hasSize(distinct).doesNotHaveDuplicates();
        assertThat(list.memberCount()).isEqualTo(distinct);
        assertThat(reports.stream().mapToInt(AddReport::addedCount).sum()).isEqualTo(distinct);
        List<Change> journal = storage.read(
                caller.organization(), transaction -> transaction.journal().since(id, 0, 10_000));
        assertThat(journal.stream().map(Change::version))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, (int) list.version())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(journal.stream().mapToInt(Change::added).sum()).isEqualTo(distinct);
        assertThat(journal.get(journal.size() - 1).memberCount()).isEqualTo(distinct);
    }

    private LeadListId aList() {
        return leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();
    }

    /** Returns eighty of two hundred ids, in random order. */
    private static List<PersonId> shuffledIds(Random random) {
        List<PersonId> ids = new ArrayList<>(
                IntStream.range(0, 200).mapToObj(i -> new PersonId("p" + i)).toList());
        Collections.shuffle(ids, random);
        return ids.subList(0, 80);
    }

    /** Makes the calls concurrently, each on its own thread; throws the first failure. */
    static <T> List<T> together(List<? extends Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
