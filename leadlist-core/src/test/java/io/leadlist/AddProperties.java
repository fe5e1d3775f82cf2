package io.leadlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.UnknownIds;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.selection.Selection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** Properties of adding members. */
class AddProperties {
    private final Caller.Member caller = Caller.of("user", "org");

    @Property
    void adding_twice_adds_once(@ForAll("someIds") List<PersonId> ids) {
        LeadLists leadLists = leadLists();
        LeadListId list = aPersonList(leadLists);
        leadLists.addProspects(caller, list, Selection.manual(ids));
        LeadList before = leadLists.find(caller, list);
        AddReport again = leadLists.addProspects(caller, list, Selection.manual(ids));
        assertThat(again.addedCount()).isZero();
        assertThat(leadLists.find(caller, list)).isEqualTo(before);
    }

    @Property
    void members_are_in_the_order_of_first_appearance_and_the_sizes_add_up(
            @ForAll @Size(max = 8) List<@NotEmpty List<@NotEmpty @Size(max = 3) String>> calls) {
        LeadLists leadLists = leadLists();
        LeadListId list = aPersonList(leadLists);
        Set<LeadId> expected = new LinkedHashSet<>();
        int sum = 0;
        for (List<String> call : calls) {
            List<PersonId> ids = call.stream()
                    .map(text -> new PersonId("p" + Math.floorMod(text.hashCode(), 40)))
                    .toList();
            AddReport report = leadLists.addProspects(caller, list, Selection.manual(ids));
            expected.addAll(ids);
            sum += report.addedCount();
            assertThat(report.outcomes()).hasSameSizeAs(ids);
            assertThat(report.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(ids.size());
            assertThat(report.list().memberCount()).isEqualTo(sum);
        }
        assertThat(leadLists.findPopulated(caller, list).memberIds()).containsExactlyElementsOf(expected);
        assertThat(sum).isEqualTo(expected.size());
    }

    @Property
    void adding_data_in_one_call_equals_adding_it_one_by_one(@ForAll("prospects") List<Prospect> prospects) {
        LeadLists together = leadLists();
        LeadListId first = aPersonList(together);
        AddReport report = together.addProspects(caller, first, prospects);
        LeadLists oneByOne = leadLists();
        LeadListId second = aPersonList(oneByOne);
        List<AddOutcome> outcomes = new ArrayList<>();
        for (Prospect prospect : prospects) {
            outcomes.addAll(
                    oneByOne.addProspects(caller, second, List.of(prospect)).outcomes());
        }
        assertThat(report.outcomes())
                .extracting(AddOutcome::id)
                .isEqualTo(outcomes.stream().map(AddOutcome::id).toList());
        assertThat(report.outcomes())
                .extracting(AddProperties::added)
                .isEqualTo(outcomes.stream().map(AddProperties::added).toList());
        assertThat(together.findPopulated(caller, first).members().map(PopulatedMember::id))
                .containsExactlyElementsOf(
                        oneByOne.findPopulated(caller, second).memberIds().toList());
    }

    @Property
    void a_list_never_holds_leads_of_the_other_type_and_a_rejected_call_changes_nothing(
            @ForAll("someIds") List<PersonId> ids) {
        LeadLists leadLists = leadLists();
        LeadListId companies = leadLists
                .create(caller, NewLeadList.ofCompanies("Companies"))
                .list()
                .id();
        LeadListId people = aPersonList(leadLists);
        LeadList before = leadLists.find(caller, companies);
        assertThat(catchThrowable(() -> leadLists.addProspects(caller, companies, Selection.manual(ids))))
                .isInstanceOf(LeadListException.class);
        assertThat(catchThrowable(() -> leadLists.addCompanies(caller, people, List.of(new CompanyId(new UUID(1, 1))))))
                .isInstanceOf(LeadListException.class);
        assertThat(leadLists.find(caller, companies)).isEqualTo(before);
        assertThat(leadLists.findPopulated(caller, people).memberIds()).isEmpty();
    }

    @Provide
    Arbitrary<List<PersonId>> someIds() {
        return Arbitraries.integers()
                .between(0, 30)
                .map(i -> new PersonId("p" + i))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Prospect>> prospects() {
        Arbitrary<PersonId> id = Arbitraries.integers()
                .between(0, 4)
                .map(i -> new PersonId("p" + i))
                .injectNull(0.6);
        Arbitrary<String> url = Arbitraries.of(
                        "https://linkedin.com/in/a", "https://www.linkedin.com/in/A/", "https://linkedin.com/in/b")
                .injectNull(0.5);
        Arbitrary<List<String>> emails = Arbitraries.of(
                        "a@example.com", "A@Example.com", "b@example.com", "c@example.com", "no address")
                .list()
                .ofMaxSize(3);
        return Combinators.combine(id, url, emails)
                .as((i, u, e) -> new Prospect(
                        i,
                        PersonProfile.named("F", "L").linkedinUrl(u).emails(e).build()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    private static boolean added(AddOutcome outcome) {
        return outcome.outcome() == Outcome.ADDED;
    }

    private LeadListId aPersonList(LeadLists leadLists) {
        return leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();
    }

    private static LeadLists leadLists() {
        AtomicLong ids = new AtomicLong();
        return LeadLists.over(new MemoryStorage())
                .unknownIdsWhenAdding(UnknownIds.ADD)
                .ids(() -> new UUID(0, ids.incrementAndGet()))
                .build();
    }
}
