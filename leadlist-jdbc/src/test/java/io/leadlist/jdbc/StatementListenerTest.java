package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;
import io.leadlist.lead.PersonId;
import io.leadlist.privacy.MarkedCalls;
import io.leadlist.privacy.MarkedCalls.Call;
import io.leadlist.privacy.MarkedScene;
import io.leadlist.privacy.Marks;
import io.leadlist.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A listener receives every statement with its duration, and no argument. */
@ParameterizedClass
@EnumSource(Database.class)
class StatementListenerTest {
    private final List<ExecutedStatement> executed = new ArrayList<>();
    private final Database database;
    private final JdbcTransactions transactions;

    StatementListenerTest(Database database) {
        this.database = database;
        transactions = JdbcTransactions.over(database.shared()).withStatementListener(executed::add);
    }

    @Test
    void every_statement_of_a_call_is_reported_in_order() {
        CountedStatements counted = new CountedStatements(database.shared());
        Scene scene = new Scene(JdbcTransactions.over(counted.dataSource()).withStatementListener(executed::add));
        LeadListId list = scene.aPersonList();
        executed.clear();
        List<String> sent = counted.of(() -> scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 3)));
        assertThat(executed).extracting(ExecutedStatement::sql).isEqualTo(sent);
        assertThat(executed)
                .noneMatch(ExecutedStatement::isFailed)
                .noneMatch(statement -> statement.duration().isNegative())
                .anyMatch(statement -> !statement.duration().isZero());
    }

    @Test
    void no_statement_of_any_call_contains_an_argument() {
        Storage storage = JdbcStorage.over(transactions);
        MarkedScene scene = new MarkedScene(storage);
        List<Object> parts = new ArrayList<>(scene.parts(storage));
        parts.add(JdbcDirectory.over(transactions));
        MarkedCalls calls = new MarkedCalls(scene);
        List<Call> usual =
                parts.stream().flatMap(part -> calls.usual(part).stream()).toList();
        usual.forEach(call -> call.prepare().failure());
        assertThat(executed).hasSizeGreaterThan(100);
        assertThat(Marks.in(executed.toString())).isEmpty();
    }

    @Test
    void a_failed_statement_is_reported_with_its_sql_state() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> transactions.run(handle -> {
                    handle.execute("CREATE TEMPORARY TABLE number_of_test (id integer NOT NULL)");
                    return handle.execute("INSERT INTO number_of_test VALUES (CAST(? AS integer))", (Object) null);
                }));
        assertThat(executed.get(1).isFailed()).isTrue();
        assertThat(executed.get(1).sqlState()).contains("23502");
        assertThat(executed.get(1).sql()).endsWith("VALUES (CAST(? AS integer))");
    }

    @Test
    void searches_of_a_directory_are_reported_too() {
        JdbcDirectory.over(transactions).findPeople(List.of(new PersonId("unknown")));
        assertThat(executed)
                .singleElement()
                .satisfies(statement -> assertThat(statement.sql()).contains("lead_directory_person"));
    }

    @Test
    void a_listener_that_throws_changes_nothing() {
        for (Throwable thrown : List.of(
                new IllegalStateException("planted"), new AssertionError("planted"), new SQLException("planted"))) {
            Scene scene = new Scene(
                    JdbcTransactions.over(database.shared()).withStatementListener(statement -> sneak(thrown)));
            assertThat(scene.leadLists.find(scene.caller, scene.aPersonList()).version())
                    .isEqualTo(1);
        }
    }

    @Test
    void statements_in_the_hosts_transaction_are_reported() throws SQLException {
        try (Connection connection = database.shared().getConnection()) {
            connection.setAutoCommit(false);
            LeadLists joined = LeadLists.over(JdbcStorage.over(
                            JdbcTransactions.joining(() -> connection).withStatementListener(executed::add)))
                    .build();
            joined.findAll(new Scene(database.shared()).caller, null, 10);
            connection.rollback();
        }
        assertThat(executed).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
