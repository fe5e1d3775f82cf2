package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.list.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link JdbcSchema#migrate} or the host's own Flyway creates the tables. */
class JdbcSchemaTest {
    private static final LeadListId LIST = LeadListId.parse("00000000-0000-0001-0000-000000000002");
    private static final String OF_VERSION_4 = """
            INSERT INTO lead_list (organization_id, id, name, lead_type, member_count, version, created_at, updated_at)
            VALUES ('org', '00000000-0000-0001-0000-000000000002', 'Old', 'PERSON', 2, 2,
                    CURRENT_TIMESTAMP, CURRENT_TIMESTAMP);
            INSERT INTO lead_list_user (organization_id, list_id, user_id, ordinal)
            VALUES ('org', '00000000-0000-0001-0000-000000000002', 'bob', 2),
                   ('org', '00000000-0000-0001-0000-000000000002', 'ann', 1),
                   ('org', '00000000-0000-0001-0000-000000000002', 'cid', 3);
            INSERT INTO lead_list_member (organization_id, list_id, member_id, version, ordinal)
            VALUES ('org', '00000000-0000-0001-0000-000000000002', 'p1', 2, 0),
                   ('org', '00000000-0000-0001-0000-000000000002', 'p2', 2, 1);
            INSERT INTO lead_list_change
                (organization_id, list_id, version, changed_at, user_id, source, added, member_count)
            VALUES ('org', '00000000-0000-0001-0000-000000000002', 2, CURRENT_TIMESTAMP, 'ann', 'MANUAL_SELECTION',
                    2, 2);
            """;

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
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(5);
        assertThatStorageWorks(dataSource);
        JdbcSchema.migrate(dataSource);
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThatStorageWorks(dataSource);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void data_of_schema_version_4_is_kept(Database database) {
        DataSource dataSource = database.empty();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + JdbcSchema.location(dataSource))
                .table("leadlist_schema_history")
                .target("4")
                .load()
                .migrate();
        Jdbi.create(dataSource)
                .useHandle(handle -> handle.createScript(OF_VERSION_4).execute());

        JdbcSchema.migrate(dataSource);

        JdbcStorage.over(dataSource).<Integer>write(new OrganizationId("org"), transaction -> {
            LeadList list = transaction.lists().lock(LIST).orElseThrow();
            assertThat(list.sharing()).isEqualTo(Sharing.with(new UserId("ann"), new UserId("bob"), new UserId("cid")));
            PersonId person = new PersonId("p2");
            assertThat(transaction.members().memberships(LIST, List.of(person)))
                    .containsEntry(person, List.of(new Membership(new MemberPosition(2, 1), 2, null)));
            assertThat(transaction.journal().since(LIST, 0, 10))
                    .singleElement()
                    .satisfies(change -> assertThat(change.removed()).isZero());
            return transaction.members().unlinkAllBut(LIST, 3, List.of(person));
        });
    }

    private static void assertThatStorageWorks(DataSource dataSource) {
        Scene scene = new Scene(dataSource);
        assertThat(scene.leadLists
                        .addProspects(scene.caller, scene.aPersonList(), Scene.prospects(0, 2))
                        .addedCount())
                .isEqualTo(2);
    }
}
