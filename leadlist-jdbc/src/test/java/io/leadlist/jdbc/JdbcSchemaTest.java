package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.call.LeadListId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link JdbcSchema#migrate} or the host's own Flyway creates the tables. */
class JdbcSchemaTest {
    @ParameterizedTest
    @EnumSource(Database.class)
    void migrating_twice_has_the_same_effect_as_once(Database database) {
        DataSource dataSource = database.empty();
        JdbcSchema.migrate(dataSource);
        assertThatStorageWorks(dataSource);
        JdbcSchema.migrate(dataSource);
        assertThatStorageWorks(dataSource);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void migrating_again_keeps_what_is_stored(Database database) {
        DataSource dataSource = database.empty();
        JdbcSchema.migrate(dataSource);
        Scene scene = new Scene(dataSource);
        LeadListId list = scene.aPersonList();
        scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 2));

        JdbcSchema.migrate(dataSource);

        assertThat(scene.leadLists.find(scene.caller, list).memberCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_tables_are_created_through_a_pool_with_auto_commit_off(Database database) {
        try (HikariDataSource withoutAutoCommit = new HikariDataSource()) {
            withoutAutoCommit.setDataSource(database.empty());
            withoutAutoCommit.setAutoCommit(false);
            JdbcSchema.migrate(withoutAutoCommit);
            assertThatStorageWorks(withoutAutoCommit);
            assertThatStorageWorks(withoutAutoCommit.getDataSource());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void eight_nodes_can_migrate_at_the_same_time(Database database) throws Exception {
        DataSource dataSource = database.empty();
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> migrations = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                migrations.add(nodes.submit(() -> JdbcSchema.migrate(dataSource)));
            }
            for (Future<?> migration : migrations) {
                migration.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThatStorageWorks(dataSource);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_hosts_own_flyway_can_run_the_scripts_before_and_after(Database database) {
        DataSource dataSource = database.empty();
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + JdbcSchema.location(dataSource))
                .table("leadlist_schema_history")
                .load();
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
        assertThatStorageWorks(dataSource);
        JdbcSchema.migrate(dataSource);
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThatStorageWorks(dataSource);
    }

    private static void assertThatStorageWorks(DataSource dataSource) {
        Scene scene = new Scene(dataSource);
        assertThat(scene.leadLists
                        .addProspects(scene.caller, scene.aPersonList(), Scene.prospects(0, 2))
                        .addedCount())
                .isEqualTo(2);
    }
}
