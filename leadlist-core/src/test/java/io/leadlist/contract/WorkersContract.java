package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.ImportWorker;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportProgress;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.ImportWorkerRun;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract for several import workers and their listeners, over any storage. */
public abstract class WorkersContract {
    private static final Resolution WAITING = Resolution.WAITING;
    private final ImportScene scene;

    /** Tests the adapter of this fixture. */
    protected WorkersContract(StorageFixture fixture) {
        scene = new ImportScene(fixture.storage());
    }

    @Test
    void the_listener_is_called_after_each_batch() {
        scene.knowing(2_500);
        LeadListId list = scene.queued(ImportScene.leads(0, 2_500));

        scene.work();

        assertThat(scene.progress)
                .containsExactly(
                        new ImportProgress(scene.caller.organization(), list, 1_000, 2_500),
                        new ImportProgress(scene.caller.organization(), list, 2_000, 2_500),
                        new ImportProgress(scene.caller.organization(), list, 2_500, 2_500));
    }

    @Test
    void an_import_is_processing_once_a_worker_has_begun_and_a_worker_stops_when_its_time_is_up() {
        scene.knowing(1_500);
        LeadListId list = scene.queued(ImportScene.leads(0, 1_500));
        List<Object> states = new ArrayList<>();
        scene.whenQueried = () -> {
            states.add(scene.imports.find(scene.caller, list).status());
            scene.clock.move(Duration.ofSeconds(31));
        };

        ImportWorkerRun run = scene.worker.work(scene.caller.organization(), Duration.ofSeconds(30));

        assertThat(run).isEqualTo(new ImportWorkerRun(1, 1_000, 0));
        assertThat(states).containsExactly(ImportStatus.PROCESSING);
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.PROCESSING);
        assertThat(scene.worker.work(scene.caller.organization(), Duration.ZERO))
                .isEqualTo(ImportWorkerRun.NOTHING);
    }

    @Test
    void a_batch_whose_worker_died_is_claimed_again_after_its_lease_and_stored_once() {
        scene.knowing(5);
        LeadListId list = scene.queued(ImportScene.leads(0, 5));
        ImportWorker other = scene.worker(scene::find);
        scene.whenQueried = () -> {
            scene.whenQueried = () -> {};
            assertThat(other.work(scene.caller.organization(), Duration.ofSeconds(1)))
                    .isEqualTo(ImportWorkerRun.NOTHING);
            scene.letLeasesExpire();
            assertThat(other.work(scene.caller.organization(), Duration.ofSeconds(1)))
                    .isEqualTo(new ImportWorkerRun(1, 5, 0));
        };

        assertThat(scene.work()).isEqualTo(ImportWorkerRun.NOTHING);

        assertThat(scene.members(list)).hasSize(5);
        assertThat(scene.leadLists.find(scene.caller, list).version()).isEqualTo(2);
    }

    @Test
    void results_for_a_list_that_was_canceled_meanwhile_are_not_stored() {
        scene.knowing(5);
        LeadListId list = scene.queued(ImportScene.leads(0, 5));
        scene.whenQueried = () -> scene.imports.cancel(scene.caller, list);

        assertThat(scene.work()).isEqualTo(ImportWorkerRun.NOTHING);

        assertThat(scene.members(list)).isEmpty();
        assertThat(scene.entries(list)).extracting(LeadEntry::resolution).containsOnly(WAITING);
    }

    @Test
    void a_listener_that_throws_undoes_nothing() {
        scene.knowing(1);
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        ImportWorker worker = scene.leadLists
                .importWorker()
                .finder(scene::find)
                .listener(progress -> {
                    throw new IllegalStateException("planted");
                })
                .build();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> worker.work(scene.caller.organization(), Duration.ofSeconds(1)));

        assertThat(scene.members(list)).hasSize(1);
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void batches_of_another_organization_are_not_processed() {
        scene.knowing(1);
        ImportScene other = new ImportScene(scene.storage).knowing(1);
        LeadListId list = scene.queued(ImportScene.leads(0, 1));

        assertThat(other.work()).isEqualTo(ImportWorkerRun.NOTHING);
        assertThat(scene.entries(list)).extracting(LeadEntry::resolution).containsOnly(WAITING);
        assertThat(other.imports.findAll(other.caller, PageRequest.first(10)).lists())
                .isEmpty();
    }

    @Test
    void one_of_several_workers_reports_the_completion_of_a_list() {
        scene.knowing(2_000);
        LeadListId list = scene.queued(ImportScene.leads(0, 2_000));
        ImportWorker other = scene.worker(scene::find);
        scene.whenQueried = () -> {
            scene.whenQueried = () -> {};
            other.work(scene.caller.organization(), Duration.ofSeconds(1));
        };

        scene.work();

        assertThat(scene.progress)
                .containsExactly(
                        new ImportProgress(scene.caller.organization(), list, 1_000, 2_000),
                        new ImportProgress(scene.caller.organization(), list, 1_000, 2_000),
                        new ImportProgress(scene.caller.organization(), list, 2_000, 2_000));
    }

    @Test
    void a_cancel_between_two_batches_ends_the_run() {
        scene.knowing(3_000);
        LeadListId list = scene.queued(ImportScene.leads(0, 3_000));
        ImportWorker worker = scene.leadLists
                .importWorker()
                .finder(scene::find)
                .listener(progress -> scene.imports.cancel(scene.caller, list))
                .build();

        assertThat(worker.work(scene.caller.organization(), Duration.ofHours(1)))
                .isEqualTo(new ImportWorkerRun(1, 1_000, 0));

        assertThat(scene.members(list)).hasSize(1_000);
        assertThat(scene.balance().reserved()).isEqualTo(Credits.NONE);
    }
}
