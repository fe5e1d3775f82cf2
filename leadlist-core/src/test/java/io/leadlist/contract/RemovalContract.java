package io.leadlist.contract;

import static io.leadlist.list.RemoveOutcome.Result.DUPLICATE_IN_REQUEST;
import static io.leadlist.list.RemoveOutcome.Result.NOT_A_MEMBER;
import static io.leadlist.list.RemoveOutcome.Result.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.RemoveOutcome;
import io.leadlist.list.RemoveReport;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of the entry for removing members, over any storage. */
public abstract class RemovalContract {
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected RemovalContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people("a", "b", "c", "d");
        scene.clock.move(Duration.ofMinutes(5));
    }

    @Test
    void each_input_has_its_outcome_in_input_order() {
        RemoveReport report = remove("c", "x", "a", "c", "x");

        assertThat(report.outcomes())
                .containsExactly(
                        new RemoveOutcome(0, new PersonId("c"), REMOVED),
                        new RemoveOutcome(1, new PersonId("x"), NOT_A_MEMBER),
                        new RemoveOutcome(2, new PersonId("a"), REMOVED),
                        new RemoveOutcome(3, new PersonId("c"), DUPLICATE_IN_REQUEST),
                        new RemoveOutcome(4, new PersonId("x"), DUPLICATE_IN_REQUEST));
        assertThat(report.removedCount()).isEqualTo(2);
        assertThat(report.count(NOT_A_MEMBER) + report.count(DUPLICATE_IN_REQUEST))
                .isEqualTo(3);
        assertThat(scene.members(people)).containsExactly("b", "d");
    }

    @Test
    void ids_are_compared_exactly() {
        assertThat(remove("A", "a ", "á").removedCount()).isZero();
        assertThat(scene.members(people)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_removal_is_one_change_with_its_count() {
        RemoveReport report = scene.leadLists.remove(scene.editorOf(people), people, Samples.people("b", "x", "d"));

        LeadList list = scene.find(people);
        assertThat(report.list()).isEqualTo(list);
        assertThat(list.memberCount()).isEqualTo(2);
        assertThat(list.version()).isEqualTo(3);
        assertThat(list.updatedAt()).isEqualTo(scene.clock.instant());
        assertThat(scene.lastChange(people))
                .isEqualTo(Change.of(list, scene.editor.user(), Source.REMOVAL, null)
                        .withCounts(0, 2));
    }

    @Test
    void no_query_returns_a_removed_member_and_the_record_stays() {
        scene.add(people, "d-1", "d-2");
        scene.remove(people, "d-1", "a");

        assertThat(scene.leadLists.findMembersAmong(scene.owner, people, Samples.people("a", "b", "d-1")))
                .isEqualTo(Set.of(new PersonId("b")));
        assertThat(scene.leadLists.findMembers(scene.owner, people, null, 10).members())
                .hasSize(4);
        assertThat(scene.leadLists.findHolding(scene.owner, new PersonId("d-1"), PageRequest.first(10)))
                .isEmpty();
        assertThat(scene.recordsOf("d-1", "d-2")).isEqualTo(2);
    }

    @Test
    void a_removed_member_that_is_added_again_comes_last() {
        scene.remove(people, "a");
        scene.add(people, "e", "a");

        assertThat(scene.members(people)).containsExactly("b", "c", "d", "e", "a");
    }

    @Test
    void removing_leads_that_are_not_members_changes_nothing() {
        List<Object> before = scene.everything(people);
        RemoveReport report = remove("x", "y");

        assertThat(report.list()).isEqualTo(before.get(0));
        assertThat(report.removedCount()).isZero();
        assertThat(scene.everything(people)).isEqualTo(before);
    }

    @Test
    void removing_a_removed_member_again_changes_nothing() {
        remove("a");
        LeadList before = scene.find(people);

        assertThat(remove("a").outcomes()).containsExactly(new RemoveOutcome(0, new PersonId("a"), NOT_A_MEMBER));
        assertThat(scene.find(people)).isEqualTo(before);
    }

    @Test
    void companies_are_removed_from_their_lists() {
        LeadListId companies = scene.companies(1, 2, 3);
        RemoveReport report = scene.leadLists.remove(scene.owner, companies, EntryScene.companyIds(2, 9));

        assertThat(report.outcomes()).extracting(RemoveOutcome::result).containsExactly(REMOVED, NOT_A_MEMBER);
        assertThat(scene.leadLists.findPopulated(scene.owner, companies).memberIds())
                .isEqualTo(EntryScene.companyIds(1, 3));
    }

    @Test
    void leads_of_the_other_type_are_rejected() {
        LeadListId companies = scene.companies(1);
        List<Object> before = scene.everything(companies);

        assertThatExceptionOfType(WrongListTypeException.class)
                .isThrownBy(() -> scene.leadLists.remove(scene.owner, people, EntryScene.companyIds(1)))
                .satisfies(refusal -> assertThat(refusal.listType()).isEqualTo(LeadType.PERSON));
        assertThatExceptionOfType(WrongListTypeException.class)
                .isThrownBy(() -> scene.leadLists.remove(scene.owner, companies, Samples.people("a")))
                .satisfies(refusal -> assertThat(refusal.listId()).isEqualTo(companies));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> scene.leadLists.remove(
                        scene.owner, people, List.<LeadId>of(new PersonId("a"), Samples.aCompanyId(1))));
        assertThat(scene.everything(companies)).isEqualTo(before);
    }

    @Test
    void removing_no_leads_or_too_many_is_rejected() {
        scene.limits = Limits.ofCall(2, 1);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> remove())
                .withMessage("leads: Array must contain at least 1 element(s)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> remove("a", "b", "c"))
                .withMessage("personIds: Array must contain at most 2 element(s)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> scene.leadLists.remove(scene.owner, people, EntryScene.companyIds(1, 2)))
                .withMessage("companyIds: Array must contain at most 1 element(s)");
        assertThat(remove("a", "b").removedCount()).isEqualTo(2);
    }

    @Test
    void clearing_removes_all_in_one_change() {
        scene.add(people, "d-1");
        LeadList cleared = scene.leadLists.clear(scene.owner, people);

        assertThat(cleared).isEqualTo(scene.find(people));
        assertThat(cleared.memberCount()).isZero();
        assertThat(scene.members(people)).isEmpty();
        assertThat(scene.recordsOf("d-1")).isEqualTo(1);
        assertThat(scene.lastChange(people))
                .isEqualTo(Change.of(cleared, scene.owner.user(), Source.CLEARING, null)
                        .withCounts(0, 5));
        scene.add(people, "b");
        assertThat(scene.members(people)).containsExactly("b");
    }

    @Test
    void clearing_an_empty_list_changes_nothing() {
        scene.leadLists.clear(scene.owner, people);
        List<Object> before = scene.everything(people);
        scene.clock.move(Duration.ofMinutes(1));

        assertThat(scene.leadLists.clear(scene.owner, people)).isEqualTo(before.get(0));
        assertThat(scene.everything(people)).isEqualTo(before);
    }

    @Test
    void other_lists_do_not_change() {
        LeadListId other = scene.people("a", "b");
        List<Object> before = scene.everything(other);
        remove("a");
        scene.leadLists.clear(scene.owner, people);

        assertThat(scene.everything(other)).isEqualTo(before);
    }

    private RemoveReport remove(String... ids) {
        return scene.leadLists.remove(scene.owner, people, Samples.people(ids));
    }
}
