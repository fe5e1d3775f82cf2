package io.leadlist.jdbc.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.Scene;
import io.leadlist.list.NewLeadList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit of one session to an H2 file stores no part of an unfinished transaction of the library. */
class WriteLocksTest {
    private static final int COPIES = 80;
    private static final int TABLES_OF_THE_HOST = 300;
    private static final String COUNTS =
            "SELECT (SELECT coalesce(sum(member_count), 0) FROM lead_list), (SELECT count(*) FROM lead_list_member)";

    @TempDir
    Path folder;

    @Test
    void a_process_that_is_killed_after_a_commit_leaves_no_part_of_another_transaction() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create(EmbeddedH2.url(folder.resolve("db")), "", "");
        createTablesOfTheHost(pool);
        JdbcSchema.migrate(pool);
        Scene scene = new Scene(pool);
        NewLeadList people = NewLeadList.ofPeople("People").withPeople(Scene.personIds(Scene.KNOWN, 1_000));
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection host = pool.getConnection()) {
            Future<?> writer = thread.submit(() -> {
                while (!isOver.get()) {
                    scene.leadLists.create(scene.caller, people);
                }
            });
            for (int copy = 0; copy < COPIES; copy++) {
                commitAndCopy(host, copy);
                List<Long> counts = counts();
                assertThat(counts).as("copy %s", copy).containsOnly(counts.get(0));
            }
            isOver.set(true);
            writer.get();
        } finally {
            isOver.set(true);
            thread.shutdownNow();
            pool.dispose();
        }
    }

    @Test
    void each_connection_to_a_file_has_the_same_lock_and_other_databases_have_none() throws SQLException {
        DataSource file = dataSource(folder.resolve("locked"));
        DataSource other = dataSource(folder.resolve("other"));
        try (Connection first = file.getConnection();
                Connection second = file.getConnection();
                Connection elsewhere = other.getConnection();
                Connection inMemory = Database.H2.shared().getConnection();
                Connection again = Database.H2.shared().getConnection()) {
            assertThat(EmbeddedH2.writeLock(first))
                    .isSameAs(EmbeddedH2.writeLock(second))
                    .isNotSameAs(EmbeddedH2.writeLock(elsewhere));
            assertThat(EmbeddedH2.writeLock(inMemory)).isNotSameAs(EmbeddedH2.writeLock(again));
        }
    }

    /**
     * Creates many tables. H2 stores the undo log, which is older, before these tables, and the tables of the library
     * after them. So the library has enough time to change its tables meanwhile.
     */
    private static void createTablesOfTheHost(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (int table = 0; table < TABLES_OF_THE_HOST; table++) {
                statement.execute("CREATE TABLE host_" + table + " (id integer)");
            }
        }
    }

    /** Commits a transaction of the host, and copies the file under the write lock. */
    private void commitAndCopy(Connection host, int note) throws Exception {
        Lock lock = EmbeddedH2.writeLock(host);
        lock.lock();
        try (var insert = host.prepareStatement("INSERT INTO host_0 VALUES (?)")) {
            insert.setInt(1, note);
            insert.executeUpdate();
            Files.copy(folder.resolve("db.mv.db"), copied(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            lock.unlock();
        }
    }

    private Path copied() {
        return folder.resolve("copy.mv.db");
    }

    /** Returns the number of members: first the sum over the lists, then the number of member rows. */
    private List<Long> counts() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(EmbeddedH2.url(folder.resolve("copy")) + ";MAX_COMPACT_TIME=0");
                var statement = connection.createStatement();
                var row = statement.executeQuery(COUNTS)) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2));
        }
    }

    private static DataSource dataSource(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(EmbeddedH2.url(file));
        return source;
    }
}
