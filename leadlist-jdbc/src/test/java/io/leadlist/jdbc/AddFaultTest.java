package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.FaultyDataSource.Mode;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each statement of an add, and its commit, fails in turn. The call succeeds if the failure is transient; otherwise it
 * stores nothing.
 */
@ParameterizedClass
@EnumSource(Database.class)
class AddFaultTest {
    private final FaultyDataSource faults;
    private final Scene scene;

    AddFaultTest(Database database) {
        faults = new FaultyDataSource(database.shared(), FaultyDataSource.STATEMENTS);
        scene = new Scene(faults.dataSource());
    }

    @Test
    void a_transient_failure_of_any_statement_does_not_change_the_result() {
        for (String sqlState : List.of("40001", "40P01", "55P03", "23505", "HYT00")) {
            for (int point = 0; point < points(); point++) {
                LeadListId list = scene.aPersonList();
                AddReport report = failingAt(point, sqlState, list);
                assertThat(report.list().memberCount()).isEqualTo(10);
                assertThat(report.count(Outcome.ADDED)).isEqualTo(10);
                assertThat(scene.leadLists.findPopulated(scene.caller, list).memberIds())
                        .hasSize(10);
            }
        }
    }

    @Test
    void a_permanent_failure_of_any_statement_is_thrown_and_nothing_is_stored() {
        for (String sqlState : List.of("57014", "53300", "42P01")) {
            for (int point = 0; point < points(); point++) {
                LeadListId list = scene.aPersonList();
                LeadList before = scene.leadLists.find(scene.caller, list);
                int failing = point;
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> failingAt(failing, sqlState, list))
                        .satisfies(failure -> assertThat(failure.isRetryable()).isFalse())
                        .withMessageContaining(sqlState);
                assertThat(scene.leadLists.find(scene.caller, list)).isEqualTo(before);
                assertThat(scene.leadLists.findPopulated(scene.caller, list).memberIds())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_transient_failure_that_persists_is_thrown_after_the_last_attempt() {
        LeadListId list = scene.aPersonList();
        faults.failAt(0, "40001", Mode.DEATH);
        try {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 1)))
                    .satisfies(failure -> assertThat(failure.isRetryable()).isTrue());
        } finally {
            faults.recover();
        }
    }

    /** Returns the number of statements and commits of a successful add. */
    private int points() {
        LeadListId list = scene.aPersonList();
        faults.count();
        scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 10));
        return faults.calls();
    }

    private AddReport failingAt(int point, String sqlState, LeadListId list) {
        faults.failAt(point, sqlState, Mode.ONCE);
        try {
            return scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 10));
        } finally {
            assertThat(faults.recover()).as("the failure happened").isTrue();
        }
    }
}
