package io.leadlist.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.list.LeadList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.annotation.DirtiesContext;

/** The host on PostgreSQL, with a pool that turns auto-commit off, and with tables that the library itself migrates. */
@SpringBootTest(properties = {"leadlist.migrate=own", "leadlist.worker.interval=50ms"})
@DirtiesContext
class HostOnPostgresTest {
    private static final Caller.Member ANN = Caller.of("ann", "acme");

    @Autowired
    private LeadLists leadLists;

    @Autowired
    private Events events;

    @Autowired
    private DataSource dataSource;

    /** The pool is closed before its database. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Database {
        @Bean
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        HikariDataSource dataSource(EmbeddedPostgres postgres) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
            pool.setAutoCommit(false);
            return pool;
        }
    }

    @Test
    void the_tables_exist() {
        assertThat(JdbcSchema.version(dataSource)).hasValue(1);
    }

    @Test
    void a_failure_of_jpa_rolls_the_list_back() {
        events.plan(ANN, "Summer party");
        assertThatThrownBy(() -> events.plan(ANN, "Summer party")).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(leadLists.findAll(ANN, null, 100).lists())
                .extracting(LeadList::name)
                .containsOnlyOnce("Summer party");
    }

    @Test
    void the_worker_runs_next_to_the_transactions_of_the_host() {
        LeadListId list = leadLists
                .imports()
                .create(
                        ANN,
                        NewLeadImport.of(
                                InputKind.EMAIL, "ann@example.com", List.of(RawLead.ofEmail("new@example.com"))))
                .list()
                .list()
                .id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> leadLists.imports().find(ANN, list).leadImport().done() == 1);
    }
}
