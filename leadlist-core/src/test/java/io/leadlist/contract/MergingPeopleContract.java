package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.ChangeId;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Outcome;
import io.leadlist.people.MergeReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of merging two people, over any storage: the place in each list, the keys, and the suppression. */
public abstract class MergingPeopleContract {
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId OLD = new PersonId("old");
    private final EntryScene scene;
    private final LeadLists leadLists;

    /** Tests the adapter of this fixture. */
    protected MergingPeopleContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        leadLists = scene.setUp().build();
        listOf(prospect("ann", "ann@example.com"), prospect("old", "old@example.com"));
    }

    @Test
    void the_kept_person_takes_over_the_position_of_the_other_one() {
        LeadListId list = listOf(bob(), old(), cid());
        MergeReport report = merge();
        assertThat(report.listsLeft()).isZero();
        assertThat(scene.members(list)).containsExactly("bob", "ann", "cid");
        Change change = scene.lastChange(list);
        assertThat(change.source()).isEqualTo(Source.MERGE);
        assertThat(change.by()).isEqualTo(scene.admin.user());
        assertThat(change.added()).isZero();
        assertThat(change.removed()).isZero();
        assertThat(scene.find(list).memberCount()).isEqualTo(3);
        assertThat(scene.membersAsOf(list, change.version() - 1)).containsExactly("bob", "ann", "cid");
    }

    @Test
    void of_two_memberships_the_earlier_one_of_the_kept_person_stays() {
        LeadListId list = listOf(ann(), bob(), old());
        merge();
        assertThat(scene.members(list)).containsExactly("ann", "bob");
        Change change = scene.lastChange(list);
        assertThat(change.removed()).isEqualTo(1);
        assertThat(change.memberCount()).isEqualTo(2);
        assertThat(scene.find(list).memberCount()).isEqualTo(2);
        assertThat(scene.membersAsOf(list, change.version() - 1)).containsExactly("ann", "bob", "old");
    }

    @Test
    void of_two_memberships_the_kept_person_gets_the_earlier_one_of_the_other() {
        LeadListId list = listOf(bob(), old());
        add(list, cid(), ann());
        merge();
        assertThat(scene.members(list)).containsExactly("bob", "ann", "cid");
        Change change = scene.lastChange(list);
        assertThat(change.removed()).isEqualTo(1);
        assertThat(scene.find(list).memberCount()).isEqualTo(3);
        assertThat(scene.membersAsOf(list, change.version() - 1)).containsExactly("bob", "ann", "cid", "old");
        assertThat(scene.membersAsOf(list, 2)).containsExactly("bob", "ann");
        leadLists.remove(scene.owner, list, List.of(ANN));
        assertThat(scene.members(list)).containsExactly("bob", "cid");
    }

    @Test
    void positions_of_members_that_left_and_came_back_are_exchanged_in_all_versions() {
        LeadListId list = listOf(old());
        add(list, ann());
        scene.remove(list, "old");
        undo(list, 4);
        scene.remove(list, "ann");
        undo(list, 6);
        merge();
        assertThat(scene.members(list)).containsExactly("ann");
        assertThat(scene.membersAsOf(list, 3)).containsExactly("ann", "old");
        assertThat(scene.membersAsOf(list, 4)).containsExactly("old");
        assertThat(scene.membersAsOf(list, 6)).containsExactly("ann");
    }

    @Test
    void after_a_change_that_ended_both_memberships_the_kept_person_gets_a_new_position() {
        LeadListId list = listOf(bob(), old(), ann());
        scene.remove(list, "old", "ann");
        add(list, old(), cid());
        merge();
        assertThat(scene.members(list)).containsExactly("bob", "cid", "ann");
        Change change = scene.lastChange(list);
        assertThat(change.added()).isEqualTo(1);
        assertThat(change.removed()).isEqualTo(1);
        assertThat(scene.membersAsOf(list, 2)).containsExactly("bob", "old", "ann");
    }

    @Test
    void former_memberships_follow_where_the_kept_person_never_was_a_member() {
        LeadListId list = listOf(bob(), old());
        scene.remove(list, "old");
        assertThat(merge().formerMemberships()).isEqualTo(1);
        assertThat(scene.membersAsOf(list, 2)).containsExactly("bob", "ann");
        assertThat(scene.lastChange(list).source()).isEqualTo(Source.REMOVAL);
        undo(list, 3);
        assertThat(scene.members(list)).containsExactly("bob", "ann");
    }

    @Test
    void the_kept_person_is_found_by_the_keys_of_both_and_has_the_addresses_of_both() {
        MergeReport report = merge();
        assertThat(report.identityKeys()).isEqualTo(2);
        LeadListId list = scene.people();
        add(
                list,
                Prospect.of(
                        PersonProfile.named("A", "B").emails("old@example.com").build()));
        add(
                list,
                Prospect.of(PersonProfile.named("A", "B")
                        .linkedinUrl("https://www.linkedin.com/in/old")
                        .build()));
        assertThat(scene.members(list)).containsExactly("ann");
        assertThat(leadLists.findKnown(scene.admin, List.of(new IdentityKey(IdentityRule.EMAIL, "old@example.com"))))
                .containsOnly(Map.entry(new IdentityKey(IdentityRule.EMAIL, "old@example.com"), ANN));
        PersonProfile profile = leadLists
                .findPopulated(scene.admin, scene.find(list))
                .members()
                .toList()
                .get(0)
                .person()
                .orElseThrow()
                .profile();
        assertThat(profile.emails()).containsExactly("ann@example.com", "old@example.com");
        assertThat(profile.linkedinUrl()).isEqualTo("https://www.linkedin.com/in/ann");
    }

    @Test
    void the_other_id_cannot_be_added_again() {
        merge();
        LeadListId list = scene.people();
        assertThat(outcomes(
                        add(list, Prospect.of(OLD, PersonProfile.named("O", "L").build()))))
                .doesNotContain(Outcome.ADDED);
        assertThat(scene.members(list)).isEmpty();
    }

    @Test
    void entries_about_the_other_person_keep_out_the_kept_one() {
        suppress(Kind.PERSON_ID, "old", SuppressionReason.OPT_OUT);
        suppress(Kind.PERSON_ID, "ann", SuppressionReason.CUSTOMER);
        assertThat(merge().suppressions()).isEqualTo(1);
        assertThat(outcomes(add(scene.people(), ann()))).containsExactly(Outcome.SUPPRESSED);
        assertThat(leadLists
                        .suppressions()
                        .findAll(scene.admin, SuppressionQuery.of(SuppressionScope.ORGANIZATION), null, 100)
                        .entries())
                .filteredOn(entry -> entry.key().equals(key(Kind.PERSON_ID, "ann")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo(SuppressionReason.OPT_OUT));
    }

    @Test
    void entries_about_a_url_that_the_kept_record_has_no_room_for_keep_out_the_kept_person() {
        suppress(Kind.LINKEDIN_URL, "https://www.linkedin.com/in/old", SuppressionReason.OPT_OUT);
        merge();
        assertThat(outcomes(add(scene.people(), ann()))).containsExactly(Outcome.SUPPRESSED);
    }

    @Test
    void a_second_call_changes_nothing() {
        LeadListId list = listOf(old());
        merge();
        List<Object> before = scene.everything(list);
        MergeReport second = merge();
        assertThat(scene.everything(list)).isEqualTo(before);
        assertThat(List.of(second.identityKeys(), second.formerMemberships(), second.suppressions(), second.lists()))
                .containsOnly(0L);
    }

    @Test
    void a_dry_run_counts_and_changes_nothing() {
        LeadListId list = listOf(old());
        List<Object> before = scene.everything(list);
        MergeReport dry = leadLists.people().with(WriteOptions.DRY_RUN).merge(scene.admin, ANN, OLD);
        assertThat(scene.everything(list)).isEqualTo(before);
        MergeReport report = merge();
        assertThat(dry.lists()).isEqualTo(report.lists());
        assertThat(dry.identityKeys()).isEqualTo(report.identityKeys());
    }

    @Test
    void a_merge_cannot_be_undone() {
        LeadListId list = listOf(old());
        merge();
        assertThatExceptionOfType(NotUndoableException.class)
                .isThrownBy(() -> undo(list, 3))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(NotUndoableException.Reason.MERGE));
    }

    @Test
    void a_merge_needs_an_admin_and_two_people_of_whom_the_kept_one_is_known() {
        assertThatExceptionOfType(AdminRequiredException.class)
                .isThrownBy(() -> leadLists.people().merge(scene.owner, ANN, OLD));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> leadLists.people().merge(scene.admin, ANN, ANN));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> leadLists.people().merge(scene.admin, new PersonId("unknown"), OLD));
    }

    private MergeReport merge() {
        return leadLists.people().merge(scene.admin, ANN, OLD);
    }

    private void undo(LeadListId list, long version) {
        leadLists.undo(scene.owner, new ChangeId(list, version), OnConflict.REJECT);
    }

    private LeadListId listOf(Prospect... prospects) {
        LeadListId list = scene.people();
        add(list, prospects);
        return list;
    }

    private AddReport add(LeadListId list, Prospect... prospects) {
        return leadLists.addProspects(scene.owner, list, List.of(prospects));
    }

    private void suppress(Kind kind, String value, SuppressionReason reason) {
        leadLists
                .suppressions()
                .add(scene.admin, SuppressionScope.ORGANIZATION, List.of(NewSuppression.of(kind, value, reason)));
    }

    private static SuppressionKey key(Kind kind, String value) {
        return SuppressionKey.parse(kind, value);
    }

    private static Prospect ann() {
        return prospect("ann", "ann@example.com");
    }

    private static Prospect old() {
        return prospect("old", "old@example.com");
    }

    private static Prospect bob() {
        return prospect("bob", "bob@example.com");
    }

    private static Prospect cid() {
        return prospect("cid", "cid@example.com");
    }

    private static Prospect prospect(String id, String address) {
        return Prospect.of(
                new PersonId(id),
                PersonProfile.named("First", id)
                        .linkedinUrl("https://www.linkedin.com/in/" + id)
                        .emails(address)
                        .build());
    }

    private static List<Outcome> outcomes(AddReport report) {
        return report.outcomes().stream().map(outcome -> outcome.outcome()).toList();
    }
}
