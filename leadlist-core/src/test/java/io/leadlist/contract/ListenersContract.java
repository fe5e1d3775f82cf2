package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change.Source;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.observation.LeadListsEvent;
import io.leadlist.observation.LeadListsEvent.ImportFinished;
import io.leadlist.observation.LeadListsEvent.ListChanged;
import io.leadlist.observation.LeadListsEvent.ListDeleted;
import io.leadlist.observation.LeadListsEvent.PeopleMerged;
import io.leadlist.observation.LeadListsEvent.PersonErased;
import io.leadlist.observation.LeadListsEvent.SuppressionsChanged;
import io.leadlist.selection.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of listeners, over any storage: they are told of each change once, after its commit. */
public abstract class ListenersContract {
    private static final SuppressionKey KEY = new SuppressionKey(SuppressionKey.Kind.EMAIL, "a@example.com");
    private static final List<NewSuppression> ENTRIES = Stream.of("a@example.com", "b@example.com")
            .map(text -> NewSuppression.of(SuppressionKey.Kind.EMAIL, text, SuppressionReason.OPT_OUT))
            .toList();
    private final EntryScene scene;
    private final List<LeadListsEvent> told = new ArrayList<>();
    private final LeadLists leadLists;

    /** Tests the adapter of this fixture. */
    protected ListenersContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        leadLists = scene.setUp().listener(told::add).build();
    }

    @Test
    void each_change_of_a_list_is_told_once_with_its_numbers() {
        LeadListId list = people("a", "b");
        add(leadLists, list, "b", "c");
        assertThat(told)
                .containsExactly(
                        changed(list, 1, Source.CREATION, 2, 0, 2, null),
                        changed(list, 2, Source.MANUAL_SELECTION, 1, 0, 3, null));
    }

    @Test
    void every_kind_of_change_is_told_in_order() {
        LeadListId list = people("a", "b");
        leadLists.update(scene.owner, list, ListUpdate.NOTHING.withName("Renamed"));
        leadLists.access().share(scene.owner, list, scene.editor.user(), Role.EDITOR);
        leadLists.remove(scene.owner, list, Samples.people("a"));
        leadLists.undo(scene.owner, new ChangeId(list, 4), OnConflict.REJECT);
        leadLists.clear(scene.owner, list);
        leadLists.delete(scene.owner, list);
        assertThat(told)
                .extracting(LeadListsEvent::type)
                .containsExactly(
                        LeadListsEvent.Type.LIST_CREATED,
                        LeadListsEvent.Type.LIST_UPDATED,
                        LeadListsEvent.Type.LIST_SHARED,
                        LeadListsEvent.Type.MEMBERS_CHANGED,
                        LeadListsEvent.Type.CHANGE_UNDONE,
                        LeadListsEvent.Type.MEMBERS_CHANGED,
                        LeadListsEvent.Type.LIST_DELETED);
        assertThat(told)
                .contains(
                        changed(list, 5, Source.UNDO, 1, 0, 2, 4L),
                        changed(list, 6, Source.CLEARING, 0, 2, 0, null),
                        new ListDeleted(scene.organization, list, 6, 0, scene.owner.user(), Samples.NOW));
    }

    @Test
    void a_listener_is_told_after_the_commit() {
        List<Long> versions = new ArrayList<>();
        LeadLists reading = scene.setUp()
                .listener(event -> versions.add(
                        scene.find(((ListChanged) event).change().listId()).version()))
                .build();
        LeadListId list = reading.create(scene.owner, NewLeadList.ofPeople("People"))
                .list()
                .id();
        add(reading, list, "a");
        assertThat(versions).containsExactly(1L, 2L);
    }

    @Test
    void a_call_that_changes_nothing_tells_nobody() {
        LeadListId list = people("a");
        told.clear();
        add(leadLists, list, "a");
        leadLists.remove(scene.owner, list, Samples.people("x"));
        leadLists.update(scene.owner, list, ListUpdate.NOTHING);
        leadLists.suppressions().remove(scene.admin, SuppressionScope.ORGANIZATION, List.of(KEY), "none");
        assertThat(told).isEmpty();
    }

    @Test
    void a_dry_run_tells_nobody() {
        LeadListId list = people("a");
        told.clear();
        LeadLists dry = leadLists.with(WriteOptions.DRY_RUN);
        add(dry, list, "b");
        dry.delete(scene.owner, list);
        dry.create(scene.owner, NewLeadList.ofPeople("Dry"));
        dry.suppressions().add(scene.admin, SuppressionScope.ORGANIZATION, ENTRIES);
        dry.people().erase(scene.admin, new PersonId("a"), "asked");
        assertThat(told).isEmpty();
    }

    @Test
    void a_rejected_call_tells_nobody() {
        LeadListId list = people("a");
        told.clear();
        assertThatThrownBy(() -> leadLists.delete(scene.outsider, list)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> leadLists.with(EntryScene.once("rejected")).delete(scene.outsider, list))
                .isInstanceOf(ForbiddenException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void a_retry_that_returns_a_stored_result_tells_nobody() {
        LeadListId list = people("a");
        told.clear();
        for (int call = 0; call < 3; call++) {
            add(leadLists.with(EntryScene.once("add")), list, "b");
            leadLists
                    .with(EntryScene.once("suppress"))
                    .suppressions()
                    .add(scene.admin, SuppressionScope.ORGANIZATION, ENTRIES);
            leadLists.with(EntryScene.once("create")).create(scene.owner, NewLeadList.ofPeople("Once"));
        }
        leadLists.with(EntryScene.once("delete")).delete(scene.owner, list);
        leadLists.with(EntryScene.once("delete")).delete(scene.owner, list);
        assertThat(told)
                .extracting(LeadListsEvent::type)
                .containsExactly(
                        LeadListsEvent.Type.MEMBERS_CHANGED,
                        LeadListsEvent.Type.SUPPRESSIONS_CHANGED,
                        LeadListsEvent.Type.LIST_CREATED,
                        LeadListsEvent.Type.LIST_DELETED);
    }

    @Test
    void what_a_listener_throws_harms_nobody() {
        LeadLists failing = scene.setUp()
                .listener(event -> {
                    throw new IllegalStateException("planted");
                })
                .listener(told::add)
                .build();
        LeadListId list = failing.create(scene.owner, NewLeadList.ofPeople("People"))
                .list()
                .id();
        assertThat(scene.find(list).version()).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void entries_that_are_added_renewed_and_lifted_are_told_by_their_scope() {
        LeadListId list = people("a");
        told.clear();
        SuppressionScope scope = SuppressionScope.of(list);
        leadLists.suppressions().add(scene.owner, scope, ENTRIES);
        leadLists
                .suppressions()
                .add(
                        scene.admin,
                        scope,
                        List.of(NewSuppression.of(KEY.kind(), KEY.value(), SuppressionReason.OBJECTION)));
        leadLists.suppressions().remove(scene.admin, scope, List.of(KEY), "by mistake");
        leadLists.with(WriteOptions.DEFAULT.stayingOut("left")).remove(scene.owner, list, Samples.people("a"));
        assertThat(told)
                .containsExactly(
                        entries(list, 2, 0, 0, scene.owner.user()),
                        entries(list, 0, 1, 0, scene.admin.user()),
                        entries(list, 0, 0, 1, scene.admin.user()),
                        entries(list, 1, 0, 0, scene.owner.user()),
                        changed(list, 2, Source.REMOVAL, 0, 1, 0, null));
    }

    @Test
    void an_erasure_is_told_with_the_changes_of_its_lists() {
        leadLists.addProspects(scene.owner, people(), List.of(Samples.aProspect(null, "ann@example.com")));
        ListChanged added = (ListChanged) told.get(1);
        String id = scene.members(added.change().listId()).get(0);
        told.clear();
        leadLists.people().erase(scene.admin, new PersonId(id), "asked");
        leadLists.people().erase(scene.admin, new PersonId(id), "asked");
        assertThat(told)
                .extracting(LeadListsEvent::type)
                .containsExactly(LeadListsEvent.Type.PERSON_ERASED, LeadListsEvent.Type.MEMBERS_CHANGED);
        PersonErased erased = (PersonErased) told.get(0);
        assertThat(erased.person()).isEqualTo(new PersonId(id));
        assertThat(erased.erased().isErased()).isTrue();
        assertThat(((ListChanged) told.get(1)).source()).isEqualTo(Source.ERASURE);
    }

    @Test
    void a_merge_is_told_once_with_the_changes_of_its_lists() {
        LeadListId list = people();
        leadLists.addProspects(
                scene.owner,
                list,
                List.of(Samples.aProspect(null, "a@example.com"), Samples.aProspect(null, "b@example.com")));
        List<String> members = scene.members(list);
        told.clear();
        PersonId kept = new PersonId(members.get(0));
        PersonId gone = new PersonId(members.get(1));
        leadLists.people().merge(scene.admin, kept, gone);
        leadLists.people().merge(scene.admin, kept, gone);
        assertThat(told)
                .containsExactly(
                        new PeopleMerged(scene.organization, kept, gone, scene.admin.user(), Samples.NOW),
                        new ListChanged(
                                scene.organization,
                                new ChangeId(list, 3),
                                Source.MERGE,
                                0,
                                1,
                                1,
                                null,
                                scene.admin.user(),
                                Samples.NOW));
    }

    @Test
    void an_import_is_finished_when_its_last_batch_is_done() {
        LeadListId list = imported(1_001);
        told.clear();
        leadLists.importWorker().build().work(scene.organization, Duration.ofHours(1));
        assertThat(told)
                .filteredOn(ImportFinished.class::isInstance)
                .containsExactly(new ImportFinished(
                        scene.organization, list, ImportStatus.COMPLETED, 1_001, scene.owner.user(), Samples.NOW));
        assertThat(told).last().isInstanceOf(ImportFinished.class);
    }

    @Test
    void an_import_is_finished_when_it_is_canceled() {
        LeadListId list = imported(2);
        told.clear();
        leadLists.imports().cancel(scene.owner, list);
        leadLists.imports().cancel(scene.owner, list);
        assertThat(told)
                .containsExactly(new ImportFinished(
                        scene.organization, list, ImportStatus.CANCELED, 2, scene.owner.user(), Samples.NOW));
    }

    private LeadListId imported(int leads) {
        List<RawLead> raw = java.util.stream.IntStream.range(0, leads)
                .mapToObj(number -> RawLead.ofEmail("lead" + number + "@example.com"))
                .toList();
        return leadLists
                .imports()
                .create(scene.owner, NewLeadImport.of(InputKind.EMAIL, "owner@example.com", raw))
                .list()
                .list()
                .id();
    }

    private LeadListId people(String... ids) {
        return leadLists
                .create(scene.owner, NewLeadList.ofPeople("People").withPeople(Samples.people(ids)))
                .list()
                .id();
    }

    private void add(LeadLists entry, LeadListId list, String... ids) {
        entry.addProspects(scene.owner, list, Selection.manual(Samples.people(ids)));
    }

    private ListChanged changed(
            LeadListId list, long version, Source source, int added, int removed, long count, Long undoes) {
        return new ListChanged(
                scene.organization,
                new ChangeId(list, version),
                source,
                added,
                removed,
                count,
                undoes,
                scene.owner.user(),
                Samples.NOW);
    }

    private SuppressionsChanged entries(
            LeadListId list, int added, int renewed, int lifted, io.leadlist.call.UserId by) {
        return new SuppressionsChanged(scene.organization, list, added, renewed, lifted, by, Samples.NOW);
    }
}
