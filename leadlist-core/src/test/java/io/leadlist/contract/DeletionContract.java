package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.ImportWorkerRun;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import io.leadlist.reading.MembersPage;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.selection.Selection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of the entry for deleting a list, over any storage. */
public abstract class DeletionContract {
    private final StorageFixture fixture;
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected DeletionContract(StorageFixture fixture) {
        this.fixture = fixture;
        scene = new EntryScene(fixture);
        people = scene.people("a", "d-1");
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void every_call_for_a_deleted_list_is_rejected(Action action) {
        LeadListId list = action.prepare(scene, true);
        scene.leadLists.delete(scene.owner, list);

        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> action.with(scene, scene.owner, list))
                .satisfies(refusal -> assertThat(refusal.listId()).isEqualTo(list));
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> action.with(scene, scene.admin, list));
    }

    @Test
    void a_deleted_list_is_in_no_overview() {
        LeadListId other = scene.people("a", "d-1");
        scene.leadLists.delete(scene.owner, people);

        assertThat(scene.leadLists.findAll(scene.owner, null, 10).lists())
                .extracting(LeadList::id)
                .containsExactly(other);
        assertThat(scene.leadLists.findHolding(scene.admin, new PersonId("a"), PageRequest.first(10)))
                .extracting(LeadList::id)
                .containsExactly(other);
        assertThat(scene.leadLists
                        .imports()
                        .findAll(scene.admin, PageRequest.first(10))
                        .lists())
                .extracting(list -> list.list().id())
                .containsExactly(other);
    }

    @Test
    void the_result_is_the_last_state_of_the_list() {
        scene.add(people, "b");
        LeadList before = scene.find(people);

        assertThat(scene.leadLists.delete(scene.owner, people)).isEqualTo(before);
    }

    @Test
    void the_records_of_the_members_and_other_lists_stay() {
        LeadListId other = scene.people("a", "d-1", "b");
        scene.remove(other, "b");
        List<Object> before = scene.everything(other);
        scene.leadLists.delete(scene.owner, people);
        sweep();

        assertThat(scene.recordsOf("d-1")).isEqualTo(1);
        assertThat(scene.everything(other)).isEqualTo(before);
    }

    @Test
    void a_dry_run_deletes_nothing() {
        List<Object> before = scene.everything(people);

        assertThat(scene.leadLists.with(WriteOptions.DRY_RUN).delete(scene.owner, people))
                .isEqualTo(before.get(0));
        assertThat(scene.everything(people)).isEqualTo(before);
    }

    @Test
    void a_retry_gets_the_same_result_and_so_does_a_retry_of_an_earlier_add() {
        WriteOptions added = EntryScene.once("add");
        Selection selection = Selection.manual(Samples.people("x", "y"));
        AddReport report = scene.leadLists.with(added).addProspects(scene.owner, people, selection);
        WriteOptions once = EntryScene.once("delete");
        LeadList result = scene.leadLists.with(once).delete(scene.owner, people);

        assertThat(scene.leadLists.with(once).delete(scene.owner, people)).isEqualTo(result);
        assertThat(scene.leadLists.with(added).addProspects(scene.owner, people, selection))
                .isEqualTo(report);
        sweep();
        assertThat(scene.leadLists.with(once).delete(scene.owner, people)).isEqualTo(result);
        assertThat(scene.leadLists.with(added).addProspects(scene.owner, people, selection))
                .isEqualTo(report);
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> scene.leadLists.with(EntryScene.once("again")).delete(scene.owner, people));
    }

    @Test
    void waiting_raw_leads_are_abandoned_and_their_credits_released() {
        ImportScene worker = new ImportScene(scene.storage).knowing(3);
        CreditBalance before = worker.balance();
        LeadListId list = worker.queued(ImportScene.leads(0, 3), ImportScene.EVERYTHING);
        assertThat(worker.balance()).isNotEqualTo(before);
        worker.leadLists.delete(worker.caller.asAdmin(), list);

        assertThat(worker.balance()).isEqualTo(before);
        assertThat(worker.organizationsWithWork()).doesNotContain(worker.caller.organization());
        assertThat(worker.work()).isEqualTo(ImportWorkerRun.NOTHING);
        assertThat(worker.queried).isEmpty();
    }

    @Test
    void a_worker_with_a_claim_on_a_deleted_list_stores_and_charges_nothing() {
        ImportScene worker = new ImportScene(scene.storage).knowing(3);
        CreditBalance before = worker.balance();
        LeadListId list = worker.queued(ImportScene.leads(0, 3), ImportScene.EVERYTHING);
        worker.whenQueried = () -> worker.leadLists.delete(worker.caller.asAdmin(), list);

        assertThat(worker.work()).isEqualTo(ImportWorkerRun.NOTHING);
        assertThat(worker.queried).hasSize(1);
        assertThat(worker.balance()).isEqualTo(before);
        assertThat(worker.<Integer>stored(transaction -> transaction
                        .people()
                        .find(Samples.people("person-0", "person-1"))
                        .size()))
                .isZero();
        assertThat(worker.progress).isEmpty();
    }

    @Test
    void a_sweep_purges_all_rows_of_a_deleted_list() {
        scene.remove(people, "a");
        scene.leadLists.addProspects(scene.owner, people, Selection.bulk(EntryScene.VPS, 3));
        scene.leadLists.delete(scene.owner, people);
        sweep();

        assertThatNothingIsLeft(people, List.of(new PersonId("a"), new PersonId("d-1")));
    }

    @Test
    void a_large_deleted_list_is_gone_at_once_and_a_sweep_purges_all_its_rows() {
        scene.limits = Limits.ofCall(1_000, 50_000);
        List<CompanyId> ids =
                IntStream.range(0, 12_000).mapToObj(Samples::aCompanyId).toList();
        LeadListId large = scene.leadLists
                .create(scene.owner, NewLeadList.ofCompanies("Large").withCompanies(ids))
                .list()
                .id();
        scene.leadLists.delete(scene.owner, large);

        assertThat(scene.leadLists.findHolding(scene.owner, ids.get(11_999), PageRequest.first(10)))
                .isEmpty();
        sweep();
        assertThatNothingIsLeft(large, ids.subList(11_000, 12_000));
        assertThat(scene.leadLists.housekeeping().sweep(scene.organization).lists())
                .isZero();
    }

    private void sweep() {
        assertThat(scene.leadLists.housekeeping().sweep(scene.organization).results())
                .isZero();
    }

    private void assertThatNothingIsLeft(LeadListId list, List<? extends LeadId> members) {
        List<Object> left = scene.storage.read(
                scene.organization,
                transaction -> List.of(
                        transaction.lists().deleted(10),
                        transaction.members().memberships(list, members),
                        transaction.members().among(list, members),
                        transaction.journal().since(list, 0, 10),
                        transaction.journal().find(list, List.of(1L))));
        assertThat(left).isEqualTo(List.of(List.of(), Map.of(), Set.of(), List.of(), List.of()));
    }

    @Test
    void a_stream_throws_if_its_list_is_deleted_meanwhile() {
        LeadListId list = aListOf(2_500);
        Iterator<? extends LeadId> members =
                scene.leadLists.findPopulated(scene.owner, list).memberIds().iterator();
        PopulatedLeadList untouched = scene.leadLists.findPopulated(scene.owner, list);
        IntStream.range(0, 500).forEach(i -> assertThat(members.next()).isNotNull());
        scene.leadLists.delete(scene.owner, list);

        assertThatExceptionOfType(LeadListNotFoundException.class).isThrownBy(() -> {
            for (int i = 0; i < 4_000 && members.hasNext(); i++) {
                assertThat(members.next()).isNotNull();
            }
        });
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> untouched.members().limit(4_000).count());
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> untouched.memberIds().limit(4_000).toList());
    }

    @Test
    void a_page_throws_if_its_list_is_deleted_meanwhile() {
        MembersPage first = scene.leadLists.findMembers(scene.owner, people, null, 1);
        scene.leadLists.delete(scene.owner, people);

        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> scene.leadLists.findMembers(
                        scene.owner, people, first.next().orElseThrow(), 1));
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#reads")
    void a_read_during_which_the_list_is_deleted_returns_everything_or_throws(Action action) {
        LeadListId list = action.prepare(scene, false);
        Object inFull = String.valueOf(action.with(scene, scene.owner, list));
        InterruptedStorage interruptedStorage =
                new InterruptedStorage(fixture.storage(), () -> scene.leadLists.delete(scene.owner, list));
        LeadLists interrupted = LeadLists.over(interruptedStorage).build();

        String result;
        try {
            result = String.valueOf(
                    action.method().apply(new Action.Call(interrupted, scene.owner, list, WriteOptions.DEFAULT, 0)));
        } catch (LeadListNotFoundException gone) {
            result = "gone: " + gone.listId();
        }
        assertThat(result).isIn(inFull, "gone: " + list);
    }

    @Test
    void concurrent_adds_and_a_deletion_leave_nothing() throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        for (int thread = 0; thread < 7; thread++) {
            Selection selection = Selection.manual(Samples.people("t" + thread, "all"));
            calls.add(() -> {
                try {
                    scene.leadLists.addProspects(scene.owner, people, selection);
                    return "added";
                } catch (LeadListNotFoundException gone) {
                    return "gone";
                }
            });
        }
        calls.add(() ->
                "deleted at " + scene.leadLists.delete(scene.owner, people).version());
        List<String> results = ConcurrencyContract.together(calls);

        long added = results.stream().filter("added"::equals).count();
        assertThat(results).contains("deleted at " + (1 + added));
        sweep();
        assertThatNothingIsLeft(people, Samples.people("a", "all", "t0", "t1", "t2", "t3", "t4", "t5", "t6"));
    }

    private LeadListId aListOf(int companies) {
        return scene.companies(IntStream.range(0, companies).toArray());
    }
}
