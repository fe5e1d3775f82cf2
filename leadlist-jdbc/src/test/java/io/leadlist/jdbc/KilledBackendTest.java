package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;
import io.leadlist.storage.Storage;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL ends the session of a call, as an administrator or a failover does. */
class KilledBackendTest {
    private final DataSource dataSource = Database.POSTGRESQL.empty();
    private final Scene scene = new Scene(dataSource);
    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeEach
    void migrate() {
        JdbcSchema.migrate(dataSource);
    }

    @AfterEach
    void close() {
        ((HikariDataSource) dataSource).close();
    }

    @Test
    void a_change_whose_session_ends_in_the_middle_is_retried_and_stored_once() {
        LeadListId list = scene.aPersonList();
        Storage storage = JdbcStorage.over(dataSource);
        storage.write(scene.caller.organization(), transaction -> {
            var locked = transaction.lists().lock(list).orElseThrow();
            transaction.lists().update(locked.nextVersion(0, locked.updatedAt()));
            if (attempts.incrementAndGet() == 1) {
                killOthers();
            }
            return transaction.lists().lock(list);
        });
        assertThat(attempts).hasValue(2);
        assertThat(scene.leadLists.find(scene.caller, list).version()).isEqualTo(2);
    }

    @Test
    void a_call_whose_session_has_ended_before_the_commit_has_an_unknown_outcome_and_is_not_stored() {
        JdbcTransactions transactions = JdbcTransactions.over(dataSource);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> transactions.run(handle -> {
                    handle.execute("CREATE TABLE never_stored (id integer)");
                    killOthers();
                    return attempts.incrementAndGet();
                }))
                .satisfies(failure -> assertThat(failure.isOutcomeUnknown()).isTrue());
        assertThat(attempts).hasValue(1);
        assertThat(ask("SELECT to_regclass('never_stored') IS NULL")).isTrue();
    }

    @Test
    void sessions_of_the_pool_that_have_ended_do_not_disturb_a_call() {
        scene.aPersonList();
        killOthers();
        assertThat(scene.aPersonList()).isNotNull();
    }

    private void killOthers() {
        ask("SELECT count(pg_terminate_backend(pid)) >= 0 FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    private boolean ask(String query) {
        try (Handle handle = Jdbi.open(dataSource)) {
            return handle.createQuery(query).mapTo(Boolean.class).one();
        }
    }
}
