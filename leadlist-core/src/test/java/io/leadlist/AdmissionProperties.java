package io.leadlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Outcome;
import io.leadlist.memory.MemoryStorage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Adds of any people with any entries have the outcomes of a plain model that judges one input after the other. */
class AdmissionProperties {
    private final Caller.Member admin = new Caller.Member(new UserId("admin"), new OrganizationId("org"), true);

    @Property(tries = 200)
    void outcomes_are_those_of_one_input_after_the_other(
            @ForAll @Size(max = 8) Set<@IntRange(max = 9) Integer> members,
            @ForAll @Size(max = 5) Set<@IntRange(max = 9) Integer> addresses,
            @ForAll @Size(max = 2) Set<@IntRange(max = 2) Integer> domains,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 9) Integer> inputs) {
        LeadLists leadLists = LeadLists.over(new MemoryStorage()).build();
        LeadListId list =
                leadLists.create(admin, NewLeadList.ofPeople("People")).list().id();
        add(leadLists, list, List.copyOf(members));
        suppress(leadLists, addresses, domains);
        AddReport report = add(leadLists, list, inputs);
        Set<Integer> seen = new HashSet<>();
        List<Outcome> expected = new ArrayList<>();
        for (int number : inputs) {
            boolean isSuppressed = addresses.contains(number) || domains.contains(number % 3);
            expected.add(
                    !seen.add(number)
                            ? Outcome.DUPLICATE_IN_REQUEST
                            : members.contains(number)
                                    ? Outcome.ALREADY_MEMBER
                                    : isSuppressed ? Outcome.SUPPRESSED : Outcome.ADDED);
        }
        assertThat(report.outcomes().stream().map(AddOutcome::outcome)).containsExactlyElementsOf(expected);
        assertThat(report.list().memberCount()).isEqualTo(members.size() + report.addedCount());
        assertThat(report.outcomes())
                .allMatch(outcome -> (outcome.because() != null) == (outcome.outcome() == Outcome.SUPPRESSED));
    }

    private AddReport add(LeadLists leadLists, LeadListId list, List<Integer> numbers) {
        List<Prospect> people = numbers.stream()
                .map(number -> Prospect.of(PersonProfile.named("Person", "Number " + number)
                        .emails("p" + number + "@mail.d" + number % 3 + ".example.com")
                        .build()))
                .toList();
        return people.isEmpty()
                ? new AddReport(leadLists.find(admin, list), List.of())
                : leadLists.addProspects(admin, list, people);
    }

    private void suppress(LeadLists leadLists, Set<Integer> addresses, Set<Integer> domains) {
        List<NewSuppression> entries = new ArrayList<>();
        addresses.forEach(number -> entries.add(NewSuppression.of(
                Kind.EMAIL, "p" + number + "@mail.d" + number % 3 + ".example.com", SuppressionReason.OPT_OUT)));
        domains.forEach(number ->
                entries.add(NewSuppression.of(Kind.DOMAIN, "d" + number + ".example.com", SuppressionReason.CUSTOMER)));
        if (!entries.isEmpty()) {
            assertThat(leadLists
                            .suppressions()
                            .add(admin, SuppressionScope.ORGANIZATION, entries)
                            .outcomes())
                    .hasSameSizeAs(entries);
        }
    }
}
