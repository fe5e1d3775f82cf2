package io.leadlist.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Users;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The health says whether the database takes writes, which version its tables have, and how old the oldest work is. */
class LeadListHealthTest {
    private static final Caller.Member ANN = Caller.of("ann", "acme");

    @Test
    void a_migrated_database_is_up() {
        Hosts.withDatabase().run(context -> {
            assertThat(context).hasBean("leadListHealthIndicator");
            LeadListCheck.Result result = check(context);
            assertThat(result.status()).isEqualTo("UP");
            assertThat(result.details())
                    .containsEntry("schemaVersion", 1)
                    .containsEntry("writable", true)
                    .containsEntry("oldestWaitingWork", "PT0S");
        });
    }

    @Test
    void a_check_leaves_no_rows() {
        Hosts.withDatabase().run(context -> {
            check(context);
            assertThat(client(context)
                            .sql("SELECT count(*) FROM lead_organization")
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void missing_tables_are_down() {
        Hosts.withDatabase().withPropertyValues("leadlist.migrate=never").run(context -> {
            LeadListCheck.Result result = check(context);
            assertThat(result.status()).isEqualTo("DOWN");
            assertThat(result.details()).containsKey("schema");
        });
    }

    @Test
    void tables_of_a_newer_version_are_up_as_long_as_calls_work() {
        Hosts.withDatabase().run(context -> {
            client(context)
                    .sql("INSERT INTO lead_schema_version (version, script, run_at)"
                            + " VALUES (2, 'leadlist_V2__later.sql', CURRENT_TIMESTAMP)")
                    .update();
            LeadListCheck.Result result = check(context);
            assertThat(result.status()).isEqualTo("UP");
            assertThat(result.details()).containsEntry("schemaVersion", 2).containsKey("schema");
        });
    }

    @Test
    void a_database_that_rejects_writes_is_down() {
        Hosts.withDatabase().run(context -> {
            client(context).sql("DROP TABLE lead_organization CASCADE").update();
            assertThat(check(context).status()).isEqualTo("DOWN");
            assertThat(check(context).details()).doesNotContainKey("writable").containsKey("failure");
        });
    }

    @Test
    void work_that_waits_for_too_long_is_out_of_service() {
        Hosts.withDatabase()
                .withPropertyValues("leadlist.health.max-waiting=0s")
                .withBean(Users.class, LeadListHealthTest::users)
                .run(context -> {
                    assertThat(check(context).status()).isEqualTo("UP");
                    anImport(context.getBean(LeadLists.class));
                    assertThat(check(context).status()).isEqualTo("OUT_OF_SERVICE");
                    context.getBean(ImportWorker.class).work(ANN.organization(), Duration.ofSeconds(30));
                    assertThat(check(context).status()).isEqualTo("UP");
                });
    }

    @Test
    void a_storage_of_the_host_is_checked_by_a_write_alone() {
        Hosts.withoutDatabase()
                .withBean(MemoryStorage.class)
                .run(context -> assertThat(check(context).details())
                        .containsEntry("writable", true)
                        .doesNotContainKey("schemaVersion"));
    }

    @Test
    void the_check_can_be_switched_off() {
        Hosts.withDatabase()
                .withPropertyValues("management.health.leadlist.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("leadListHealthIndicator"));
    }

    private static MemoryUsers users() {
        MemoryUsers users = new MemoryUsers();
        users.put(ANN.organization(), ANN.user(), "ann@example.com");
        return users;
    }

    private static void anImport(LeadLists leadLists) {
        leadLists
                .imports()
                .create(
                        ANN,
                        NewLeadImport.of(
                                InputKind.EMAIL, "ann@example.com", List.of(RawLead.ofEmail("new@example.com"))));
    }

    private static LeadListCheck.Result check(AssertableApplicationContext context) {
        return context.getBean(LeadListCheck.class).run();
    }

    private static JdbcClient client(AssertableApplicationContext context) {
        return JdbcClient.create(context.getBean(DataSource.class));
    }
}
