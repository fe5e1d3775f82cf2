package io.leadlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.contract.MovingClock;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.ChangeId;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Outcome;
import io.leadlist.list.ReusePolicy;
import io.leadlist.memory.MemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Random lives of three lists under a cool-down of two days and a cap of two people per company. The outcomes of each
 * add are those of a plain model, which judges one input after the other and knows every use by heart.
 */
class ReuseProperties {
    private static final int LISTS = 3;
    private static final int CAP = 2;
    private static final Duration WAIT = Duration.ofDays(2);
    private static final ReuseRules RULES =
            ReuseRules.NONE.coolingDown(ReusePeriod.days(2)).perCompany(CAP);

    /** A step in the life of the lists: an add, or a removal of the same people, or an undo; and then some hours. */
    record Step(int list, int kind, List<Integer> people, int hours) {}

    @Provide
    Arbitrary<List<Step>> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LISTS - 1),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 2)),
                        Arbitraries.integers().between(0, 8).list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 200)
    void outcomes_are_those_of_one_input_after_the_other(@ForAll("lives") List<Step> life) {
        Scene scene = new Scene();
        for (Step step : life) {
            scene.take(step);
            scene.clock.move(Duration.ofHours(step.hours()));
        }
    }

    /** One use: a membership that began, and whether its change was undone. */
    private static final class Use {
        final int person;
        final int list;
        final Instant at;
        final long version;
        boolean undone;

        Use(int person, int list, Instant at, long version) {
            this.person = person;
            this.list = list;
            this.at = at;
            this.version = version;
        }
    }

    private static final class Scene {
        final MovingClock clock = new MovingClock(Instant.parse("2026-02-03T04:05:06.789Z"));
        final Caller.Member caller = new Caller.Member(new UserId("user"), new OrganizationId("org"), false);
        final LeadLists leadLists = LeadLists.over(new MemoryStorage())
                .clock(clock)
                .reuse(ReusePolicy.always(RULES))
                .build();
        final List<LeadListId> lists = new ArrayList<>();
        final List<Set<Integer>> members = new ArrayList<>();
        final List<Use> uses = new ArrayList<>();
        /** The version of an add that is the last change of its list; 0 for none. */
        final long[] lastAdd = new long[LISTS];

        Scene() {
            for (int i = 0; i < LISTS; i++) {
                lists.add(leadLists
                        .create(caller, NewLeadList.ofPeople("List"))
                        .list()
                        .id());
                members.add(new LinkedHashSet<>());
            }
        }

        void take(Step step) {
            if (step.kind() == 0) {
                add(step.list(), step.people());
            } else if (step.kind() == 1) {
                remove(step.list(), step.people());
            } else if (lastAdd[step.list()] > 0) {
                undo(step.list());
            }
        }

        private void add(int list, List<Integer> people) {
            List<Outcome> expected = new ArrayList<>();
            Set<Integer> seen = new HashSet<>();
            Set<Integer> added = new LinkedHashSet<>();
            for (int person : people) {
                Outcome outcome = seen.add(person) ? judge(list, person, added) : Outcome.DUPLICATE_IN_REQUEST;
                expected.add(outcome);
                if (outcome == Outcome.ADDED) {
                    added.add(person);
                }
            }
            AddReport report = leadLists.addProspects(
                    caller, lists.get(list), people.stream().map(Scene::person).toList());
            assertThat(report.outcomes()).extracting(AddOutcome::outcome).isEqualTo(expected);
            if (!added.isEmpty()) {
                long version = report.list().version();
                added.forEach(person -> uses.add(new Use(person, list, clock.instant(), version)));
                members.get(list).addAll(added);
                lastAdd[list] = version;
            }
            assertThat(report.list().memberCount()).isEqualTo(members.get(list).size());
        }

        private Outcome judge(int list, int person, Set<Integer> added) {
            if (members.get(list).contains(person)) {
                return Outcome.ALREADY_MEMBER;
            }
            Instant free = clock.instant().minus(WAIT);
            boolean cools = uses.stream()
                    .anyMatch(use -> use.person == person && use.list != list && !use.undone && use.at.isAfter(free));
            if (cools) {
                return Outcome.COOLING_DOWN;
            }
            Set<Integer> present = new HashSet<>(members.get(list));
            present.addAll(added);
            long colleagues =
                    present.stream().filter(other -> other % 3 == person % 3).count();
            return colleagues >= CAP ? Outcome.COMPANY_CAP : Outcome.ADDED;
        }

        private void remove(int list, List<Integer> people) {
            List<PersonId> ids = people.stream()
                    .distinct()
                    .map(number -> new PersonId("p" + number))
                    .toList();
            int before = members.get(list).size();
            people.forEach(members.get(list)::remove);
            assertThat(leadLists.remove(caller, lists.get(list), ids).list().memberCount())
                    .isEqualTo(members.get(list).size());
            if (members.get(list).size() < before) {
                lastAdd[list] = 0;
            }
        }

        private void undo(int list) {
            long version = lastAdd[list];
            leadLists.undo(caller, new ChangeId(lists.get(list), version), OnConflict.REJECT);
            uses.stream()
                    .filter(use -> use.list == list && use.version == version)
                    .forEach(use -> {
                        use.undone = true;
                        members.get(list).remove(use.person);
                    });
            lastAdd[list] = 0;
        }

        private static Prospect person(int number) {
            return Prospect.of(
                    new PersonId("p" + number),
                    PersonProfile.named("Person", "Number " + number)
                            .emails("p" + number + "@company" + number % 3 + ".com")
                            .build());
        }
    }
}
