package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.admission.MemberRemoval;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.UnknownIds;
import io.leadlist.selection.Selection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of admission cost a fixed number of statements, and none in an organization without entries. */
@ParameterizedClass
@EnumSource(Database.class)
class AdmissionStatementsTest {
    private final Caller.Member admin =
            new Caller.Member(new UserId("admin"), new OrganizationId("org-" + UUID.randomUUID()), true);
    private final CountedStatements statements;
    private final LeadLists leadLists;
    private final LeadListId list;
    private int used;

    AdmissionStatementsTest(Database database) {
        statements = new CountedStatements(database.shared());
        leadLists = LeadLists.over(JdbcStorage.over(statements.dataSource()))
                .unknownIdsWhenAdding(UnknownIds.ADD)
                .build();
        list = leadLists.create(admin, NewLeadList.ofPeople("People")).list().id();
        byId(1);
    }

    @Test
    void without_entries_no_rule_issues_a_statement() {
        assertThat(statements.of(() -> byId(10))).noneMatch(sql -> sql.contains("FROM lead_suppression s"));
    }

    @Test
    void entries_that_cover_nobody_cost_2_statements_for_any_number_of_leads() {
        for (int size : List.of(1, 1_000)) {
            int ids = count(() -> byId(size));
            int data = count(() -> byData(size));
            suppress("nobody" + size);
            assertThat(count(() -> byId(size))).isEqualTo(ids + (size == 1 ? 2 : 0));
            assertThat(count(() -> byData(size))).isEqualTo(data + (size == 1 ? 2 : 0));
        }
    }

    @Test
    void entries_that_cover_leads_cost_at_most_4_statements_for_any_number_of_them() {
        int without = count(() -> byId(1_000));
        IntStream.range(0, 500).forEach(number -> suppress("id-" + (used + 2 * number)));
        assertThat(count(() -> byId(1_000))).isEqualTo(without + 4);
    }

    @Test
    void removing_covered_members_takes_as_many_statements_for_one_as_for_hundreds() {
        byId(600);
        int one = count(() -> removing(1));
        assertThat(count(() -> removing(500))).isEqualTo(one);
    }

    /** Suppresses the last people of the list that are left, and removes them. */
    private void removing(int size) {
        List<NewSuppression> entries = IntStream.range(used - size, used)
                .mapToObj(number -> NewSuppression.of(Kind.PERSON_ID, "id-" + number, SuppressionReason.OTHER))
                .toList();
        used -= size;
        assertThat(leadLists
                        .suppressions()
                        .with(WriteOptions.DEFAULT.removingMembers())
                        .add(admin, SuppressionScope.ORGANIZATION, entries)
                        .memberRemoval())
                .contains(new MemberRemoval(size, 1, true));
    }

    private void byId(int size) {
        List<PersonId> ids = IntStream.range(used, used + size)
                .mapToObj(number -> new PersonId("id-" + number))
                .toList();
        used += size;
        assertThat(leadLists.addProspects(admin, list, Selection.manual(ids)).outcomes())
                .hasSize(size);
    }

    private void byData(int size) {
        List<Prospect> people = IntStream.range(used, used + size)
                .mapToObj(number -> Prospect.of(PersonProfile.named("Sam", "Smith")
                        .emails("p" + number + "@example.com")
                        .build()))
                .toList();
        used += size;
        assertThat(leadLists.addProspects(admin, list, people).outcomes()).hasSize(size);
    }

    private void suppress(String id) {
        assertThat(leadLists
                        .suppressions()
                        .add(
                                admin,
                                SuppressionScope.ORGANIZATION,
                                List.of(NewSuppression.of(Kind.PERSON_ID, id, SuppressionReason.OTHER)))
                        .outcomes())
                .hasSize(1);
    }

    private int count(Runnable call) {
        return statements.of(call).size();
    }
}
