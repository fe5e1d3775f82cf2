package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.ImportWorker;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution.Resolved;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract for several workers of one organization with concurrent calls, over any storage: no lead is lost,
 * duplicated or charged twice.
 */
public abstract class ImportConcurrencyContract {
    private static final int WORKERS = 4;
    private final ImportScene scene;

    /** Tests the adapter of this fixture. */
    protected ImportConcurrencyContract(StorageFixture fixture) {
        scene = new ImportScene(fixture.storage());
    }

    @Test
    void concurrent_workers_process_each_batch_of_a_list_once() throws Exception {
        scene.knowing(3_500);
        LeadListId list = scene.queued(ImportScene.leads(0, 3_500));

        atOnce(WORKERS, worker -> scene.work());

        assertThat(scene.members(list)).hasSize(3_500).doesNotHaveDuplicates();
        assertThat(scene.leadLists.find(scene.caller, list).memberCount()).isEqualTo(3_500);
        assertThat(scene.leadLists.find(scene.caller, list).version()).isEqualTo(5);
        assertThat(scene.charged().email()).isEqualByComparingTo("8750");
        assertThat(scene.balance().reserved()).isEqualTo(Credits.NONE);
        assertThat(scene.progress.stream().filter(progress -> progress.isComplete()))
                .isNotEmpty();
    }

    @Test
    void a_person_of_leads_in_concurrent_batches_is_one_person_and_paid_for_once() throws Exception {
        scene.knowing(1);
        RawLead known = ImportScene.leads(0, 1).get(0);
        RawLead unknown = RawLead.ofLinkedIn("linkedin.com/in/stranger");
        List<LeadListId> lists = IntStream.range(0, WORKERS)
                .mapToObj(i -> scene.queued(List.of(known, unknown)))
                .toList();
        CyclicBarrier allQuery = new CyclicBarrier(WORKERS);
        ImportWorker worker = scene.worker((organization, leads) -> {
            await(allQuery);
            return scene.find(organization, leads);
        });

        atOnce(WORKERS, i -> worker.work(scene.caller.organization(), Duration.ofSeconds(1)));

        assertThat(lists.stream()
                        .flatMap(list -> scene.entries(list).stream())
                        .map(LeadEntry::resolution)
                        .map(resolution -> ((Resolved) resolution).person())
                        .collect(Collectors.toSet()))
                .hasSize(2);
        assertThat(lists).allSatisfy(list -> assertThat(scene.members(list)).hasSize(2));
        // Found once, revealed once, validated for each list.
        assertThat(scene.charged().email()).isEqualByComparingTo("5.5");
    }

    @Test
    void concurrent_cancellations_and_adds_leave_a_consistent_account() throws Exception {
        scene.knowing(500);
        List<LeadListId> lists = IntStream.range(0, 6)
                .mapToObj(i -> scene.queued(ImportScene.leads(i * 20, 50)))
                .toList();

        atOnce(WORKERS, worker -> {
            if (worker == 0) {
                lists.subList(0, 3).forEach(this::cancel);
            } else if (worker == 1) {
                lists.subList(2, 6).forEach(this::addMore);
            }
            return scene.work();
        });
        scene.work();

        for (LeadListId list : lists) {
            assertThat(scene.imports.find(scene.caller, list).status().isOpen()).isFalse();
            assertThat(scene.leadLists.find(scene.caller, list).memberCount())
                    .isEqualTo(scene.members(list).size());
        }
        assertThat(scene.balance().reserved()).isEqualTo(Credits.NONE);
        assertThat(scene.balance().available().plus(scene.charged())).isEqualTo(scene.granted());
    }

    private void cancel(LeadListId list) {
        try {
            scene.imports.cancel(scene.caller, list);
        } catch (ImportClosedException completed) {
            assertThat(completed.isCanceled()).isFalse();
        }
    }

    private void addMore(LeadListId list) {
        try {
            scene.queuedInto(list, ImportScene.leads(200, 50));
        } catch (ImportClosedException canceled) {
            assertThat(canceled.isCanceled()).isTrue();
        }
    }

    private interface Work {
        Object run(int worker);
    }

    private static void atOnce(int threads, Work work) throws Exception {
        ConcurrencyContract.together(IntStream.range(0, threads)
                .<Callable<Object>>mapToObj(worker -> () -> work.run(worker))
                .toList());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
