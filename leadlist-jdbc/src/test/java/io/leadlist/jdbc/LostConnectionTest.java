package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.LeadLists;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.StorageException;
import io.leadlist.call.WriteOptions;
import io.leadlist.jdbc.FaultyDataSource.Mode;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A call whose connection is lost before the commit is retried. If the connection is lost during the commit, the
 * exception says that the outcome is unknown.
 */
@ParameterizedClass
@EnumSource(Database.class)
class LostConnectionTest {
    private static final List<String> STATES =
            List.of("08000", "08001", "08003", "08006", "57P01", "57P02", "57P03", "57P05", "25006", "90067");
    private static final String CONNECTION_FAILURE = "08006";
    private final FaultyDataSource commits;
    private final FaultyDataSource everything;
    private final Database database;
    private final Scene scene;
    private final WriteOptions once =
            WriteOptions.idempotent(new IdempotencyKey(UUID.randomUUID().toString()));

    LostConnectionTest(Database database) {
        this.database = database;
        scene = new Scene(database.shared());
        commits = new FaultyDataSource(
                database.shared(), method -> method.getName().equals("commit"));
        everything = new FaultyDataSource(database.shared(), FaultyDataSource.EVERYTHING);
    }

    @Test
    void a_call_that_loses_its_connection_before_the_commit_is_retried() {
        for (String state : STATES) {
            Scene faulty = new Scene(everything.dataSource());
            faulty.aPersonList(); // gives the organization its number
            everything.count();
            faulty.aPersonList();
            int commit = everything.calls() - callsAfterTheCommit() - 1;
            for (int call = 0; call < commit; call++) {
                everything.failAt(call, state, Mode.ONCE);
                assertThat(faulty.aPersonList()).isNotNull();
                assertThat(everything.recover()).isTrue();
            }
            assertThat(faulty.leadLists.findAll(faulty.caller, null, 100).lists())
                    .as(state)
                    .hasSize(commit + 2);
        }
    }

    @Test
    void a_connection_that_stays_lost_is_reported_as_retryable_after_three_attempts() {
        for (String state : STATES) {
            FaultyDataSource connections = connectionsThatStayLost(state);
            StorageException failure =
                    catchThrowableOfType(StorageException.class, new Scene(connections.dataSource())::aPersonList);
            assertThat(failure.isRetryable()).as(state).isTrue();
            assertThat(failure.isOutcomeUnknown()).isFalse();
            assertThat(connections.calls()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"90098", "90121"})
    void a_closed_database_is_reported_as_retryable_at_once(String state) {
        FaultyDataSource connections = connectionsThatStayLost(state);
        StorageException failure =
                catchThrowableOfType(StorageException.class, new Scene(connections.dataSource())::aPersonList);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(connections.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08007", "57P01", "57P02", "40003", "90067", "90098", "90121", "58030", "XX000"})
    void a_call_whose_commit_gets_no_response_has_an_unknown_outcome_and_is_not_retried(String state) {
        LeadLists faulty = over(commits);
        for (Mode mode : List.of(Mode.ONCE, Mode.RESULT_LOST)) {
            commits.failAt(0, state, mode);
            StorageException failure = catchThrowableOfType(
                    StorageException.class, () -> faulty.create(scene.caller, NewLeadList.ofPeople("People")));
            assertThat(failure.isOutcomeUnknown()).isTrue();
            assertThat(failure.isRetryable()).isFalse();
            assertThat(commits.calls()).isEqualTo(1);
        }
        assertThat(lists()).as("one of two calls was stored").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = "DEATH", mode = EnumSource.Mode.EXCLUDE)
    void after_an_unknown_outcome_a_retry_with_the_same_key_stores_the_call_once(Mode mode) {
        LeadLists faulty = over(commits).with(once);
        NewLeadList people = NewLeadList.ofPeople("People");
        // Commit 0 is that of the read which looks for a stored result.
        commits.failAt(1, CONNECTION_FAILURE, mode);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> faulty.create(scene.caller, people))
                .satisfies(failure -> assertThat(failure.isOutcomeUnknown()).isTrue());
        assertThat(lists()).hasSize(mode == Mode.RESULT_LOST ? 1 : 0);
        commits.recover();
        AddReport report = faulty.create(scene.caller, people);
        assertThat(lists())
                .extracting(LeadList::id)
                .containsExactly(report.list().id());
        assertThat(faulty.create(scene.caller, people)).isEqualTo(report);
    }

    @Test
    void a_commit_that_the_database_rejects_is_retried_or_rejected_as_before() {
        LeadLists faulty = over(commits);
        commits.failAt(0, "40001", Mode.ONCE);
        faulty.create(scene.caller, NewLeadList.ofPeople("People"));
        commits.failAt(0, "23514", Mode.ONCE);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> faulty.create(scene.caller, NewLeadList.ofPeople("People")))
                .satisfies(failure -> assertThat(failure.isOutcomeUnknown()).isFalse())
                .satisfies(failure -> assertThat(failure.isRetryable()).isFalse());
        assertThat(lists()).hasSize(1);
    }

    @Test
    void a_read_and_a_dry_run_have_no_unknown_outcome() {
        commits.failAt(0, CONNECTION_FAILURE, Mode.ONCE);
        assertThat(over(commits).findAll(scene.caller, null, 10).lists()).isEmpty();
        FaultyDataSource rollbacks = new FaultyDataSource(
                database.shared(), method -> method.getName().equals("rollback"));
        rollbacks.failAt(0, CONNECTION_FAILURE, Mode.RESULT_LOST);
        over(rollbacks).with(WriteOptions.DRY_RUN).create(scene.caller, NewLeadList.ofPeople("People"));
        assertThat(rollbacks.recover()).isTrue();
        assertThat(lists()).isEmpty();
    }

    @Test
    void a_connection_that_breaks_after_the_commit_does_not_change_the_result() {
        over(everything).create(scene.caller, NewLeadList.ofPeople("People")); // gives the organization its number
        everything.count();
        over(everything).create(scene.caller, NewLeadList.ofPeople("People"));
        int calls = everything.calls();
        assertThat(callsAfterTheCommit()).isPositive();
        for (int call = calls - callsAfterTheCommit(); call < calls; call++) {
            everything.failAt(call, CONNECTION_FAILURE, Mode.DEATH);
            assertThat(over(everything).create(scene.caller, NewLeadList.ofPeople("People")))
                    .isNotNull();
            assertThat(everything.recover()).isTrue();
        }
        assertThat(lists()).hasSize(2 + callsAfterTheCommit());
    }

    @Test
    void in_the_hosts_transaction_a_lost_connection_is_reported_as_retryable_and_the_call_is_not_retried()
            throws SQLException {
        FaultyDataSource statements = new FaultyDataSource(database.shared(), FaultyDataSource.STATEMENTS);
        try (Connection connection = statements.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Scene joined = new Scene(JdbcTransactions.joining(() -> connection));
            statements.failAt(0, CONNECTION_FAILURE, Mode.ONCE);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(joined::aPersonList)
                    .satisfies(failure -> assertThat(failure.isRetryable()).isTrue());
            assertThat(statements.calls()).isEqualTo(1);
            connection.rollback();
        }
    }

    private FaultyDataSource connectionsThatStayLost(String state) {
        FaultyDataSource connections = new FaultyDataSource(
                database.shared(), method -> method.getName().equals("getConnection"));
        connections.failAt(0, state, Mode.DEATH);
        return connections;
    }

    /** Returns the number of JDBC calls that a write makes after its commit, which restore the connection. */
    private int callsAfterTheCommit() {
        int[] after = {0};
        FaultyDataSource counter = new FaultyDataSource(database.shared(), method -> {
            boolean isCommit = method.getName().equals("commit");
            after[0] = isCommit ? 0 : after[0] + (FaultyDataSource.EVERYTHING.test(method) ? 1 : 0);
            return isCommit;
        });
        over(counter).create(new Scene(database.shared()).caller, NewLeadList.ofPeople("People"));
        return after[0];
    }

    private LeadLists over(FaultyDataSource faults) {
        return LeadLists.over(JdbcStorage.over(faults.dataSource())).build();
    }

    private List<LeadList> lists() {
        return scene.leadLists.findAll(scene.caller, null, 100).lists();
    }
}
