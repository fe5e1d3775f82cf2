package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.list.NewLeadList;
import io.leadlist.selection.Selection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Organizations and leads have numbers in the tables, and ids everywhere else. */
@ParameterizedClass
@EnumSource(Database.class)
class NumbersTest {
    private final DataSource dataSource;

    NumbersTest(Database database) {
        dataSource = database.shared();
    }

    @Test
    void a_number_that_another_record_has_is_drawn_again() {
        Caller.Member caller = Caller.of("user", "org-" + UUID.randomUUID());
        long taken = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE - 100);
        Iterator<Long> numbers =
                LongStream.of(taken, taken, taken + 1, taken + 2, taken + 3).iterator();
        LeadLists leadLists = LeadLists.over(JdbcStorage.over(JdbcTransactions.over(dataSource), numbers::next))
                .build();
        LeadListId list =
                leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();

        leadLists.addProspects(caller, list, Scene.prospects(0, 1));
        leadLists.addProspects(caller, list, Scene.prospects(1, 1));

        assertThat(leadLists.findPopulated(caller, list).memberIds()).hasSize(2);
        assertThat(numbersOf(list)).containsExactly(taken, taken + 1);
    }

    @Test
    void the_number_of_an_organization_that_the_host_rolls_back_is_not_used_again() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Scene scene = new Scene(JdbcTransactions.joining(() -> connection));
            scene.aPersonList();
            connection.rollback();
            LeadListId list = scene.aPersonList();
            connection.commit();

            assertThat(LeadLists.over(JdbcStorage.over(dataSource))
                            .build()
                            .find(scene.caller, list)
                            .name())
                    .isEqualTo("People");
        }
    }

    @Test
    void reads_and_dry_runs_store_no_organization() {
        OrganizationId organization = new OrganizationId("org-" + UUID.randomUUID());
        JdbcStorage storage = JdbcStorage.over(dataSource);

        storage.<Integer>read(
                organization, transaction -> transaction.lists().deleted(1).size());
        storage.<Integer>dryRun(
                organization, transaction -> transaction.lists().deleted(1).size());

        assertThat(count("lead_organization", organization)).isZero();
        storage.<Integer>write(
                organization, transaction -> transaction.lists().deleted(1).size());
        assertThat(count("lead_organization", organization)).isEqualTo(1);
    }

    @Test
    void a_number_that_the_database_has_lost_is_assigned_again() {
        Scene scene = new Scene(dataSource);
        scene.aPersonList();
        String organization = scene.caller.organization().value();
        Jdbi.create(dataSource)
                .useHandle(handle ->
                        handle.execute("DELETE FROM lead_organization WHERE organization_id = ?", organization));

        LeadListId list = scene.aPersonList();

        assertThat(LeadLists.over(JdbcStorage.over(dataSource))
                        .build()
                        .find(scene.caller, list)
                        .name())
                .isEqualTo("People");
    }

    @Test
    void the_views_show_ids() {
        Scene scene = new Scene(dataSource);
        LeadListId list = scene.aPersonList();
        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(0, 3)));
        scene.leadLists.remove(scene.caller, list, Scene.personIds(1, 1));

        assertThat(ids("member_id FROM lead_list_members", scene)).containsExactly("person-0", "person-2");
        assertThat(ids("member_id FROM lead_list_former_members", scene)).containsExactly("person-1");
        assertThat(ids("id FROM lead_records", scene)).containsExactly("person-0", "person-1", "person-2");
    }

    /** With the number, a report of one organization reads the rows of one shard. */
    @ParameterizedTest
    @ValueSource(strings = {"lead_list_members", "lead_list_former_members", "lead_records"})
    void each_view_begins_with_the_number_of_the_organization(String view) {
        Scene scene = new Scene(dataSource);
        LeadListId list = scene.aPersonList();
        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(0, 3)));
        scene.leadLists.remove(scene.caller, list, Scene.personIds(1, 1));

        List<Map<String, Object>> rows = Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery("SELECT * FROM " + view + " WHERE organization_no ="
                                + " (SELECT organization_no FROM lead_organization WHERE organization_id = ?)")
                        .bind(0, scene.caller.organization().value())
                        .mapToMap()
                        .list());

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.keySet()).startsWith("organization_no", "organization_id");
            assertThat(row)
                    .containsEntry(
                            "organization_id", scene.caller.organization().value());
        });
    }

    private List<Long> numbersOf(LeadListId list) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery(
                                "SELECT lead_no FROM lead_list_member WHERE list_id = ? ORDER BY version")
                        .bind(0, list.uuid())
                        .mapTo(Long.class)
                        .list());
    }

    private List<String> ids(String selected, Scene scene) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery(
                                "SELECT " + selected + " WHERE organization_id = ? AND lead_type = 'PERSON' ORDER BY 1")
                        .bind(0, scene.caller.organization().value())
                        .mapTo(String.class)
                        .list());
    }

    private int count(String table, OrganizationId organization) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table + " WHERE organization_id = ?")
                        .bind(0, organization.value())
                        .mapTo(Integer.class)
                        .one());
    }
}
