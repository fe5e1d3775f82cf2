package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
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
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Outcome;
import io.leadlist.list.ReusePolicy;
import io.leadlist.people.ErasedPart;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.people.MergeReport;
import io.leadlist.people.MergeUndoReport;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.selection.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
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
    void a_kept_person_who_left_while_the_other_one_was_a_member_gets_a_new_position() {
        LeadListId list = listOf(ann());
        add(list, old(), bob());
        scene.remove(list, "ann");
        merge();
        assertThat(scene.members(list)).containsExactly("bob", "ann");
        Change change = scene.lastChange(list);
        assertThat(change.added()).isEqualTo(1);
        assertThat(change.removed()).isEqualTo(1);
        assertThat(scene.membersAsOf(list, change.version() - 1)).containsExactly("old", "bob");
        assertThat(scene.membersAsOf(list, change.version() - 2)).containsExactly("ann", "old", "bob");
    }

    @Test
    void a_kept_person_who_left_and_came_back_while_the_other_one_was_a_member_keeps_the_position() {
        LeadListId list = listOf(old());
        add(list, ann());
        scene.remove(list, "ann");
        add(list, bob(), ann());
        merge();
        assertThat(scene.members(list)).containsExactly("bob", "ann");
        Change change = scene.lastChange(list);
        assertThat(change.added()).isZero();
        assertThat(change.removed()).isEqualTo(1);
        assertThat(scene.membersAsOf(list, change.version() - 1)).containsExactly("old", "bob", "ann");
        assertThat(scene.membersAsOf(list, change.version() - 3)).containsExactly("old", "ann");
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
        PersonProfile profile = populated(list, 0);
        assertThat(profile.emails()).containsExactly("ann@example.com", "old@example.com");
        assertThat(profile.linkedinUrl()).isEqualTo("https://www.linkedin.com/in/ann");
    }

    @Test
    void the_other_id_stands_for_the_kept_person_in_every_add() {
        merge();
        LeadListId byData = scene.people();
        Prospect asOld = Prospect.of(OLD, PersonProfile.named("O", "L").build());
        assertThat(outcomes(add(byData, asOld))).containsExactly(Outcome.ADDED);
        LeadListId byHand = scene.people();
        AddReport report =
                leadLists.addProspects(scene.owner, byHand, Selection.manual(List.of(OLD, ANN, new PersonId("bob"))));
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.DUPLICATE_IN_REQUEST, Outcome.ADDED);
        LeadListId created = leadLists
                .create(scene.owner, NewLeadList.ofPeople("Created").withPeople(List.of(OLD)))
                .list()
                .id();
        leadLists.update(scene.owner, byHand, ListUpdate.NOTHING.withPeople(List.of(OLD)));
        for (LeadListId list : List.of(byData, byHand, created)) {
            assertThat(scene.members(list)).containsExactly("ann");
        }
    }

    @Test
    void reads_by_the_other_id_find_the_kept_person() {
        merge();
        assertThat(leadLists.findSelected(scene.admin, Selection.manual(List.of(OLD))))
                .singleElement()
                .satisfies(member -> assertThat(member.id()).isEqualTo(ANN));
        assertThat(leadLists.findKnown(scene.admin, List.of(IdentityKey.of(OLD))))
                .containsOnly(Map.entry(IdentityKey.of(OLD), ANN));
    }

    @Test
    void the_ids_of_several_merges_stand_for_the_last_kept_person() {
        listOf(bob());
        merge();
        leadLists.people().merge(scene.admin, new PersonId("bob"), ANN);
        LeadListId list = scene.people();
        leadLists.addProspects(scene.owner, list, Selection.manual(List.of(OLD)));
        assertThat(scene.members(list)).containsExactly("bob");
    }

    @Test
    void a_person_who_was_merged_cannot_be_merged_into_another_one() {
        listOf(bob());
        merge();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> leadLists.people().merge(scene.admin, new PersonId("bob"), OLD));
    }

    @Test
    void an_undo_restores_both_people_and_their_position() {
        LeadListId list = listOf(bob(), old(), cid());
        merge();
        MergeUndoReport report = undoMerge();
        assertThat(List.of(report.lists(), report.identityKeys()))
                .containsExactly(2L, 2L); // and the list of the set-up
        assertThat(scene.members(list)).containsExactly("bob", "old", "cid");
        assertThat(scene.membersAsOf(list, 2)).containsExactly("bob", "old", "cid");
        Change change = scene.lastChange(list);
        assertThat(change.source()).isEqualTo(Source.UNDO);
        assertThat(change.undoes()).isEqualTo(3L);
        LeadListId other = scene.people();
        add(other, old(), ann());
        assertThat(scene.members(other)).containsExactly("old", "ann");
        assertThat(populated(other, 0).emails()).containsExactly("old@example.com");
        assertThat(populated(other, 1).emails()).containsExactly("ann@example.com");
    }

    @Test
    void an_undo_restores_both_memberships_at_their_positions() {
        LeadListId earlier = listOf(ann(), bob(), old());
        LeadListId later = listOf(old(), bob(), ann());
        merge();
        assertThat(undoMerge().lists()).isEqualTo(3);
        assertThat(scene.members(earlier)).containsExactly("ann", "bob", "old");
        assertThat(scene.members(later)).containsExactly("old", "bob", "ann");
        assertThat(scene.membersAsOf(later, 2)).containsExactly("old", "bob", "ann");
        assertThat(scene.find(later).memberCount()).isEqualTo(3);
        assertThat(scene.find(earlier).memberCount()).isEqualTo(3);
    }

    @Test
    void a_list_that_has_changed_for_one_of_the_two_stays_as_it_is() {
        LeadListId touched = listOf(bob(), old());
        LeadListId untouched = listOf(bob(), old());
        merge();
        scene.remove(touched, "ann");
        scene.remove(untouched, "bob");
        MergeUndoReport report = undoMerge();
        assertThat(List.of(report.lists(), report.conflicts())).containsExactly(2L, 1L);
        assertThat(scene.members(touched)).containsExactly("bob");
        assertThat(scene.members(untouched)).containsExactly("old");
    }

    @Test
    void a_merge_is_not_undone_after_the_kept_record_has_changed_and_nothing_changes() {
        LeadListId list = listOf(old());
        merge();
        scene.storage.write(scene.organization, transaction -> {
            transaction.people().replace(List.of(Samples.aPerson("ann")));
            return true;
        });
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(this::undoMerge);
        assertThat(scene.members(list)).containsExactly("ann");
    }

    @Test
    void only_an_admin_undoes_a_merge_once() {
        listOf(old());
        merge();
        assertThatExceptionOfType(AdminRequiredException.class)
                .isThrownBy(() -> leadLists.people().undoMerge(scene.owner, OLD));
        assertThat(leadLists
                        .people()
                        .with(WriteOptions.DRY_RUN)
                        .undoMerge(scene.admin, OLD)
                        .lists())
                .isEqualTo(2);
        undoMerge();
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(this::undoMerge);
        assertThat(merge().lists()).isEqualTo(2);
    }

    @Test
    void a_reader_of_changes_replaces_the_merged_person_and_follows_an_undo() {
        LeadListId list = listOf(bob(), old());
        Set<String> copy = new HashSet<>();
        long read = follow(copy, list, 0);
        merge();
        read = follow(copy, list, read);
        assertThat(copy).containsExactlyInAnyOrder("bob", "ann");
        undoMerge();
        follow(copy, list, read);
        assertThat(copy).containsExactlyInAnyOrder("bob", "old");
        Set<String> fresh = new HashSet<>();
        follow(fresh, list, 0);
        assertThat(fresh).isEqualTo(copy);
    }

    @Test
    void a_reader_who_has_read_only_the_earlier_position_keeps_the_kept_person() {
        LeadListId list = listOf(old());
        Set<String> copy = new HashSet<>();
        long read = follow(copy, list, 0);
        add(list, ann());
        merge();
        follow(copy, list, read);
        assertThat(copy).containsExactly("ann");
    }

    /** Applies the changes since a version to a copy of the members, and returns the last version. */
    private long follow(Set<String> copy, LeadListId list, long since) {
        leadLists
                .history()
                .changesSince(scene.owner, ChangeCursor.since(list, since), 100)
                .changes()
                .forEach(change -> {
                    change.removed().forEach(lead -> copy.remove(lead.value()));
                    change.added().forEach(lead -> copy.add(lead.value()));
                });
        return scene.find(list).version();
    }

    @Test
    void cool_downs_follow_a_merge_by_either_id() {
        listOf(old());
        merge();
        LeadLists cooling = scene.setUp()
                .reuse(ReusePolicy.always(ReuseRules.NONE.coolingDown(ReusePeriod.days(30))))
                .build();
        for (PersonId id : List.of(ANN, OLD)) {
            assertThat(outcomes(cooling.addProspects(scene.owner, scene.people(), Selection.manual(List.of(id)))))
                    .containsExactly(Outcome.COOLING_DOWN);
        }
    }

    @Test
    void two_merged_people_of_a_company_count_once_for_its_cap() {
        LeadListId list = scene.people();
        add(list, employed("eve"), employed("eva"));
        leadLists.people().merge(scene.admin, new PersonId("eve"), new PersonId("eva"));
        LeadLists capped = scene.setUp()
                .reuse(ReusePolicy.always(ReuseRules.NONE.perCompany(2)))
                .build();
        assertThat(outcomes(capped.addProspects(scene.owner, list, List.of(employed("fay"), employed("gil")))))
                .containsExactly(Outcome.ADDED, Outcome.COMPANY_CAP);
    }

    private static Prospect employed(String id) {
        return Prospect.of(
                new PersonId(id),
                PersonProfile.named("First", id)
                        .emails(id + "@employer.example")
                        .build());
    }

    @Test
    void an_erasure_by_either_id_erases_both() {
        LeadListId list = listOf(bob(), old());
        merge();
        ErasureCertificate certificate = leadLists.people().erase(scene.admin, OLD, "by letter");
        assertThat(certificate.count(ErasedPart.RECORD)).isEqualTo(2);
        assertThat(scene.members(list)).containsExactly("bob");
        assertThat(scene.recordsOf("ann") + scene.recordsOf("old")).isZero();
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(this::undoMerge);
    }

    @Test
    void a_merge_beside_adds_removals_another_merge_and_an_erasure_loses_no_member() throws Exception {
        for (int round = 0; round < 5; round++) {
            PersonId kept = new PersonId("kept-" + round);
            PersonId gone = new PersonId("gone-" + round);
            Prospect first = prospect(kept.value(), kept.value() + "@example.com");
            Prospect second = prospect(gone.value(), gone.value() + "@example.com");
            List<LeadListId> lists = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                lists.add(i % 2 == 0 ? listOf(first, bob(), second) : listOf(second, bob()));
            }
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (LeadListId list : lists) {
                calls.add(() -> add(list, cid(), second).outcomes().size() == 2);
                calls.add(() -> leadLists
                                .remove(scene.owner, list, List.of(new PersonId("bob")))
                                .outcomes()
                                .size()
                        == 1);
            }
            calls.add(() -> leadLists.people().merge(scene.admin, kept, gone).at() != null);
            calls.add(() -> leadLists.people().merge(scene.admin, kept, gone).at() != null);
            calls.add(() -> leadLists.people().erase(scene.admin, new PersonId("cid"), "asked") != null);
            assertThat(ConcurrencyContract.together(calls)).containsOnly(true);
            leadLists.people().merge(scene.admin, kept, gone);
            leadLists.housekeeping().sweep(scene.organization);
            for (LeadListId list : lists) {
                List<String> members = scene.members(list);
                assertThat(members)
                        .doesNotHaveDuplicates()
                        .contains(kept.value())
                        .doesNotContain(gone.value(), "bob");
                assertThat(scene.find(list).memberCount()).isEqualTo(members.size());
            }
        }
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
    void the_change_of_one_list_cannot_be_undone_alone() {
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

    private MergeUndoReport undoMerge() {
        return leadLists.people().undoMerge(scene.admin, OLD);
    }

    private PersonProfile populated(LeadListId list, int index) {
        return leadLists
                .findPopulated(scene.admin, scene.find(list))
                .members()
                .toList()
                .get(index)
                .person()
                .orElseThrow()
                .profile();
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
