package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.admission.Because;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.Overrides;
import io.leadlist.call.Overrides.Rule;
import io.leadlist.call.Role;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Outcome;
import io.leadlist.list.RemovedReturn;
import io.leadlist.list.UpdateReport;
import io.leadlist.selection.Selection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of adds to lists: who is kept out by the rules of admission, and in which order the rules apply. */
public abstract class AdmissionContract {
    private static final SuppressionScope EVERYWHERE = SuppressionScope.ORGANIZATION;
    private static final String WHY = "asked for by the customer";
    private final EntryScene scene;

    /** Tests the adapter of this fixture. */
    protected AdmissionContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
    }

    @Test
    void a_suppressed_person_is_neither_added_nor_stored() {
        LeadListId list = scene.people();
        suppress(Kind.EMAIL, "sam@example.com", SuppressionReason.OPT_OUT);
        List<Object> before = scene.everything(list);
        AddReport report = add(list, sam("Sam@Example.com"));
        AddOutcome outcome = report.outcomes().get(0);
        assertThat(outcome.outcome()).isEqualTo(Outcome.SUPPRESSED);
        assertThat(outcome.because())
                .isEqualTo(new Because.Suppressed(Kind.EMAIL, EVERYWHERE, SuppressionReason.OPT_OUT, Samples.NOW));
        assertThat(outcome.reason()).isEqualTo("suppressed by email: opt out");
        assertThat(scene.everything(list)).isEqualTo(before);
        assertThat(storedPeople(outcome)).isZero();
    }

    @Test
    void a_domain_covers_its_subdomains_and_no_other_domains() {
        LeadListId list = scene.people();
        suppress(Kind.DOMAIN, "example.com", SuppressionReason.CUSTOMER);
        assertThat(outcomes(add(list, sam("a@mail.example.com"), sam("b@notexample.com"))))
                .containsExactly(Outcome.SUPPRESSED, Outcome.ADDED);
    }

    @Test
    void a_person_with_another_address_than_a_bounced_one_is_added() {
        LeadListId list = scene.people();
        suppress(Kind.EMAIL, "a@example.com", SuppressionReason.BOUNCED);
        assertThat(outcomes(add(list, sam("a@example.com", "b@example.com")))).containsExactly(Outcome.ADDED);
        suppress(Kind.EMAIL, "d@example.com", SuppressionReason.BOUNCED);
        suppress(Kind.EMAIL, "e@example.com", SuppressionReason.BOUNCED);
        assertThat(outcomes(add(list, sam("d@example.com", "e@example.com")))).containsExactly(Outcome.SUPPRESSED);
    }

    @Test
    void a_member_who_is_suppressed_later_stays_a_member() {
        LeadListId list = scene.people();
        add(list, sam("sam@example.com"));
        suppress(Kind.EMAIL, "sam@example.com", SuppressionReason.OPT_OUT);
        List<Object> before = scene.everything(list);
        assertThat(outcomes(add(list, sam("sam@example.com")))).containsExactly(Outcome.ALREADY_MEMBER);
        assertThat(scene.everything(list)).isEqualTo(before);
    }

    @Test
    void an_entry_keeps_leads_out_until_the_instant_at_which_it_expires() {
        LeadListId list = scene.people();
        add(
                EVERYWHERE,
                NewSuppression.of(Kind.EMAIL, "sam@example.com", SuppressionReason.OTHER)
                        .until(Samples.NOW.plusSeconds(1)));
        scene.clock.move(Duration.ofMillis(999));
        assertThat(outcomes(add(list, sam("sam@example.com")))).containsExactly(Outcome.SUPPRESSED);
        scene.clock.move(Duration.ofMillis(1));
        assertThat(outcomes(add(list, sam("sam@example.com")))).containsExactly(Outcome.ADDED);
    }

    @Test
    void an_entry_of_a_list_applies_to_no_other_list() {
        LeadListId list = scene.people();
        LeadListId other = scene.people();
        add(SuppressionScope.of(list), NewSuppression.of(Kind.PERSON_ID, "ann", SuppressionReason.OTHER));
        AddReport report = scene.add(list, "ann");
        assertThat(outcomes(report)).containsExactly(Outcome.SUPPRESSED);
        assertThat(report.outcomes().get(0).because())
                .isInstanceOfSatisfying(
                        Because.Suppressed.class,
                        facts -> assertThat(facts.scope()).isEqualTo(SuppressionScope.of(list)));
        assertThat(outcomes(scene.add(other, "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void a_hash_covers_the_address_in_any_case() {
        LeadListId list = scene.people();
        suppress(
                Kind.EMAIL_SHA256,
                "b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514",
                SuppressionReason.OPT_OUT);
        assertThat(outcomes(add(list, sam(" USER@Example.com ")))).containsExactly(Outcome.SUPPRESSED);
    }

    @Test
    void a_company_is_kept_out_with_the_people_who_work_for_it() {
        LeadListId people = scene.people();
        LeadListId companies = scene.companies();
        String company = Samples.aCompanyId(3).value();
        suppress(Kind.COMPANY_ID, company.toUpperCase(Locale.ROOT), SuppressionReason.COMPETITOR);
        PersonProfile profile = PersonProfile.named("Sam", "Smith")
                .companyId(company.toUpperCase(Locale.ROOT))
                .build();
        assertThat(outcomes(add(people, Prospect.of(profile)))).containsExactly(Outcome.SUPPRESSED);
        assertThat(outcomes(scene.leadLists.addCompanies(scene.owner, companies, EntryScene.companyIds(2, 3))))
                .containsExactly(Outcome.ADDED, Outcome.SUPPRESSED);
    }

    @Test
    void a_known_person_is_judged_by_the_record_that_the_organization_has() {
        LeadListId first = scene.people();
        add(first, prospect("ann", "ann@example.com"));
        suppress(Kind.EMAIL, "ann@example.com", SuppressionReason.OPT_OUT);
        LeadListId second = scene.people();
        assertThat(outcomes(scene.add(second, "ann"))).containsExactly(Outcome.SUPPRESSED);
        assertThat(outcomes(add(second, prospect("ann", "other@example.com")))).containsExactly(Outcome.SUPPRESSED);
    }

    @Test
    void entries_of_another_organization_keep_nobody_out() {
        scene.leadLists
                .suppressions()
                .add(
                        scene.elsewhere.asAdmin(),
                        EVERYWHERE,
                        List.of(NewSuppression.of(Kind.EMAIL, "sam@example.com", SuppressionReason.OPT_OUT)));
        assertThat(outcomes(add(scene.people(), sam("sam@example.com")))).containsExactly(Outcome.ADDED);
    }

    @Test
    void earlier_inputs_and_unknown_leads_come_before_the_rules_and_limits_after_them() {
        LeadListId list = scene.people("old");
        scene.limits = Limits.DEFAULT.withMembers(2, WhenFull.FILL);
        suppress(Kind.PERSON_ID, "ann", SuppressionReason.OTHER);
        suppress(Kind.PERSON_ID, "old", SuppressionReason.OTHER);
        AddReport report = scene.add(list, "ann", "ann", "old", "bob", "cid");
        assertThat(outcomes(report))
                .containsExactly(
                        Outcome.SUPPRESSED,
                        Outcome.DUPLICATE_IN_REQUEST,
                        Outcome.ALREADY_MEMBER,
                        Outcome.ADDED,
                        Outcome.OVER_LIMIT);
        assertThat(report.outcomes().get(1).reason()).isEqualTo("the same as input 0");
        assertThat(scene.members(list)).containsExactly("old", "bob");
    }

    @Test
    void a_search_adds_the_others_in_the_order_of_its_window_and_a_dry_run_says_the_same() {
        LeadListId list = scene.people();
        List<String> found = scene.leadLists.findSelected(scene.owner, Selection.bulk(EntryScene.VPS, 5)).stream()
                .map(person -> person.id().value())
                .toList();
        suppress(Kind.PERSON_ID, found.get(1), SuppressionReason.OTHER);
        suppress(Kind.PERSON_ID, found.get(4), SuppressionReason.OTHER);
        Outcome[] expected = {Outcome.ADDED, Outcome.SUPPRESSED, Outcome.ADDED, Outcome.ADDED, Outcome.SUPPRESSED};
        List<Object> before = scene.everything(list);
        Selection bulk = Selection.bulk(EntryScene.VPS, 5);
        assertThat(outcomes(scene.leadLists.with(WriteOptions.DRY_RUN).addProspects(scene.owner, list, bulk)))
                .containsExactly(expected);
        assertThat(scene.everything(list)).isEqualTo(before);
        assertThat(outcomes(scene.leadLists.addProspects(scene.owner, list, bulk)))
                .containsExactly(expected);
        assertThat(scene.recordsOf(found.toArray(String[]::new))).isEqualTo(3);
    }

    @Test
    void creation_and_update_keep_suppressed_leads_out() {
        suppress(Kind.PERSON_ID, "d-1", SuppressionReason.OTHER);
        AddReport created = scene.leadLists.create(
                scene.owner, NewLeadList.ofPeople("New").withPeople(Samples.people("d-0", "d-1")));
        assertThat(outcomes(created)).containsExactly(Outcome.ADDED, Outcome.SUPPRESSED);
        assertThat(created.list().memberCount()).isEqualTo(1);
        UpdateReport updated = scene.leadLists.update(
                scene.owner, created.list().id(), ListUpdate.NOTHING.withPeople(Samples.people("d-1", "d-2")));
        assertThat(updated.outcomes().stream().map(AddOutcome::outcome))
                .containsExactly(Outcome.SUPPRESSED, Outcome.ADDED);
        assertThat(scene.members(updated.list())).containsExactly("d-2");
        assertThat(scene.recordsOf("d-0", "d-1", "d-2")).isEqualTo(2);
    }

    @Test
    void an_update_keeps_a_member_who_is_suppressed() {
        LeadListId list = scene.people("ann", "bob");
        suppress(Kind.PERSON_ID, "ann", SuppressionReason.OTHER);
        UpdateReport updated =
                scene.leadLists.update(scene.owner, list, ListUpdate.NOTHING.withPeople(Samples.people("ann")));
        assertThat(updated.outcomes().stream().map(AddOutcome::outcome)).containsExactly(Outcome.ALREADY_MEMBER);
        assertThat(scene.members(list)).containsExactly("ann");
    }

    @Test
    void owners_and_admins_override_an_entry_and_the_journal_says_so() {
        LeadListId list = scene.aListOfAll(LeadType.PERSON, false);
        suppress(Kind.PERSON_ID, "ann", SuppressionReason.CUSTOMER);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> overriding(Rule.SUPPRESSED, scene.editor, list, "ann"))
                .satisfies(forbidden -> assertThat(forbidden.requiredRole()).isEqualTo(Role.OWNER));
        AddReport report = overriding(Rule.SUPPRESSED, scene.owner, list, "ann");
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED);
        assertThat(report.outcomes().get(0).because()).isInstanceOf(Because.Suppressed.class);
        Change change = scene.lastChange(list);
        assertThat(change.overrides()).isEqualTo(new Overrides(Set.of(Rule.SUPPRESSED), WHY));
        assertThat(outcomes(scene.add(scene.people(), "ann"))).containsExactly(Outcome.SUPPRESSED);
        assertThat(outcomes(overriding(Rule.SUPPRESSED, scene.admin, scene.people(), "ann")))
                .containsExactly(Outcome.ADDED);
    }

    @Test
    void an_override_that_no_lead_needs_leaves_no_trace() {
        LeadListId list = scene.people();
        suppress(Kind.PERSON_ID, "ann", SuppressionReason.CUSTOMER);
        assertThat(overriding(Rule.SUPPRESSED, scene.owner, list, "bob")
                        .outcomes()
                        .get(0)
                        .because())
                .isNull();
        assertThat(scene.lastChange(list).overrides()).isNull();
    }

    @Test
    void nobody_overrides_an_objection() {
        LeadListId list = scene.people();
        suppress(Kind.PERSON_ID, "ann", SuppressionReason.OBJECTION);
        List<Object> before = scene.everything(list);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> overriding(Rule.SUPPRESSED, scene.admin, list, "ann", "bob"));
        assertThat(scene.everything(list)).isEqualTo(before);
    }

    @Test
    void a_change_that_removed_suppressed_members_is_undone_only_after_the_entry_is_lifted() {
        LeadListId list = scene.people("ann", "bob");
        scene.remove(list, "ann", "bob");
        ChangeId removal = scene.lastChange(list).id();
        suppress(Kind.PERSON_ID, "ann", SuppressionReason.OPT_OUT);
        List<Object> before = scene.everything(list);
        assertThatExceptionOfType(NotUndoableException.class)
                .isThrownBy(() -> scene.leadLists.undo(scene.owner, removal, OnConflict.LEAVE))
                .satisfies(rejection -> {
                    assertThat(rejection.reason()).isEqualTo(NotUndoableException.Reason.SUPPRESSED);
                    assertThat(rejection.conflicts()).isEqualTo(Samples.people("ann"));
                });
        assertThat(scene.everything(list)).isEqualTo(before);
        scene.leadLists
                .suppressions()
                .remove(scene.admin, EVERYWHERE, List.of(new SuppressionKey(Kind.PERSON_ID, "ann")), "a mistake");
        scene.leadLists.undo(scene.owner, removal, OnConflict.LEAVE);
        assertThat(scene.members(list)).containsExactly("ann", "bob");
    }

    @Test
    void a_removed_lead_returns_by_hand_only_if_the_host_says_so() {
        LeadLists byHand = scene.setUp().removedReturn(RemovedReturn.BY_HAND).build();
        LeadListId list = scene.people("d-0", "d-1");
        scene.remove(list, "d-0");
        Change removal = scene.lastChange(list);
        AddReport bulk = byHand.addProspects(scene.owner, list, Selection.bulk(EntryScene.VPS, 30));
        AddOutcome kept = bulk.outcomes().stream()
                .filter(outcome -> outcome.id().equals(new PersonId("d-0")))
                .findFirst()
                .orElseThrow();
        assertThat(kept.outcome()).isEqualTo(Outcome.REMOVED_BEFORE);
        assertThat(kept.because()).isEqualTo(new Because.RemovedBefore(removal.version(), removal.at(), removal.by()));
        assertThat(outcomes(byHand.addProspects(scene.owner, list, Selection.manual(Samples.people("d-0")))))
                .containsExactly(Outcome.ADDED);
    }

    @Test
    void a_removed_lead_never_returns_without_an_override_or_an_undo() {
        LeadLists never = scene.setUp().removedReturn(RemovedReturn.NEVER).build();
        LeadListId list = scene.people("ann", "bob");
        scene.remove(list, "ann", "bob");
        ChangeId removal = scene.lastChange(list).id();
        Selection ann = Selection.manual(Samples.people("ann"));
        assertThat(outcomes(never.addProspects(scene.owner, list, ann))).containsExactly(Outcome.REMOVED_BEFORE);
        assertThat(outcomes(never.with(WriteOptions.DEFAULT.overriding(Set.of(Rule.REMOVED_BEFORE), WHY))
                        .addProspects(scene.owner, list, ann)))
                .containsExactly(Outcome.ADDED);
        never.undo(scene.owner, removal, OnConflict.LEAVE);
        assertThat(scene.members(list)).containsExactlyInAnyOrder("ann", "bob");
    }

    @Test
    void a_removal_that_was_undone_keeps_nobody_out() {
        LeadLists never = scene.setUp().removedReturn(RemovedReturn.NEVER).build();
        LeadListId list = scene.people("ann");
        ChangeId creation = new ChangeId(list, 1);
        scene.add(list, "bob");
        ChangeId addition = scene.lastChange(list).id();
        never.undo(scene.owner, addition, OnConflict.REJECT);
        assertThat(creation.version()).isEqualTo(1);
        assertThat(outcomes(never.addProspects(scene.owner, list, Selection.manual(Samples.people("bob")))))
                .containsExactly(Outcome.ADDED);
    }

    @Test
    void a_removal_keeps_its_leads_out_until_it_is_undone() {
        LeadListId list = scene.people("ann", "bob", "cid");
        SuppressionScope scope = SuppressionScope.of(list);
        add(scope, NewSuppression.of(Kind.PERSON_ID, "cid", SuppressionReason.OTHER));
        LeadLists stayingOut = scene.leadLists.with(WriteOptions.DEFAULT.stayingOut("left the company"));
        assertThat(stayingOut
                        .remove(scene.owner, list, Samples.people("ann", "cid"))
                        .list()
                        .memberCount())
                .isEqualTo(1);
        ChangeId removal = scene.lastChange(list).id();
        assertThat(outcomes(scene.add(list, "ann"))).containsExactly(Outcome.SUPPRESSED);
        assertThat(outcomes(scene.add(scene.people(), "ann"))).containsExactly(Outcome.ADDED);
        SuppressionKey ann = new SuppressionKey(Kind.PERSON_ID, "ann");
        assertThat(scene.leadLists.suppressions().find(scene.owner, scope, ann))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.reason()).isEqualTo(SuppressionReason.REMOVED);
                    assertThat(entry.note()).isEqualTo("left the company");
                });
        assertThatExceptionOfType(NotUndoableException.class)
                .isThrownBy(() -> scene.leadLists.undo(scene.owner, removal, OnConflict.LEAVE));
        SuppressionKey cid = new SuppressionKey(Kind.PERSON_ID, "cid");
        scene.leadLists.suppressions().remove(scene.owner, scope, List.of(cid), "a mistake");
        scene.leadLists.undo(scene.owner, removal, OnConflict.LEAVE);
        assertThat(scene.members(list)).containsExactlyInAnyOrder("ann", "bob", "cid");
        assertThat(scene.leadLists.suppressions().find(scene.owner, scope, ann)).isEmpty();
    }

    @Test
    void a_keyed_entry_also_covers_records_from_before_the_secret_and_needs_its_own_secret() {
        add(scene.people(), prospect("ann", "ann@example.com"));
        LeadLists keyed = withSecret("0123456789abcdef");
        keyed.suppressions()
                .add(
                        scene.admin,
                        EVERYWHERE,
                        List.of(NewSuppression.of(Kind.EMAIL, "ann@example.com", SuppressionReason.OBJECTION)
                                .asKeyed()));
        Selection ann = Selection.manual(Samples.people("ann"));
        assertThat(outcomes(keyed.addProspects(scene.owner, scene.people(), ann)))
                .containsExactly(Outcome.SUPPRESSED);
        assertThat(outcomes(withSecret("another secret!!").addProspects(scene.owner, scene.people(), ann)))
                .containsExactly(Outcome.ADDED);
    }

    private LeadLists withSecret(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
        return scene.setUp()
                .suppressionSecret(organization -> Optional.of(bytes))
                .build();
    }

    @Test
    void many_leads_are_judged_as_one() {
        LeadListId list = scene.people();
        IntStream.range(0, 20)
                .forEach(number -> suppress(Kind.EMAIL, "p" + number * 5 + "@example.com", SuppressionReason.OTHER));
        Prospect[] people = IntStream.range(0, 100)
                .mapToObj(number -> sam("p" + number + "@example.com"))
                .toArray(Prospect[]::new);
        AddReport report = add(list, people);
        assertThat(report.count(Outcome.SUPPRESSED)).isEqualTo(20);
        assertThat(report.count(Outcome.ADDED)).isEqualTo(80);
        assertThat(report.list().memberCount()).isEqualTo(80);
        assertThat(IntStream.range(0, 100)
                        .filter(index -> report.outcomes().get(index).outcome() == Outcome.SUPPRESSED))
                .allMatch(index -> index % 5 == 0);
    }

    private AddReport overriding(Rule rule, Caller caller, LeadListId list, String... ids) {
        return scene.leadLists
                .with(WriteOptions.DEFAULT.overriding(Set.of(rule), WHY))
                .addProspects(caller, list, Selection.manual(Samples.people(ids)));
    }

    private void suppress(Kind kind, String text, SuppressionReason reason) {
        add(EVERYWHERE, NewSuppression.of(kind, text, reason));
    }

    private void add(SuppressionScope scope, NewSuppression entry) {
        assertThat(scene.leadLists
                        .suppressions()
                        .add(scene.admin, scope, List.of(entry))
                        .outcomes())
                .hasSize(1);
    }

    private AddReport add(LeadListId list, Prospect... people) {
        return scene.leadLists.addProspects(scene.owner, list, Arrays.asList(people));
    }

    private int storedPeople(AddOutcome outcome) {
        return scene.recordsOf(outcome.id().value());
    }

    private static Prospect sam(String... emails) {
        return Prospect.of(PersonProfile.named("Sam", "Smith").emails(emails).build());
    }

    private static Prospect prospect(String id, String... emails) {
        return Prospect.of(
                new PersonId(id),
                PersonProfile.named("Sam", "Smith").emails(emails).build());
    }

    private static List<Outcome> outcomes(AddReport report) {
        return report.outcomes().stream().map(AddOutcome::outcome).toList();
    }
}
