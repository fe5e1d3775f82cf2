package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.StorageException;
import io.leadlist.privacy.Leaks;
import io.leadlist.privacy.Marks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What real failures of the databases become: the SQL state stays, and a message that cannot hold a value. */
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
    void failures_of_data_have_the_state_and_no_value() {
        insert(Marks.TEXT, "a", 1, Marks.TEXT);
        Map<String, Runnable> failures = Map.of(
                "23505", () -> insert(Marks.TEXT, "a", 1, Marks.TEXT),
                "22001", () -> insert("other", Marks.TEXT, 1, Marks.TEXT),
                "23514", () -> insert("other", Marks.TEXT.substring(0, 3), -1, Marks.TEXT),
                "23502", () -> insert(Marks.TEXT, "a", 1, null),
                "22", () -> query("SELECT CAST(CAST(:mark AS varchar) AS int)"));
        failures.forEach((state, failing) -> {
            // H2 has its own state where a check fails.
            String expected = state.equals("23514") ? "2351" : state;
            StorageException told = told(failing);
            assertThat(told).hasMessageStartingWith("The database failed, SQL state " + expected);
            assertThat(Marks.in(Leaks.text(told))).as("%s", told).isEmpty();
        });
    }

    @Test
    void a_missing_table_is_named() {
        StorageException told = told(() -> query("SELECT 1 FROM nowhere WHERE id = :mark"));

        assertThat(told.getMessage()).containsIgnoringCase("nowhere").contains("SQL state 42");
        assertThat(Marks.in(Leaks.text(told))).isEmpty();
    }

    @Test
    void a_missing_column_is_named() {
        StorageException told = told(() -> query("SELECT nothing FROM strict WHERE id = :mark"));

        assertThat(told.getMessage()).containsIgnoringCase("nothing");
        assertThat(Marks.in(Leaks.text(told))).isEmpty();
    }

    @Test
    void a_closed_connection_is_told_with_the_words_of_the_driver() throws SQLException {
        Connection connection = database.empty().getConnection().unwrap(Connection.class);
        connection.close();

        StorageException told = told(() -> Jdbi.open(connection)
                .createQuery("SELECT :mark")
                .bind("mark", Marks.TEXT)
                .mapToMap()
                .list());

        assertThat(told.getMessage()).containsIgnoringCase("closed");
        assertThat(Marks.in(Leaks.text(told))).isEmpty();
    }

    @Test
    void a_statement_that_takes_too_long_shows_no_value() {
        // PostgreSQL alone tells the parameters of a canceled statement.
        Jdbi postgresql = Jdbi.create(Database.POSTGRESQL.empty());
        StorageException told = told(() -> postgresql.useHandle(handle -> {
            handle.execute("SET statement_timeout = 100; SET log_parameter_max_length_on_error = -1");
            handle.createQuery("SELECT pg_sleep(10), :mark")
                    .bind("mark", Marks.TEXT)
                    .mapToMap()
                    .list();
        }));

        assertThat(told.getMessage()).contains("SQL state 57014").containsIgnoringCase("cancel");
        assertThat(Marks.in(Leaks.text(told))).isEmpty();
    }

    @Test
    void a_pool_without_a_connection_is_told_with_its_words() {
        SQLException exhausted = new SQLTransientConnectionException(
                "pool - Connection is not available, request timed out after 30000ms");

        assertThat(SqlFailure.tell(new ConnectionException(exhausted)))
                .hasMessageContaining("Connection is not available, request timed out after 30000ms");
    }

    @Test
    void the_copy_has_state_code_stack_trace_and_all_that_hangs_on_the_failure() {
        SQLException failure = new SQLException(Marks.TEXT, "22001", 7, new IllegalStateException(Marks.TEXT));
        failure.setNextException(new SQLException(Marks.TEXT, "23505"));
        failure.addSuppressed(new SQLException("ERROR: no such thing\n  Detail: " + Marks.TEXT, "42P01"));
        failure.addSuppressed(new IllegalStateException(failure));

        SQLException copy = (SQLException) ValueFree.copy(failure);

        assertThat((Throwable) copy)
                .hasMessage("java.sql.SQLException")
                .hasCauseExactlyInstanceOf(RuntimeException.class);
        assertThat(copy.getCause()).hasMessage("java.lang.IllegalStateException");
        assertThat(copy.getSQLState()).isEqualTo("22001");
        assertThat(copy.getErrorCode()).isEqualTo(7);
        assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(copy.getNextException().getSQLState()).isEqualTo("23505");
        assertThat(copy.getSuppressed()[0]).hasMessage("java.sql.SQLException: ERROR: no such thing");
        assertThat(Marks.in(Leaks.text(copy))).isEmpty();
    }

    @Test
    void no_exception_of_jdbi_which_holds_the_bound_values_is_among_the_causes() {
        StorageException told = told(() -> query("SELECT 1 FROM nowhere WHERE id = :mark"));

        assertThat(Stream.iterate((Throwable) told, cause -> cause != null, Throwable::getCause))
                .noneMatch(JdbiException.class::isInstance);
    }

    private StorageException told(Runnable failing) {
        RuntimeException failure = catchThrowableOfType(RuntimeException.class, failing::run);
        assertThat(failure).as("the statement failed").isNotNull();
        return SqlFailure.tell(failure);
    }

    private void insert(String id, String word, int number, String needed) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO strict VALUES (:id, :word, :number, :needed)")
                .bind("id", id)
                .bind("word", word)
                .bind("number", number)
                .bind("needed", needed)
                .execute());
    }

    private void query(String sql) {
        jdbi.useHandle(handle ->
                handle.createQuery(sql).bind("mark", Marks.TEXT).mapToMap().list());
    }
}
