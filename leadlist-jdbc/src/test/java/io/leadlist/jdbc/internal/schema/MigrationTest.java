package io.leadlist.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.CountedStatements;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.Scene;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A migration runs each script once and in order, even if several nodes migrate at the same time. */
@ParameterizedClass
@EnumSource(Database.class)
class MigrationTest {
    private static final int NODES = 8;

    /** The shortest that the pool allows, in milliseconds. */
    private static final int SHORTEST_TIMEOUT = 250;

    private final Database database;
    private final DataSource dataSource;

    MigrationTest(Database database) {
        this.database = database;
        this.dataSource = database.empty();
    }

    @Test
    void a_script_is_recorded_with_its_checksum() {
        JdbcSchema.migrate(dataSource);
        assertThat(scripts(dataSource)).containsExactly("1 leadlist_V1__tables.sql");
        assertThat(history(dataSource).runs())
                .singleElement()
                .satisfies(run -> assertThat(run.checksum()).isNotNull());
    }

    @Test
    void a_second_migration_takes_two_statements() {
        JdbcSchema.migrate(dataSource);
        CountedStatements statements = new CountedStatements(dataSource);
        assertThat(statements.of(() -> JdbcSchema.migrate(statements.dataSource())))
                .hasSize(2)
                .allSatisfy(statement -> assertThat(statement).asString().startsWith("SELECT"));
    }

    @Test
    void migrating_again_keeps_stored_lists() {
        JdbcSchema.migrate(dataSource);
        Scene scene = new Scene(dataSource);
        LeadListId list = scene.aPersonList();
        scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 2));

        JdbcSchema.migrate(dataSource);
        LaterSchema.migrate(dataSource);

        assertThat(scene.leadLists.find(scene.caller, list).memberCount()).isEqualTo(2);
    }

    @Test
    void a_later_version_runs_only_the_scripts_that_have_not_run() {
        JdbcSchema.migrate(dataSource);
        LaterSchema.migrate(dataSource);
        LaterSchema.migrate(dataSource);
        assertThat(scripts(dataSource)).containsExactly("1 leadlist_V1__tables.sql", "2 leadlist_V2__made_up.sql");
        assertThat(runsOfLaterScript(dataSource)).isEqualTo(1);
    }

    @Test
    void a_migration_leaves_tables_of_a_later_version_as_they_are() {
        LaterSchema.migrate(dataSource);
        JdbcSchema.migrate(dataSource);
        assertThat(scripts(dataSource)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSACTION_READ_COMMITTED", "TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE"})
    void nodes_that_migrate_at_the_same_time_run_each_script_once(String isolation) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(2 * NODES);
        config.setTransactionIsolation(isolation);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            ExecutorService nodes = Executors.newFixedThreadPool(NODES);
            List<Future<?>> migrations = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                migrations.add(nodes.submit(() -> LaterSchema.migrate(pool)));
            }
            nodes.shutdown();
            for (Future<?> migration : migrations) {
                migration.get();
            }
        }
        assertThat(runsOfLaterScript(dataSource)).isEqualTo(1);
        assertThatStorageWorks(dataSource);
    }

    @Test
    void the_tables_are_created_through_a_pool_with_auto_commit_off() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setAutoCommit(false);
        try (HikariDataSource withoutAutoCommit = new HikariDataSource(config)) {
            JdbcSchema.migrate(withoutAutoCommit);
            assertThat(scripts(dataSource)).hasSize(1);
            assertThatStorageWorks(withoutAutoCommit);
            assertThatStorageWorks(dataSource);
        }
    }

    @Test
    void the_tables_are_created_through_connections_with_auto_commit_off_that_roll_back_when_they_are_closed() {
        DataSource withoutAutoCommit = new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connection.setAutoCommit(false);
                return connection;
            }
        };
        JdbcSchema.migrate(withoutAutoCommit);
        assertThat(scripts(dataSource)).hasSize(1);
        assertThatStorageWorks(withoutAutoCommit);
        assertThatStorageWorks(dataSource);
    }

    @Test
    void the_tables_are_created_through_a_pool_of_one_connection() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(SHORTEST_TIMEOUT);
        try (HikariDataSource small = new HikariDataSource(config)) {
            JdbcSchema.migrate(small);
            assertThatStorageWorks(small);
        }
    }

    @Test
    void a_script_that_failed_halfway_runs_again() {
        JdbcSchema.migrate(dataSource);
        // A name that the script needs is taken, after the statements that it has run before.
        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.useHandle(handle -> handle.execute("ALTER TABLE lead_list_change RENAME TO lead_hidden"));
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> LaterSchema.migrate(dataSource))
                .isExactlyInstanceOf(StorageException.class);
        assertThat(scripts(dataSource)).hasSize(1);
        jdbi.useHandle(handle -> handle.execute("ALTER TABLE lead_hidden RENAME TO lead_list_change"));

        LaterSchema.migrate(dataSource);

        assertThat(scripts(dataSource)).hasSize(2);
        // H2 commits each statement.
        assertThat(runsOfLaterScript(dataSource)).isEqualTo(database == Database.H2 ? 2 : 1);
    }

    @Test
    void the_first_statement_creates_the_table_that_later_ones_are_recorded_in() {
        Jdbi.create(dataSource).useHandle(handle -> {
            List<SchemaScript> all = SchemaScript.ALL.apply(SchemaScript.location(handle));
            handle.execute(all.get(0).statements(handle).get(0));
            assertThat(SchemaHistory.read(handle).version()).isZero();
            handle.execute("INSERT INTO lead_schema_version (version, script) VALUES (7, 'seventh')");
            assertThat(SchemaHistory.read(handle).version()).isEqualTo(7);
        });
    }

    private static SchemaHistory history(DataSource dataSource) {
        return Jdbi.create(dataSource).withHandle(SchemaHistory::read);
    }

    private static List<String> scripts(DataSource dataSource) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery(
                                "SELECT concat(version, ' ', script) FROM lead_schema_version ORDER BY version")
                        .mapTo(String.class)
                        .list());
    }

    private static int runsOfLaterScript(DataSource dataSource) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM lead_made_up")
                        .mapTo(Integer.class)
                        .one());
    }

    private static void assertThatStorageWorks(DataSource dataSource) {
        Scene scene = new Scene(dataSource);
        assertThat(scene.leadLists
                        .addProspects(scene.caller, scene.aPersonList(), Scene.prospects(0, 2))
                        .addedCount())
                .isEqualTo(2);
    }
}
