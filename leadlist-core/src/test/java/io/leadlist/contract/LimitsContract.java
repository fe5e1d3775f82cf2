package io.leadlist.contract;

import static io.leadlist.list.Outcome.ADDED;
import static io.leadlist.list.Outcome.ALREADY_MEMBER;
import static io.leadlist.list.Outcome.DUPLICATE_IN_REQUEST;
import static io.leadlist.list.Outcome.OVER_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.Resolution;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.ChangeId;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.UpdateReport;
import io.leadlist.selection.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract of the limits for members of a list and lists of an organization, over any storage. Each organization
 * has its own limits.
 */
public abstract class LimitsContract {
    private static final int THREADS = 8;
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected LimitsContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people("a", "b");
    }

    @Test
    void a_call_with_too_many_new_members_is_rejected_and_adds_none() {
        limitMembers(4, WhenFull.REJECT);
        List<Object> before = scene.everything(people);

        assertThatExceptionOfType(LimitReachedException.class)
                .isThrownBy(() -> scene.add(people, "c", "d-1", "e"))
                .satisfies(refusal -> {
                    assertThat(refusal.limited()).isEqualTo(Limited.MEMBERS_OF_LIST);
                    assertThat(refusal.limit()).isEqualTo(4);
                    assertThat(refusal.listId()).contains(people);
                });
        assertThat(scene.everything(people)).isEqualTo(before);
        assertThat(scene.recordsOf("d-1")).isZero();
    }

    @Test
    void members_and_duplicates_do_not_count_against_the_limit() {
        for (WhenFull whenFull : WhenFull.values()) {
            LeadListId list = scene.people("a", "b");
            limitMembers(4, whenFull);
            AddReport report = scene.add(list, "b", "c", "a", "c", "d", "b");
            assertThat(report.outcomes())
                    .extracting(AddOutcome::outcome)
                    .containsExactly(
                            ALREADY_MEMBER, ADDED, ALREADY_MEMBER, DUPLICATE_IN_REQUEST, ADDED, DUPLICATE_IN_REQUEST);
            assertThat(scene.add(list, "a", "b", "c", "d").addedCount()).isZero();
        }
    }

    @Test
    void a_list_is_filled_with_the_first_leads_and_the_others_are_reported() {
        limitMembers(4, WhenFull.FILL);
        AddReport report = scene.add(people, "c", "a", "d-1", "e", "c", "f");

        assertThat(report.outcomes())
                .extracting(AddOutcome::outcome)
                .containsExactly(ADDED, ALREADY_MEMBER, ADDED, OVER_LIMIT, DUPLICATE_IN_REQUEST, OVER_LIMIT);
        assertThat(report.outcomes().get(3).reason()).isEqualTo("the list is full");
        assertThat(report.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(6);
        assertThat(report.list().memberCount()).isEqualTo(4);
        assertThat(scene.members(people)).containsExactly("a", "b", "c", "d-1");
        assertThat(scene.lastChange(people).added()).isEqualTo(2);
    }

    @Test
    void a_full_list_accepts_no_members_and_does_not_change() {
        limitMembers(2, WhenFull.FILL);
        List<Object> before = scene.everything(people);

        assertThat(scene.add(people, "c", "d").count(OVER_LIMIT)).isEqualTo(2);
        assertThat(scene.everything(people)).isEqualTo(before);
        scene.remove(people, "a");
        assertThat(scene.add(people, "c", "d").addedCount()).isEqualTo(1);
        assertThat(scene.members(people)).containsExactly("b", "c");
    }

    @Test
    void a_list_beyond_a_new_limit_keeps_its_members() {
        for (WhenFull whenFull : WhenFull.values()) {
            limitMembers(1, whenFull);
            assertThat(scene.add(people, "a", "b").count(ALREADY_MEMBER)).isEqualTo(2);
            assertThat(scene.members(people)).containsExactly("a", "b");
        }
        assertThat(scene.add(people, "c").count(OVER_LIMIT)).isEqualTo(1);
    }

    @Test
    void every_way_of_adding_and_creating_obeys_the_limit() {
        limitMembers(3, WhenFull.FILL);
        scene.leadLists.addProspects(scene.owner, people, Selection.bulk(EntryScene.VPS, 5));
        LeadListId data = scene.people();
        scene.leadLists.addProspects(
                scene.owner,
                data,
                IntStream.range(0, 5)
                        .mapToObj(i -> Samples.aProspect(null, i + "@example.com"))
                        .toList());
        LeadListId companies = scene.companies(0, 1, 2, 3, 4);
        LeadListId added = scene.companies(0);
        scene.leadLists.addCompanies(scene.owner, added, EntryScene.companyIds(1, 2, 3, 4));
        LeadListId created = scene.people("a", "b", "c", "d");

        for (LeadListId list : List.of(people, data, companies, added, created)) {
            assertThat(scene.find(list).memberCount()).isEqualTo(3);
            assertThat(scene.members(list)).hasSize(3);
        }
        scene.limits = scene.limits.withMembers(3, WhenFull.REJECT);
        assertThatExceptionOfType(LimitReachedException.class).isThrownBy(() -> scene.people("a", "b", "c", "d"));
    }

    @Test
    void a_replacement_first_subtracts_the_members_that_leave() {
        limitMembers(3, WhenFull.REJECT);
        ListUpdate fitting = ListUpdate.NOTHING.withPeople(Samples.people("x", "y", "b"));
        assertThat(scene.leadLists.update(scene.owner, people, fitting).list().memberCount())
                .isEqualTo(3);
        List<Object> before = scene.everything(people);
        ListUpdate beyond = ListUpdate.NOTHING.withName("n").withPeople(Samples.people("x", "1", "2", "3"));
        assertThatExceptionOfType(LimitReachedException.class)
                .isThrownBy(() -> scene.leadLists.update(scene.owner, people, beyond));
        assertThat(scene.everything(people)).isEqualTo(before);

        limitMembers(3, WhenFull.FILL);
        UpdateReport filled = scene.leadLists.update(scene.owner, people, beyond);
        assertThat(filled.outcomes())
                .extracting(AddOutcome::outcome)
                .containsExactly(ALREADY_MEMBER, ADDED, ADDED, OVER_LIMIT);
        assertThat(scene.members(people)).containsExactly("x", "1", "2");
    }

    @Test
    void members_restored_by_an_undo_do_not_count_against_the_limit() {
        scene.leadLists.clear(scene.owner, people);
        scene.add(people, "c", "d");
        limitMembers(2, WhenFull.REJECT);
        scene.leadLists.undo(scene.owner, new ChangeId(people, 2), OnConflict.REJECT);

        assertThat(scene.members(people)).containsExactly("a", "b", "c", "d");
        assertThat(scene.find(people).memberCount()).isEqualTo(4);
    }

    @Test
    void eight_threads_fill_a_list_exactly() throws Exception {
        limitMembers(27, WhenFull.FILL);
        List<AddReport> reports = ConcurrencyContract.together(adders());

        assertThat(scene.find(people).memberCount()).isEqualTo(27);
        assertThat(scene.members(people)).hasSize(27);
        assertThat(reports.stream().mapToInt(AddReport::addedCount).sum()).isEqualTo(25);
    }

    @Test
    void eight_threads_with_rejected_calls_never_exceed_the_limit() throws Exception {
        limitMembers(27, WhenFull.REJECT);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (Callable<AddReport> adder : adders()) {
            calls.add(() -> {
                try {
                    return adder.call().addedCount();
                } catch (LimitReachedException full) {
                    return 0;
                }
            });
        }

        assertThat(ConcurrencyContract.together(calls)).containsExactlyInAnyOrder(5, 5, 5, 5, 5, 0, 0, 0);
        assertThat(scene.find(people).memberCount()).isEqualTo(27);
    }

    private List<Callable<AddReport>> adders() {
        List<Callable<AddReport>> adders = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String[] ids = new String[5];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = "t" + thread + "-" + i;
            }
            adders.add(() -> scene.add(people, ids));
        }
        return adders;
    }

    @Test
    void an_organization_has_no_more_lists_than_allowed() {
        scene.limits = Limits.DEFAULT.withLists(2);
        LeadListId second = scene.people("a");

        assertThatExceptionOfType(LimitReachedException.class)
                .isThrownBy(() -> scene.companies(1))
                .satisfies(refusal -> {
                    assertThat(refusal.limited()).isEqualTo(Limited.LISTS_OF_ORGANIZATION);
                    assertThat(refusal.limit()).isEqualTo(2);
                    assertThat(refusal.listId()).isEmpty();
                });
        assertThat(scene.leadLists.findAll(scene.owner, null, 10).lists()).hasSize(2);
        scene.leadLists.delete(scene.owner, second);
        assertThat(scene.people("b")).isNotNull();
    }

    @Test
    void eight_threads_create_exactly_as_many_lists_as_allowed() throws Exception {
        scene.limits = Limits.DEFAULT.withLists(4);
        Callable<String> creator = () -> {
            try {
                return scene.people("x").toString().isEmpty() ? "" : "created";
            } catch (LimitReachedException full) {
                return "full";
            }
        };
        List<String> results = ConcurrencyContract.together(Collections.nCopies(THREADS, creator));

        assertThat(results).filteredOn("created"::equals).hasSize(3);
        assertThat(scene.leadLists.findAll(scene.owner, null, 10).lists()).hasSize(4);
    }

    @Test
    void each_organization_has_its_own_limits() {
        LeadLists leadLists = scene.setUp()
                .limits(organization -> organization.equals(scene.organization)
                        ? Limits.DEFAULT.withMembers(2, WhenFull.REJECT)
                        : Limits.DEFAULT)
                .build();
        NewLeadList three = NewLeadList.ofPeople("Three").withPeople(Samples.people("1", "2", "3"));

        assertThatExceptionOfType(LimitReachedException.class).isThrownBy(() -> leadLists.create(scene.owner, three));
        assertThat(leadLists.create(scene.elsewhere, three).addedCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(WhenFull.class)
    void an_import_fills_a_list_under_either_policy_and_the_other_leads_cost_nothing(WhenFull whenFull) {
        ImportScene outside = new ImportScene(scene.storage).knowing(4);
        LeadLists paid = scene.setUp().prices(PriceList.DEFAULT).build();
        paid.imports().grant(scene.organization, "grant", Credits.of(100, 100));
        paid.imports().addLeads(scene.owner, people, InputKind.LINKEDIN, ImportScene.leads(0, 4));
        limitMembers(5, whenFull);
        ImportWorker worker = paid.importWorker()
                .finder(outside::find)
                .verifier(outside.verifier)
                .build();
        assertThat(worker.work(scene.organization, Duration.ofHours(1)).leads()).isEqualTo(4);

        assertThat(scene.members(people)).containsExactly("a", "b", "person-0", "person-1", "person-2");
        assertThat(entries().get(3).resolution()).isEqualTo(new Resolution.Unresolved("the list is full"));
        assertThat(entries().subList(0, 3)).allMatch(entry -> entry.resolution() instanceof Resolution.Resolved);
        assertThat(paid.imports().charged(scene.owner)).isEqualTo(priceOf(3));
        assertThat(paid.imports().balance(scene.owner).reserved()).isEqualTo(Credits.NONE);
    }

    private static Credits priceOf(int leads) {
        return PriceList.DEFAULT.quote(ImportScene.leads(0, leads), ImportOptions.DEFAULT);
    }

    private List<LeadEntry> entries() {
        return scene.storage.read(
                scene.organization,
                transaction -> List.copyOf(transaction.entries().page(people, PageRequest.first(10))));
    }

    private void limitMembers(int most, WhenFull whenFull) {
        scene.limits = Limits.DEFAULT.withMembers(most, whenFull);
    }
}
