package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link JdbcSchema#migrate} or the newest Flyway creates the tables. */
class JdbcSchemaTest {
    @ParameterizedTest
    @EnumSource(Database.class)
    void the_hosts_own_flyway_can_run_the_scripts_before_and_after(Database database) {
        DataSource dataSource = database.empty();
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + JdbcSchema.location(dataSource))
                .sqlMigrationPrefix("leadlist_V")
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
