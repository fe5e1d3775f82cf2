package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.call.Role;
import io.leadlist.imports.InputKind;
import io.leadlist.lead.Prospect;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.OnConflict;
import io.leadlist.list.UndoReport;
import io.leadlist.selection.Selection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of undoing a change that conflicts with no later change, over any storage. */
public abstract class UndoContract {
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected UndoContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people("a", "b", "c");
    }

    @Test
    void the_undo_of_a_creation_removes_its_members_and_keeps_the_list() {
        UndoReport report = undoLast();

        assertThat(report.removedCount()).isEqualTo(3);
        assertThat(scene.members(people)).isEmpty();
    }

    @Test
    void the_undo_of_a_manual_selection_removes_exactly_the_added_members() {
        scene.add(people, "x", "a", "y");
        UndoReport report = undoLast();

        assertThat(report.removedCount()).isEqualTo(2);
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
    }

    @Test
    void the_undo_of_direct_data_removes_the_members_and_keeps_their_records() {
        scene.leadLists.addProspects(
                scene.owner,
                people,
                List.of(Prospect.of(
                        Samples.aPerson("new").id(), Samples.aPerson("new").profile())));
        undoLast();

        assertThat(scene.members(people)).containsExactly("a", "b", "c");
        assertThat(scene.recordsOf("new")).isEqualTo(1);
    }

    @Test
    void the_undo_of_a_bulk_selection_removes_its_members() {
        scene.leadLists.addProspects(scene.owner, people, Selection.bulk(EntryScene.VPS, 5));
        assertThat(scene.members(people)).hasSize(8);

        assertThat(undoLast().removedCount()).isEqualTo(5);
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
    }

    @Test
    void the_undo_of_an_add_of_companies_removes_them() {
        LeadListId companies = scene.companies(1);
        scene.leadLists.addCompanies(scene.owner, companies, EntryScene.companyIds(5, 6));
        undo(companies, 2);

        assertThat(scene.leadLists.findPopulated(scene.owner, companies).memberIds())
                .isEqualTo(EntryScene.companyIds(1));
    }

    @Test
    void the_undo_of_an_import_removes_its_people() {
        scene.leadLists.imports().addLeads(scene.owner, people, InputKind.LINKEDIN, ImportScene.leads(0, 2));
        scene.leadLists.importWorker().build().work(scene.organization, Duration.ofHours(1));
        assertThat(scene.lastChange(people).source()).isEqualTo(Source.IMPORT);

        assertThat(undoLast().removedCount()).isEqualTo(2);
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
    }

    @Test
    void the_undo_of_a_removal_restores_all_members_at_their_positions() {
        scene.remove(people, "c", "a");
        scene.add(people, "z");
        UndoReport report = undo(people, 2);

        assertThat(report.returnedCount()).isEqualTo(2);
        assertThat(scene.members(people)).containsExactly("a", "b", "c", "z");
    }

    @Test
    void the_undo_of_a_clearing_restores_all_members_at_their_positions() {
        scene.add(people, "d", "e");
        scene.remove(people, "b");
        scene.leadLists.clear(scene.owner, people);
        scene.add(people, "z");

        assertThat(undo(people, 4).returnedCount()).isEqualTo(4);
        assertThat(scene.members(people)).containsExactly("a", "c", "d", "e", "z");
    }

    @Test
    void the_undo_of_an_update_restores_name_campaign_and_members() {
        scene.leadLists.update(
                scene.owner,
                people,
                ListUpdate.NOTHING
                        .withName("New")
                        .withCampaign(Samples.NOW, Samples.NOW)
                        .withPeople(Samples.people("x", "b")));
        UndoReport report = undoLast();

        assertThat(report.removedCount()).isEqualTo(1);
        assertThat(report.returnedCount()).isEqualTo(2);
        assertThat(report.detailsRestored()).isTrue();
        assertThat(scene.members(people)).containsExactly("a", "b", "c");
        assertThat(scene.find(people).details()).isEqualTo(new ListDetails("People", null));
        assertThat(scene.leadLists.find(scene.owner, people)).isEqualTo(report.list());
    }

    @Test
    void the_undo_of_a_renaming_records_the_former_name() {
        scene.leadLists.update(scene.owner, people, ListUpdate.NOTHING.withName("New"));
        undoLast();

        assertThat(scene.lastChange(people).former()).isEqualTo(new ListDetails("New", null));
        assertThat(scene.leadLists.history().asOf(scene.owner, people, 2).name())
                .isEqualTo("New");
    }

    @Test
    void an_undo_is_a_change_and_the_undone_change_names_it() {
        scene.add(people, "x", "y");
        scene.clock.move(Duration.ofMinutes(1));
        UndoReport report = undo(people, 2);

        LeadList list = scene.find(people);
        assertThat(report).isEqualTo(new UndoReport(list, new ChangeId(people, 2), 2, 0, false, List.of(), 0, false));
        assertThat(report.isComplete()).isTrue();
        assertThat(list.version()).isEqualTo(3);
        assertThat(list.memberCount()).isEqualTo(3);
        assertThat(list.updatedAt()).isEqualTo(scene.clock.instant());
        assertThat(scene.lastChange(people))
                .isEqualTo(Change.of(list, scene.owner.user(), Source.UNDO, null)
                        .withCounts(0, 2)
                        .undoing(2));
        assertThat(scene.journal(people)).extracting(Change::undoneBy).containsExactly(null, 3L, null);
    }

    @Test
    void a_change_can_be_undone_once() {
        scene.add(people, "x");
        undo(people, 2);

        assertRejected(people, 2, Reason.UNDONE_BEFORE);
        scene.add(people, "x");
        assertRejected(people, 2, Reason.UNDONE_BEFORE);
        assertThat(scene.members(people)).containsExactly("a", "b", "c", "x");
    }

    @Test
    void an_undo_cannot_be_undone() {
        scene.add(people, "x");
        undo(people, 2);

        assertRejected(people, 3, Reason.IS_AN_UNDO);
    }

    @Test
    void an_unknown_change_cannot_be_undone() {
        LeadListId other = scene.people("o");
        scene.add(other, "p");
        scene.add(other, "q");

        assertRejected(people, 2, Reason.UNKNOWN_CHANGE);
        assertRejected(people, Long.MAX_VALUE, Reason.UNKNOWN_CHANGE);
        assertThat(scene.members(other)).containsExactly("o", "p", "q");
    }

    @Test
    void a_change_of_another_organizations_list_is_not_found() {
        scene.add(people, "x");
        List<Object> before = scene.everything(people);

        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() ->
                        scene.leadLists.undo(scene.elsewhere.asAdmin(), new ChangeId(people, 2), OnConflict.LEAVE));
        assertThat(scene.everything(people)).isEqualTo(before);
    }

    @Test
    void changes_of_access_cannot_be_undone() {
        scene.leadLists.access().share(scene.owner, people, scene.viewer.user(), Role.VIEWER);
        scene.leadLists.access().transfer(scene.owner, people, scene.second.user());

        assertRejected(people, 2, Reason.ACCESS_CHANGE);
        assertRejected(people, 3, Reason.ACCESS_CHANGE);
        assertThat(scene.find(people).sharing().owner()).isEqualTo(scene.second.user());
    }

    @Test
    void members_from_before_an_add_stay_after_its_undo() {
        scene.remove(people, "b");
        scene.add(people, "c", "b");
        undo(people, 3);

        assertThat(scene.members(people)).containsExactly("a", "c");
    }

    @Test
    void after_an_undo_the_list_is_as_before_the_change_and_can_be_changed_again() {
        scene.remove(people, "a");
        List<String> before = scene.members(people);
        scene.leadLists.update(scene.owner, people, ListUpdate.NOTHING.withPeople(Samples.people("y", "c", "a")));
        undo(people, 3);

        assertThat(scene.members(people)).isEqualTo(before).isEqualTo(scene.membersAsOf(people, 2));
        assertThat(scene.membersAsOf(people, 3)).containsExactly("c", "y", "a");
        assertThat(scene.membersAsOf(people, 4)).isEqualTo(before);
        scene.add(people, "a", "b", "z");
        assertThat(scene.members(people)).containsExactly("b", "c", "a", "z");
    }

    @Test
    void an_editor_can_undo_the_changes_of_others() {
        scene.add(people, "x");
        ChangeId change = new ChangeId(people, 2);
        UndoReport report = scene.leadLists.undo(scene.editorOf(people), change, OnConflict.REJECT);

        assertThat(report.removedCount()).isEqualTo(1);
        assertThat(scene.lastChange(people).by()).isEqualTo(scene.editor.user());
    }

    private UndoReport undoLast() {
        return undo(people, scene.lastChange(people).version());
    }

    private UndoReport undo(LeadListId list, long version) {
        return scene.leadLists.undo(scene.owner, new ChangeId(list, version), OnConflict.REJECT);
    }

    private void assertRejected(LeadListId list, long version, Reason reason) {
        List<Object> before = scene.everything(list);
        for (OnConflict onConflict : OnConflict.values()) {
            assertThatExceptionOfType(NotUndoableException.class)
                    .isThrownBy(() -> scene.leadLists.undo(scene.owner, new ChangeId(list, version), onConflict))
                    .satisfies(refusal -> {
                        assertThat(refusal.reason()).isEqualTo(reason);
                        assertThat(refusal.listId()).isEqualTo(list);
                        assertThat(refusal.version()).isEqualTo(version);
                        assertThat(refusal.conflicts()).isEmpty();
                    });
        }
        assertThat(scene.everything(list)).isEqualTo(before);
    }
}
