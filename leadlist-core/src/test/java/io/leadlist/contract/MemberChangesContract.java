package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Members}: the member changes, and the conflicts with later changes. */
public abstract class MemberChangesContract extends MembershipScene {
    /** Tests the adapter of this fixture. */
    protected MemberChangesContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void earlier_changes_and_changes_of_other_members_do_not_conflict() {
        add(2, "a", "b", "c");
        remove(3, "a");
        add(4, "d", "e");
        remove(5, "c");
        add(6, "a");
        remove(7, "a");
        assertThat(conflictsSince(4, 9)).isEqualTo(conflicts());
        assertThat(conflictsSince(5, 9)).isEqualTo(conflicts());
        assertThat(conflictsSince(1, 9)).isEqualTo(conflicts());
    }

    @Test
    void an_added_member_that_was_removed_later_conflicts() {
        add(2, "a", "b", "c");
        remove(3, "c");
        assertThat(conflictsSince(2, 9)).isEqualTo(conflicts("c"));
        removeAllBut(4, "b");
        assertThat(conflictsSince(2, 9)).isEqualTo(conflicts("a", "c"));
    }

    @Test
    void an_added_member_that_was_removed_and_added_again_conflicts() {
        add(2, "a", "b");
        remove(3, "a");
        add(4, "a");
        assertThat(conflictsSince(2, 9)).isEqualTo(conflicts("a"));
    }

    @Test
    void an_added_member_that_returned_to_its_position_does_not_conflict() {
        add(2, "a", "b");
        remove(3, "a");
        restoreRemovedBy(4, 3);
        assertThat(conflictsSince(2, 9)).isEqualTo(conflicts());
        assertThat(conflictsSince(3, 9)).isEqualTo(conflicts("a"));
    }

    @Test
    void an_undone_later_add_does_not_conflict_but_a_later_removal_does() {
        add(2, "a", "b");
        remove(3, "a", "b");
        add(4, "a", "b");
        remove(5, "b");
        removeAddedBy(6, 4);
        assertThat(conflictsSince(3, 9)).isEqualTo(conflicts("b"));
        assertThat(restoreRemovedBy(7, 3)).isEqualTo(1);
        assertThat(conflictsSince(2, 9)).isEqualTo(conflicts("b"));
    }

    @Test
    void a_removed_member_that_was_added_again_conflicts_even_if_removed_again() {
        add(2, "a", "b", "c", "d");
        remove(3, "a", "b", "c");
        assertThat(conflictsSince(3, 9)).isEqualTo(conflicts());
        add(4, "c", "b");
        assertThat(conflictsSince(3, 9)).isEqualTo(conflicts("b", "c"));
        remove(5, "b");
        assertThat(conflictsSince(3, 9)).isEqualTo(conflicts("b", "c"));
        assertThat(conflictsSince(5, 9)).isEqualTo(conflicts());
    }

    @Test
    void conflicts_of_a_change_that_added_and_removed_are_in_the_order_of_positions() {
        add(2, "z", "y", "x");
        removeAllBut(3, "y");
        add(3, "b", "y", "a");
        remove(4, "a", "b");
        add(5, "x");
        add(6, "z", "a");
        assertThat(conflictsSince(3, 9)).isEqualTo(conflicts("z", "x", "b", "a"));
    }

    @Test
    void the_first_conflicts_are_named_and_all_are_counted() {
        String[] ids = IntStream.range(0, 120).mapToObj(i -> "p" + i).toArray(String[]::new);
        add(2, ids);
        for (int last = 119; last >= 100; last--) {
            remove(200L - last, ids[last]);
        }
        remove(200, IntStream.range(0, 100).mapToObj(i -> ids[99 - i]).toArray(String[]::new));
        for (int limit : List.of(1, 2, 99, 119, 120, 121, 1_000)) {
            assertThat(conflictsSince(2, limit)).isEqualTo(conflicts(Math.min(limit, 120), ids));
        }
    }

    @Test
    void member_changes_are_ordered_by_change_then_removals_first_then_by_position() {
        add(2, "z", "y", "x");
        removeAllBut(3, "y");
        add(3, "b", "y", "a");
        remove(4, "a", "y");
        add(5, "y");
        restoreRemovedBy(6, 3);
        assertThat(changes())
                .containsExactly(
                        added("z", 2, position(2, 0)),
                        added("y", 2, position(2, 1)),
                        added("x", 2, position(2, 2)),
                        removed("z", 3, position(2, 0)),
                        removed("x", 3, position(2, 2)),
                        added("b", 3, position(3, 0)),
                        added("a", 3, position(3, 2)),
                        removed("y", 4, position(2, 1)),
                        removed("a", 4, position(3, 2)),
                        added("y", 5, position(5, 0)),
                        added("z", 6, position(2, 0)),
                        added("x", 6, position(2, 2)));
    }

    @Test
    void pages_of_changes_follow_each_other_without_gap_or_overlap() {
        String[] ids = IntStream.range(0, 12).mapToObj(i -> "p" + i).toArray(String[]::new);
        add(2, ids);
        removeAllBut(3, "p3", "p11");
        add(3, "q1", "p3", "q2");
        add(4, "p10", "p2");
        restoreRemovedBy(5, 3);
        List<MemberChange> all = changes();
        for (int limit = 1; limit <= all.size() + 1; limit++) {
            List<MemberChange> read = new ArrayList<>();
            List<MemberChange> page = changes(FeedPosition.before(0), 5, limit);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(limit);
                read.addAll(page);
                assertThat(read).as("a page was read twice").hasSizeLessThanOrEqualTo(all.size());
                page = changes(page.get(page.size() - 1).position(), 5, limit);
            }
            assertThat(read).isEqualTo(all);
        }
    }

    @Test
    void changes_are_read_from_one_to_another() {
        add(2, "a", "b");
        remove(3, "a");
        add(4, "c");
        remove(5, "b");
        assertThat(changes(FeedPosition.before(3), 4, 9))
                .containsExactly(removed("a", 3, position(2, 0)), added("c", 4, position(4, 0)));
        assertThat(changes(FeedPosition.before(2), 2, 1)).containsExactly(added("a", 2, position(2, 0)));
        assertThat(changes(FeedPosition.before(4), 3, 9)).isEmpty();
        assertThat(changes(FeedPosition.before(6), 9, 9)).isEmpty();
        assertThat(changes(new FeedPosition(2, true, position(2, 0)), 3, 9))
                .containsExactly(added("b", 2, position(2, 1)), removed("a", 3, position(2, 0)));
    }

    @Test
    void replaying_the_changes_up_to_a_version_yields_its_members() {
        add(2, "a", "b", "c");
        remove(3, "b", "c");
        add(4, "b", "d");
        restoreRemovedBy(5, 3);
        removeAddedBy(6, 4);
        for (long version = 1; version <= 6; version++) {
            TreeMap<MemberPosition, LeadId> members = new TreeMap<>();
            changes(FeedPosition.before(0), version, MANY).forEach(change -> replay(change, members));
            assertThat(members.values()).containsExactlyElementsOf(members(version));
        }
    }

    @Test
    void changes_of_other_lists_and_organizations_are_not_returned() {
        add(2, "a");
        LeadList second = aStoredList(LeadType.PERSON);
        run(transaction -> {
            transaction.members().add(second.id(), 2, Samples.people("a", "x"));
            transaction.members().remove(second.id(), 3, Samples.people("a"));
        });
        run(otherOrganization, transaction -> {
            assertThat(transaction.members().changes(list, FeedPosition.before(0), 9, 9))
                    .isEmpty();
            transaction.members().add(list.id(), 2, Samples.people("a", "y"));
            transaction.members().remove(list.id(), 3, Samples.people("a"));
        });
        assertThat(changes()).containsExactly(added("a", 2, position(2, 0)));
        assertThat(conflictsSince(2, 9)).isEqualTo(conflicts());
    }

    private static void replay(MemberChange change, Map<MemberPosition, LeadId> members) {
        MemberPosition position = change.position().member();
        if (change.position().added()) {
            assertThat(members.put(position, change.id())).isNull();
        } else {
            assertThat(members.remove(position)).isEqualTo(change.id());
        }
    }

    private static MemberChange added(String id, long version, MemberPosition position) {
        return new MemberChange(id(id), new FeedPosition(version, true, position));
    }

    private static MemberChange removed(String id, long version, MemberPosition position) {
        return new MemberChange(id(id), new FeedPosition(version, false, position));
    }
}
