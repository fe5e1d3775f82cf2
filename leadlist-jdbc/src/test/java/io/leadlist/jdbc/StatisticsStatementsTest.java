package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.Prospect;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.NewLeadList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of a list take a fixed number of statements. Two of them find the list, before and after. */
@ParameterizedClass
@EnumSource(Database.class)
class StatisticsStatementsTest {
    private final Caller.Member caller =
            new Caller.Member(new UserId("user"), new OrganizationId("org-" + UUID.randomUUID()), false);
    private final CountedStatements statements;
    private final LeadLists leadLists;

    StatisticsStatementsTest(Database database) {
        statements = new CountedStatements(database.shared());
        leadLists = LeadLists.over(JdbcStorage.over(statements.dataSource())).build();
    }

    @Test
    void facets_take_3_and_one_more_for_the_names_of_employers_for_one_and_for_a_thousand() {
        LeadListId one = listOf(1, "country");
        LeadListId many = listOf(1_000, "country");
        assertThat(statementsOfFacets(one, FacetQuery.top(1))).isEqualTo(3);
        assertThat(statementsOfFacets(many, FacetQuery.top(100))).isEqualTo(3);
        LeadListId employed = listOf(1_000, "company");
        assertThat(statementsOfFacets(employed, FacetQuery.top(1))).isEqualTo(4);
        assertThat(statementsOfFacets(employed, FacetQuery.top(100))).isEqualTo(4);
    }

    @Test
    void growth_takes_3_for_2_points_and_for_a_thousand() {
        LeadListId list = listOf(3, "country");
        IntStream.range(0, 20).forEach(i -> add(list, "later" + i, 1, "country"));
        for (int points : new int[] {2, 10, 1_000}) {
            assertThat(statements
                            .of(() -> assertThat(leadLists.history().growth(caller, list, points))
                                    .hasSize(Math.min(points, 22)))
                            .size())
                    .isEqualTo(3);
        }
    }

    @Test
    void a_funnel_takes_3() {
        LeadListId list = listOf(1, "country");
        assertThat(statements
                        .of(() -> assertThat(
                                        leadLists.imports().funnel(caller, list).accepted())
                                .isZero())
                        .size())
                .isEqualTo(3);
    }

    private int statementsOfFacets(LeadListId list, FacetQuery query) {
        return statements
                .of(() -> assertThat(leadLists.facets(caller, list, query).isComplete())
                        .isTrue())
                .size();
    }

    private LeadListId listOf(int people, String property) {
        LeadListId list =
                leadLists.create(caller, NewLeadList.ofPeople("List")).list().id();
        add(list, property + people + "-", people, property);
        return list;
    }

    private void add(LeadListId list, String prefix, int people, String property) {
        List<Prospect> prospects = IntStream.range(0, people)
                .mapToObj(i -> Prospect.of(new PersonId(prefix + i), profile(i, property)))
                .toList();
        assertThat(leadLists.addProspects(caller, list, prospects).addedCount()).isEqualTo(people);
    }

    private static PersonProfile profile(int number, String property) {
        PersonProfileBuilder profile = PersonProfile.named("Ann", "Lee");
        return property.equals("company")
                ? profile.companyId(new UUID(7, number % 300).toString()).build()
                : profile.country("Country " + number % 300).build();
    }
}
