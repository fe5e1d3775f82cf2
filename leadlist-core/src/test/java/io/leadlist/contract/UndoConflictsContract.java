package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.LeadListId;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.call.WriteOptions;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.OnConflict;
import io.leadlist.list.UndoReport;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of undoing a change that conflicts with later changes, over any storage. */
public abstract class UndoConflictsContract {
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected UndoConflictsContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people("a", "b", "c");
    }

    @Test
    void an_added_member_that_was_removed_later_stays_removed() {
        scene.add(people, "x", "y", "z");
        scene.remove(people, "y");

        assertConflicts(2, "y");
        UndoReport report = undo(2, OnConflict.LEAVE);
        assertThat(report.removedCount()).isEqualTo(2);
        assertThat(report.conflicts()).isEqualTo(Samples.people("y"));
        assertThat(report.conflictCount()).isEqualTo(1);
        assertThat(report.isComplete()).isFalse();
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
    }

    @Test
    void an_added_member_that_was_removed_and_added_again_stays() {
        scene.add(people, "x", "y");
        scene.remove(people, "y");
        scene.add(people, "y");

        assertConflicts(2, "y");
        assertThat(undo(2, OnConflict.LEAVE).removedCount()).isEqualTo(1);
        assertThat(scene.members(people)).containsExactly("a", "b", "c", "y");
    }

    @Test
    void a_removed_member_that_was_added_again_keeps_the_new_position() {
        scene.remove(people, "a", "b");
        scene.add(people, "z", "a");

        assertConflicts(2, "a");
        UndoReport report = undo(2, OnConflict.LEAVE);
        assertThat(report.returnedCount()).isEqualTo(1);
        assertThat(scene.members(people)).containsExactly("b", "c", "z", "a");
    }

    @Test
    void a_removed_member_that_was_added_and_removed_again_stays_removed() {
        scene.remove(people, "a", "b");
        scene.add(people, "a");
        scene.remove(people, "a");

        assertConflicts(2, "a");
        assertThat(undo(2, OnConflict.LEAVE).returnedCount()).isEqualTo(1);
        assertThat(scene.members(people)).containsExactly("b", "c");
    }

    @Test
    void conflicts_are_named_in_the_order_of_their_positions() {
        scene.leadLists.update(scene.owner, people, ListUpdate.NOTHING.withPeople(Samples.people("z", "b", "y", "x")));
        scene.remove(people, "y", "z");
        scene.add(people, "c");

        assertConflicts(2, "c", "z", "y");
    }

    @Test
    void the_first_thousand_conflicts_are_named_and_all_are_counted() {
        String[] ids = IntStream.range(0, 1_000).mapToObj(i -> "m" + i).toArray(String[]::new);
        LeadListId many = scene.people(ids);
        scene.leadLists.clear(scene.owner, many);
        scene.add(many, ids);
        scene.add(many, "more");
        scene.leadLists.update(scene.owner, many, ListUpdate.NOTHING.withPeople(List.of()));
        scene.leadLists.update(scene.owner, many, ListUpdate.NOTHING.withPeople(Samples.people(ids)));
        scene.add(many, "more");

        ChangeId emptied = new ChangeId(many, 5);
        UndoReport report = scene.leadLists.with(WriteOptions.DRY_RUN).undo(scene.owner, emptied, OnConflict.LEAVE);
        assertThat(report.conflictCount()).isEqualTo(1_001);
        assertThat(report.conflicts()).isEqualTo(Samples.people(ids));
    }

    @Test
    void a_name_that_was_changed_later_stays() {
        rename("Second");
        rename("Third");

        assertConflicts(2);
        UndoReport report = undo(2, OnConflict.LEAVE);
        assertThat(report.detailsConflict()).isTrue();
        assertThat(report.detailsRestored()).isFalse();
        assertThat(report.isComplete()).isFalse();
        assertThat(scene.find(people).name()).isEqualTo("Third");
    }

    @Test
    void a_name_that_was_changed_later_stays_while_the_members_are_undone() {
        scene.leadLists.update(
                scene.owner, people, ListUpdate.NOTHING.withName("Second").withPeople(Samples.people("a")));
        rename("Third");

        UndoReport report = undo(2, OnConflict.LEAVE);
        assertThat(report.returnedCount()).isEqualTo(2);
        assertThat(report.conflictCount()).isZero();
        assertThat(report.detailsConflict()).isTrue();
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
        assertThat(scene.lastChange(people).former()).isNull();
    }

    @Test
    void later_changes_of_other_members_and_of_the_name_do_not_conflict_with_an_add() {
        scene.add(people, "x");
        scene.remove(people, "a");
        scene.add(people, "y");
        rename("Other");

        assertThat(undo(2, OnConflict.REJECT).isComplete()).isTrue();
        assertThat(scene.members(people)).containsExactly("b", "c", "y");
    }

    @Test
    void if_nothing_is_left_to_undo_the_list_does_not_change_and_the_change_is_not_undone() {
        scene.add(people, "x", "y");
        scene.remove(people, "x", "y");
        List<Object> before = scene.everything(people);

        UndoReport report = undo(2, OnConflict.LEAVE);
        assertThat(report.list()).isEqualTo(before.get(0));
        assertThat(report.conflictCount()).isEqualTo(2);
        assertThat(scene.everything(people)).isEqualTo(before);
        assertThat(scene.journal(people)).extracting(Change::undoneBy).containsOnlyNulls();
        assertThat(undo(2, OnConflict.LEAVE)).isEqualTo(report);
    }

    @Test
    void the_undo_of_a_change_without_members_and_details_changes_nothing() {
        LeadListId empty = scene.people();
        List<Object> before = scene.everything(empty);

        assertThat(scene.leadLists
                        .undo(scene.owner, new ChangeId(empty, 1), OnConflict.REJECT)
                        .isComplete())
                .isTrue();
        assertThat(scene.everything(empty)).isEqualTo(before);
    }

    @Test
    void a_dry_run_returns_the_conflicts_and_stores_nothing() {
        scene.add(people, "x", "y");
        scene.remove(people, "x");
        List<Object> before = scene.everything(people);
        ChangeId change = new ChangeId(people, 2);

        UndoReport dry = scene.leadLists.with(WriteOptions.DRY_RUN).undo(scene.owner, change, OnConflict.LEAVE);
        assertThat(scene.everything(people)).isEqualTo(before);
        assertThat(undo(2, OnConflict.LEAVE)).isEqualTo(dry);
    }

    @Test
    void changes_can_be_undone_one_by_one_the_last_one_first() {
        scene.add(people, "x", "y");
        scene.remove(people, "x", "a");
        scene.add(people, "x", "a");
        rename("One");
        rename("Two");
        undo(6, OnConflict.REJECT);
        undo(5, OnConflict.REJECT);
        assertThat(undo(4, OnConflict.REJECT).isComplete()).isTrue();
        assertThat(scene.members(people)).containsExactly("b", "c", "y");
        assertThat(undo(3, OnConflict.REJECT).returnedCount()).isEqualTo(2);
        assertThat(scene.members(people)).containsExactly("a", "b", "c", "x", "y");
        assertThat(undo(2, OnConflict.REJECT).removedCount()).isEqualTo(2);
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
        assertThat(undo(1, OnConflict.REJECT).removedCount()).isEqualTo(3);
        assertThat(scene.members(people)).isEmpty();
    }

    @Test
    void a_change_that_is_not_undone_conflicts_with_the_earlier_ones() {
        scene.add(people, "x");
        scene.remove(people, "x");
        scene.add(people, "x");
        assertConflicts(3, "x");
        undo(4, OnConflict.REJECT);
        assertConflicts(2, "x");
        undo(3, OnConflict.REJECT);
        assertThat(undo(2, OnConflict.REJECT).isComplete()).isTrue();
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
    }

    private void rename(String name) {
        scene.leadLists.update(scene.owner, people, ListUpdate.NOTHING.withName(name));
    }

    private UndoReport undo(long version, OnConflict onConflict) {
        return scene.leadLists.undo(scene.owner, new ChangeId(people, version), onConflict);
    }

    private void assertConflicts(long version, String... members) {
        List<Object> before = scene.everything(people);
        assertThatExceptionOfType(NotUndoableException.class)
                .isThrownBy(() -> undo(version, OnConflict.REJECT))
                .satisfies(rejection -> {
                    assertThat(rejection.reason()).isEqualTo(Reason.CONFLICT);
                    assertThat(rejection.conflicts()).isEqualTo(Samples.people(members));
                });
        assertThat(scene.everything(people)).isEqualTo(before);
    }
}
