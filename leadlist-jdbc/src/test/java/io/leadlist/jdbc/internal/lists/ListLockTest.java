package io.leadlist.jdbc.internal.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.Scene;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A transaction that waited for a list sees all changes made meanwhile, also those of its users in another table. */
class ListLockTest {
    private static final UserId OTHER = new UserId("other");

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_transaction_that_waited_for_a_list_sees_its_new_users(Database database) throws Exception {
        DataSource dataSource = database.empty();
        JdbcSchema.migrate(dataSource);
        Scene scene = new Scene(dataSource);
        LeadListId id = scene.aPersonList();
        OrganizationId organization = scene.caller.organization();
        Storage storage = JdbcStorage.over(dataSource);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<Sharing> seen = storage.write(organization, transaction -> {
                LeadList list = transaction.lists().lock(id).orElseThrow();
                Future<Sharing> waiting = pool.submit(() -> storage.write(
                        organization,
                        other -> other.lists().lock(id).orElseThrow().sharing()));
                awaitWaitingStatement(database, dataSource);
                LeadList changed =
                        list.nextVersion(0, Instant.now()).with(list.sharing().granting(OTHER, Role.VIEWER));
                transaction.lists().update(changed);
                transaction.lists().updateUsers(changed);
                return waiting;
            });
            assertThat(seen.get().roleOf(OTHER)).contains(Role.VIEWER);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Waits until the database reports a statement that waits for a lock. */
    private static void awaitWaitingStatement(Database database, DataSource dataSource) {
        String waitingStatements = database == Database.H2
                ? "SELECT count(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL"
                : "SELECT count(*) FROM pg_stat_activity"
                        + " WHERE wait_event_type = 'Lock' AND datname = current_database()";
        Jdbi jdbi = Jdbi.create(dataSource);
        Instant end = Instant.now().plus(Duration.ofSeconds(9));
        while (jdbi.<Integer, RuntimeException>withHandle(handle -> handle.createQuery(waitingStatements)
                        .mapTo(Integer.class)
                        .one())
                == 0) {
            assertThat(Instant.now()).as("no statement waits yet").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
