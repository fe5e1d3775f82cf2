package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.ImportWorkerPolicy;
import io.leadlist.imports.ImportWorkerRun;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.imports.Resolution.Resolved;
import io.leadlist.imports.Resolution.Unresolved;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.Change;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract for raw leads that a worker processes, over any storage. */
public abstract class ImportWorkerContract {
    private static final Resolution WAITING = Resolution.WAITING;
    private final ImportScene scene;

    /** Tests the adapter of this fixture. */
    protected ImportWorkerContract(StorageFixture fixture) {
        scene = new ImportScene(fixture.storage());
    }

    @Test
    void leads_wait_until_a_worker_processes_them() {
        LeadListId list = scene.queued(ImportScene.leads(0, 3));

        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.QUEUED);
        assertThat(scene.entries(list)).extracting(LeadEntry::resolution).containsExactly(WAITING, WAITING, WAITING);
        assertThat(scene.members(list)).isEmpty();
        assertThat(scene.organizationsWithWork()).contains(scene.caller.organization());
    }

    @Test
    void a_found_person_is_copied_and_becomes_a_member() {
        scene.knowing(3);
        LeadListId list = scene.queued(ImportScene.leads(0, 3));

        assertThat(scene.work()).isEqualTo(new ImportWorkerRun(1, 3, 0));

        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(scene.members(list)).isEqualTo(Samples.people("person-0", "person-1", "person-2"));
        Resolved first = (Resolved) scene.entries(list).get(0).resolution();
        assertThat(first.person()).isEqualTo(new PersonId("person-0"));
        assertThat(first.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(first.known().firstName()).isEqualTo("Person");
        assertThat(first.known().email()).isEqualTo("person0@example.com");
        assertThat(first.known().linkedinUrl()).isEqualTo("https://linkedin.com/in/Person0/");
        assertThat(first.verdict()).isEqualTo(EmailVerdict.DELIVERABLE);
        assertThat(scene.organizationsWithWork()).doesNotContain(scene.caller.organization());
    }

    @Test
    void an_import_continues_when_the_clock_is_set_back() {
        scene.knowing(3);
        LeadListId accepted = scene.queued(ImportScene.leads(0, 1));
        LeadListId failed = scene.queued(ImportScene.leads(1, 1));
        scene.workWithoutFinder();
        LeadListId later = scene.queued(ImportScene.leads(2, 1));

        scene.clock.move(Duration.ofDays(-1));

        assertThat(scene.organizationsWithWork()).contains(scene.caller.organization());
        assertThat(scene.work()).isEqualTo(new ImportWorkerRun(3, 3, 0));
        for (LeadListId list : List.of(accepted, failed, later)) {
            assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
        }
    }

    @Test
    void a_worker_with_a_shorter_lease_does_not_claim_the_batch_of_another_worker() {
        scene.knowing(1);
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        Instant now = scene.clock.instant();
        scene.storage.write(
                scene.caller.organization(),
                transaction ->
                        transaction.batches().claim(Due.at(now), now.plus(Duration.ofHours(12)), UUID.randomUUID()));

        assertThat(scene.work()).isEqualTo(ImportWorkerRun.NOTHING);
        assertThat(scene.organizationsWithWork()).doesNotContain(scene.caller.organization());

        scene.clock.move(Duration.ofHours(12));
        assertThat(scene.work()).isEqualTo(new ImportWorkerRun(1, 1, 0));
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void a_batch_whose_worker_died_before_the_clock_was_set_back_can_be_claimed_again() {
        scene.knowing(1);
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        Instant now = scene.clock.instant();
        scene.storage.write(
                scene.caller.organization(),
                transaction -> transaction
                        .batches()
                        .claim(Due.at(now), now.plus(ImportWorkerPolicy.DEFAULT.lease()), UUID.randomUUID()));
        assertThat(scene.work()).isEqualTo(ImportWorkerRun.NOTHING);

        scene.clock.move(Duration.ofDays(-1));

        assertThat(scene.work()).isEqualTo(new ImportWorkerRun(1, 1, 0));
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void each_batch_of_an_import_is_one_change_of_the_list() {
        scene.knowing(1_500);
        LeadListId list = scene.queued(ImportScene.leads(0, 1_500));

        scene.work();

        List<Change> changes = new ArrayList<>(scene.storage.read(
                scene.caller.organization(),
                transaction -> transaction.journal().since(list, 0, 10)));
        assertThat(changes).extracting(Change::source).containsOnly(Change.Source.CREATION, Change.Source.IMPORT);
        assertThat(changes).extracting(Change::added).containsExactly(0, 1_000, 500);
        assertThat(scene.leadLists.find(scene.caller, list).memberCount()).isEqualTo(1_500);
    }

    @Test
    void leads_of_one_person_become_one_member_and_all_entries_name_it() {
        scene.knowing(1);
        RawLead byUrl = ImportScene.leads(0, 1).get(0);
        LeadListId list = scene.queued(List.of(byUrl, byUrl));
        scene.imports.addLeads(scene.caller, list, InputKind.EMAIL, List.of(RawLead.ofEmail("Person0@Example.com")));
        scene.imports.addLeads(
                scene.caller, list, InputKind.TITLE_AND_COMPANY, List.of(RawLead.ofTitle("Title 0", "Acme", null)));

        scene.work();

        assertThat(scene.members(list)).isEqualTo(Samples.people("person-0"));
        assertThat(scene.entries(list))
                .extracting(entry -> ((Resolved) entry.resolution()).person().value())
                .containsOnly("person-0");
        assertThat(scene.entries(list))
                .extracting(entry -> ((Resolved) entry.resolution()).outcome())
                .containsExactly(
                        Outcome.ADDED, Outcome.DUPLICATE_IN_REQUEST, Outcome.ALREADY_MEMBER, Outcome.ALREADY_MEMBER);
    }

    @Test
    void an_unknown_lead_becomes_a_person_if_it_has_an_identity_key() {
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        scene.imports.addLeads(
                scene.caller, list, InputKind.TITLE_AND_COMPANY, List.of(RawLead.ofTitle("CEO", "Nowhere", null)));

        scene.work();

        Resolved unknown = (Resolved) scene.entries(list).get(0).resolution();
        assertThat(unknown.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(unknown.matchedBy()).isNull();
        assertThat(scene.members(list)).containsExactly(unknown.person());
        assertThat(person(unknown.person()).profile().linkedinUrl()).isEqualTo("https://linkedin.com/in/Person0/");
        assertThat(scene.entries(list).get(1).resolution()).isInstanceOf(Unresolved.class);
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void two_unknown_leads_with_one_key_become_one_person() {
        RawLead both = new RawLead(
                RawLead.ofLinkedIn("linkedin.com/in/x").linkedinUrl(),
                RawLead.ofEmail("x@example.com").email(),
                null,
                null,
                null,
                LeadData.NONE);
        LeadListId list = scene.imports
                .create(
                        scene.caller,
                        NewLeadImport.of(
                                InputKind.EMAIL, ImportScene.OWNER, List.of(both, RawLead.ofEmail("X@example.com"))))
                .list()
                .list()
                .id();

        scene.work();

        assertThat(scene.members(list)).hasSize(1);
    }

    @Test
    void an_own_person_is_not_looked_up_and_does_not_change() {
        scene.knowing(1);
        Person own = Person.of(
                new PersonId("own"),
                PersonProfile.named("Own", "Person")
                        .linkedinUrl("linkedin.com/in/person0")
                        .build());
        scene.storage.write(scene.caller.organization(), transaction -> {
            transaction.people().insertNew(List.of(own), IdentityPolicy.DEFAULT);
            return true;
        });
        LeadListId list = scene.queued(ImportScene.leads(0, 1));

        scene.work();

        assertThat(scene.queried).isEmpty();
        assertThat(scene.members(list)).isEqualTo(Samples.people("own"));
        assertThat(person(own.id()).profile()).isEqualTo(own.profile());
        Resolved resolved = (Resolved) scene.entries(list).get(0).resolution();
        assertThat(resolved.matchedBy()).isEqualTo(IdentityRule.LINKEDIN_URL);
        assertThat(resolved.known().firstName()).isEqualTo("Own");
    }

    @Test
    void a_deleted_person_does_not_become_a_member_and_the_entry_has_the_reason() {
        Person deleted = new Person(
                new PersonId("gone"),
                PersonProfile.named("Gone", "Person")
                        .linkedinUrl("linkedin.com/in/person0")
                        .build(),
                null,
                null,
                Samples.NOW);
        scene.storage.write(scene.caller.organization(), transaction -> {
            transaction.people().insertNew(List.of(deleted), IdentityPolicy.DEFAULT);
            return true;
        });
        LeadListId list = scene.queued(ImportScene.leads(0, 1));

        scene.work();

        assertThat(scene.members(list)).isEmpty();
        assertThat(scene.entries(list).get(0).resolution())
                .isInstanceOfSatisfying(
                        Unresolved.class,
                        unresolved -> assertThat(unresolved.reason()).contains("deleted"));
    }

    @Test
    void existing_members_are_recognized() {
        scene.knowing(1);
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        scene.leadLists.addProspects(
                scene.caller,
                list,
                List.of(Prospect.of(PersonProfile.named("A", "B")
                        .linkedinUrl("linkedin.com/in/person0")
                        .build())));

        scene.work();

        assertThat(scene.entries(list).get(0).resolution())
                .isInstanceOfSatisfying(
                        Resolved.class, one -> assertThat(one.outcome()).isEqualTo(Outcome.ALREADY_MEMBER));
        assertThat(scene.members(list)).hasSize(1);
        assertThat(scene.leadLists.find(scene.caller, list).version()).isEqualTo(2);
    }

    @Test
    void without_enriching_the_finder_is_not_queried() {
        scene.knowing(2);
        LeadListId list = scene.queued(ImportScene.leads(0, 2), new ImportOptions(false, false, false));

        scene.work();

        assertThat(scene.queried).isEmpty();
        assertThat(scene.members(list)).hasSize(2).doesNotContain(new PersonId("person-0"));
        assertThat(scene.charged()).isEqualTo(Credits.NONE);
    }

    @Test
    void numbers_are_revealed_only_if_the_import_asks_for_them() {
        scene.knowing(2);
        LeadListId without = scene.queued(ImportScene.leads(0, 1), ImportOptions.DEFAULT);
        LeadListId with = scene.queued(ImportScene.leads(1, 1), ImportScene.EVERYTHING);

        scene.work();

        assertThat(((Resolved) scene.entries(without).get(0).resolution()).phones())
                .isEmpty();
        assertThat(person(new PersonId("person-0")).profile().phones()).isEmpty();
        assertThat(((Resolved) scene.entries(with).get(0).resolution()).phones())
                .containsExactly(ImportScene.phone(2), ImportScene.phone(3));
        assertThat(person(new PersonId("person-1")).profile().phones())
                .containsExactly(
                        ImportScene.phone(2).number(), ImportScene.phone(3).number());
    }

    @Test
    void leads_of_one_batch_are_joined_like_leads_of_two_batches() {
        RawLead url = ImportScene.leads(0, 1).get(0);
        RawLead email = RawLead.ofEmail("other@example.com");
        RawLead both = new RawLead(url.linkedinUrl(), email.email(), null, null, null, LeadData.NONE);
        RawLead urlAndEmail = new RawLead(
                RawLead.ofLinkedIn("linkedin.com/in/third").linkedinUrl(),
                email.email(),
                null,
                null,
                null,
                LeadData.NONE);
        LeadListId inTwo = scene.queued(List.of(url, both));
        scene.imports.addLeads(scene.caller, inTwo, null, List.of(urlAndEmail));
        scene.work();
        ImportScene other = new ImportScene(scene.storage);
        LeadListId inOne = other.queued(List.of(url, both, urlAndEmail));
        other.work();

        // The second lead's address is not a key of the first one's record.
        assertThat(scene.members(inTwo)).hasSize(2);
        assertThat(other.members(inOne)).hasSize(2);
    }

    @Test
    void additional_data_is_stored_unchanged() {
        Map<String, Object> data = Map.of("a", List.of(1, "two", Map.of("three", true)), "é😀", "x");
        LeadListId list = scene.queued(List.of(ImportScene.leads(0, 1).get(0).withData(data)));

        scene.work();

        assertThat(scene.entries(list).get(0).lead().data()).isEqualTo(new LeadData(data));
    }

    private Person person(PersonId id) {
        return scene.storage.read(
                scene.caller.organization(),
                transaction -> transaction.people().find(List.of(id)).get(id));
    }
}
