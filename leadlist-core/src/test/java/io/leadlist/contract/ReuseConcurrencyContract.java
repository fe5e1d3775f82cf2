package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.ReusePolicy;
import io.leadlist.list.UnknownIds;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of strict rules: eight concurrent threads add the same people to two lists, and each comes in once. */
public abstract class ReuseConcurrencyContract {
    private static final int THREADS = 8;
    private static final int ROUNDS = 4;
    private final Storage storage;
    private final LeadLists unruled;
    private final LeadLists strict;
    private final Caller.Member caller = Samples.aCaller();

    /** Tests the adapter of this fixture. */
    protected ReuseConcurrencyContract(StorageFixture fixture) {
        storage = fixture.storage();
        unruled = LeadLists.over(storage).unknownIdsWhenAdding(UnknownIds.ADD).build();
        strict = LeadLists.over(storage)
                .unknownIdsWhenAdding(UnknownIds.ADD)
                .reuse(ReusePolicy.always(
                        ReuseRules.NONE.coolingDown(ReusePeriod.days(30)).strict()))
                .build();
    }

    @Test
    void one_known_person_comes_into_one_of_two_lists() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId person = new PersonId("known-" + round);
            LeadListId deleted = aList();
            unruled.addProspects(caller, deleted, List.of(ReuseScene.at(person.value())));
            unruled.delete(caller, deleted);
            assertThatEachComesInOnce(
                    1, (random, list) -> strict.addProspects(caller, list, Selection.manual(List.of(person))));
        }
    }

    @Test
    void one_person_whom_the_organization_does_not_know_comes_into_one_of_two_lists() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId person = new PersonId("unknown-" + round);
            assertThatEachComesInOnce(
                    1, (random, list) -> strict.addProspects(caller, list, Selection.manual(List.of(person))));
        }
    }

    @Test
    void one_identity_comes_into_one_of_two_lists() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Prospect person = Samples.aProspect(null, "p" + round + "@example.com");
            assertThatEachComesInOnce(1, (random, list) -> strict.addProspects(caller, list, List.of(person)));
        }
    }

    @Test
    void many_people_in_any_order_come_into_one_of_two_lists_each() throws Exception {
        List<PersonId> people =
                IntStream.range(0, 40).mapToObj(i -> new PersonId("many-" + i)).toList();
        assertThatEachComesInOnce(40, (random, list) -> {
            List<PersonId> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, random);
            return strict.addProspects(caller, list, Selection.manual(shuffled.subList(0, 30)));
        });
    }

    /** Adds on all threads, half of them to each of two lists. */
    private void assertThatEachComesInOnce(int atMost, BiFunction<Random, LeadListId, AddReport> add) throws Exception {
        List<LeadListId> lists = List.of(aList(), aList());
        List<Callable<AddReport>> adders = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            LeadListId list = lists.get(thread % 2);
            adders.add(() -> add.apply(random, list));
        }
        List<AddReport> reports = ConcurrencyContract.together(adders);
        List<Object> added = reports.stream()
                .flatMap(report -> report.outcomes().stream())
                .filter(outcome -> outcome.outcome() == Outcome.ADDED)
                .<Object>map(outcome -> outcome.id())
                .toList();
        assertThat(added).doesNotHaveDuplicates().isNotEmpty().hasSizeLessThanOrEqualTo(atMost);
        long members = lists.stream()
                .mapToLong(list -> strict.find(caller, list).memberCount())
                .sum();
        assertThat(members).isEqualTo(added.size());
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.outcomes())
                        .extracting(outcome -> outcome.outcome())
                        .isSubsetOf(Outcome.ADDED, Outcome.ALREADY_MEMBER, Outcome.COOLING_DOWN));
    }

    private LeadListId aList() {
        return unruled.create(caller, NewLeadList.ofPeople("List")).list().id();
    }
}
