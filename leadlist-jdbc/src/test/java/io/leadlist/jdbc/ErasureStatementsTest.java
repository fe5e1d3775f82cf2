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
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An erasure issues a fixed number of statements, and a fixed number more for each list. */
@ParameterizedClass
@EnumSource(Database.class)
class ErasureStatementsTest {
    private final Caller.Member admin =
            new Caller.Member(new UserId("admin"), new OrganizationId("org-" + UUID.randomUUID()), true);
    private final CountedStatements statements;
    private final LeadLists leadLists;

    ErasureStatementsTest(Database database) {
        statements = new CountedStatements(database.shared());
        leadLists = LeadLists.over(JdbcStorage.over(statements.dataSource()))
                .suppressionSecret(organization -> Optional.of(new byte[32]))
                .build();
        erasing("warm-up", 1, 1);
    }

    @Test
    void each_list_costs_the_same_whatever_its_size_and_the_number_of_addresses() {
        int one = erasing("a", 1, 1);
        int two = erasing("b", 2, 1);
        int twelve = erasing("c", 12, 300);
        assertThat(two - one).isBetween(1, 6);
        assertThat(twelve - two).isEqualTo(10 * (two - one));
    }

    /** Returns the number of statements of the erasure of a person who is in some lists, each with other members. */
    private int erasing(String name, int lists, int others) {
        List<Prospect> prospects = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            prospects.add(Prospect.of(
                    new PersonId(name + "-" + i),
                    PersonProfile.named("Other", "One").build()));
        }
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < lists; i++) {
            addresses.add(name + i + "@example.com");
        }
        PersonId person = new PersonId(name);
        prospects.add(Prospect.of(
                person, PersonProfile.named("Ann", "Lee").emails(addresses).build()));
        for (int i = 0; i < lists; i++) {
            LeadListId list =
                    leadLists.create(admin, NewLeadList.ofPeople("List")).list().id();
            assertThat(leadLists.addProspects(admin, list, prospects).addedCount())
                    .isEqualTo(others + 1);
        }
        return statements
                .of(() -> assertThat(
                                leadLists.people().erase(admin, person, "why").isComplete())
                        .isTrue())
                .size();
    }
}
