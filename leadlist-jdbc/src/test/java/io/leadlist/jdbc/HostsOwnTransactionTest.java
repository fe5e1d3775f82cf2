package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** The library joins the transactions of hosts without a framework, and those of Jdbi. */
@ParameterizedClass
@CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
class HostsOwnTransactionTest {
    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();
    private final HostPool host;
    private final Scene outside;

    HostsOwnTransactionTest(Database database, boolean isAutoCommit) {
        host = new HostPool(database, isAutoCommit);
        outside = new Scene(database.shared());
    }

    @AfterEach
    void close() {
        try (host) {
            assertThat(host.inUse()).isZero();
        }
    }

    @Test
    void a_connection_that_the_host_keeps_for_its_thread_is_joined() throws SQLException {
        Scene scene = new Scene(JdbcTransactions.joining(host.pool(), CURRENT::get));
        LeadListId stored = scene.aPersonList();
        LeadListId discarded;
        try (Connection connection = host.pool().getConnection()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            discarded = scene.aPersonList();
            connection.rollback();
        } finally {
            CURRENT.remove();
        }
        assertThat(outside.leadLists.find(scene.caller, stored).version()).isEqualTo(1);
        assertThatNothingIsStored(scene, discarded);
    }

    @Test
    void a_transaction_of_jdbi_is_joined() {
        Jdbi jdbi = Jdbi.create(host.pool());
        Scene scene = new Scene(JdbcTransactions.joining(host.pool(), CURRENT::get));
        LeadListId discarded = jdbi.inTransaction(handle -> {
            CURRENT.set(handle.getConnection());
            try {
                handle.execute("INSERT INTO host_note VALUES (?)", host.note);
                return scene.aPersonList();
            } finally {
                CURRENT.remove();
                handle.rollback();
            }
        });
        assertThat(host.notes()).isZero();
        assertThatNothingIsStored(scene, discarded);
    }

    @Test
    void a_data_source_that_returns_the_connection_of_the_running_transaction_is_joined() throws SQLException {
        BoundDataSource source = new BoundDataSource(host.pool());
        Scene scene = new Scene(withoutSpring(() -> JdbcTransactions.joining(source)));
        LeadListId stored = scene.aPersonList();
        LeadListId discarded;
        try (Connection connection = source.begin()) {
            discarded = scene.aPersonList();
            connection.rollback();
        } finally {
            source.end();
        }
        assertThat(outside.leadLists.find(scene.caller, stored).version()).isEqualTo(1);
        assertThatNothingIsStored(scene, discarded);
    }

    @Test
    void own_transactions_never_end_a_transaction_that_has_changed_something() throws SQLException {
        BoundDataSource source = new BoundDataSource(host.pool());
        Scene scene = new Scene(JdbcTransactions.over(source));
        assertThat(scene.aPersonList()).isNotNull();
        try (Connection connection = source.begin()) {
            try (var insert = connection.prepareStatement("INSERT INTO host_note VALUES (?)")) {
                insert.setString(1, host.note);
                insert.executeUpdate();
            }
            assertThatIllegalStateException().isThrownBy(scene::aPersonList).withMessageContaining("joining");
            connection.rollback();
        } finally {
            source.end();
        }
        assertThat(host.notes()).isZero();
        assertThat(scene.aPersonList()).isNotNull();
    }

    /** Makes transactions as in a host that has no Spring on its class path. */
    private static JdbcTransactions withoutSpring(Supplier<JdbcTransactions> factory) {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return factory.get();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private void assertThatNothingIsStored(Scene scene, LeadListId list) {
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> outside.leadLists.find(scene.caller, list));
    }
}
