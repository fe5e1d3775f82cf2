package io.leadlist.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes keep adding while another node migrates: no call fails, and nothing is lost. */
class OnlineMigrationTest {
    private static final int ADDERS = 4;
    private static final int CALLS_BEFORE = 5;
    private static final int CALLS_AFTER = 5;
    private static final int EACH = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(ADDERS);
    private final CountDownLatch started = new CountDownLatch(ADDERS * CALLS_BEFORE);
    private final AtomicBoolean migrated = new AtomicBoolean();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void no_add_fails_while_the_same_and_a_later_version_migrate(Database database) throws Exception {
        assertThatAddsGoOn(database.empty());
    }

    @Test
    void no_add_to_a_file_of_h2_fails_while_the_same_and_a_later_version_migrate(@TempDir Path folder)
            throws Exception {
        JdbcConnectionPool file = JdbcConnectionPool.create(EmbeddedH2.url(folder.resolve("online")), "", "");
        try {
            assertThatAddsGoOn(file);
        } finally {
            file.dispose();
        }
    }

    private void assertThatAddsGoOn(DataSource dataSource) throws Exception {
        JdbcSchema.migrate(dataSource);
        Scene scene = new Scene(dataSource);
        List<LeadListId> lists = List.of(scene.aPersonList(), scene.aPersonList());
        List<Future<Integer>> adders = new ArrayList<>();
        for (int adder = 0; adder < ADDERS; adder++) {
            int first = adder * 1_000_000;
            LeadListId list = lists.get(adder % lists.size());
            adders.add(threads.submit(() -> add(scene, list, first)));
        }
        started.await();
        JdbcSchema.migrate(dataSource);
        LaterSchema.migrate(dataSource);
        migrated.set(true);
        int added = 0;
        for (Future<Integer> adder : adders) {
            added += adder.get();
        }
        assertThat(stored(scene, lists)).isEqualTo(added);
    }

    /** Adds until some calls after the migration, and returns the number of added people. */
    private int add(Scene scene, LeadListId list, int first) {
        int added = 0;
        int callsAfter = 0;
        for (int call = 0; callsAfter < CALLS_AFTER; call++) {
            callsAfter += migrated.get() ? 1 : 0;
            added += scene.leadLists
                    .addProspects(scene.caller, list, Scene.prospects(first + call * EACH, EACH))
                    .addedCount();
            assertThat(added).isEqualTo((call + 1) * EACH);
            started.countDown();
        }
        return added;
    }

    /** Checks that each list counts its members, and returns how many there are. */
    private static long stored(Scene scene, Collection<LeadListId> lists) {
        long stored = 0;
        for (LeadListId list : lists) {
            long members =
                    scene.leadLists.findPopulated(scene.caller, list).members().count();
            assertThat(scene.leadLists.find(scene.caller, list).memberCount()).isEqualTo(members);
            stored += members;
        }
        return stored;
    }
}
