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
 * Every statement of an add, and its commit, fails in turn: with a passing failure the call succeeds all the same, with
 * another nothing is stored.
 */
@ParameterizedClass
@EnumSource(Database.class)
class FaultTest {
    private final FaultyDataSource faults;
    private final Scene scene;

    FaultTest(Database database) {
        faults = new FaultyDataSource(database.shared(), FaultyDataSource.STATEMENTS);
        scene = new Scene(faults.dataSource());
    }

    @Test
    void a_passing_failure_of_any_statement_changes_nothing_of_the_answer() {
        for (String passing : List.of("40001", "40P01", "55P03", "23505", "HYT00")) {
            for (int point = 0; point < points(); point++) {
                LeadListId list = scene.aPersonList();
                AddReport report = failingAt(point, passing, list);
                assertThat(report.list().memberCount()).isEqualTo(10);
                assertThat(report.count(Outcome.ADDED)).isEqualTo(10);
                assertThat(scene.leadLists.findPopulated(scene.caller, list).memberIds())
                        .hasSize(10);
            }
        }
    }

    @Test
    void another_failure_of_any_statement_is_told_and_nothing_is_stored() {
        for (String lasting : List.of("08006", "57014", "53300", "42P01")) {
            for (int point = 0; point < points(); point++) {
                LeadListId list = scene.aPersonList();
                LeadList before = scene.leadLists.find(scene.caller, list);
                int here = point;
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> failingAt(here, lasting, list))
                        .satisfies(failure -> assertThat(failure.isRetryable()).isFalse())
                        .withMessageContaining(lasting);
                assertThat(scene.leadLists.find(scene.caller, list)).isEqualTo(before);
                assertThat(scene.leadLists.findPopulated(scene.caller, list).memberIds())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_passing_failure_that_does_not_pass_is_told_in_the_end() {
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

    /** How many statements and commits a successful add has. */
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
