package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.Housekeeping.Swept;
import io.leadlist.LeadLists;
import io.leadlist.admission.Channel;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Outcome;
import io.leadlist.memory.MemoryEmailVerifier;
import io.leadlist.people.ErasedPart;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of erasing people, over any storage: what goes, what stays, and who does not come back. */
public abstract class ErasingPeopleContract {
    private static final String WHY = "asked by letter";
    private static final String ADDRESS = "ann@example.com";
    private static final PersonId ANN = new PersonId("ann");
    private final EntryScene scene;
    private final MemoryEmailVerifier verifier = new MemoryEmailVerifier();
    private final LeadLists leadLists;

    /** Tests the adapter of this fixture. */
    protected ErasingPeopleContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        leadLists = scene.setUp()
                .prices(PriceList.DEFAULT)
                .suppressionSecret(organization ->
                        Optional.of(("the secret of " + organization.value()).getBytes(StandardCharsets.UTF_8)))
                .build();
        verifier.put(ADDRESS, EmailVerdict.DELIVERABLE);
    }

    @Test
    void an_erased_person_is_in_no_list_and_has_no_record() {
        LeadListId list = listOf(ann(), bob());
        ErasureCertificate certificate = erase();
        assertThat(certificate.count(ErasedPart.RECORD)).isEqualTo(1);
        assertThat(certificate.count(ErasedPart.MEMBERSHIPS)).isEqualTo(1);
        assertThat(certificate.count(ErasedPart.IDENTITY_KEYS)).isEqualTo(3);
        assertThat(certificate.isComplete()).isTrue();
        assertThat(scene.members(list)).containsExactly("bob");
        assertThat(scene.find(list).memberCount()).isEqualTo(1);
        assertThat(scene.recordsOf("ann")).isZero();
        assertThat(leadLists.findKnown(scene.admin, List.of(email(ADDRESS)))).isEmpty();
    }

    @Test
    void the_certificate_says_when_by_whom_and_why() {
        listOf(ann());
        scene.clock.move(Duration.ofSeconds(5));
        ErasureCertificate certificate = erase();
        assertThat(certificate.at()).isEqualTo(Samples.NOW.plusSeconds(5));
        assertThat(certificate.by()).isEqualTo(scene.admin.user());
        assertThat(certificate.reason()).isEqualTo(WHY);
        assertThat(certificate.dryRun()).isFalse();
        assertThat(certificate.toString()).doesNotContain("ann");
    }

    @Test
    void each_list_has_one_change_of_its_own_source_and_earlier_versions_keep_their_size() {
        LeadListId list = listOf(ann(), bob());
        LeadListId former = listOf(ann());
        scene.remove(former, "ann");
        LeadListId other = listOf(bob());
        ErasureCertificate certificate = erase();
        Change change = scene.lastChange(list);
        assertThat(change.source()).isEqualTo(Source.ERASURE);
        assertThat(change.by()).isEqualTo(scene.admin.user());
        assertThat(change.removed()).isEqualTo(1);
        assertThat(change.memberCount()).isEqualTo(1);
        assertThat(scene.lastChange(former).source()).isEqualTo(Source.REMOVAL);
        assertThat(scene.lastChange(other).source()).isNotEqualTo(Source.ERASURE);
        assertThat(certificate.count(ErasedPart.FORMER_MEMBERSHIPS)).isEqualTo(1);
        List<String> asBefore = scene.membersAsOf(list, change.version() - 1);
        assertThat(asBefore).hasSize(2).doesNotContain("ann");
        assertThat(new PersonId(asBefore.get(0)).isErased()).isTrue();
        assertThat(asBefore.get(0)).isEqualTo(String.valueOf(certificate.erasedAs()));
        assertThat(scene.membersAsOf(former, 2)).containsExactly(asBefore.get(0));
    }

    @Test
    void the_erased_place_is_read_without_anything_of_the_record() {
        LeadListId list = listOf(ann(), bob());
        long before = scene.find(list).version();
        erase();
        LeadList asOf = leadLists.history().asOf(scene.admin, list, before);
        assertThat(leadLists.findPopulated(scene.admin, asOf).members().toList())
                .first()
                .satisfies(member -> {
                    assertThat(member.isErased()).isTrue();
                    assertThat(member.person().orElseThrow().profile())
                            .isEqualTo(PersonProfile.builder().build());
                });
    }

    @Test
    void a_second_call_erases_nothing_and_has_the_same_entries() {
        listOf(ann());
        ErasureCertificate first = erase();
        scene.clock.move(Duration.ofDays(1));
        ErasureCertificate second = erase();
        assertThat(second.isNothing()).isTrue();
        assertThat(second.erasedAs()).isNull();
        assertThat(first.keptOutBy()).containsAll(second.keptOutBy());
        assertThat(second.staysOut()).isTrue();
        ErasureCertificate byAddress = leadLists.people().erase(scene.admin, key(Kind.EMAIL, ADDRESS), WHY);
        assertThat(byAddress.isNothing()).isTrue();
        assertThat(byAddress.keptOutBy()).hasSize(1);
        assertThat(first.keptOutBy()).containsAll(byAddress.keptOutBy());
    }

    @Test
    void a_dry_run_counts_the_same_and_changes_nothing() {
        LeadListId list = listOf(ann(), bob());
        List<Object> before = scene.everything(list);
        ErasureCertificate dry = leadLists.people().with(WriteOptions.DRY_RUN).erase(scene.admin, ANN, WHY);
        assertThat(dry.dryRun()).isTrue();
        assertThat(scene.everything(list)).isEqualTo(before);
        assertThat(entries(SuppressionScope.ORGANIZATION)).isEmpty();
        assertThat(erase().counts()).isEqualTo(dry.counts());
    }

    @Test
    void nobody_comes_back_by_the_id_by_an_address_or_by_a_url() {
        listOf(ann());
        erase();
        LeadListId list = listOf(bob());
        Prospect byAddress = Prospect.of(
                PersonProfile.named("A", "N").emails("Ann@Example.com").build());
        Prospect byUrl = Prospect.of(PersonProfile.named("A", "N")
                .linkedinUrl("https://linkedin.com/in/ann")
                .build());
        assertThat(outcomes(leadLists.addProspects(scene.owner, list, List.of(byAddress, byUrl))))
                .containsExactly(Outcome.SUPPRESSED, Outcome.SUPPRESSED);
        assertThat(outcomes(leadLists.addProspects(scene.owner, list, Selection.manual(List.of(ANN)))))
                .containsExactly(Outcome.SUPPRESSED);
        assertThat(scene.recordsOf("ann")).isZero();
        assertThat(scene.members(list)).containsExactly("bob");
    }

    @Test
    void an_import_does_not_bring_the_person_back() {
        listOf(ann());
        erase();
        LeadListId list = queued(RawLead.ofEmail(ADDRESS), RawLead.ofEmail("bob@example.com"));
        work();
        assertThat(scene.find(list).memberCount()).isEqualTo(1);
        assertThat(entriesOf(list).get(0).resolution()).isInstanceOf(Resolution.KeptOut.class);
    }

    @Test
    void the_erased_id_cannot_be_added_to_a_list() {
        LeadListId list = listOf(ann());
        PersonId erased = erase().erasedAs();
        assertThat(outcomes(leadLists.addProspects(scene.owner, list, Selection.manual(List.of(erased)))))
                .containsExactly(Outcome.NOT_FOUND);
    }

    @Test
    void an_id_in_the_form_of_an_erased_one_is_nobodys() {
        PersonId made = PersonId.erased(new UUID(1, 2));
        LeadListId list = listOf(bob());
        Prospect prospect = Prospect.of(made, PersonProfile.named("Q", "Q").build());
        assertThat(outcomes(leadLists.addProspects(scene.owner, list, List.of(prospect, prospect))))
                .containsExactly(Outcome.NOT_FOUND, Outcome.NOT_FOUND);
        assertThat(scene.recordsOf(made.value())).isZero();
        assertThat(scene.members(list)).containsExactly("bob");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann@Example.com ; x@z.com",
                "x@y.example; ann@example.com",
                "x@y.example\nAnn Lee <ann@example.com>",
                "\"Lee, Ann\" <ann@example.com>, x@y.example"
            })
    void nobody_comes_back_by_a_cell_with_several_addresses(String cell) {
        listOf(ann());
        erase();
        Prospect back = Prospect.of(PersonProfile.named("A", "N").emails(cell).build());
        assertThat(outcomes(leadLists.addProspects(scene.owner, listOf(bob()), List.of(back))))
                .containsExactly(Outcome.SUPPRESSED);
        LeadListId imported = queued(RawLead.ofEmail(cell));
        work();
        assertThat(scene.find(imported).memberCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:+14155550100", "(415) 555-0100", "+49 30 901820; (+1) 415 555 0100"})
    void a_plain_entry_about_a_phone_becomes_a_keyed_one_however_the_record_spells_it(String phone) {
        PersonProfile profile =
                PersonProfile.named("Ann", "Lee").phones(phone).country("US").build();
        listOf(Prospect.of(ANN, profile));
        suppress(
                SuppressionScope.ORGANIZATION,
                NewSuppression.of(Kind.PHONE, "+14155550100", SuppressionReason.OPT_OUT)
                        .withNote("ann"));
        assertThat(erase().count(ErasedPart.SUPPRESSIONS)).isEqualTo(1);
        assertThat(entries(SuppressionScope.ORGANIZATION))
                .extracting(entry -> entry.key().kind())
                .containsOnly(Kind.KEYED);
    }

    @Test
    void without_a_secret_nothing_keeps_the_person_out_and_the_certificate_says_so() {
        LeadListId list = listOf(ann());
        ErasureCertificate certificate = scene.leadLists.people().erase(scene.admin, ANN, WHY);
        assertThat(certificate.staysOut()).isFalse();
        assertThat(scene.members(list)).isEmpty();
        assertThat(outcomes(scene.leadLists.addProspects(scene.owner, list, List.of(ann()))))
                .containsExactly(Outcome.ADDED);
    }

    @Test
    void raw_leads_become_empty_entries_whether_they_are_resolved_or_wait() {
        LeadListId worked =
                queued(RawLead.ofEmail(ADDRESS).withData(Map.of("phone", "555")), RawLead.ofEmail("b@x.de"));
        work();
        LeadListId waiting = queued(RawLead.ofEmail("Ann@Example.com"));
        ErasureCertificate certificate = leadLists.people().erase(scene.admin, key(Kind.EMAIL, ADDRESS), WHY);
        assertThat(certificate.count(ErasedPart.RAW_LEADS)).isEqualTo(2);
        for (LeadListId list : List.of(worked, waiting)) {
            LeadEntry entry = entriesOf(list).get(0);
            assertThat(entry.lead().email()).isNull();
            assertThat(entry.lead().data().values()).isEmpty();
            assertThat(entry.resolution())
                    .isEqualTo(new Resolution.KeptOut(Outcome.SUPPRESSED, Resolution.KeptOut.ERASED));
        }
        assertThat(entriesOf(worked).get(1).lead().email()).isNotNull();
        work();
        assertThat(scene.find(waiting).memberCount()).isZero();
        assertThat(leadLists.imports().find(scene.admin, waiting).status().isOpen())
                .isFalse();
    }

    @Test
    void a_lead_whose_batch_is_being_worked_on_does_not_bring_the_person_back() {
        LeadListId list = queued(RawLead.ofEmail(ADDRESS), RawLead.ofEmail("b@x.de"));
        listOf(ann());
        leadLists
                .importWorker()
                .finder((organization, leads) -> {
                    erase();
                    return Map.of();
                })
                .build()
                .work(scene.organization, Duration.ofHours(1));
        assertThat(scene.find(list).memberCount()).isEqualTo(1);
        assertThat(leadLists.findKnown(scene.admin, List.of(email(ADDRESS)))).isEmpty();
        assertThat(entriesOf(list).get(0).lead().email()).isNull();
        assertThat(entriesOf(list).get(0).resolution()).isInstanceOf(Resolution.KeptOut.class);
    }

    @Test
    void charges_name_nobody_and_the_ledger_adds_up() {
        leadLists.imports().grant(scene.organization, "grant", Credits.of(100, 100));
        queued(RawLead.ofEmail(ADDRESS));
        work();
        Credits charged = charged();
        assertThat(charged).isNotEqualTo(Credits.NONE);
        ErasureCertificate certificate = leadLists.people().erase(scene.admin, key(Kind.EMAIL, ADDRESS), WHY);
        assertThat(certificate.count(ErasedPart.CHARGES)).isPositive();
        assertThat(charged()).isEqualTo(charged);
    }

    @Test
    void a_retry_returns_the_first_result_with_the_erased_id() {
        LeadListId list = listOf(bob());
        LeadLists once = leadLists.with(EntryScene.once("add ann"));
        AddReport first = once.addProspects(scene.owner, list, List.of(ann()));
        ErasureCertificate certificate = erase();
        assertThat(certificate.count(ErasedPart.STORED_RESULTS)).isEqualTo(1);
        AddReport retried = once.addProspects(scene.owner, list, List.of(ann()));
        assertThat(retried.addedCount()).isEqualTo(first.addedCount());
        assertThat(retried.outcomes().get(0).id()).isEqualTo(certificate.erasedAs());
    }

    @Test
    void plain_entries_become_keyed_ones_of_every_scope_and_channel() {
        LeadListId list = listOf(ann());
        SuppressionScope ofList = SuppressionScope.of(list);
        suppress(SuppressionScope.ORGANIZATION, NewSuppression.of(Kind.EMAIL, ADDRESS, SuppressionReason.OPT_OUT));
        suppress(
                SuppressionScope.ORGANIZATION,
                NewSuppression.of(Kind.PHONE, "+14155550100", SuppressionReason.OPT_OUT)
                        .about(Channel.PHONE));
        suppress(ofList, NewSuppression.of(Kind.PERSON_ID, "ann", SuppressionReason.REMOVED));
        suppress(
                SuppressionScope.ORGANIZATION,
                NewSuppression.of(Kind.DOMAIN, "example.org", SuppressionReason.CUSTOMER));
        ErasureCertificate certificate = erase();
        assertThat(certificate.count(ErasedPart.SUPPRESSIONS)).isEqualTo(3);
        assertThat(entries(ofList)).isEmpty();
        List<Suppression> left = entries(SuppressionScope.ORGANIZATION);
        assertThat(left).extracting(entry -> entry.key().kind()).containsOnly(Kind.KEYED, Kind.DOMAIN);
        assertThat(left)
                .filteredOn(entry -> entry.channel() != null)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo(SuppressionReason.OPT_OUT));
        assertThat(left)
                .filteredOn(entry -> entry.reason() == SuppressionReason.OBJECTION)
                .containsExactlyInAnyOrderElementsOf(certificate.keptOutBy())
                .hasSize(3);
    }

    @Test
    void an_unknown_person_has_a_certificate_without_rows_and_is_kept_out() {
        ErasureCertificate certificate = leadLists.people().erase(scene.admin, key(Kind.EMAIL, "new@x.de"), WHY);
        assertThat(certificate.isNothing()).isTrue();
        assertThat(certificate.keptOutBy()).hasSize(1);
        LeadListId list = listOf(bob());
        Prospect unknown =
                Prospect.of(PersonProfile.named("N", "N").emails("new@x.de").build());
        assertThat(outcomes(leadLists.addProspects(scene.owner, list, List.of(unknown))))
                .containsExactly(Outcome.SUPPRESSED);
    }

    @Test
    void an_erasure_cannot_be_undone_and_neither_can_a_removal_of_the_erased() {
        LeadListId list = listOf(ann(), bob());
        scene.remove(list, "bob");
        LeadListId other = listOf(ann(), bob());
        scene.remove(other, "ann", "bob");
        erase();
        assertThatExceptionOfType(NotUndoableException.class)
                .isThrownBy(() -> undo(list, scene.find(list).version(), OnConflict.LEAVE))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(NotUndoableException.Reason.ERASURE));
        long removal = scene.find(other).version();
        assertThatExceptionOfType(NotUndoableException.class)
                .isThrownBy(() -> undo(other, removal, OnConflict.REJECT))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(NotUndoableException.Reason.CONFLICT));
        undo(other, removal, OnConflict.LEAVE);
        assertThat(scene.members(other)).containsExactly("bob");
    }

    @Test
    void only_an_admin_erases_and_other_organizations_are_untouched() {
        listOf(ann());
        assertThatThrownBy(() -> leadLists.people().erase(scene.owner, ANN, WHY))
                .isInstanceOf(AdminRequiredException.class);
        assertThat(leadLists.people().erase(scene.elsewhere.asAdmin(), ANN, WHY).isNothing())
                .isTrue();
        assertThat(scene.recordsOf("ann")).isEqualTo(1);
    }

    @Test
    void keys_that_do_not_identify_a_person_are_rejected() {
        LeadLists withoutRoles = scene.setUp()
                .identity(IdentityPolicy.DEFAULT.withoutRoleAddresses())
                .build();
        assertThatThrownBy(() -> withoutRoles.people().erase(scene.admin, key(Kind.EMAIL, "info@x.de"), WHY))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> leadLists.people().erase(scene.admin, key(Kind.PHONE, "+14155550100"), WHY))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> leadLists.people().erase(scene.admin, key(Kind.DOMAIN, "x.de"), WHY))
                .isInstanceOf(IllegalArgumentException.class);
        listOf(ann());
        PersonId erased = erase().erasedAs();
        assertThatThrownBy(() -> leadLists.people().erase(scene.admin, erased, WHY))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_sweep_removes_erased_people_whom_an_interrupted_call_has_left_in_lists() {
        LeadListId list = listOf(ann(), bob());
        PersonId erased = PersonId.erased(UUID.randomUUID());
        scene.storage.write(
                scene.organization, transaction -> transaction.erasure().eraseRecord(ANN, erased, Samples.NOW));
        assertThat(scene.members(list)).containsExactly(erased.value(), "bob");
        Swept swept = leadLists.housekeeping().sweep(scene.organization);
        assertThat(swept.erasedMembers()).isEqualTo(1);
        assertThat(scene.members(list)).containsExactly("bob");
        assertThat(scene.lastChange(list).source()).isEqualTo(Source.ERASURE);
        assertThat(leadLists.housekeeping().sweep(scene.organization).erasedMembers())
                .isZero();
    }

    @Test
    void a_repetition_removes_the_person_whom_an_interrupted_call_has_left_in_lists() {
        LeadListId list = listOf(ann(), bob());
        PersonId erased = PersonId.erased(UUID.randomUUID());
        scene.storage.write(
                scene.organization, transaction -> transaction.erasure().eraseRecord(ANN, erased, Samples.NOW));
        assertThat(leadLists
                        .with(WriteOptions.DRY_RUN)
                        .people()
                        .erase(scene.admin, ANN, WHY)
                        .isNothing())
                .isTrue();
        assertThat(scene.members(list)).containsExactly(erased.value(), "bob");
        assertThat(leadLists.people().erase(scene.admin, ANN, WHY).isComplete()).isTrue();
        assertThat(scene.members(list)).containsExactly("bob");
        assertThat(scene.lastChange(list).source()).isEqualTo(Source.ERASURE);
    }

    @Test
    void a_person_in_many_lists_leaves_all_of_them() {
        List<LeadListId> lists =
                IntStream.range(0, 30).mapToObj(i -> listOf(ann(), bob())).toList();
        assertThat(erase().count(ErasedPart.MEMBERSHIPS)).isEqualTo(30);
        for (LeadListId list : lists) {
            assertThat(scene.members(list)).containsExactly("bob");
            assertThat(scene.lastChange(list).memberCount()).isEqualTo(1);
        }
    }

    @Test
    void somebody_who_comes_back_during_the_call_is_erased_again() {
        LeadListId list = listOf(ann());
        Prospect back = Prospect.of(
                new PersonId("back"),
                PersonProfile.named("A", "B").emails(ADDRESS).build());
        // The add has read the entries before they were stored: without a secret, it does not know them.
        Storage racing =
                new AfterErasure(scene.storage, () -> scene.leadLists.addProspects(scene.owner, list, List.of(back)));
        ErasureCertificate certificate = LeadLists.over(racing)
                .suppressionSecret(organization ->
                        Optional.of(("the secret of " + organization.value()).getBytes(StandardCharsets.UTF_8)))
                .build()
                .people()
                .erase(scene.admin, ANN, WHY);
        assertThat(certificate.count(ErasedPart.RECORD)).isEqualTo(2);
        assertThat(scene.members(list)).isEmpty();
        assertThat(scene.recordsOf("ann", "back")).isZero();
    }

    @Test
    void adds_and_an_erasure_at_the_same_time_leave_counts_exact_and_a_sweep_leaves_nobody() throws Exception {
        for (int round = 0; round < 5; round++) {
            PersonId person = new PersonId("racer-" + round);
            Prospect prospect = Prospect.of(
                    person,
                    PersonProfile.named("R", "R")
                            .emails("racer" + round + "@example.com")
                            .build());
            List<LeadListId> lists =
                    IntStream.range(0, 4).mapToObj(i -> listOf(bob())).toList();
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (LeadListId list : lists) {
                calls.add(() -> leadLists
                                .addProspects(scene.owner, list, List.of(prospect))
                                .addedCount()
                        >= 0);
            }
            calls.add(() -> leadLists.people().erase(scene.admin, person, WHY).staysOut());
            assertThat(ConcurrencyContract.together(calls)).containsOnly(true);
            leadLists.people().erase(scene.admin, person, WHY);
            leadLists.housekeeping().sweep(scene.organization);
            assertThat(scene.recordsOf(person.value())).isZero();
            for (LeadListId list : lists) {
                assertThat(scene.members(list)).containsExactly("bob");
                assertThat(scene.find(list).memberCount()).isEqualTo(1);
            }
            assertThat(outcomes(leadLists.addProspects(scene.owner, lists.get(0), List.of(prospect))))
                    .containsExactly(Outcome.SUPPRESSED);
        }
    }

    private ErasureCertificate erase() {
        return leadLists.people().erase(scene.admin, ANN, WHY);
    }

    private void undo(LeadListId list, long version, OnConflict onConflict) {
        leadLists.undo(scene.owner, new ChangeId(list, version), onConflict);
    }

    private LeadListId listOf(Prospect... prospects) {
        LeadListId list = scene.people();
        leadLists.addProspects(scene.owner, list, List.of(prospects));
        return list;
    }

    private static Prospect ann() {
        return Prospect.of(
                ANN,
                PersonProfile.named("Ann", "Lee")
                        .linkedinUrl("https://www.linkedin.com/in/ann")
                        .emails(ADDRESS)
                        .phones("+1 415 555 0100")
                        .build());
    }

    private static Prospect bob() {
        return Prospect.of(
                new PersonId("bob"), PersonProfile.named("Bob", "Ray").build());
    }

    private static SuppressionKey key(Kind kind, String value) {
        return SuppressionKey.parse(kind, value);
    }

    private static IdentityKey email(String address) {
        return new IdentityKey(IdentityRule.EMAIL, address);
    }

    private void suppress(SuppressionScope scope, NewSuppression entry) {
        leadLists.suppressions().add(scene.admin, scope, List.of(entry));
    }

    private List<Suppression> entries(SuppressionScope scope) {
        return leadLists
                .suppressions()
                .findAll(scene.admin, SuppressionQuery.of(scope), null, 100)
                .entries();
    }

    private LeadListId queued(RawLead... leads) {
        leadLists.imports().grant(scene.organization, "first", Credits.of(1_000, 1_000));
        return leadLists
                .imports()
                .create(
                        scene.owner,
                        NewLeadImport.of(InputKind.EMAIL, "boss@example.com", List.of(leads))
                                .named("Imported")
                                .with(ImportScene.EVERYTHING))
                .list()
                .list()
                .id();
    }

    private void work() {
        leadLists.importWorker().verifier(verifier).build().work(scene.organization, Duration.ofHours(1));
    }

    private List<LeadEntry> entriesOf(LeadListId list) {
        return scene.storage.read(
                scene.organization,
                transaction -> new ArrayList<>(transaction.entries().page(list, PageRequest.first(100))));
    }

    private Credits charged() {
        return scene.storage.read(
                scene.organization, transaction -> transaction.accounts().charged());
    }

    private static List<Outcome> outcomes(AddReport report) {
        return report.outcomes().stream().map(outcome -> outcome.outcome()).toList();
    }
}
