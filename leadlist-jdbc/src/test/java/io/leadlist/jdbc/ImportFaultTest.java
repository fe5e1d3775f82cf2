package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.contract.ImportScene;
import io.leadlist.imports.LeadEntry;
import io.leadlist.jdbc.FaultyDataSource.Mode;
import io.leadlist.storage.Storage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A worker dies at any JDBC call, or one call fails. After the lease, another worker completes the import with the same
 * result and for the same credits.
 */
@ParameterizedClass
@EnumSource(Database.class)
class ImportFaultTest {
    private static final String CONNECTION_FAILURE = "08006";
    private final FaultyDataSource faults;
    private final Storage storage;

    ImportFaultTest(Database database) {
        faults = new FaultyDataSource(database.shared(), FaultyDataSource.EVERYTHING);
        storage = JdbcStorage.over(faults.dataSource());
        queued(aScene()); // detects the database, so that each attempt makes the same calls
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_worker_that_fails_at_any_call_changes_neither_the_result_nor_the_credits(Mode mode) {
        ImportScene sound = aScene();
        LeadListId list = queued(sound);
        faults.count();
        sound.work();
        int calls = faults.calls();
        List<Object> undisturbed = sound.everything(list);
        assertThat(calls).isGreaterThan(100);
        for (int call = 0; call < calls; call++) {
            assertThat(workWithFailureAt(call, mode))
                    .as("call %s of %s", call, calls)
                    .isEqualTo(undisturbed);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void leads_that_are_submitted_again_after_a_failure_at_any_call_are_accepted_once(Mode mode) {
        ImportScene sound = aScene();
        faults.count();
        List<Object> undisturbed = accepted(sound, idempotent(sound));
        int calls = faults.calls();
        for (int call = 0; call < calls; call++) {
            ImportScene scene = aScene();
            faults.failAt(call, CONNECTION_FAILURE, mode);
            try {
                idempotent(scene);
            } catch (LeadListException failed) {
                assertThat(failed).hasMessageContaining(CONNECTION_FAILURE);
            }
            faults.recover();
            LeadListId list = idempotent(scene);
            assertThat(accepted(scene, list)).as("call %s of %s", call, calls).isEqualTo(undisturbed);
            assertThat(scene.lists()).containsExactly(list);
        }
    }

    /**
     * The finder fails at the first attempt, so that the batch is put back. Then the import is canceled, which abandons
     * the leads that still wait.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_failure_while_leads_are_put_back_or_canceled_changes_neither_the_result_nor_the_credits(Mode mode) {
        ImportScene sound = aScene();
        LeadListId list = queued(sound);
        faults.count();
        failOnceAndCancel(sound, list);
        int calls = faults.calls();
        List<Object> undisturbed = sound.everything(list);
        for (int call = 0; call < calls; call++) {
            ImportScene scene = aScene();
            LeadListId other = queued(scene);
            faults.failAt(call, CONNECTION_FAILURE, mode);
            try {
                failOnceAndCancel(scene, other);
            } catch (LeadListException failed) {
                assertThat(failed).hasMessageContaining(CONNECTION_FAILURE);
            }
            assertThat(faults.recover()).as("call %s failed", call).isTrue();
            scene.cancel(other);
            assertThat(scene.everything(other)).as("call %s of %s", call, calls).isEqualTo(undisturbed);
        }
    }

    private static void failOnceAndCancel(ImportScene scene, LeadListId list) {
        scene.workWithoutFinder();
        scene.cancel(list);
    }

    private List<Object> workWithFailureAt(int call, Mode mode) {
        ImportScene scene = aScene();
        LeadListId list = queued(scene);
        faults.failAt(call, CONNECTION_FAILURE, mode);
        try {
            scene.work();
        } catch (LeadListException dead) {
            assertThat(dead).hasMessageContaining(CONNECTION_FAILURE);
        }
        assertThat(faults.recover()).as("call %s failed", call).isTrue();
        scene.workToTheEnd();
        return scene.everything(list);
    }

    /** Returns what was accepted, without the ids, which differ in each attempt. */
    private static List<Object> accepted(ImportScene scene, LeadListId list) {
        return List.of(
                scene.entries(list).stream().map(LeadEntry::lead).toList(), scene.balance(), scene.members(list));
    }

    private ImportScene aScene() {
        return new ImportScene(storage).knowing(4);
    }

    private static LeadListId queued(ImportScene scene) {
        return scene.queued(ImportScene.mixedLeads(), ImportScene.EVERYTHING);
    }

    private static LeadListId idempotent(ImportScene scene) {
        return scene.queuedOnce("an import", ImportScene.mixedLeads());
    }
}
