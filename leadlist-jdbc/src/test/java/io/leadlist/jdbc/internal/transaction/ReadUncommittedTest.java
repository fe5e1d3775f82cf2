package io.leadlist.jdbc.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcTransactions;
import io.leadlist.jdbc.Scene;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** On H2, READ UNCOMMITTED reads rows that may be rolled back. The library does not work at that level. */
class ReadUncommittedTest {
    private static final int READ_UNCOMMITTED = Connection.TRANSACTION_READ_UNCOMMITTED;
    private final DataSource dataSource = Database.H2.shared();
    private final Scene scene = new Scene(dataSource);
    private final LeadListId list = scene.aPersonList();

    @Test
    void an_own_transaction_does_not_read_what_another_one_may_roll_back() throws SQLException {
        try (Connection connection = uncommitted();
                Handle other = Jdbi.open(dataSource)) {
            other.begin();
            rename(other);
            assertThat(nameReadBy(connection)).as("without the library").isEqualTo("Renamed");

            assertThat(nameIn(connection)).isEqualTo("People");
            other.rollback();
        }
    }

    @Test
    void the_level_of_the_connection_is_restored_after_a_call_and_after_a_failed_call() throws SQLException {
        try (Connection connection = uncommitted()) {
            nameIn(connection);
            assertThat(connection.getTransactionIsolation()).isEqualTo(READ_UNCOMMITTED);
            Transactions transactions = Transactions.over(new SingleConnectionDataSource(connection, true));
            assertThatIllegalStateException().isThrownBy(() -> transactions.run(this::fail, Mode.WRITE));
            assertThat(connection.getTransactionIsolation()).isEqualTo(READ_UNCOMMITTED);
        }
    }

    @Test
    void a_transaction_of_the_host_at_that_level_is_rejected_and_may_continue() throws SQLException {
        try (Connection connection = uncommitted()) {
            connection.setAutoCommit(false);
            Scene joining = new Scene(JdbcTransactions.joining(() -> connection));

            assertThatIllegalStateException()
                    .isThrownBy(() -> joining.leadLists.find(scene.caller, list))
                    .withMessage("The host's transaction must be at READ COMMITTED or above");

            connection.createStatement().execute("CREATE TABLE IF NOT EXISTS host_continues (text varchar(20))");
            connection.commit();
        }
    }

    @Test
    void on_postgresql_that_level_is_read_committed_and_is_accepted() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.shared().getConnection()) {
            connection.setTransactionIsolation(READ_UNCOMMITTED);
            connection.setAutoCommit(false);
            Scene joining = new Scene(JdbcTransactions.joining(() -> connection));

            assertThat(joining.leadLists
                            .find(joining.caller, joining.aPersonList())
                            .name())
                    .isEqualTo("People");
            connection.rollback();
        }
    }

    private Connection uncommitted() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setTransactionIsolation(READ_UNCOMMITTED);
        return connection;
    }

    private String nameIn(Connection connection) {
        Scene own = new Scene(new SingleConnectionDataSource(connection, true));
        return own.leadLists.find(scene.caller, list).name();
    }

    private String nameReadBy(Connection connection) {
        return Jdbi.create(connection)
                .withHandle(handle -> handle.createQuery("SELECT name FROM lead_list WHERE id = :list")
                        .bind("list", list.uuid())
                        .mapTo(String.class)
                        .one());
    }

    private void rename(Handle handle) {
        handle.createUpdate("UPDATE lead_list SET name = 'Renamed' WHERE id = :list")
                .bind("list", list.uuid())
                .execute();
    }

    private Object fail(Handle handle) {
        throw new IllegalStateException("planted");
    }
}
