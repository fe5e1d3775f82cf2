package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A merge issues a fixed number of statements, and a fixed number more for each list. */
@ParameterizedClass
@EnumSource(Database.class)
class MergeStatementsTest {
    private final Caller.Member admin =
            new Caller.Member(new UserId("admin"), new OrganizationId("org-" + UUID.randomUUID()), true);
    private final CountedStatements statements;
    private final LeadLists leadLists;

    MergeStatementsTest(Database database) {
        statements = new CountedStatements(database.shared());
        leadLists = LeadLists.over(JdbcStorage.over(statements.dataSource())).build();
        merging("warm-up", 1, 1);
    }

    @Test
    void each_list_costs_the_same_whatever_its_size_and_the_number_of_addresses() {
        int one = merging("a", 1, 1);
        int two = merging("b", 2, 1);
        int twelve = merging("c", 12, 300);
        assertThat(two - one).isBetween(1, 14);
        assertThat(twelve - two).isEqualTo(10 * (two - one));
    }

    /** Returns the number of statements of a merge of two people who are in some lists, each with other members. */
    private int merging(String name, int lists, int others) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < lists; i++) {
            addresses.add(name + i + "@example.com");
        }
        List<Prospect> prospects = new ArrayList<>();
        prospects.add(person(name + "-gone", addresses));
        for (int i = 0; i < others; i++) {
            prospects.add(person(name + "-" + i, List.of()));
        }
        prospects.add(person(name + "-kept", List.of()));
        for (int i = 0; i < lists; i++) {
            LeadListId list =
                    leadLists.create(admin, NewLeadList.ofPeople("List")).list().id();
            assertThat(leadLists.addProspects(admin, list, prospects).addedCount())
                    .isEqualTo(others + 2);
        }
        return statements
                .of(() -> assertThat(leadLists
                                .people()
                                .merge(admin, new PersonId(name + "-kept"), new PersonId(name + "-gone"))
                                .lists())
                        .isEqualTo(lists))
                .size();
    }

    private static Prospect person(String id, List<String> addresses) {
        return Prospect.of(
                new PersonId(id),
                PersonProfile.named("Ann", "Lee").emails(addresses).build());
    }
}
