package io.leadlist.jdbc.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.Scene;
import io.leadlist.privacy.ExceptionText;
import io.leadlist.privacy.Marks;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A translated failure keeps the SQL state, and the message only if it cannot contain a value. */
@ParameterizedClass
@EnumSource(Database.class)
class SqlFailureTest {
    private final Database database;
    private final Jdbi jdbi;

    SqlFailureTest(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.empty());
        jdbi.useHandle(handle -> handle.execute(
                "CREATE TABLE strict (id varchar(40) PRIMARY KEY, word varchar(3), number int CHECK (number > 0),"
                        + " needed varchar(40) NOT NULL)"));
    }

    @Test
    void data_and_constraint_violations_keep_the_state_but_no_value() {
        insert(Marks.TEXT, "a", 1, Marks.TEXT);
        Map<String, Runnable> failures = Map.of(
                "23505", () -> insert(Marks.TEXT, "a", 1, Marks.TEXT),
                "22001", () -> insert("other", Marks.TEXT, 1, Marks.TEXT),
                "23514", () -> insert("other", Marks.TEXT.substring(0, 3), -1, Marks.TEXT),
                "23502", () -> insert(Marks.TEXT, "a", 1, null),
                "22", () -> query("SELECT CAST(CAST(:mark AS varchar) AS int)"));
        failures.forEach((state, failing) -> {
            // H2 has a state of its own for a violated check constraint.
            String expected = state.equals("23514") ? "2351" : state;
            StorageException translated = translated(failing);
            assertThat(translated).hasMessageStartingWith("The database failed, SQL state " + expected);
            assertThat(Marks.in(ExceptionText.of(translated)))
                    .as("%s", translated)
                    .isEmpty();
        });
    }

    @Test
    void a_missing_table_is_named() {
        StorageException translated = translated(() -> query("SELECT 1 FROM nowhere WHERE id = :mark"));

        assertThat(translated.getMessage()).containsIgnoringCase("nowhere").contains("SQL state 42");
        assertThat(Marks.in(ExceptionText.of(translated))).isEmpty();
    }

    @Test
    void a_missing_column_is_named() {
        StorageException translated = translated(() -> query("SELECT nothing FROM strict WHERE id = :mark"));

        assertThat(translated.getMessage()).containsIgnoringCase("nothing");
        assertThat(Marks.in(ExceptionText.of(translated))).isEmpty();
    }

    @Test
    void a_closed_connection_keeps_the_message_of_the_driver() throws SQLException {
        Connection connection = database.empty().getConnection().unwrap(Connection.class);
        connection.close();

        StorageException translated = translated(() -> Jdbi.open(connection)
                .createQuery("SELECT :mark")
                .bind("mark", Marks.TEXT)
                .mapToMap()
                .list());

        assertThat(translated.getMessage()).containsIgnoringCase("closed");
        assertThat(Marks.in(ExceptionText.of(translated))).isEmpty();
    }

    @Test
    void a_statement_time_out_contains_no_value() {
        // Only PostgreSQL reports the parameters of a canceled statement.
        Jdbi postgresql = Jdbi.create(Database.POSTGRESQL.empty());
        StorageException translated = translated(() -> postgresql.useHandle(handle -> {
            handle.execute("SET statement_timeout = 100; SET log_parameter_max_length_on_error = -1");
            handle.createQuery("SELECT pg_sleep(10), :mark")
                    .bind("mark", Marks.TEXT)
                    .mapToMap()
                    .list();
        }));

        assertThat(translated.getMessage()).contains("SQL state 57014").containsIgnoringCase("cancel");
        assertThat(Marks.in(ExceptionText.of(translated))).isEmpty();
    }

    @Test
    void a_failed_batch_contains_no_value() {
        StorageException translated = translated(() -> jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("INSERT INTO strict VALUES (:id, 'a', 1, :id)");
            batch.bind("id", Marks.TEXT).add().bind("id", Marks.TEXT).add().execute();
        }));

        assertThat(translated).hasMessage("The database failed, SQL state 23505");
        assertThat(Marks.in(ExceptionText.of(translated))).isEmpty();
    }

    @Test
    void a_row_that_another_transaction_has_locked_is_not_named() throws SQLException {
        insert(Marks.TEXT, "a", 1, Marks.TEXT);
        try (Handle other = jdbi.open().begin();
                Handle own = jdbi.open()) {
            change(other);
            own.execute(database == Database.H2 ? "SET LOCK_TIMEOUT 50" : "SET lock_timeout = 50");
            StorageException translated = translated(() -> change(own));

            assertThat(translated.isRetryable()).isTrue();
            assertThat(Marks.in(ExceptionText.of(translated))).isEmpty();
            other.rollback();
        }
    }

    @Test
    void a_row_that_another_transaction_has_changed_is_not_named() {
        insert(Marks.TEXT, "a", 1, Marks.TEXT);
        try (Handle own = jdbi.open()) {
            own.setTransactionIsolationLevel(TransactionIsolationLevel.REPEATABLE_READ);
            own.begin();
            own.select("SELECT id FROM strict").mapTo(String.class).list();
            jdbi.useHandle(SqlFailureTest::change);
            StorageException translated = translated(() -> change(own));

            assertThat(translated.isRetryable()).isTrue();
            assertThat(Marks.in(ExceptionText.of(translated))).isEmpty();
            own.rollback();
        }
    }

    @Test
    void a_literal_in_a_statement_is_not_in_the_exception_for_its_data() {
        StorageException translated = translated(() -> jdbi.useHandle(handle ->
                handle.execute("INSERT INTO strict VALUES ('1', '" + Marks.TEXT + "', 1, '" + Marks.TEXT + "')")));

        assertThat(Marks.in(ExceptionText.of(translated))).isEmpty();
    }

    @Test
    void the_copies_have_no_type_of_a_driver_because_it_may_hold_values() {
        insert(Marks.TEXT, "a", 1, Marks.TEXT);
        StorageException translated = translated(() -> insert(Marks.TEXT, "a", 1, Marks.TEXT));

        assertThat(Stream.iterate(translated.getCause(), cause -> cause != null, Throwable::getCause))
                .allMatch(cause -> cause.getClass().getName().startsWith("java."));
    }

    @Test
    void a_connection_that_fails_to_close_adds_no_value_to_a_rejection() {
        DataSource sound = database.shared();
        Scene scene = new Scene(new FailingToClose(sound, Marks.TEXT));

        LeadListNotFoundException rejection = catchThrowableOfType(
                LeadListNotFoundException.class,
                () -> scene.leadLists.find(scene.caller, new LeadListId(new UUID(1, 1))));

        assertThat(rejection.getSuppressed()).hasSize(1);
        assertThat(Marks.in(ExceptionText.of(rejection))).isEmpty();
    }

    @Test
    void an_exhausted_pool_keeps_its_message() {
        SQLException exhausted = new SQLTransientConnectionException(
                "pool - Connection is not available, request timed out after 30000ms");

        assertThat(SqlFailure.translate(new ConnectionException(exhausted)))
                .hasMessageContaining("Connection is not available, request timed out after 30000ms");
    }

    @Test
    void a_copy_has_state_code_stack_trace_and_copies_of_all_related_exceptions() {
        SQLException failure = new SQLException(Marks.TEXT, "22001", 7, new IllegalStateException(Marks.TEXT));
        failure.setNextException(new SQLException(Marks.TEXT, "23505"));
        failure.addSuppressed(new SQLException("ERROR: no such thing\n  Detail: " + Marks.TEXT, "42P01"));
        failure.addSuppressed(new IllegalStateException(failure));

        SQLException copy = (SQLException) Redacted.copy(failure);

        assertThat((Throwable) copy)
                .hasMessage("java.sql.SQLException")
                .hasCauseExactlyInstanceOf(RuntimeException.class);
        assertThat(copy.getCause()).hasMessage("java.lang.IllegalStateException");
        assertThat(copy.getSQLState()).isEqualTo("22001");
        assertThat(copy.getErrorCode()).isEqualTo(7);
        assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(copy.getNextException().getSQLState()).isEqualTo("23505");
        assertThat(copy.getSuppressed()[0]).hasMessage("java.sql.SQLException: ERROR: no such thing");
        assertThat(Marks.in(ExceptionText.of(copy))).isEmpty();
    }

    @Test
    void the_causes_contain_no_exception_of_jdbi_because_it_has_the_bound_values() {
        StorageException translated = translated(() -> query("SELECT 1 FROM nowhere WHERE id = :mark"));

        assertThat(Stream.iterate((Throwable) translated, cause -> cause != null, Throwable::getCause))
                .noneMatch(JdbiException.class::isInstance);
    }

    private StorageException translated(Runnable failing) {
        RuntimeException failure = catchThrowableOfType(RuntimeException.class, failing::run);
        assertThat(failure).as("the statement failed").isNotNull();
        return SqlFailure.translate(failure);
    }

    private void insert(String id, String word, int number, String needed) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO strict VALUES (:id, :word, :number, :needed)")
                .bind("id", id)
                .bind("word", word)
                .bind("number", number)
                .bind("needed", needed)
                .execute());
    }

    private static void change(Handle handle) {
        handle.createUpdate("UPDATE strict SET number = number + 1 WHERE id = :id AND needed = :id")
                .bind("id", Marks.TEXT)
                .execute();
    }

    private void query(String sql) {
        jdbi.useHandle(handle ->
                handle.createQuery(sql).bind("mark", Marks.TEXT).mapToMap().list());
    }

    /** A data source whose connections close, but throw an exception with a value. */
    private static final class FailingToClose extends ProxyDataSource {
        private final String value;

        FailingToClose(DataSource target, String value) {
            super(target);
            this.value = value;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection target = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        Object result = method.invoke(target, arguments);
                        if (method.getName().equals("close")) {
                            throw new SQLException(value, "22001");
                        }
                        return result;
                    });
        }
    }
}
