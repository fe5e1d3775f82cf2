package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.SuppressionList;
import io.leadlist.admission.Channel;
import io.leadlist.admission.CoveredMembers;
import io.leadlist.admission.MemberRemoval;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.call.Overrides.Rule;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.OnConflict;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.selection.Selection;
import io.leadlist.wire.csv.LeadCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of adds of suppression entries that remove the members that they cover. */
public abstract class MemberRemovalContract {
    private static final SuppressionScope EVERYWHERE = SuppressionScope.ORGANIZATION;
    private static final WriteOptions REMOVING = WriteOptions.DEFAULT.removingMembers();
    private final EntryScene scene;

    /** Tests the adapter of this fixture. */
    protected MemberRemovalContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
    }

    @Test
    void covered_members_leave_each_list_by_one_change() {
        LeadListId first = scene.people("ann", "bob", "cid");
        LeadListId second = scene.people("bob", "cid");
        LeadListId third = scene.people("dan");
        SuppressionReport report = removing(person("ann"), person("bob"), person("nobody"));
        assertThat(report.memberRemoval()).contains(new MemberRemoval(3, 2, true));
        assertThat(scene.members(first)).containsExactly("cid");
        assertThat(scene.members(second)).containsExactly("cid");
        assertThat(scene.journal(third)).hasSize(1);
        Change change = scene.lastChange(first);
        assertThat(change.source()).isEqualTo(Source.SUPPRESSION);
        assertThat(change.removed()).isEqualTo(2);
        assertThat(change.memberCount()).isEqualTo(1);
        assertThat(change.by()).isEqualTo(scene.admin.user());
        assertThat(scene.journal(first)).hasSize(2);
        assertThat(scene.membersAsOf(first, 1)).containsExactly("ann", "bob", "cid");
    }

    @Test
    void without_the_option_members_stay() {
        LeadListId list = scene.people("ann");
        SuppressionReport report = scene.leadLists.suppressions().add(scene.admin, EVERYWHERE, List.of(person("ann")));
        assertThat(report.memberRemoval()).isEmpty();
        assertThat(sweep()).isZero();
        assertThat(scene.members(list)).containsExactly("ann");
    }

    @Test
    void the_removal_is_undone_only_after_the_entry_was_lifted() {
        LeadListId list = scene.people("ann", "bob");
        removing(person("ann"));
        Change change = scene.lastChange(list);
        assertThatExceptionOfType(NotUndoableException.class)
                .isThrownBy(() -> scene.leadLists.undo(scene.owner, change.id(), OnConflict.LEAVE))
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(Reason.SUPPRESSED));
        scene.leadLists
                .suppressions()
                .remove(scene.admin, EVERYWHERE, List.of(new SuppressionKey(Kind.PERSON_ID, "ann")), "a mistake");
        scene.leadLists.undo(scene.owner, change.id(), OnConflict.LEAVE);
        assertThat(scene.members(list)).containsExactly("ann", "bob");
    }

    @Test
    void members_are_found_by_every_key_of_their_records() {
        LeadListId list = scene.people();
        scene.leadLists.addProspects(
                scene.owner,
                list,
                List.of(known("a", "a@one.example"), known("b", "b@mail.two.example"), known("c", "c@three.example")));
        removing(
                NewSuppression.of(Kind.EMAIL, "A@one.example", SuppressionReason.OPT_OUT),
                NewSuppression.of(Kind.DOMAIN, "two.example", SuppressionReason.CUSTOMER));
        assertThat(scene.members(list)).containsExactly("c");
    }

    @Test
    void entries_of_a_list_remove_members_of_that_list_only() {
        LeadListId here = scene.people("ann");
        LeadListId there = scene.people("ann");
        SuppressionReport report = scene.leadLists
                .suppressions()
                .with(REMOVING)
                .add(scene.editorOf(here), SuppressionScope.of(here), List.of(person("ann")));
        assertThat(report.memberRemoval()).contains(new MemberRemoval(1, 1, true));
        assertThat(scene.members(here)).isEmpty();
        assertThat(scene.members(there)).containsExactly("ann");
        assertThat(sweep()).isZero();
        assertThat(scene.members(there)).containsExactly("ann");
    }

    @Test
    void companies_and_the_people_who_work_for_them_are_removed() {
        LeadListId companies = scene.companies(3, 4);
        LeadListId people = scene.people();
        String company = Samples.aCompanyId(3).value();
        scene.leadLists.addProspects(
                scene.owner,
                people,
                List.of(Prospect.of(
                        new PersonId("emp"),
                        PersonProfile.named("E", "E").companyId(company).build())));
        removing(NewSuppression.of(Kind.COMPANY_ID, company, SuppressionReason.COMPETITOR));
        assertThat(scene.members(companies))
                .containsExactly(Samples.aCompanyId(4).value());
        assertThat(scene.members(people)).isEmpty();
    }

    @Test
    void an_entry_that_keeps_nobody_out_removes_nobody() {
        LeadListId list = scene.people("ann");
        SuppressionReport report = removing(
                person("ann").about(Channel.PHONE), NewSuppression.of(Kind.DOMAIN, "com", SuppressionReason.OTHER));
        assertThat(report.memberRemoval()).contains(new MemberRemoval(0, 0, true));
        assertThat(scene.members(list)).containsExactly("ann");
    }

    @Test
    void a_person_whose_last_address_bounces_is_removed_and_counted() {
        LeadListId list = scene.people();
        scene.leadLists.addProspects(scene.owner, list, List.of(known("a", "a@one.example", "a@two.example")));
        NewSuppression first = NewSuppression.of(Kind.EMAIL, "a@one.example", SuppressionReason.BOUNCED);
        NewSuppression second = NewSuppression.of(Kind.EMAIL, "a@two.example", SuppressionReason.BOUNCED);
        removing(first);
        assertThat(scene.members(list)).containsExactly("a");
        assertThat(scene.leadLists
                        .suppressions()
                        .with(WriteOptions.DRY_RUN)
                        .add(scene.admin, EVERYWHERE, List.of(second))
                        .coveredMembers())
                .contains(new CoveredMembers(1, 1));
        removing(second);
        assertThat(scene.members(list)).isEmpty();
    }

    @Test
    void an_entry_that_was_there_before_removes_members_too() {
        LeadListId list = scene.people("ann");
        NewSuppression ann = person("ann");
        scene.leadLists.suppressions().add(scene.admin, EVERYWHERE, List.of(ann));
        assertThat(removing(ann).memberRemoval()).contains(new MemberRemoval(1, 1, true));
        assertThat(scene.members(list)).isEmpty();
    }

    @Test
    void the_next_sweep_repeats_a_removal_once() {
        LeadListId list = scene.people("bob");
        removing(person("ann"));
        addThoughSuppressed(list, "ann");
        assertThat(sweep()).isOne();
        assertThat(scene.members(list)).containsExactly("bob");
        assertThat(scene.lastChange(list).source()).isEqualTo(Source.SUPPRESSION);
        addThoughSuppressed(list, "ann");
        assertThat(sweep()).isZero();
        assertThat(scene.members(list)).containsExactly("bob", "ann");
    }

    @Test
    void a_lifted_entry_removes_nobody_in_the_next_sweep() {
        LeadListId list = scene.people("bob");
        removing(person("ann"));
        scene.leadLists
                .suppressions()
                .remove(scene.admin, EVERYWHERE, List.of(new SuppressionKey(Kind.PERSON_ID, "ann")), "a mistake");
        scene.add(list, "ann");
        assertThat(sweep()).isZero();
        assertThat(scene.members(list)).containsExactly("bob", "ann");
    }

    @Test
    void a_member_whom_an_override_has_added_since_stays() {
        LeadListId list = scene.people("bob");
        removing(person("ann"));
        scene.leadLists
                .with(WriteOptions.DEFAULT.overriding(Set.of(Rule.SUPPRESSED), "asked for"))
                .addProspects(scene.owner, list, Selection.manual(Samples.people("ann")));
        assertThat(sweep()).isZero();
        assertThat(scene.members(list)).containsExactly("bob", "ann");
    }

    @Test
    void a_call_that_does_not_reach_the_end_says_so_and_the_sweep_removes_the_rest() {
        List<String> ids =
                IntStream.range(0, 10_500).mapToObj(number -> "p" + number).toList();
        LeadListId list = scene.people();
        for (int from = 0; from < ids.size(); from += 1_000) {
            scene.leadLists.addProspects(
                    scene.owner, list, people(ids.subList(from, Math.min(from + 1_000, ids.size()))));
        }
        SuppressionReport report = removing(NewSuppression.of(Kind.DOMAIN, "example.com", SuppressionReason.OTHER));
        MemberRemoval removal = report.memberRemoval().orElseThrow();
        assertThat(removal.isComplete()).isFalse();
        assertThat(removal.memberships()).isBetween(10_000L, 10_499L);
        assertThat(sweep()).isEqualTo(10_500 - removal.memberships());
        assertThat(scene.find(list).memberCount()).isZero();
        assertThat(scene.journal(list).stream().filter(change -> change.source() == Source.SUPPRESSION))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(sweep()).isZero();
    }

    @Test
    void a_dry_run_removes_nobody() {
        LeadListId list = scene.people("ann");
        SuppressionReport report = scene.leadLists
                .suppressions()
                .with(REMOVING.asDryRun())
                .add(scene.admin, EVERYWHERE, List.of(person("ann")));
        assertThat(report.coveredMembers()).contains(new CoveredMembers(1, 1));
        assertThat(report.memberRemoval()).isEmpty();
        assertThat(sweep()).isZero();
        assertThat(scene.members(list)).containsExactly("ann");
    }

    @Test
    void a_retry_has_the_first_outcomes_and_searches_again() {
        LeadListId list = scene.people("ann");
        SuppressionList once =
                scene.leadLists.suppressions().with(EntryScene.once("op").removingMembers());
        SuppressionReport first = once.add(scene.admin, EVERYWHERE, List.of(person("ann")));
        addThoughSuppressed(list, "ann");
        SuppressionReport retry = once.add(scene.admin, EVERYWHERE, List.of(person("ann")));
        assertThat(retry.outcomes()).isEqualTo(first.outcomes());
        assertThat(retry.memberRemoval()).contains(new MemberRemoval(1, 1, true));
        assertThat(scene.members(list)).isEmpty();
    }

    @Test
    void only_admins_remove_members_of_all_lists() {
        LeadListId list = scene.people("ann");
        SuppressionList open = scene.setUp().suppressionsByUsers().build().suppressions();
        assertThatExceptionOfType(AdminRequiredException.class)
                .isThrownBy(() -> open.with(REMOVING).add(scene.outsider, EVERYWHERE, List.of(person("ann"))));
        assertThat(scene.members(list)).containsExactly("ann");
        assertThat(open.find(scene.admin, EVERYWHERE, new SuppressionKey(Kind.PERSON_ID, "ann")))
                .isEmpty();
    }

    @Test
    void lists_of_other_organizations_keep_their_members() {
        LeadListId list = scene.people("ann");
        scene.leadLists
                .suppressions()
                .with(REMOVING)
                .add(scene.elsewhere.asAdmin(), EVERYWHERE, List.of(person("ann")));
        assertThat(scene.members(list)).containsExactly("ann");
    }

    @Test
    void deleted_lists_are_left_alone() {
        LeadListId list = scene.people("ann");
        LeadListId other = scene.people("ann");
        scene.leadLists.delete(scene.owner, list);
        assertThat(removing(person("ann")).memberRemoval()).contains(new MemberRemoval(1, 1, true));
        assertThat(scene.members(other)).isEmpty();
    }

    @Test
    void covered_members_can_be_left_out_when_members_are_read_and_exported() throws IOException {
        LeadListId list = scene.people("ann", "bob", "cid");
        scene.leadLists.suppressions().add(scene.admin, EVERYWHERE, List.of(person("ann")));
        scene.leadLists.suppressions().add(scene.admin, SuppressionScope.of(list), List.of(person("cid")));
        PopulatedLeadList populated = scene.leadLists.findPopulated(scene.owner, list);
        assertThat(populated.membersNotSuppressed().map(member -> member.id().value()))
                .containsExactly("bob");
        LeadCsv csv = LeadCsv.of(LeadType.PERSON).withFields(List.of("id"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(csv.withoutSuppressed().write(populated, out)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("id\r\nbob\r\n");
        assertThat(csv.write(populated, OutputStream.nullOutputStream())).isEqualTo(3);
    }

    private SuppressionReport removing(NewSuppression... entries) {
        return scene.leadLists.suppressions().with(REMOVING).add(scene.admin, EVERYWHERE, List.of(entries));
    }

    private long sweep() {
        return scene.leadLists.housekeeping().sweep(scene.organization).suppressedMembers();
    }

    /** Adds a lead as an add does that has not seen the entries, because it runs at the same time. */
    private void addThoughSuppressed(LeadListId list, String id) {
        List<PersonId> added = Samples.people(id);
        scene.storage.write(scene.organization, transaction -> {
            var before = transaction.lists().lock(list, added).orElseThrow();
            var after = before.nextVersion(1, Samples.NOW);
            transaction.members().add(list, after.version(), added);
            transaction.lists().update(after);
            transaction
                    .journal()
                    .append(Change.of(after, scene.owner.user(), Source.MANUAL_SELECTION, null)
                            .withCounts(1, 0));
            return true;
        });
    }

    private static List<Prospect> people(List<String> ids) {
        return ids.stream().map(id -> known(id, id + "@example.com")).toList();
    }

    private static Prospect known(String id, String... emails) {
        return Prospect.of(
                new PersonId(id),
                PersonProfile.named("First", id).emails(emails).build());
    }

    private static NewSuppression person(String id) {
        return NewSuppression.of(Kind.PERSON_ID, id, SuppressionReason.OPT_OUT);
    }
}
