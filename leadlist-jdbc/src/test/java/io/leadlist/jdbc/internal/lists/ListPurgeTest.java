package io.leadlist.jdbc.internal.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.jdbc.CountedStatements;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.Scene;
import io.leadlist.storage.Storage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of a large list are deleted in transactions of bounded size. */
@ParameterizedClass
@EnumSource(Database.class)
class ListPurgeTest {
    private static final int MEMBERS = 100_000;
    private static final int CHUNK = 10_000;
    private final DataSource dataSource;
    private final CountedStatements statements;
    private final Storage storage;
    private final Scene scene;

    ListPurgeTest(Database database) {
        dataSource = database.empty();
        JdbcSchema.migrate(dataSource);
        statements = new CountedStatements(dataSource);
        storage = JdbcStorage.over(statements.dataSource());
        scene = new Scene(dataSource);
    }

    @Test
    void a_list_of_100000_members_is_purged_10000_at_a_time_and_other_lists_remain() {
        LeadListId other = scene.aPersonList();
        scene.leadLists.addProspects(scene.caller, other, Scene.prospects(0, 5));
        LeadListId list = aLargeList();
        OrganizationId organization = scene.caller.organization();
        storage.write(organization, transaction -> {
            transaction.lists().lock(list);
            transaction.lists().delete(list);
            return list;
        });
        List<Integer> left = new ArrayList<>();
        Set<Integer> statementsOfACall = new HashSet<>();
        while (rows("lead_list", "id", list) > 0) {
            statementsOfACall.add(statements
                    .of(() -> storage.<Boolean>write(
                            organization, transaction -> transaction.lists().purge(list, CHUNK)))
                    .size());
            left.add(rows("lead_list_member", "list_id", list));
        }
        assertThat(left).startsWith(80_000, 70_000).endsWith(0).hasSizeBetween(9, 11);
        assertThat(rows("lead_list_former_member", "list_id", list)).isZero();
        // Two statements for each of nine tables, one for the lock, and in the last call one for the list itself.
        assertThat(statementsOfACall).containsExactlyInAnyOrder(19, 20);
        assertThat(scene.leadLists.findPopulated(scene.caller, other).memberIds())
                .hasSize(5);
    }

    @Test
    void a_large_list_is_deleted_with_as_many_statements_as_a_small_list_and_the_rest_is_swept() {
        LeadListId small = scene.aPersonList();
        int count = statements
                .of(() -> new Scene(statements.dataSource()).leadLists.delete(scene.caller, small))
                .size();
        LeadListId large = aLargeList();
        assertThat(statements.of(() -> new Scene(statements.dataSource()).leadLists.delete(scene.caller, large)))
                // The row of the list stays.
                .hasSize(count - 1);
        assertThat(rows("lead_list_member", "list_id", large)).isEqualTo(MEMBERS - 2 * CHUNK);
        assertThat(scene.leadLists
                        .housekeeping()
                        .sweep(scene.caller.organization())
                        .lists())
                .isEqualTo(1);
        assertThat(rows("lead_list_member", "list_id", large)).isZero();
        assertThat(rows("lead_list", "id", large)).isZero();
    }

    /** Creates a list of 100,000 members and removes 10,000 of them. */
    private LeadListId aLargeList() {
        LeadListId list = scene.aPersonList();
        for (int from = 0; from < MEMBERS; from += CHUNK) {
            int first = from;
            storage.write(scene.caller.organization(), transaction -> {
                transaction.lists().lock(list);
                return transaction.members().add(list, 2 + first / CHUNK, Scene.personIds(first, CHUNK));
            });
        }
        storage.<Integer>write(scene.caller.organization(), transaction -> {
            transaction.lists().lock(list);
            return transaction.members().removeAddedBy(list, 20, 5);
        });
        return list;
    }

    private int rows(String table, String column, LeadListId list) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
                        .bind(0, list.uuid())
                        .mapTo(Integer.class)
                        .one());
    }
}
