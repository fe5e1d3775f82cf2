package io.leadlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.Caller;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.OrganizationId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryStorage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading a list as of an earlier version. */
class PopulatedAsOfTest {
    private static final Caller OWNER = Caller.of("user_xyz789", "org_acme");

    private final LeadLists leadLists = LeadLists.over(new MemoryStorage()).build();
    private final LeadList list =
            leadLists.create(OWNER, NewLeadList.ofPeople("People")).list();

    @Test
    void members_that_were_added_later_are_not_returned() {
        LeadList first = add("Jane");
        LeadList second = add("John");

        assertThat(leadLists.findPopulated(OWNER, first).members()).hasSize(1);
        assertThat(leadLists.findPopulated(OWNER, first).list()).isEqualTo(first);
        assertThat(leadLists.findPopulated(OWNER, second).members()).hasSize(2);
    }

    @Test
    void a_caller_without_access_is_rejected() {
        assertThatThrownBy(() -> leadLists.findPopulated(Caller.of("user_other", "org_acme"), list))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> leadLists.findPopulated(Caller.of("user_xyz789", "org_other"), list))
                .isInstanceOf(LeadListNotFoundException.class);
    }

    @Test
    void a_list_of_another_organization_is_not_found() {
        LeadList claimed = new LeadList(
                list.id(),
                new OrganizationId("org_other"),
                "x",
                LeadType.PERSON,
                null,
                null,
                list.sharing(),
                0,
                99,
                list.createdAt(),
                list.updatedAt());

        assertThatThrownBy(() -> leadLists.findPopulated(OWNER, claimed)).isInstanceOf(LeadListNotFoundException.class);
    }

    private LeadList add(String firstName) {
        Prospect prospect = Prospect.of(PersonProfile.named(firstName, "Doe").build());
        return leadLists.addProspects(OWNER, list.id(), List.of(prospect)).list();
    }
}
