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
        link(2, "a", "b", "c", "d");
        assertThat(unlink(3, "d", "x", "b", "A")).isEqualTo(Set.copyOf(Samples.people("b", "d")));
        assertThat(unlink(4, "b", "x")).isEmpty();
        assertThat(members(4)).isEqualTo(Samples.people("a", "c"));
        assertThat(setIn(transaction -> transaction.members().linked(list.id(), Samples.people("a", "b", "c", "d"))))
                .isEqualTo(Set.copyOf(Samples.people("a", "c")));
    }

    @Test
    void a_duplicate_in_a_removal_ends_one_membership() {
        link(2, "a", "b");
        assertThat(unlink(3, "a", "a")).isEqualTo(Set.copyOf(Samples.people("a")));
        assertThat(memberships("a")).isEqualTo(Map.of(id("a"), List.of(new Membership(position(2, 0), 2, 3L))));
    }

    @Test
    void removing_no_leads_changes_nothing() {
        link(2, "a");
        assertThat(unlink(3)).isEmpty();
        assertThat(members(3)).isEqualTo(Samples.people("a"));
    }

    @Test
    void members_that_stay_keep_their_positions() {
        link(2, "d", "c", "b");
        link(3, "a", "e");
        unlink(4, "c", "a");
        assertThat(page(4, MemberPosition.START, 9))
                .containsExactly(member("d", 2, 0), member("b", 2, 2), member("e", 3, 1));
    }

    @Test
    void a_former_member_that_is_appended_again_comes_last() {
        link(2, "a", "b", "c");
        unlink(3, "a", "b");
        assertThat(link(4, "c", "b", "d", "a")).isEqualTo(Set.copyOf(Samples.people("b", "d", "a")));
        assertThat(page(4, MemberPosition.START, 9))
                .containsExactly(member("c", 2, 2), member("b", 4, 1), member("d", 4, 2), member("a", 4, 3));
    }

    @Test
    void each_version_has_its_members() {
        link(2, "a", "b", "c");
        unlink(3, "b");
        link(4, "d", "b");
        unlinkAllBut(5, "d");
        relinkRemovedBy(6, 5);
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
        link(2, "a", "b", "c", "d");
        unlink(3, "d");
        assertThat(unlinkAllBut(4, "c", "outsider", "d", "A")).isEqualTo(2);
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
        link(2, "a", "b");
        assertThat(unlinkAllBut(3)).isEqualTo(2);
        assertThat(members(3)).isEmpty();
        assertThat(unlinkAllBut(4)).isZero();
        assertThat(members(2)).isEqualTo(Samples.people("a", "b"));
    }

    @Test
    void more_than_ten_thousand_members_are_kept_removed_and_restored() {
        String[] many = IntStream.range(0, 12_000).mapToObj(i -> "many" + i).toArray(String[]::new);
        String[] half = IntStream.range(1_000, 18_000)
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> "many" + i)
                .toArray(String[]::new);
        link(2, many);
        link(3, "last");
        assertThat(unlink(4, half)).hasSize(5_500);
        assertThat(unlinkAllBut(5, many)).isEqualTo(1);
        assertThat(unlinkAllBut(6, half)).isEqualTo(6_500);
        assertThat(relinkRemovedBy(7, 6)).isEqualTo(6_500);
        assertThat(relinkRemovedBy(8, 4)).isEqualTo(5_500);
        assertThat(members(8)).isEqualTo(Samples.people(many));
        assertThat(unlink(9, many)).hasSize(12_000);
    }

    @Test
    void members_that_a_change_added_leave_unless_their_membership_has_ended() {
        link(2, "a", "b", "c", "d");
        link(3, "e");
        unlink(4, "b", "c");
        link(5, "c");
        assertThat(unlinkAddedBy(6, 2)).isEqualTo(2);
        assertThat(page(6, MemberPosition.START, 9)).containsExactly(member("e", 3, 0), member("c", 5, 0));
        assertThat(unlinkAddedBy(7, 2)).isZero();
        assertThat(unlinkAddedBy(8, 1)).isZero();
        assertThat(members(5)).isEqualTo(Samples.people("a", "d", "e", "c"));
    }

    @Test
    void a_restored_member_has_the_position_of_its_original_change() {
        link(2, "a", "b");
        unlink(3, "a");
        assertThat(relinkRemovedBy(4, 3)).isEqualTo(1);
        assertThat(unlinkAddedBy(5, 2)).isEqualTo(2);
        assertThat(members(5)).isEmpty();
    }

    @Test
    void members_that_a_change_removed_return_to_their_positions() {
        link(2, "a", "b", "c");
        link(3, "d", "e");
        List<Member> before = page(3, MemberPosition.START, 9);
        unlink(4, "b", "e", "a");
        link(5, "f");
        assertThat(relinkRemovedBy(6, 4)).isEqualTo(3);
        assertThat(members(6)).isEqualTo(Samples.people("a", "b", "c", "d", "e", "f"));
        assertThat(page(6, MemberPosition.START, 5)).isEqualTo(before);
        assertThat(page(6, position(2, 0), 1)).containsExactly(member("b", 2, 1));
        assertThat(members(5)).isEqualTo(Samples.people("c", "d", "f"));
        assertThat(link(7, "a", "b", "e")).isEmpty();
    }

    @Test
    void a_removed_lead_that_is_a_member_again_is_not_restored() {
        link(2, "a", "b", "c", "d");
        unlink(3, "a", "b", "c");
        link(4, "b", "c");
        unlink(5, "c");
        assertThat(relinkRemovedBy(6, 3)).isEqualTo(1);
        assertThat(page(6, MemberPosition.START, 9))
                .containsExactly(member("a", 2, 0), member("d", 2, 3), member("b", 4, 0));
        assertThat(relinkRemovedBy(7, 3)).isZero();
    }

    @Test
    void a_member_that_was_restored_and_removed_again_is_restored_only_from_the_last_removal() {
        link(2, "a", "b");
        unlink(3, "a");
        relinkRemovedBy(4, 3);
        unlink(5, "a");
        assertThat(relinkRemovedBy(6, 3)).isZero();
        assertThat(relinkRemovedBy(6, 5)).isEqualTo(1);
        assertThat(members(6)).isEqualTo(Samples.people("a", "b"));
        assertThat(memberships("a").get(id("a")))
                .containsExactly(
                        new Membership(position(2, 0), 2, 3L),
                        new Membership(position(2, 0), 4, 5L),
                        new Membership(position(2, 0), 6, null));
    }

    @Test
    void a_change_that_removed_and_added_members_is_undone_as_a_whole() {
        link(2, "a", "b", "c");
        assertThat(unlinkAllBut(3, "b", "x", "y")).isEqualTo(2);
        assertThat(link(3, "x", "b", "y")).hasSize(2);
        assertThat(members(3)).isEqualTo(Samples.people("b", "x", "y"));
        assertThat(unlinkAddedBy(4, 3)).isEqualTo(2);
        assertThat(relinkRemovedBy(4, 3)).isEqualTo(2);
        assertThat(members(4)).isEqualTo(Samples.people("a", "b", "c"));
        assertThat(members(3)).isEqualTo(Samples.people("b", "x", "y"));
    }

    @Test
    void all_memberships_of_a_lead_are_returned_in_order() {
        link(2, "a", "b", "c");
        unlink(3, "b");
        link(4, "x", "b");
        unlink(5, "b", "c");
        relinkRemovedBy(6, 5);
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
        link(2, odd);
        for (int i = 0; i < odd.length; i++) {
            assertThat(unlink(2L * i + 3, odd[i])).isEqualTo(Set.copyOf(Samples.people(odd[i])));
            assertThat(members(2L * i + 3)).hasSize(odd.length - 1).doesNotContain(id(odd[i]));
            assertThat(relinkRemovedBy(2L * i + 4, 2L * i + 3)).isEqualTo(1);
        }
        assertThat(members(1_000)).isEqualTo(Samples.people(odd));
        assertThat(memberships(odd))
                .hasSize(odd.length)
                .allSatisfy((id, all) -> assertThat(all).hasSize(2));
        assertThat(unlinkAllBut(1_001, odd[0])).isEqualTo(odd.length - 1);
        assertThat(conflictsSince(2, MANY)).isEqualTo(conflicts(Arrays.copyOfRange(odd, 1, odd.length)));
    }

    @Test
    void companies_are_removed_and_restored_like_people() {
        LeadList companies = aStoredList(LeadType.COMPANY);
        List<CompanyId> ids = List.of(Samples.aCompanyId(3), Samples.aCompanyId(1), Samples.aCompanyId(2));
        run(transaction -> {
            Members members = transaction.members();
            transaction.lists().lock(companies.id());
            members.link(companies.id(), 2, ids);
            assertThat(members.unlink(companies.id(), 3, ids.subList(0, 1))).isEqualTo(Set.of(ids.get(0)));
            assertThat(members.unlinkAllBut(companies.id(), 4, ids.subList(1, 2)))
                    .isEqualTo(1);
            assertThat(members.relinkRemovedBy(companies.id(), 5, 3)).isEqualTo(1);
            assertThat(members.conflictsSince(companies.id(), 2, 9)).isEqualTo(new Conflicts(List.of(ids.get(2)), 1));
            assertThat(members.memberships(companies.id(), ids)).containsOnlyKeys(List.copyOf(ids));
            assertThat(members.changes(companies.atVersion(5), FeedPosition.before(4), 9, 9))
                    .extracting(MemberChange::id)
                    .containsExactly(ids.get(2), ids.get(0));
            assertThat(members.unlinkAddedBy(companies.id(), 6, 2)).isEqualTo(2);
        });
        assertThat(listIn(transaction -> transaction.members().page(companies.atVersion(6), MemberPosition.START, 9)))
                .isEmpty();
    }

    @Test
    void other_lists_and_organizations_keep_their_members_and_are_not_returned() {
        LeadList second = aStoredList(LeadType.PERSON);
        Set<LeadId> both = Set.copyOf(Samples.people("a", "b"));
        run(transaction -> transaction.members().link(second.id(), 2, Samples.people("a", "b")));
        run(otherOrganization, transaction -> transaction.members().link(list.id(), 2, Samples.people("a", "b")));
        link(2, "a", "b", "c");
        unlink(3, "a");
        unlinkAllBut(4, "b");
        unlinkAddedBy(5, 2);
        relinkRemovedBy(6, 4);
        assertThat(members(6)).isEqualTo(Samples.people("c"));
        run(transaction -> assertThatOnlyTheFirstChangeIsThere(transaction.members(), second, both));
        run(otherOrganization, transaction -> assertThatOnlyTheFirstChangeIsThere(transaction.members(), list, both));
    }

    private static void assertThatOnlyTheFirstChangeIsThere(Members members, LeadList of, Set<LeadId> both) {
        assertThat(members.page(of.atVersion(9), MemberPosition.START, 9))
                .containsExactly(member("a", 2, 0), member("b", 2, 1));
        assertThat(members.linked(of.id(), Samples.people("a", "b", "c"))).isEqualTo(both);
        assertThat(members.memberships(of.id(), Samples.people("a", "b", "c")))
                .isEqualTo(Map.of(
                        id("a"), List.of(new Membership(position(2, 0), 2, null)),
                        id("b"), List.of(new Membership(position(2, 1), 2, null))));
        assertThat(members.conflictsSince(of.id(), 2, 9)).isEqualTo(conflicts());
        assertThat(members.relinkRemovedBy(of.id(), 9, 3)).isZero();
    }

    private static Member member(String id, long version, int ordinal) {
        return new Member(id(id), position(version, ordinal));
    }
}
