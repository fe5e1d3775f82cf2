package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.list.NewLeadList;
import io.leadlist.observation.LeadListsEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** In a transaction of the host, listeners are told when the host has committed. */
@ParameterizedClass
@EnumSource(Database.class)
class JoinedListenersTest {
    private final Caller.Member caller = Caller.of("user", "org-" + UUID.randomUUID());
    private final List<LeadListsEvent> told = new ArrayList<>();
    private final HostPool host;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final LeadLists joining;

    JoinedListenersTest(Database database) {
        host = new HostPool(database, true);
        JdbcTransactionManager manager = new JdbcTransactionManager(host.pool());
        transaction = new TransactionTemplate(manager);
        nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        joining = over(JdbcTransactions.joining(host.pool()));
    }

    @AfterEach
    void close() {
        try (host) {
            assertThat(host.inUse()).isZero();
        }
    }

    @Test
    void listeners_are_told_after_springs_commit_in_the_order_of_the_changes() {
        transaction.executeWithoutResult(status -> {
            LeadListId list = create(joining);
            joining.delete(caller, list);
            assertThat(told).isEmpty();
        });
        assertThat(told)
                .extracting(LeadListsEvent::type)
                .containsExactly(LeadListsEvent.Type.LIST_CREATED, LeadListsEvent.Type.LIST_DELETED);
    }

    @Test
    void a_rollback_of_spring_tells_nobody() {
        transaction.executeWithoutResult(status -> {
            create(joining);
            status.setRollbackOnly();
        });
        assertThat(told).isEmpty();
    }

    @Test
    void a_rollback_to_a_savepoint_of_spring_tells_nobody_of_what_came_after_it() {
        transaction.executeWithoutResult(outer -> {
            create(joining);
            nested.executeWithoutResult(inner -> {
                create(joining);
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> create(joining));
        });
        assertThat(told).hasSize(2);
    }

    @Test
    void a_rejected_call_in_a_transaction_that_is_committed_tells_nobody() {
        transaction.executeWithoutResult(status -> assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> joining.delete(caller, new LeadListId(new UUID(1, 1)))));
        assertThat(told).isEmpty();
    }

    @Test
    void outside_a_transaction_listeners_are_told_at_once() {
        create(joining);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_host_without_spring_runs_the_actions_itself() throws SQLException {
        List<Runnable> actions = new ArrayList<>();
        try (Connection connection = begun(host.pool())) {
            LeadLists plain = over(JdbcTransactions.joining(() -> connection).withAfterCommit(actions::add));
            create(plain);
            connection.commit();
        }
        assertThat(told).isEmpty();
        actions.forEach(Runnable::run);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_call_that_could_tell_nobody_of_its_commit_is_rejected_and_changes_nothing() throws SQLException {
        try (Connection connection = begun(host.pool())) {
            LeadLists plain = over(JdbcTransactions.joining(() -> connection));
            assertThatIllegalStateException()
                    .isThrownBy(() -> create(plain))
                    .withMessageContaining("JdbcTransactions.withAfterCommit");
            connection.commit();
        }
        assertThat(joining.findAll(caller, null, 10).lists()).isEmpty();
        assertThat(told).isEmpty();
    }

    private LeadLists over(JdbcTransactions transactions) {
        return LeadLists.over(JdbcStorage.over(transactions))
                .listener(told::add)
                .build();
    }

    private LeadListId create(LeadLists leadLists) {
        return leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();
    }

    private static Connection begun(DataSource pool) throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
