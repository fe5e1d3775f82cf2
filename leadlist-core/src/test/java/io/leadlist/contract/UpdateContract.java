package io.leadlist.contract;

import static io.leadlist.list.Outcome.ADDED;
import static io.leadlist.list.Outcome.ALREADY_MEMBER;
import static io.leadlist.list.Outcome.DUPLICATE_IN_REQUEST;
import static io.leadlist.list.Outcome.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Campaign;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.ListDetails;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.Outcome;
import io.leadlist.list.UnknownIds;
import io.leadlist.list.UpdateReport;
import io.leadlist.reading.MemberHistory;
import io.leadlist.reading.PopulatedMember;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of updating the details of a list, all its members, or both, over any storage. */
public abstract class UpdateContract {
    private static final ListUpdate NOTHING = ListUpdate.NOTHING;
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected UpdateContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people("a", "b", "c");
        scene.clock.move(Duration.ofMinutes(5));
    }

    @Test
    void renaming_is_one_change_that_records_the_former_name() {
        UpdateReport report = update(NOTHING.withName("Q2"));

        LeadList list = scene.find(people);
        assertThat(report).isEqualTo(new UpdateReport(list, List.of(), 0));
        assertThat(list.name()).isEqualTo("Q2");
        assertThat(list.version()).isEqualTo(2);
        assertThat(list.updatedAt()).isEqualTo(scene.clock.instant());
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
        assertThat(scene.lastChange(people))
                .isEqualTo(Change.of(list, scene.owner.user(), Source.UPDATE, null)
                        .withFormer(new ListDetails("People", null)));
    }

    @Test
    void changing_the_campaign_keeps_the_name() {
        Campaign campaign = Campaign.of(Samples.NOW, Samples.NOW.plusSeconds(9));
        update(NOTHING.withCampaign(campaign.start(), campaign.end()));
        assertThat(scene.find(people).details()).isEqualTo(new ListDetails("People", campaign));

        update(NOTHING.withName("Again"));
        assertThat(scene.find(people).details()).isEqualTo(new ListDetails("Again", campaign));
        assertThat(scene.lastChange(people).former()).isEqualTo(new ListDetails("People", campaign));
    }

    @Test
    void members_are_replaced_by_difference_and_remaining_members_keep_their_positions() {
        UpdateReport report = update(NOTHING.withPeople(Samples.people("x", "c", "a", "y", "x")));

        assertThat(outcomes(report))
                .containsExactly(ADDED, ALREADY_MEMBER, ALREADY_MEMBER, ADDED, DUPLICATE_IN_REQUEST);
        assertThat(report.removedCount()).isEqualTo(1);
        assertThat(report.addedCount()).isEqualTo(2);
        assertThat(scene.members(people)).containsExactly("a", "c", "x", "y");
        assertThat(report.list()).isEqualTo(scene.find(people));
        assertThat(report.list().memberCount()).isEqualTo(4);
        assertThat(scene.lastChange(people))
                .isEqualTo(Change.of(report.list(), scene.owner.user(), Source.UPDATE, null)
                        .withCounts(2, 1));
    }

    @Test
    void remaining_members_keep_their_history() {
        update(NOTHING.withPeople(Samples.people("c", "x")));

        assertThat(history("c")).extracting(one -> one.began().version()).containsExactly(1L);
        assertThat(history("c")).allMatch(MemberHistory::isCurrent);
        assertThat(history("x")).extracting(one -> one.began().version()).containsExactly(2L);
        assertThat(history("a").get(0).ended()).isEqualTo(scene.lastChange(people));
    }

    @Test
    void name_and_members_are_one_change() {
        UpdateReport report = update(NOTHING.withName("Both").withPeople(Samples.people("c", "x")));

        assertThat(report.list().version()).isEqualTo(2);
        assertThat(report.list().name()).isEqualTo("Both");
        assertThat(scene.journal(people)).hasSize(2);
        assertThat(scene.lastChange(people))
                .isEqualTo(Change.of(report.list(), scene.owner.user(), Source.UPDATE, null)
                        .withCounts(1, 2)
                        .withFormer(new ListDetails("People", null)));
    }

    @Test
    void an_empty_list_of_members_removes_all_members() {
        UpdateReport report = update(NOTHING.withPeople(List.of()));

        assertThat(report.outcomes()).isEmpty();
        assertThat(report.removedCount()).isEqualTo(3);
        assertThat(scene.members(people)).isEmpty();
        assertThat(scene.find(people).memberCount()).isZero();
        assertThat(scene.lastChange(people).source()).isEqualTo(Source.UPDATE);
    }

    @Test
    void companies_are_replaced_in_their_lists() {
        LeadListId companies = scene.companies(1, 2, 3);
        UpdateReport report =
                scene.leadLists.update(scene.owner, companies, NOTHING.withCompanies(EntryScene.companyIds(9, 3, 77)));

        assertThat(outcomes(report)).containsExactly(ADDED, ALREADY_MEMBER, ADDED);
        assertThat(scene.leadLists
                        .findPopulated(scene.owner, companies)
                        .members()
                        .map(PopulatedMember::record))
                .containsExactly(Samples.aCompany(3), Samples.aCompany(9), null);
    }

    @Test
    void leads_of_the_other_type_are_rejected_and_the_name_does_not_change() {
        LeadListId companies = scene.companies(1);
        assertThatExceptionOfType(WrongListTypeException.class)
                .isThrownBy(() -> update(NOTHING.withName("New").withCompanies(EntryScene.companyIds(1))));
        assertThatExceptionOfType(WrongListTypeException.class)
                .isThrownBy(
                        () -> scene.leadLists.update(scene.owner, companies, NOTHING.withPeople(Samples.people("a"))));
        assertThatExceptionOfType(WrongListTypeException.class)
                .isThrownBy(() -> update(NOTHING.withCompanies(List.of())));
        assertThat(scene.find(people).name()).isEqualTo("People");
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
        assertThat(scene.journal(people)).hasSize(1);
        assertThat(scene.journal(companies)).hasSize(1);
    }

    @Test
    void too_many_members_are_rejected() {
        scene.limits = Limits.ofCall(2, 1);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> update(NOTHING.withPeople(Samples.people("a", "b", "c"))))
                .withMessage("personIds: Array must contain at most 2 element(s)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> update(NOTHING.withCompanies(EntryScene.companyIds(1, 2))))
                .withMessage("companyIds: Array must contain at most 1 element(s)");
    }

    @Test
    void an_update_with_the_present_values_is_not_a_change() {
        List<Object> before = scene.everything(people);
        for (ListUpdate update : List.of(
                NOTHING,
                NOTHING.withName("People"),
                NOTHING.withPeople(Samples.people("c", "b", "a")),
                NOTHING.withName("People").withPeople(Samples.people("a", "b", "c")))) {
            assertThat(update(update).list()).isEqualTo(before.get(0));
            assertThat(scene.everything(people)).isEqualTo(before);
        }
    }

    @Test
    void records_of_new_members_are_copied_from_the_directory() {
        update(NOTHING.withPeople(Samples.people("d-3", "a")));

        assertThat(scene.leadLists.findPopulated(scene.owner, people).members().map(PopulatedMember::record))
                .extracting(found -> found == null ? "none" : found.id().value())
                .containsExactly("none", "d-3");
    }

    @Test
    void unknown_ids_become_members_as_at_creation() {
        UpdateReport report = update(NOTHING.withPeople(Samples.people("a", "unknown")));

        assertThat(report.outcomes().get(1))
                .isEqualTo(new AddOutcome(1, new PersonId("unknown"), ADDED, null, "linked without a record"));
    }

    @Test
    void unknown_ids_are_reported_if_so_configured_but_members_stay() {
        LeadLists reporting =
                scene.setUp().unknownIdsAtCreation(UnknownIds.REPORT).build();
        UpdateReport report =
                reporting.update(scene.owner, people, NOTHING.withPeople(Samples.people("unknown", "b", "d-1", "b")));

        assertThat(outcomes(report)).containsExactly(NOT_FOUND, ALREADY_MEMBER, ADDED, DUPLICATE_IN_REQUEST);
        assertThat(report.removedCount()).isEqualTo(2);
        assertThat(scene.members(people)).containsExactly("b", "d-1");
    }

    @Test
    void unknown_ids_are_rejected_if_so_configured_but_members_stay() {
        LeadLists refusing =
                scene.setUp().unknownIdsAtCreation(UnknownIds.REJECT).build();
        List<Object> before = scene.everything(people);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refusing.update(
                        scene.owner, people, NOTHING.withPeople(Samples.people("b", "unknown", "d-1", "other"))))
                .withMessage("personIds[1]: Unknown id; personIds[3]: Unknown id");
        assertThat(scene.everything(people)).isEqualTo(before);

        UpdateReport report = refusing.update(scene.owner, people, NOTHING.withPeople(Samples.people("d-1", "c", "a")));
        assertThat(outcomes(report)).containsExactly(ADDED, ALREADY_MEMBER, ALREADY_MEMBER);
        assertThat(scene.members(people)).containsExactly("a", "c", "d-1");
        assertThat(refusing.update(scene.owner, people, NOTHING.withPeople(Samples.people("c", "a")))
                        .removedCount())
                .isEqualTo(1);
    }

    @Test
    void a_dry_run_returns_the_result_and_stores_nothing() {
        List<Object> before = scene.everything(people);
        ListUpdate update = NOTHING.withName("Dry").withPeople(Samples.people("d-5", "c", "d-6"));
        UpdateReport dry = scene.leadLists.with(WriteOptions.DRY_RUN).update(scene.owner, people, update);

        assertThat(scene.everything(people)).isEqualTo(before);
        assertThat(scene.recordsOf("d-5", "d-6")).isZero();
        assertThat(update(update)).isEqualTo(dry);
    }

    @Test
    void other_lists_do_not_change() {
        LeadListId other = scene.people("a", "b");
        List<Object> before = scene.everything(other);
        update(NOTHING.withName("New").withPeople(Samples.people("z")));

        assertThat(scene.everything(other)).isEqualTo(before);
    }

    private UpdateReport update(ListUpdate update) {
        return scene.leadLists.update(scene.owner, people, update);
    }

    private List<MemberHistory> history(String member) {
        LeadId id = new PersonId(member);
        return scene.leadLists.history().ofMember(scene.owner, people, id);
    }

    private static List<Outcome> outcomes(UpdateReport report) {
        return report.outcomes().stream().map(AddOutcome::outcome).toList();
    }
}
