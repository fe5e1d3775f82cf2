package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.ImportWorker;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.Credits;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Any history of imports has the same result on an adapter as on the memory adapter. Its steps are grants, imports,
 * cancellations, and workers that work, fail or die. The account adds up at each step.
 */
public abstract class ImportProperties {
    private final StorageFixture fixture;

    /** Tests the adapter of this fixture. */
    protected ImportProperties(StorageFixture fixture) {
        this.fixture = fixture;
    }

    @Property(tries = 150)
    void any_history_has_the_same_result_as_in_the_model_and_its_account_adds_up(@ForAll long seed) {
        Caller.Member caller = Samples.aCaller();
        Player expected = new Player(new MemoryStorage(), caller);
        Player actual = new Player(fixture.storage(), caller);
        Random expectedChoices = new Random(seed);
        Random actualChoices = new Random(seed);
        for (int step = 0; step < 30; step++) {
            assertThat(actual.step(actualChoices)).as("step %s", step).isEqualTo(expected.step(expectedChoices));
            actual.assertThatTheAccountAddsUp();
        }
        actual.finish();
        expected.finish();
        assertThat(actual.everything()).isEqualTo(expected.everything());
        actual.assertThatTheAccountAddsUp();
        assertThat(actual.scene.balance().reserved()).isEqualTo(Credits.NONE);
    }

    /** The process of a worker dies. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Plays a history in one scene; the random choices determine it. */
    private static final class Player {
        private final ImportScene scene;
        private final List<LeadListId> lists = new ArrayList<>();
        private int grants;

        Player(Storage storage, Caller.Member caller) {
            scene = new ImportScene(storage, caller, new ImportLimits(20, 30), Credits.of(40, 20)).knowing(6);
        }

        Object step(Random choices) {
            int kind = lists.isEmpty() ? 0 : choices.nextInt(9);
            LeadListId list = lists.isEmpty() ? null : lists.get(choices.nextInt(lists.size()));
            try {
                return switch (kind) {
                    case 0, 1 -> create(choices);
                    case 2 -> scene.imports.addLeads(scene.caller, list, InputKind.LINKEDIN, leads(choices));
                    case 3 -> work(choices);
                    case 4 -> workWithFailures(choices);
                    case 5 -> workWithDeath();
                    case 6 -> choices.nextInt(3) == 0 ? scene.imports.cancel(scene.caller, list) : grant(choices);
                    case 7 -> move(choices);
                    default -> scene.leadLists.addProspects(scene.caller, list, List.of(prospect(choices.nextInt(8))));
                };
            } catch (LeadListException rejected) {
                return rejected.getClass() + ": " + rejected.getMessage();
            }
        }

        private Object create(Random choices) {
            NewLeadImport leads = NewLeadImport.of(InputKind.LINKEDIN, ImportScene.OWNER, leads(choices))
                    .with(new ImportOptions(choices.nextBoolean(), choices.nextBoolean(), choices.nextInt(4) > 0));
            WriteOptions options = choices.nextBoolean()
                    ? WriteOptions.DEFAULT
                    : WriteOptions.idempotent(new IdempotencyKey("op" + choices.nextInt(3)));
            var report = scene.imports.with(options).create(scene.caller, leads);
            LeadListId id = report.list().list().id();
            if (!lists.contains(id)) {
                lists.add(id);
            }
            return report;
        }

        private static List<RawLead> leads(Random choices) {
            return IntStream.range(0, choices.nextInt(9))
                    .mapToObj(i -> ImportScene.leads(choices.nextInt(9), 1).get(0))
                    .toList();
        }

        private static Prospect prospect(int number) {
            return Prospect.of(PersonProfile.named("A", "B")
                    .linkedinUrl("linkedin.com/in/person" + number)
                    .build());
        }

        private Object work(Random choices) {
            return scene.worker.work(scene.caller.organization(), Duration.ofSeconds(choices.nextInt(3)));
        }

        /** Works with a finder or a verifier that fails at random. */
        private Object workWithFailures(Random choices) {
            boolean finding = choices.nextBoolean();
            RawLead poison = ImportScene.leads(choices.nextInt(9), 1).get(0);
            ImportWorker worker = scene.leadLists
                    .importWorker()
                    .finder((organization, leads) -> {
                        if (finding && leads.contains(poison)) {
                            throw new IllegalStateException("planted");
                        }
                        return scene.find(organization, leads);
                    })
                    .verifier((organization, addresses) -> {
                        if (!finding) {
                            throw new IllegalStateException("planted");
                        }
                        return scene.verifier.verify(organization, addresses);
                    })
                    .revealer(scene.revealer)
                    .build();
            return worker.work(scene.caller.organization(), Duration.ofSeconds(1));
        }

        private Object workWithDeath() {
            ImportWorker worker = scene.worker(Player::die);
            try {
                return worker.work(scene.caller.organization(), Duration.ofSeconds(1));
            } catch (Death death) {
                return "died";
            }
        }

        private static Map<RawLead, FoundPerson> die(OrganizationId organization, Collection<RawLead> leads) {
            throw new Death();
        }

        private Object grant(Random choices) {
            String id = choices.nextInt(4) == 0 ? "first" : "grant" + grants++;
            return scene.imports.grant(scene.caller.organization(), id, Credits.of(choices.nextInt(30), 10));
        }

        private Object move(Random choices) {
            scene.clock.move(Duration.ofMinutes(List.of(1, 11, 60 * 24).get(choices.nextInt(3))));
            return scene.clock.instant();
        }

        void finish() {
            for (int i = 0; i < 5; i++) {
                scene.workToTheEnd();
            }
        }

        List<Object> everything() {
            List<Object> everything = new ArrayList<>();
            lists.forEach(list -> everything.addAll(scene.everything(list)));
            return everything;
        }

        private static boolean isAtRest(ImportedList list, List<RawLead> waiting) {
            return waiting.isEmpty() && list.status() != ImportStatus.CANCELED;
        }

        /** Granted credits are available, reserved or charged; the reserved ones are the quote of all waiting leads. */
        void assertThatTheAccountAddsUp() {
            Credits waiting = Credits.NONE;
            for (LeadListId id : lists) {
                ImportedList list = scene.imports.find(scene.caller, id);
                List<RawLead> leads = scene.entries(id).stream()
                        .filter(entry -> entry.resolution() instanceof Resolution.Waiting)
                        .map(LeadEntry::lead)
                        .toList();
                if (list.leadImport() != null) {
                    assertThat(list.leadImport().waiting()).isEqualTo(leads.size());
                    assertThat(list.status() == ImportStatus.COMPLETED).isEqualTo(isAtRest(list, leads));
                }
                if (list.status().isOpen()) {
                    waiting = waiting.plus(PriceList.DEFAULT.quote(leads, list.options()));
                }
                assertThat(list.list().memberCount())
                        .isEqualTo(scene.members(id).size());
            }
            assertThat(scene.balance().reserved()).isEqualTo(waiting);
            assertThat(scene.balance()
                            .available()
                            .plus(scene.balance().reserved())
                            .plus(scene.charged()))
                    .isEqualTo(scene.granted());
        }
    }
}
