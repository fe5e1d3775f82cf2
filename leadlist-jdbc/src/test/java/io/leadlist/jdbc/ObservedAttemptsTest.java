package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.observation.Completion;
import io.leadlist.observation.Completion.Outcome;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Operation;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every attempt of a transaction is reported, and actions after the commit run once, however many attempts it took. */
@ParameterizedClass
@EnumSource(Database.class)
class ObservedAttemptsTest {
    private final OrganizationId organization = new OrganizationId("org-" + UUID.randomUUID());
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Completion> ends = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final LeadListsObserver observer = operation -> {
        assertThat(operation.kind()).isEqualTo(Operation.Kind.TRANSACTION);
        numbers.add(operation.attempt());
        return ends::add;
    };
    private final JdbcStorage storage;

    ObservedAttemptsTest(Database database) {
        storage = JdbcStorage.over(database.shared());
    }

    @Test
    void retried_attempts_are_reported_with_their_sql_state() {
        failUntil(3, storage.observedBy(observer));
        assertThat(numbers).containsExactly(1, 2, 3);
        assertThat(ends)
                .extracting(Completion::outcome)
                .containsExactly(Outcome.RETRIED, Outcome.RETRIED, Outcome.DONE);
        assertThat(ends).extracting(Completion::sqlState).containsExactly("40001", "40001", null);
    }

    @Test
    void an_action_of_a_retried_transaction_runs_once() {
        failUntil(3, storage);
        assertThat(actions).containsExactly("attempt 3");
    }

    @Test
    void the_last_of_all_attempts_has_failed() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> failUntil(100, storage.observedBy(observer)));
        assertThat(numbers).hasSize(20).endsWith(20);
        assertThat(ends).extracting(Completion::outcome).endsWith(Outcome.RETRIED, Outcome.FAILED);
        assertThat(ends).extracting(Completion::sqlState).containsOnly("40001");
        assertThat(actions).isEmpty();
    }

    @Test
    void the_attempts_of_all_databases_of_a_routing_storage_are_reported() {
        Storage routing = RoutingStorage.over(Map.of("only", storage), any -> "only");
        failUntil(2, routing.observedBy(observer));
        assertThat(numbers).containsExactly(1, 2);
        assertThat(actions).containsExactly("attempt 2");
    }

    private void failUntil(int attempt, Storage failing) {
        int[] attempts = {0};
        failing.<Boolean>write(organization, transaction -> failUntil(attempt, ++attempts[0], transaction));
    }

    private boolean failUntil(int attempt, int number, Transaction transaction) {
        transaction.afterCommit(() -> actions.add("attempt " + number));
        if (number < attempt) {
            throw new UnableToExecuteStatementException(new SQLException("planted", "40001"), null);
        }
        return true;
    }
}
