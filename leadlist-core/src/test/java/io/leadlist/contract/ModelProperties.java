package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OperationId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any sequence of operations gives the same answers on an adapter as on the plain model, the memory adapter; and the sizes add up. */
public abstract class ModelProperties {
    private static final SearchFilters VPS =
            SearchFilters.builder().seniority("vp").build();
    private final StorageFixture fixture;

    /** Tests the adapter of this fixture. */
    protected ModelProperties(StorageFixture fixture) {
        this.fixture = fixture;
    }

    @Property
    void any_sequence_of_operations_gives_the_same_answers_as_the_model(@ForAll long seed) {
        List<OrganizationId> organizations = List.of(Samples.anOrganization(), Samples.anOrganization());
        CopyPolicy policy = new Random(seed).nextInt(4) == 0 ? CopyPolicy.REFRESH : CopyPolicy.INSERT_IF_ABSENT;
        Player expected = new Player(new MemoryStorage(), organizations, policy);
        Player actual = new Player(fixture.storage(), organizations, policy);
        Random expectedChoices = new Random(seed);
        Random actualChoices = new Random(seed);
        for (int step = 0; step < 25; step++) {
            assertThat(actual.step(actualChoices)).as("step %s", step).isEqualTo(expected.step(expectedChoices));
        }
        assertThat(actual.everything()).isEqualTo(expected.everything());
        actual.assertThatSizesAddUp();
    }

    /** Plays operations on one storage; the choices decide all. */
    private static final class Player {
        private final Storage storage;
        private final List<OrganizationId> organizations;
        private final LeadLists leadLists;
        private final List<LeadListId> lists = new ArrayList<>();
        private final Map<LeadListId, Caller.Member> owners = new HashMap<>();

        Player(Storage storage, List<OrganizationId> organizations, CopyPolicy policy) {
            AtomicLong ids = new AtomicLong();
            this.storage = storage;
            this.organizations = organizations;
            this.leadLists = LeadLists.over(storage)
                    .directory(new MemoryDirectory(4)
                            .putCompanies(IntStream.range(0, 5)
                                    .mapToObj(Samples::aCompany)
                                    .toList())
                            .putPeople(IntStream.range(0, 12)
                                    .mapToObj(i -> Person.of(
                                            new PersonId("p" + i),
                                            PersonProfile.named("P", "" + i)
                                                    .seniority(i % 3 == 0 ? "intern" : "vp")
                                                    .emails("e" + i % 7 + "@example.com")
                                                    .build()))
                                    .toList()))
                    .copyPolicy(policy)
                    .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                    .ids(() -> new UUID(1, ids.incrementAndGet()))
                    .build();
        }

        Object step(Random choices) {
            Caller.Member caller = new Caller.Member(
                    new UserId("user" + choices.nextInt(2)),
                    organizations.get(choices.nextInt(2)),
                    choices.nextInt(3) == 0);
            WriteOptions options = choices.nextInt(4) > 0
                    ? WriteOptions.DEFAULT
                    : WriteOptions.repeatable(new OperationId("op" + choices.nextInt(4)));
            int kind = lists.isEmpty() ? 0 : choices.nextInt(8);
            LeadListId list = lists.isEmpty() ? null : lists.get(choices.nextInt(lists.size()));
            try {
                return switch (kind) {
                    case 0 -> create(caller, options, choices);
                    case 1, 2 -> count(leadLists.addProspects(caller, list, prospects(choices), options));
                    case 3, 4 ->
                        count(leadLists.addProspects(caller, list, Selection.manual(personIds(choices)), options));
                    case 5 -> count(leadLists.addProspects(caller, list, bulk(choices), options));
                    case 6 ->
                        count(leadLists.addCompanies(
                                caller,
                                list,
                                IntStream.range(0, 1 + choices.nextInt(4))
                                        .mapToObj(i -> Samples.aCompanyId(choices.nextInt(7)))
                                        .toList(),
                                options));
                    default -> leadLists.findPopulated(caller, list).members().toList();
                };
            } catch (LeadListException refused) {
                return refused.getClass() + ": " + refused.getMessage();
            }
        }

        private Object create(Caller.Member caller, WriteOptions options, Random choices) {
            NewLeadList list = choices.nextInt(3) == 0
                    ? NewLeadList.ofCompanies("Companies")
                    : NewLeadList.ofPeople("People").withPeople(choices.nextBoolean() ? List.of() : personIds(choices));
            var report = leadLists.create(caller, list, options);
            if (owners.put(report.list().id(), caller) == null) {
                lists.add(report.list().id());
                count(report);
            }
            return report;
        }

        private static AddReport count(AddReport report) {
            assertThat(report.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(report.outcomes().size());
            return report;
        }

        private static Selection bulk(Random choices) {
            return Selection.bulk(VPS, 1 + choices.nextInt(9))
                    .withStartIndex(choices.nextInt(9))
                    .withExcludedIds(choices.nextBoolean() ? List.of() : personIds(choices))
                    .withRefill(choices.nextBoolean() ? Refill.FILL : Refill.SHRINK);
        }

        private static List<PersonId> personIds(Random choices) {
            return IntStream.range(0, 1 + choices.nextInt(5))
                    .mapToObj(i -> new PersonId("p" + choices.nextInt(15)))
                    .toList();
        }

        private static List<Prospect> prospects(Random choices) {
            return IntStream.range(0, 1 + choices.nextInt(4))
                    .mapToObj(i -> new Prospect(
                            choices.nextInt(3) == 0 ? new PersonId("p" + choices.nextInt(15)) : null,
                            PersonProfile.named("D", "" + choices.nextInt(3))
                                    .linkedinUrl(
                                            choices.nextBoolean()
                                                    ? null
                                                    : "https://linkedin.com/in/l" + choices.nextInt(5))
                                    .emails(
                                            choices.nextBoolean()
                                                    ? new String[0]
                                                    : new String[] {
                                                        "E" + choices.nextInt(9) + "@example.com",
                                                        "e" + choices.nextInt(9) + "@example.com"
                                                    })
                                    .build()))
                    .toList();
        }

        /** Every list with its members and its journal. */
        List<Object> everything() {
            List<Object> everything = new ArrayList<>();
            for (LeadListId list : lists) {
                Caller.Member admin = owners.get(list).asAdmin();
                everything.add(leadLists.find(admin, list));
                everything.add(leadLists.findPopulated(admin, list).members().toList());
                everything.add(storage.<Object>read(
                        admin.organization(),
                        transaction -> transaction.journal().since(list, 0, 1_000)));
            }
            return everything;
        }

        void assertThatSizesAddUp() {
            for (LeadListId id : lists) {
                Caller.Member admin = owners.get(id).asAdmin();
                LeadList list = leadLists.find(admin, id);
                List<PopulatedMember> members =
                        leadLists.findPopulated(admin, id).members().toList();
                assertThat(list.memberCount()).isEqualTo(members.size());
                assertThat(members.stream().map(PopulatedMember::id))
                        .doesNotHaveDuplicates()
                        .allMatch(member -> member.type() == list.type());
                int journaled = storage.<Integer>read(
                        admin.organization(),
                        transaction -> transaction.journal().since(id, 0, 1_000).stream()
                                .mapToInt(change -> change.added())
                                .sum());
                assertThat(journaled).isEqualTo(members.size());
            }
        }
    }
}
