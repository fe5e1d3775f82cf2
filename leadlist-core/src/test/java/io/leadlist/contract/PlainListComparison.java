package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.call.WriteOptions;
import io.leadlist.contract.PlainList.Version;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.MemberFacet;
import io.leadlist.list.OnConflict;
import io.leadlist.list.UndoReport;
import io.leadlist.reading.MemberHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Applies random changes to a list of the entry and to a {@link PlainList}, and compares both after each step. */
final class PlainListComparison {
    private final EntryScene scene;
    private final Random choices;
    private final PlainList plain;
    private final LeadListId list;
    private final Set<Integer> undoneOrUndo = new TreeSet<>();

    PlainListComparison(EntryScene scene, Random choices) {
        this.scene = scene;
        this.choices = choices;
        List<String> first = someIds(0);
        plain = new PlainList("People", first);
        list = scene.people(first.toArray(String[]::new));
    }

    /** Applies one random change to both lists. */
    void step() {
        switch (choices.nextInt(13)) {
            case 0, 1, 2 -> {
                List<String> ids = someIds(1);
                assertThat(scene.add(list, ids.toArray(String[]::new)).addedCount())
                        .isEqualTo(plain.add(ids));
            }
            case 3, 4 -> {
                List<String> ids = someIds(1);
                assertThat(scene.leadLists
                                .remove(scene.owner, list, people(ids))
                                .removedCount())
                        .isEqualTo(plain.remove(ids));
            }
            case 5 -> {
                assertThat(scene.leadLists.clear(scene.owner, list).memberCount())
                        .isZero();
                plain.remove(plain.members());
            }
            case 6 -> {
                String name = "Name " + choices.nextInt(3);
                List<String> ids = choices.nextBoolean() ? plain.members() : someIds(0);
                scene.leadLists.update(
                        scene.owner, list, ListUpdate.NOTHING.withName(name).withPeople(people(ids)));
                plain.update(name, ids);
            }
            case 7, 8 -> suppress(someIds(1), choices.nextBoolean());
            case 9 -> lift(someIds(1));
            default -> undo(1 + choices.nextInt(plain.versions().size()));
        }
        assertThatBothAreEqual();
    }

    private void suppress(List<String> ids, boolean removing) {
        WriteOptions options = removing ? WriteOptions.DEFAULT.removingMembers() : WriteOptions.DEFAULT;
        List<NewSuppression> entries = ids.stream()
                .map(id -> NewSuppression.of(Kind.PERSON_ID, id, SuppressionReason.OTHER))
                .toList();
        scene.leadLists.suppressions().with(options).add(scene.admin, SuppressionScope.ORGANIZATION, entries);
        plain.suppress(ids, removing);
    }

    private void lift(Collection<String> ids) {
        List<SuppressionKey> keys =
                ids.stream().map(id -> new SuppressionKey(Kind.PERSON_ID, id)).toList();
        scene.leadLists.suppressions().remove(scene.admin, SuppressionScope.ORGANIZATION, keys, "a mistake");
        plain.lift(ids);
    }

    private void undo(int number) {
        if (undoneOrUndo.contains(number)) {
            assertThatExceptionOfType(NotUndoableException.class)
                    .isThrownBy(() -> undo(number, OnConflict.LEAVE))
                    .satisfies(refusal -> assertThat(refusal.reason()).isIn(Reason.UNDONE_BEFORE, Reason.IS_AN_UNDO));
            return;
        }
        boolean isConflicting = !plain.conflicts(number).isEmpty() || plain.isNameConflicting(number);
        if (isConflicting && choices.nextBoolean()) {
            assertThatExceptionOfType(NotUndoableException.class)
                    .isThrownBy(() -> undo(number, OnConflict.REJECT))
                    .satisfies(refusal -> assertThat(refusal.conflicts())
                            .containsExactlyInAnyOrderElementsOf(people(plain.conflicts(number))));
            return;
        }
        if (!plain.suppressedWithout(number).isEmpty()) {
            assertThatExceptionOfType(NotUndoableException.class)
                    .isThrownBy(() -> undo(number, OnConflict.LEAVE))
                    .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SUPPRESSED))
                    .satisfies(refusal -> assertThat(refusal.conflicts())
                            .containsExactlyInAnyOrderElementsOf(people(plain.suppressedWithout(number))));
            return;
        }
        boolean isNameConflicting = plain.isNameConflicting(number);
        UndoReport report = undo(number, isConflicting ? OnConflict.LEAVE : OnConflict.REJECT);
        int before = plain.versions().size();
        assertThat(report.conflicts()).containsExactlyInAnyOrderElementsOf(people(plain.undo(number)));
        assertThat(report.detailsConflict()).isEqualTo(isNameConflicting);
        if (plain.versions().size() > before) {
            undoneOrUndo.addAll(Set.of(number, before + 1));
        }
    }

    private UndoReport undo(long version, OnConflict onConflict) {
        return scene.leadLists.undo(scene.owner, new ChangeId(list, version), onConflict);
    }

    private void assertThatBothAreEqual() {
        LeadList now = scene.find(list);
        assertThat(now.name()).isEqualTo(plain.name());
        assertThat(now.version()).isEqualTo(plain.versions().size());
        assertThat(now.memberCount()).isEqualTo(plain.members().size());
        assertThat(scene.members(list)).isEqualTo(plain.members());
    }

    private void assertThatCountsAddUp(LeadList asOf) {
        FacetCounts counts = scene.leadLists.facets(
                scene.owner, list, FacetQuery.DEFAULT.by(MemberFacet.COUNTRY).asOf(asOf.version()));
        assertThat(counts.members()).isEqualTo(asOf.memberCount());
        assertThat(counts.isComplete()).isTrue();
        assertThat(counts.facets().get(0).without()).isEqualTo(counts.counted());
    }

    /** Checks that each version, each change and each membership equals that of the plain list. */
    void assertThatTheHistoriesAreEqual() {
        List<Change> journal = scene.journal(list);
        assertThat(journal).hasSize(plain.versions().size());
        for (int number = 1; number <= journal.size(); number++) {
            Version version = plain.versions().get(number - 1);
            LeadList asOf = scene.leadLists.history().asOf(scene.owner, list, number);
            assertThat(scene.members(asOf)).as("version %s", number).isEqualTo(version.members());
            assertThatCountsAddUp(asOf);
            assertThat(asOf.name()).isEqualTo(version.name());
            assertThat(asOf.memberCount()).isEqualTo(version.members().size());
            Change change = journal.get(number - 1);
            assertThat(change.added()).isEqualTo(version.added().size());
            assertThat(change.removed()).isEqualTo(version.removed().size());
            assertThat(change.former() != null).isEqualTo(version.formerName().isPresent());
        }
        IntStream.range(0, 4).forEach(i -> assertThatTheMembershipsAreEqual("p" + i));
    }

    private void assertThatTheMembershipsAreEqual(String member) {
        List<Long> expected = new ArrayList<>();
        for (int number = 1; number <= plain.versions().size(); number++) {
            Version version = plain.versions().get(number - 1);
            if (version.added().contains(member) || version.removed().containsValue(member)) {
                expected.add((long) number);
            }
        }
        List<Long> actual = new ArrayList<>();
        for (MemberHistory membership : scene.leadLists.history().ofMember(scene.owner, list, new PersonId(member))) {
            actual.add(membership.began().version());
            if (membership.ended() != null) {
                actual.add(membership.ended().version());
            }
        }
        assertThat(actual).as("memberships of %s", member).isEqualTo(expected);
    }

    void assertThatUndoingTheLastChangeRestoresTheList() {
        lift(List.copyOf(plain.suppressed()));
        int last = plain.versions().size();
        if (last == 1 || undoneOrUndo.contains(last)) {
            plain.add(List.of("new"));
            scene.add(list, "new");
            last++;
        }
        UndoReport report = undo(last, OnConflict.REJECT);

        assertThat(report.isComplete()).isTrue();
        LeadList before = scene.leadLists.history().asOf(scene.owner, list, last - 1);
        assertThat(scene.members(list))
                .isEqualTo(scene.members(before))
                .isEqualTo(plain.versions().get(last - 2).members());
        assertThat(report.list().details()).isEqualTo(before.details());
        assertThat(report.list().memberCount()).isEqualTo(before.memberCount());
    }

    private List<String> someIds(int atLeast) {
        return IntStream.range(0, atLeast + choices.nextInt(5))
                .mapToObj(i -> "p" + choices.nextInt(9))
                .toList();
    }

    private static List<PersonId> people(Iterable<String> ids) {
        List<PersonId> people = new ArrayList<>();
        ids.forEach(id -> people.add(new PersonId(id)));
        return people;
    }
}
