package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadlist.LeadLists;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.StorageException;
import io.leadlist.call.WriteOptions;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The library joins the host's transaction, and never commits it. */
@ParameterizedClass
@EnumSource(Database.class)
class HostTransactionTest {
    private final DataSource dataSource;

    HostTransactionTest(Database database) {
        dataSource = database.shared();
    }

    @Test
    void changes_in_the_hosts_transaction_are_stored_when_the_host_commits() throws SQLException {
        try (Connection connection = hostConnection()) {
            Scene scene = new Scene(JdbcTransactions.joining(() -> connection));
            LeadListId list = scene.aPersonList();
            AddReport report = scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 3));
            assertThat(report.addedCount()).isEqualTo(3);
            assertThat(connection.isClosed()).isFalse();
            connection.commit();
            assertThat(outside().find(scene.caller, list).memberCount()).isEqualTo(3);
        }
    }

    @Test
    void changes_in_the_hosts_transaction_are_discarded_when_the_host_rolls_back() throws SQLException {
        try (Connection connection = hostConnection()) {
            Scene scene = new Scene(JdbcTransactions.joining(() -> connection));
            LeadListId list = scene.aPersonList();
            scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 3));
            connection.rollback();
            assertThatExceptionOfType(LeadListNotFoundException.class)
                    .isThrownBy(() -> outside().find(scene.caller, list));
        }
    }

    @Test
    void a_rejection_does_not_undo_earlier_changes_of_the_host() throws SQLException {
        try (Connection connection = hostConnection()) {
            Scene scene = new Scene(JdbcTransactions.joining(() -> connection));
            LeadListId list = scene.aPersonList();
            LeadListId unknown = new LeadListId(new UUID(1, 1));
            assertThatExceptionOfType(LeadListNotFoundException.class)
                    .isThrownBy(() -> scene.leadLists.addProspects(scene.caller, unknown, Scene.prospects(0, 1)));
            connection.commit();
            assertThat(outside().find(scene.caller, list).memberCount()).isZero();
        }
    }

    @Test
    void a_call_that_is_rejected_midway_leaves_no_changes_when_the_host_continues() throws SQLException {
        try (Connection connection = hostConnection()) {
            JdbcStorage storage = JdbcStorage.over(JdbcTransactions.joining(() -> connection));
            Scene scene = new Scene(JdbcTransactions.joining(() -> connection));
            LeadListId list = scene.aPersonList();
            LeadLists limited = LeadLists.over(storage)
                    .limits(Limits.DEFAULT.withMembers(2, WhenFull.REJECT))
                    .build();
            IdempotencyKey key = new IdempotencyKey("op " + list);
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatExceptionOfType(LimitReachedException.class)
                        .isThrownBy(() -> limited.with(WriteOptions.idempotent(key))
                                .addProspects(scene.caller, list, Scene.prospects(0, 3)));
            }
            connection.commit();
            assertThat(outside().find(scene.caller, list).version()).isEqualTo(1);
            AddReport report = outside().addProspects(scene.caller, list, Scene.prospects(0, 3));
            assertThat(report.outcomes()).allMatch(outcome -> outcome.matchedBy() == null);
        }
    }

    @Test
    void a_statement_that_fails_does_not_end_the_hosts_transaction() throws SQLException {
        try (Connection connection = hostConnection()) {
            JdbcStorage storage = JdbcStorage.over(JdbcTransactions.joining(() -> connection));
            Scene scene = new Scene(JdbcTransactions.joining(() -> connection));
            LeadListId list = scene.aPersonList();
            LeadList twice = scene.leadLists.find(scene.caller, list);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> storage.write(scene.caller.organization(), transaction -> {
                        transaction.lists().insert(twice);
                        return list;
                    }));
            scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 3));
            connection.commit();
            assertThat(outside().find(scene.caller, list).memberCount()).isEqualTo(3);
        }
    }

    @Test
    void a_dry_run_undoes_its_own_changes_and_no_earlier_changes_of_the_host() throws SQLException {
        try (Connection connection = hostConnection()) {
            Scene scene = new Scene(JdbcTransactions.joining(() -> connection));
            LeadListId list = scene.aPersonList();
            scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 3));
            AddReport report =
                    scene.leadLists.with(WriteOptions.DRY_RUN).addProspects(scene.caller, list, Scene.prospects(0, 5));
            assertThat(report.addedCount()).isEqualTo(2);
            LeadListId unknown = new LeadListId(new UUID(1, 1));
            assertThatExceptionOfType(LeadListNotFoundException.class)
                    .isThrownBy(() -> scene.leadLists
                            .with(WriteOptions.DRY_RUN)
                            .addProspects(scene.caller, unknown, Scene.prospects(0, 1)));
            connection.commit();
            assertThat(outside().find(scene.caller, list).memberCount()).isEqualTo(3);
        }
    }

    @Test
    void a_connection_with_auto_commit_on_is_rejected() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Scene scene = new Scene(JdbcTransactions.joining(() -> connection));
            assertThatIllegalStateException().isThrownBy(scene::aPersonList).withMessageContaining("auto-commit");
        }
    }

    @Test
    void a_failure_of_the_hosts_connection_is_thrown_without_a_retry() throws SQLException {
        Connection connection = hostConnection();
        connection.close();
        Scene scene = new Scene(JdbcTransactions.joining(() -> connection));
        assertThatExceptionOfType(StorageException.class).isThrownBy(scene::aPersonList);
    }

    private LeadLists outside() {
        return new Scene(dataSource).leadLists;
    }

    private Connection hostConnection() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
