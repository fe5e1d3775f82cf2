package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Members;
import io.leadlist.storage.Members.Conflicts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link Members}: memberships end and can begin again. */
public abstract class MembershipsContract extends MembershipScene {
    /** Tests the adapter of this fixture. */
    protected MembershipsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void removing_returns_the_former_members_and_skips_other_leads() {
        add(2, "a", "b", "c", "d");
        assertThat(remove(3, "d", "x", "b", "A")).isEqualTo(Set.copyOf(Samples.people("b", "d")));
        assertThat(remove(4, "b", "x")).isEmpty();
        assertThat(members(4)).isEqualTo(Samples.people("a", "c"));
        assertThat(setIn(transaction -> transaction.members().among(list.id(), Samples.people("a", "b", "c", "d"))))
                .isEqualTo(Set.copyOf(Samples.people("a", "c")));
    }

    @Test
    void a_duplicate_in_a_removal_ends_one_membership() {
        add(2, "a", "b");
        assertThat(remove(3, "a", "a")).isEqualTo(Set.copyOf(Samples.people("a")));
        assertThat(memberships("a")).isEqualTo(Map.of(id("a"), List.of(new Membership(position(2, 0), 2, 3L))));
    }

    @Test
    void removing_no_leads_changes_nothing() {
        add(2, "a");
        assertThat(remove(3)).isEmpty();
        assertThat(members(3)).isEqualTo(Samples.people("a"));
    }

    @Test
    void members_that_stay_keep_their_positions() {
        add(2, "d", "c", "b");
        add(3, "a", "e");
        remove(4, "c", "a");
        assertThat(page(4, MemberPosition.START, 9))
                .containsExactly(member("d", 2, 0), member("b", 2, 2), member("e", 3, 1));
    }

    @Test
    void a_former_member_that_is_appended_again_comes_last() {
        add(2, "a", "b", "c");
        remove(3, "a", "b");
        assertThat(add(4, "c", "b", "d", "a")).isEqualTo(Set.copyOf(Samples.people("b", "d", "a")));
        assertThat(page(4, MemberPosition.START, 9))
                .containsExactly(member("c", 2, 2), member("b", 4, 1), member("d", 4, 2), member("a", 4, 3));
    }

    @Test
    void each_version_has_its_members() {
        add(2, "a", "b", "c");
        remove(3, "b");
        add(4, "d", "b");
        removeAllBut(5, "d");
        restoreRemovedBy(6, 5);
        assertThat(members(1)).isEmpty();
        assertThat(members(2)).isEqualTo(Samples.people("a", "b", "c"));
        assertThat(members(3)).isEqualTo(Samples.people("a", "c"));
        assertThat(members(4)).isEqualTo(Samples.people("a", "c", "d", "b"));
        assertThat(members(5)).isEqualTo(Samples.people("d"));
        assertThat(members(6)).isEqualTo(Samples.people("a", "c", "d", "b"));
        assertThat(page(3, position(2, 0), 1)).containsExactly(member("c", 2, 2));
        assertThat(page(5, MemberPosition.START, 1)).containsExactly(member("d", 4, 0));
        assertThat(page(4, position(2, 2), 1)).containsExactly(member("d", 4, 0));
    }

    @Test
    void all_members_but_the_named_ones_are_removed() {
        add(2, "a", "b", "c", "d");
        remove(3, "d");
        assertThat(removeAllBut(4, "c", "outsider", "d", "A")).isEqualTo(2);
        assertThat(page(4, MemberPosition.START, 9)).containsExactly(member("c", 2, 2));
        assertThat(memberships("a", "b", "c", "d"))
                .isEqualTo(Map.of(
                        id("a"), List.of(new Membership(position(2, 0), 2, 4L)),
                        id("b"), List.of(new Membership(position(2, 1), 2, 4L)),
                        id("c"), List.of(new Membership(position(2, 2), 2, null)),
                        id("d"), List.of(new Membership(position(2, 3), 2, 3L))));
    }

    @Test
    void all_members_are_removed_if_none_is_named() {
        add(2, "a", "b");
        assertThat(removeAllBut(3)).isEqualTo(2);
        assertThat(members(3)).isEmpty();
        assertThat(removeAllBut(4)).isZero();
        assertThat(members(2)).isEqualTo(Samples.people("a", "b"));
    }

    @Test
    void more_than_ten_thousand_members_are_kept_removed_and_restored() {
        String[] many = IntStream.range(0, 12_000).mapToObj(i -> "many" + i).toArray(String[]::new);
        String[] half = IntStream.range(1_000, 18_000)
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> "many" + i)
                .toArray(String[]::new);
        add(2, many);
        add(3, "last");
        assertThat(remove(4, half)).hasSize(5_500);
        assertThat(removeAllBut(5, many)).isEqualTo(1);
        assertThat(removeAllBut(6, half)).isEqualTo(6_500);
        assertThat(restoreRemovedBy(7, 6)).isEqualTo(6_500);
        assertThat(restoreRemovedBy(8, 4)).isEqualTo(5_500);
        assertThat(members(8)).isEqualTo(Samples.people(many));
        assertThat(remove(9, many)).hasSize(12_000);
    }

    @Test
    void members_that_a_change_added_leave_unless_their_membership_has_ended() {
        add(2, "a", "b", "c", "d");
        add(3, "e");
        remove(4, "b", "c");
        add(5, "c");
        assertThat(removeAddedBy(6, 2)).isEqualTo(2);
        assertThat(page(6, MemberPosition.START, 9)).containsExactly(member("e", 3, 0), member("c", 5, 0));
        assertThat(removeAddedBy(7, 2)).isZero();
        assertThat(removeAddedBy(8, 1)).isZero();
        assertThat(members(5)).isEqualTo(Samples.people("a", "d", "e", "c"));
    }

    @Test
    void a_restored_member_has_the_position_of_its_original_change() {
        add(2, "a", "b");
        remove(3, "a");
        assertThat(restoreRemovedBy(4, 3)).isEqualTo(1);
        assertThat(removeAddedBy(5, 2)).isEqualTo(2);
        assertThat(members(5)).isEmpty();
    }

    @Test
    void members_that_a_change_removed_return_to_their_positions() {
        add(2, "a", "b", "c");
        add(3, "d", "e");
        List<Member> before = page(3, MemberPosition.START, 9);
        remove(4, "b", "e", "a");
        add(5, "f");
        assertThat(restoreRemovedBy(6, 4)).isEqualTo(3);
        assertThat(members(6)).isEqualTo(Samples.people("a", "b", "c", "d", "e", "f"));
        assertThat(page(6, MemberPosition.START, 5)).isEqualTo(before);
        assertThat(page(6, position(2, 0), 1)).containsExactly(member("b", 2, 1));
        assertThat(members(5)).isEqualTo(Samples.people("c", "d", "f"));
        assertThat(add(7, "a", "b", "e")).isEmpty();
    }

    @Test
    void a_removed_lead_that_is_a_member_again_is_not_restored() {
        add(2, "a", "b", "c", "d");
        remove(3, "a", "b", "c");
        add(4, "b", "c");
        remove(5, "c");
        assertThat(restoreRemovedBy(6, 3)).isEqualTo(1);
        assertThat(page(6, MemberPosition.START, 9))
                .containsExactly(member("a", 2, 0), member("d", 2, 3), member("b", 4, 0));
        assertThat(restoreRemovedBy(7, 3)).isZero();
    }

    @Test
    void a_member_that_was_restored_and_removed_again_is_restored_only_from_the_last_removal() {
        add(2, "a", "b");
        remove(3, "a");
        restoreRemovedBy(4, 3);
        remove(5, "a");
        assertThat(restoreRemovedBy(6, 3)).isZero();
        assertThat(restoreRemovedBy(6, 5)).isEqualTo(1);
        assertThat(members(6)).isEqualTo(Samples.people("a", "b"));
        assertThat(memberships("a").get(id("a")))
                .containsExactly(
                        new Membership(position(2, 0), 2, 3L),
                        new Membership(position(2, 0), 4, 5L),
                        new Membership(position(2, 0), 6, null));
    }

    @Test
    void a_change_that_removed_and_added_members_is_undone_as_a_whole() {
        add(2, "a", "b", "c");
        assertThat(removeAllBut(3, "b", "x", "y")).isEqualTo(2);
        assertThat(add(3, "x", "b", "y")).hasSize(2);
        assertThat(members(3)).isEqualTo(Samples.people("b", "x", "y"));
        assertThat(removeAddedBy(4, 3)).isEqualTo(2);
        assertThat(restoreRemovedBy(4, 3)).isEqualTo(2);
        assertThat(members(4)).isEqualTo(Samples.people("a", "b", "c"));
        assertThat(members(3)).isEqualTo(Samples.people("b", "x", "y"));
    }

    @Test
    void all_memberships_of_a_lead_are_returned_in_order() {
        add(2, "a", "b", "c");
        remove(3, "b");
        add(4, "x", "b");
        remove(5, "b", "c");
        restoreRemovedBy(6, 5);
        assertThat(memberships("c", "b", "outsider", "B", "x"))
                .isEqualTo(Map.of(
                        id("b"),
                        List.of(
                                new Membership(position(2, 1), 2, 3L),
                                new Membership(position(4, 1), 4, 5L),
                                new Membership(position(4, 1), 6, null)),
                        id("c"),
                        List.of(new Membership(position(2, 2), 2, 5L), new Membership(position(2, 2), 6, null)),
                        id("x"),
                        List.of(new Membership(position(4, 0), 4, null))));
        assertThat(memberships()).isEmpty();
    }

    @Test
    void similar_ids_are_removed_and_restored_independently() {
        String[] odd = Samples.ODD_TEXTS.toArray(String[]::new);
        add(2, odd);
        for (int i = 0; i < odd.length; i++) {
            assertThat(remove(2L * i + 3, odd[i])).isEqualTo(Set.copyOf(Samples.people(odd[i])));
            assertThat(members(2L * i + 3)).hasSize(odd.length - 1).doesNotContain(id(odd[i]));
            assertThat(restoreRemovedBy(2L * i + 4, 2L * i + 3)).isEqualTo(1);
        }
        assertThat(members(1_000)).isEqualTo(Samples.people(odd));
        assertThat(memberships(odd))
                .hasSize(odd.length)
                .allSatisfy((id, all) -> assertThat(all).hasSize(2));
        assertThat(removeAllBut(1_001, odd[0])).isEqualTo(odd.length - 1);
        assertThat(conflictsSince(2, MANY)).isEqualTo(conflicts(Arrays.copyOfRange(odd, 1, odd.length)));
    }

    @Test
    void companies_are_removed_and_restored_like_people() {
        LeadList companies = aStoredList(LeadType.COMPANY);
        List<CompanyId> ids = List.of(Samples.aCompanyId(3), Samples.aCompanyId(1), Samples.aCompanyId(2));
        run(transaction -> {
            Members members = transaction.members();
            transaction.lists().lock(companies.id());
            members.add(companies.id(), 2, ids);
            assertThat(members.remove(companies.id(), 3, ids.subList(0, 1))).isEqualTo(Set.of(ids.get(0)));
            assertThat(members.removeAllBut(companies.id(), 4, ids.subList(1, 2)))
                    .isEqualTo(1);
            assertThat(members.restoreRemovedBy(companies.id(), 5, 3)).isEqualTo(1);
            assertThat(members.conflictsSince(companies.id(), 2, 9)).isEqualTo(new Conflicts(List.of(ids.get(2)), 1));
            assertThat(members.memberships(companies.id(), ids)).containsOnlyKeys(List.copyOf(ids));
            assertThat(members.changes(companies.atVersion(5), FeedPosition.before(4), 9, 9))
                    .extracting(MemberChange::id)
                    .containsExactly(ids.get(2), ids.get(0));
            assertThat(members.removeAddedBy(companies.id(), 6, 2)).isEqualTo(2);
        });
        assertThat(listIn(transaction -> transaction.members().page(companies.atVersion(6), MemberPosition.START, 9)))
                .isEmpty();
    }

    @Test
    void other_lists_and_organizations_keep_their_members_and_are_not_returned() {
        LeadList second = aStoredList(LeadType.PERSON);
        Set<LeadId> both = Set.copyOf(Samples.people("a", "b"));
        run(transaction -> transaction.members().add(second.id(), 2, Samples.people("a", "b")));
        run(otherOrganization, transaction -> {
            transaction.lists().insert(Samples.aList(otherOrganization, list.id(), LeadType.PERSON));
            transaction.members().add(list.id(), 2, Samples.people("a", "b"));
        });
        add(2, "a", "b", "c");
        remove(3, "a");
        removeAllBut(4, "b");
        removeAddedBy(5, 2);
        restoreRemovedBy(6, 4);
        assertThat(members(6)).isEqualTo(Samples.people("c"));
        run(transaction -> assertThatOnlyTheFirstChangeIsThere(transaction.members(), second, both));
        run(otherOrganization, transaction -> assertThatOnlyTheFirstChangeIsThere(transaction.members(), list, both));
    }

    private static void assertThatOnlyTheFirstChangeIsThere(Members members, LeadList of, Set<LeadId> both) {
        assertThat(members.page(of.atVersion(9), MemberPosition.START, 9))
                .containsExactly(member("a", 2, 0), member("b", 2, 1));
        assertThat(members.among(of.id(), Samples.people("a", "b", "c"))).isEqualTo(both);
        assertThat(members.memberships(of.id(), Samples.people("a", "b", "c")))
                .isEqualTo(Map.of(
                        id("a"), List.of(new Membership(position(2, 0), 2, null)),
                        id("b"), List.of(new Membership(position(2, 1), 2, null))));
        assertThat(members.conflictsSince(of.id(), 2, 9)).isEqualTo(conflicts());
        assertThat(members.restoreRemovedBy(of.id(), 9, 3)).isZero();
    }

    private static Member member(String id, long version, int ordinal) {
        return new Member(id(id), position(version, ordinal));
    }
}
