package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.ReusePolicy;
import io.leadlist.list.UnknownIds;
import io.leadlist.selection.Selection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules about reuse cost a fixed number of statements for any number of leads, and none without a policy. */
@ParameterizedClass
@EnumSource(Database.class)
class ReuseStatementsTest {
    private static final ReuseRules MONTH = ReuseRules.NONE.coolingDown(ReusePeriod.days(30));
    private static final ReuseRules THREE = ReuseRules.NONE.perCompany(3);
    private final Caller.Member user =
            new Caller.Member(new UserId("user"), new OrganizationId("org-" + UUID.randomUUID()), false);
    private final CountedStatements statements;
    private final LeadLists unruled;
    private int used;

    ReuseStatementsTest(Database database) {
        statements = new CountedStatements(database.shared());
        unruled = under(null);
        byId(unruled, list(unruled), 1);
    }

    @Test
    void without_a_policy_no_rule_issues_a_statement() {
        assertThat(statements.of(() -> byId(unruled, list(unruled), 10)))
                .noneMatch(sql -> sql.contains("used_at") || sql.contains("company_key"));
    }

    @Test
    void a_policy_without_rules_costs_1_statement() {
        assertCost(ReuseRules.NONE, 1);
    }

    @Test
    void a_cool_down_costs_2_statements() {
        assertCost(MONTH, 2);
    }

    @Test
    void a_lead_that_cools_down_costs_1_statement_more() {
        for (int size : List.of(1, 1_000)) {
            List<PersonId> people = people(size);
            unruled.addProspects(user, list(unruled), Selection.manual(people));
            LeadListId list = list(unruled);
            int without =
                    count(() -> unruled.with(WriteOptions.DRY_RUN).addProspects(user, list, Selection.manual(people)));
            LeadLists ruled = under(MONTH).with(WriteOptions.DRY_RUN);
            int with = count(() -> assertThat(ruled.addProspects(user, list, Selection.manual(people))
                            .count(Outcome.COOLING_DOWN))
                    .isEqualTo(size));
            // Nobody comes in: neither members nor list nor journal are written.
            assertThat(with).isLessThanOrEqualTo(without + 3);
        }
    }

    @Test
    void a_cap_costs_at_most_5_statements() {
        for (int size : List.of(1, 1_000)) {
            LeadListId list = list(unruled);
            byData(unruled, list, 1);
            int without = count(() -> byData(unruled, list, size));
            assertThat(count(() -> byData(under(THREE), list, size)) - without).isBetween(1, 5);
        }
    }

    @Test
    void a_cap_of_a_large_list_costs_at_most_6_statements() {
        LeadListId list = list(unruled);
        byId(unruled, list, 1_000);
        for (int size : List.of(1, 1_000)) {
            byData(unruled, list, 1);
            int without = count(() -> byData(unruled, list, size));
            assertThat(count(() -> byData(under(THREE), list, size)) - without).isBetween(1, 6);
        }
    }

    @Test
    void a_cap_across_lists_costs_as_much_for_one_lead_as_for_a_thousand() {
        LeadListId list = list(unruled);
        LeadLists across = under(THREE.acrossLists(ReusePeriod.days(90)));
        byData(unruled, list, 1);
        int one = count(() -> byData(across, list, 1));
        assertThat(count(() -> byData(across, list, 1_000))).isEqualTo(one);
    }

    private void assertCost(ReuseRules rules, int statementsMore) {
        LeadListId list = list(unruled);
        byId(unruled, list, 1);
        for (int size : List.of(1, 1_000)) {
            List<PersonId> known = people(2 * size);
            storeRecords(known);
            int without = count(() -> add(unruled, list, known.subList(0, size)));
            int with = count(() -> add(under(rules), list, known.subList(size, 2 * size)));
            assertThat(with).isEqualTo(without + statementsMore);
        }
    }

    private LeadLists under(ReuseRules rules) {
        var builder = LeadLists.over(JdbcStorage.over(statements.dataSource())).unknownIdsWhenAdding(UnknownIds.ADD);
        return (rules == null ? builder : builder.reuse(ReusePolicy.always(rules))).build();
    }

    private LeadListId list(LeadLists leadLists) {
        return leadLists.create(user, NewLeadList.ofPeople("People")).list().id();
    }

    private List<PersonId> people(int size) {
        List<PersonId> ids = IntStream.range(used, used + size)
                .mapToObj(number -> new PersonId("id-" + number))
                .toList();
        used += size;
        return ids;
    }

    private void storeRecords(List<PersonId> people) {
        JdbcStorage.over(statements.dataSource()).write(user.organization(), transaction -> {
            transaction
                    .people()
                    .insertAbsent(people.stream()
                            .map(id -> Person.of(
                                    id, PersonProfile.named("Sam", "Smith").build()))
                            .toList());
            return true;
        });
    }

    private void byId(LeadLists leadLists, LeadListId list, int size) {
        add(leadLists, list, people(size));
    }

    private void add(LeadLists leadLists, LeadListId list, List<PersonId> people) {
        assertThat(leadLists.addProspects(user, list, Selection.manual(people)).count(Outcome.ADDED))
                .isEqualTo(people.size());
    }

    private void byData(LeadLists leadLists, LeadListId list, int size) {
        List<Prospect> people = IntStream.range(used, used + size)
                .mapToObj(number -> Prospect.of(PersonProfile.named("Sam", "Smith")
                        .emails("p" + number + "@mail.company" + number % 500 + ".example.com")
                        .build()))
                .toList();
        used += size;
        assertThat(leadLists.addProspects(user, list, people).outcomes()).hasSize(size);
    }

    private int count(Runnable call) {
        return statements.of(call).size();
    }
}
