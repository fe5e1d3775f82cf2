package io.leadlist.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.list.NewLeadList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The host's Flyway runs migrations of the host and the library's scripts, in one schema. */
class HostMigrationsTest {
    private static final Caller.Member ANN = Caller.of("ann", "acme");
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Stream<DataSource> databases() {
        String name = "host_" + UUID.randomUUID().toString().replace('-', '_');
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("CREATE DATABASE " + name)
                .update();
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return Stream.of(h2, postgres.getDatabase("postgres", name));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_scripts_of_the_library_run_after_those_of_the_host(DataSource dataSource) {
        migrateHost(dataSource);
        LeadListTables.migrate(dataSource);
        assertThatBothWork(dataSource);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_scripts_of_the_library_run_before_those_of_the_host(DataSource dataSource) {
        LeadListTables.migrate(dataSource);
        host(dataSource).baselineOnMigrate(true).baselineVersion("0").load().migrate();
        assertThatBothWork(dataSource);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void both_can_be_repeated_and_each_has_its_own_history(DataSource dataSource) {
        for (int start = 0; start < 2; start++) {
            migrateHost(dataSource);
            LeadListTables.migrate(dataSource);
        }
        assertThat(scripts(dataSource, "flyway_schema_history"))
                .containsExactly("V1__notes.sql", "V2__authors.sql", "V3__events.sql");
        assertThat(scripts(dataSource, "leadlist_schema_history")).containsExactly("leadlist_V1__tables.sql");
        assertThatCode(() -> host(dataSource).load().validate()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_library_accepts_the_scripts_that_flyway_has_run(DataSource dataSource) {
        LeadListTables.migrate(dataSource);
        assertThatCode(() -> JdbcSchema.verify(dataSource)).doesNotThrowAnyException();
        JdbcSchema.migrate(dataSource);
        assertThat(JdbcClient.create(dataSource)
                        .sql("SELECT script FROM lead_schema_version")
                        .query(String.class)
                        .list())
                .containsExactly("leadlist_V1__tables.sql");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void flyway_accepts_the_scripts_that_the_library_has_run(DataSource dataSource) {
        migrateHost(dataSource);
        JdbcSchema.migrate(dataSource);
        LeadListTables.migrate(dataSource);
        assertThatBothWork(dataSource);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_scripts_are_no_migrations_of_a_host_that_finds_them(DataSource dataSource) {
        host(dataSource)
                .locations("classpath:db/migration", "classpath:" + JdbcSchema.location(dataSource))
                .load()
                .migrate();
        assertThat(scripts(dataSource, "flyway_schema_history"))
                .containsExactly("V1__notes.sql", "V2__authors.sql", "V3__events.sql");
    }

    private static FluentConfiguration host(DataSource dataSource) {
        return Flyway.configure().dataSource(dataSource);
    }

    private static void migrateHost(DataSource dataSource) {
        host(dataSource).load().migrate();
    }

    private static void assertThatBothWork(DataSource dataSource) {
        JdbcSchema.verify(dataSource);
        LeadLists leadLists = LeadLists.over(JdbcStorage.over(dataSource)).build();
        assertThat(leadLists.create(ANN, NewLeadList.ofPeople("People")).list().memberCount())
                .isZero();
        JdbcClient host = JdbcClient.create(dataSource);
        host.sql("INSERT INTO note (id, text, author) VALUES (1, 'ours', 'ann')")
                .update();
        assertThat(host.sql("SELECT count(*) FROM note").query(Integer.class).single())
                .isEqualTo(1);
    }

    /** Returns the scripts that Flyway has run; its history has other rows as well. */
    private static List<String> scripts(DataSource dataSource, String history) {
        return JdbcClient.create(dataSource)
                .sql("SELECT \"script\" FROM \"" + history + "\" WHERE \"type\" = 'SQL' ORDER BY \"installed_rank\"")
                .query(String.class)
                .list();
    }
}
