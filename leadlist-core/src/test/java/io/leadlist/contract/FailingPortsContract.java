package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.ImportWorker;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.ImportWorkerPolicy;
import io.leadlist.imports.ImportWorkerRun;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.imports.Resolution.Resolved;
import io.leadlist.imports.Resolution.Unresolved;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.storage.Due;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract for leads whose port fails, over any storage. */
public abstract class FailingPortsContract {
    private static final Duration PAUSE = ImportWorkerPolicy.DEFAULT.pause();
    private final ImportScene scene;

    /** Tests the adapter of this fixture. */
    protected FailingPortsContract(StorageFixture fixture) {
        scene = new ImportScene(fixture.storage()).knowing(100);
    }

    @Test
    void a_lead_that_makes_the_finder_fail_does_not_fail_the_others() {
        LeadListId list = scene.queued(ImportScene.leads(0, 100));
        RawLead poison = ImportScene.leads(0, 100).get(41);
        List<Integer> calls = new ArrayList<>();
        ImportWorker worker = scene.worker(failingFor(Set.of(poison), calls));

        assertThat(work(worker)).isEqualTo(new ImportWorkerRun(1, 0, 100));
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.PROCESSING);
        assertThat(work(worker)).isEqualTo(ImportWorkerRun.NOTHING); // not before the pause is over
        scene.clock.move(PAUSE);
        assertThat(work(worker)).isEqualTo(new ImportWorkerRun(1, 70, 30));
        scene.clock.move(PAUSE);
        assertThat(work(worker)).isEqualTo(new ImportWorkerRun(1, 30, 0));

        assertThat(calls).hasSize(1 + 4 + 30);
        assertThat(scene.members(list)).hasSize(99);
        Resolution recorded = scene.entries(list).get(41).resolution();
        assertThat(((Unresolved) recorded).reason())
                .isEqualTo("finding the person failed: java.lang.IllegalStateException");
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(scene.balance().reserved()).isEqualTo(Credits.NONE);
        assertThat(scene.charged().email()).isEqualByComparingTo("247.5");
    }

    @Test
    void a_finder_that_returns_the_id_of_an_erased_person_finds_no_one() {
        Person stolen = Person.of(
                PersonId.erased(new UUID(1, 2)), PersonProfile.named("A", "B").build());
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        ImportWorker worker =
                scene.worker((organization, leads) -> Map.of(leads.iterator().next(), new FoundPerson(stolen, null)));
        for (int attempt = 0; attempt < 3; attempt++) {
            work(worker);
            scene.clock.move(PAUSE);
        }
        assertThat(scene.entries(list))
                .extracting(LeadEntry::resolution)
                .containsExactly(new Unresolved(Unresolved.ERASED_ID));
        assertThat(scene.members(list)).isEmpty();
    }

    @Test
    void a_port_that_always_fails_does_not_prevent_the_completion_of_a_list() {
        LeadListId list = scene.queued(ImportScene.leads(0, 40));
        ImportWorker worker = scene.worker((organization, leads) -> {
            throw new IllegalStateException("down");
        });

        for (int attempt = 0; attempt < 3; attempt++) {
            work(worker);
            scene.clock.move(PAUSE);
        }

        assertThat(scene.entries(list))
                .extracting(LeadEntry::resolution)
                .allSatisfy(one -> assertThat(one).isInstanceOf(Unresolved.class));
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(scene.charged()).isEqualTo(Credits.NONE);
        assertThat(scene.balance().reserved()).isEqualTo(Credits.NONE);
    }

    @Test
    void a_port_that_recovers_resolves_all_leads() {
        LeadListId list = scene.queued(ImportScene.leads(0, 40));
        List<Integer> calls = new ArrayList<>();
        ImportWorker worker = scene.worker((organization, leads) -> {
            calls.add(leads.size());
            if (calls.size() == 1) {
                throw new IllegalStateException("down");
            }
            return scene.find(organization, leads);
        });

        work(worker);
        scene.clock.move(PAUSE);
        work(worker);

        assertThat(calls).containsExactly(40, 30, 10);
        assertThat(scene.members(list)).hasSize(40);
        assertThat(scene.entries(list))
                .extracting(entry -> ((Resolved) entry.resolution()).shortfall())
                .containsOnlyNulls();
    }

    @Test
    void an_address_that_cannot_be_verified_is_unknown_and_the_lead_becomes_a_member() {
        LeadListId list = scene.queued(ImportScene.leads(0, 2));
        ImportWorker worker = scene.leadLists
                .importWorker()
                .finder(scene::find)
                .verifier((organization, addresses) -> {
                    throw new IllegalStateException("down");
                })
                .build();

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(scene.members(list)).isEmpty();
            work(worker);
            scene.clock.move(PAUSE);
        }

        Resolved resolved = (Resolved) scene.entries(list).get(0).resolution();
        assertThat(resolved.shortfall()).startsWith("verifying the e-mail address failed");
        assertThat(resolved.verdict()).isEqualTo(EmailVerdict.UNKNOWN);
        assertThat(scene.members(list)).hasSize(2);
        assertThat(scene.charged().email()).isEqualByComparingTo("3"); // found and revealed, not validated
    }

    @Test
    void numbers_that_cannot_be_revealed_are_missing_and_the_entry_has_the_reason() {
        LeadListId list = scene.queued(ImportScene.leads(0, 1), ImportScene.EVERYTHING);
        ImportWorker worker = scene.leadLists
                .importWorker()
                .finder(scene::find)
                .policy(new ImportWorkerPolicy(Duration.ofMinutes(1), 1, Duration.ZERO))
                .revealer((organization, people) -> {
                    throw new IllegalStateException("\0".repeat(1_000));
                })
                .build();

        work(worker);

        Resolved resolved = (Resolved) scene.entries(list).get(0).resolution();
        assertThat(resolved.shortfall()).isEqualTo("revealing phone numbers failed: java.lang.IllegalStateException");
        assertThat(resolved.phones()).isEmpty();
        assertThat(scene.charged().phone()).isEqualByComparingTo("0");
    }

    @Test
    void an_enriched_record_of_another_person_is_ignored() {
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        ImportWorker worker = scene.leadLists
                .importWorker()
                .finder(scene::find)
                .enricher((organization, people) ->
                        Map.of(people.iterator().next(), new FoundPerson(ImportScene.person(77), null)))
                .build();

        work(worker);

        assertThat(scene.members(list)).isEqualTo(Samples.people("person-0"));
    }

    @Test
    void results_for_leads_that_were_not_requested_are_ignored() {
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        ImportWorker worker = scene.worker((organization, leads) ->
                Map.of(RawLead.ofEmail("other@example.com"), new FoundPerson(ImportScene.person(77), null)));

        work(worker);

        assertThat(scene.members(list))
                .hasSize(1)
                .doesNotContain(ImportScene.person(77).id());
    }

    @Test
    void an_error_of_a_port_is_treated_as_a_failure() {
        for (Throwable thrown : List.of(
                new StackOverflowError(), new NoClassDefFoundError("x"), new AssertionError("x"), new Unspeakable())) {
            LeadListId list = scene.queued(ImportScene.leads(0, 2));
            ImportWorker worker = scene.leadLists
                    .importWorker()
                    .finder((organization, leads) ->
                            FailingPortsContract.<RuntimeException, Map<RawLead, FoundPerson>>raise(thrown))
                    .policy(new ImportWorkerPolicy(Duration.ofMinutes(1), 1, Duration.ZERO))
                    .build();

            work(worker);

            assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
            assertThat(((Unresolved) scene.entries(list).get(0).resolution()).reason())
                    .isEqualTo("finding the person failed: " + thrown.getClass().getName());
        }
    }

    @Test
    void results_of_a_slow_port_within_half_the_lease_are_stored_and_the_rest_is_deferred() {
        LeadListId list = scene.queued(ImportScene.leads(0, 90));
        List<Integer> calls = new ArrayList<>();
        ImportWorker worker = scene.worker((organization, leads) -> {
            calls.add(leads.size());
            if (leads.size() > 30) {
                throw new IllegalStateException("too many");
            }
            scene.clock.move(Duration.ofMinutes(3));
            return scene.find(organization, leads);
        });

        assertThat(work(worker)).isEqualTo(new ImportWorkerRun(1, 0, 90));
        scene.clock.move(PAUSE);
        // Two calls take six of the lease's ten minutes. The third one is deferred, and the next batch makes it at
        // once.
        assertThat(work(worker)).isEqualTo(new ImportWorkerRun(1, 60, 30));
        assertThat(work(worker)).isEqualTo(new ImportWorkerRun(1, 30, 0));

        assertThat(calls).containsExactly(90, 30, 30, 30);
        assertThat(scene.members(list)).hasSize(90);
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void a_list_whose_port_takes_longer_than_any_lease_is_still_completed() {
        LeadListId list = scene.queued(ImportScene.leads(0, 3));
        ImportWorker other = scene.worker((organization, leads) -> Map.of());
        int[] calls = {0};
        ImportWorker worker = scene.worker((organization, leads) -> {
            calls[0]++;
            scene.letLeasesExpire();
            scene.storage.write(
                    organization,
                    transaction -> transaction
                            .batches()
                            .claim(Due.at(scene.clock.instant()), scene.clock.instant(), UUID.randomUUID()));
            return scene.find(organization, leads);
        });

        for (int run = 0; run < 50; run++) {
            work(worker);
        }

        assertThat(calls[0]).isBetween(3, ImportWorkerPolicy.MAX_EXPIRED_CLAIMS);
        assertThat(work(other)).isEqualTo(ImportWorkerRun.NOTHING);
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(scene.entries(list))
                .extracting(LeadEntry::resolution)
                .containsOnly(new Unresolved("abandoned: no worker finished it"));
        assertThat(scene.balance().reserved()).isEqualTo(Credits.NONE);
        assertThat(scene.charged()).isEqualTo(Credits.NONE);
    }

    @Test
    void a_list_whose_port_uses_half_the_lease_in_each_call_is_completed() {
        LeadListId list = scene.queued(ImportScene.leads(0, 3));
        ImportWorker worker = scene.worker((organization, leads) -> {
            scene.clock.move(Duration.ofMinutes(6));
            return scene.find(organization, leads);
        });

        for (int run = 0; run < 10; run++) {
            work(worker);
        }

        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void equal_numbers_of_different_types_are_revealed_once() {
        LeadListId list = scene.queued(ImportScene.leads(0, 1), ImportScene.EVERYTHING);
        String number = ImportScene.phone(1).number();
        ImportWorker worker = scene.leadLists
                .importWorker()
                .finder(scene::find)
                .revealer((organization, people) -> Map.of(
                        people.iterator().next(),
                        List.of(
                                new PhoneNumber(number, PhoneNumber.Type.OFFICE, null),
                                new PhoneNumber(number, PhoneNumber.Type.MOBILE, null))))
                .build();

        work(worker);

        assertThat(((Resolved) scene.entries(list).get(0).resolution()).phones())
                .containsExactly(new PhoneNumber(number, PhoneNumber.Type.OFFICE, null));
        assertThat(scene.charged().phone()).isEqualByComparingTo("1");
    }

    /** An exception whose message cannot be read. */
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("planted");
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws any exception undeclared
    private static <T extends Throwable, R> R raise(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private ImportWorkerRun work(ImportWorker worker) {
        return worker.work(scene.caller.organization(), Duration.ofSeconds(1));
    }

    private PersonFinder failingFor(Set<RawLead> poison, List<Integer> calls) {
        return (organization, leads) -> {
            calls.add(leads.size());
            if (leads.stream().anyMatch(poison::contains)) {
                throw new IllegalStateException("planted");
            }
            return scene.find(organization, leads);
        };
    }
}
