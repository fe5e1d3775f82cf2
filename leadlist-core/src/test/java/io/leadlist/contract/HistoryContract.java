package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.list.Campaign;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.reading.MemberCursor;
import io.leadlist.reading.MemberHistory;
import io.leadlist.reading.MembersPage;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The contract of a list's history: the memberships with the changes that began and ended them, and the list as of a
 * version. Over any storage.
 */
public abstract class HistoryContract {
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected HistoryContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people("a", "b");
    }

    @Test
    void the_history_names_the_user_the_time_and_the_idempotency_key_of_an_add() {
        scene.clock.move(Duration.ofMinutes(7));
        Instant at = scene.clock.instant();
        Caller.Member editor = scene.editorOf(people);
        scene.leadLists
                .with(EntryScene.once("Monday"))
                .addProspects(editor, people, Selection.manual(Samples.people("x", "y")));

        assertThat(history("y"))
                .containsExactly(new MemberHistory(
                        new Change(
                                people,
                                3,
                                at,
                                editor.user(),
                                Source.MANUAL_SELECTION,
                                2,
                                0,
                                4,
                                new IdempotencyKey("Monday"),
                                null,
                                null,
                                null),
                        null));
    }

    @Test
    void the_history_names_the_source_of_a_member() {
        scene.leadLists.addProspects(
                scene.owner,
                people,
                List.of(new Prospect(
                        new PersonId("data"), Samples.aPerson("data").profile())));
        scene.add(people, "hand");
        scene.leadLists.addProspects(scene.owner, people, Selection.bulk(EntryScene.VPS, 1));
        scene.leadLists.update(
                scene.owner, people, ListUpdate.NOTHING.withPeople(Samples.people("a", "data", "hand", "d-0", "put")));
        scene.leadLists.undo(scene.owner, new ChangeId(people, 5), OnConflict.REJECT);

        Map<String, Source> sources = new HashMap<>();
        for (String member : List.of("a", "data", "hand", "d-0", "put")) {
            sources.put(member, history(member).get(0).began().source());
        }
        assertThat(sources)
                .isEqualTo(Map.of(
                        "a", Source.CREATION,
                        "data", Source.DIRECT_DATA,
                        "hand", Source.MANUAL_SELECTION,
                        "d-0", Source.BULK_SELECTION,
                        "put", Source.UPDATE));
        assertThat(history("b"))
                .extracting(membership -> membership.began().source())
                .containsExactly(Source.CREATION, Source.UNDO);
    }

    @Test
    void companies_and_imported_people_have_a_history_too() {
        LeadListId companies = scene.companies(1);
        scene.leadLists.addCompanies(scene.owner, companies, EntryScene.companyIds(2));
        assertThat(scene.leadLists
                        .history()
                        .ofMember(scene.owner, companies, Samples.aCompanyId(2))
                        .get(0)
                        .began()
                        .source())
                .isEqualTo(Source.COMPANY_IDS);
        scene.leadLists
                .with(WriteOptions.DEFAULT.ofCsv("a file"))
                .addCompanies(scene.owner, companies, EntryScene.companyIds(3));
        assertThat(scene.leadLists
                        .history()
                        .ofMember(scene.owner, companies, Samples.aCompanyId(3))
                        .get(0)
                        .began()
                        .source())
                .isEqualTo(Source.CSV);

        scene.leadLists.imports().addLeads(scene.owner, people, InputKind.LINKEDIN, ImportScene.leads(0, 1));
        scene.leadLists.importWorker().build().work(scene.organization, Duration.ofHours(1));
        String imported = scene.members(people).get(2);
        assertThat(history(imported).get(0).began().source()).isEqualTo(Source.IMPORT);
    }

    @Test
    void all_memberships_of_a_lead_are_in_order() {
        scene.remove(people, "a");
        scene.add(people, "a");
        scene.leadLists.clear(scene.editorOf(people), people);
        scene.leadLists.undo(scene.owner, new ChangeId(people, 2), OnConflict.LEAVE);
        scene.add(people, "a");

        List<Change> journal = scene.journal(people);
        assertThat(history("a"))
                .containsExactly(
                        new MemberHistory(journal.get(0), journal.get(1)),
                        new MemberHistory(journal.get(2), journal.get(4)),
                        new MemberHistory(journal.get(5), null));
        assertThat(history("a")).extracting(MemberHistory::isCurrent).containsExactly(false, false, true);
    }

    @Test
    void an_undo_begins_another_membership() {
        scene.remove(people, "a");
        scene.leadLists.undo(scene.owner, new ChangeId(people, 2), OnConflict.REJECT);

        assertThat(history("a"))
                .extracting(membership -> membership.began().version())
                .containsExactly(1L, 3L);
        assertThat(history("a").get(1).began().source()).isEqualTo(Source.UNDO);
        assertThat(history("a").get(0).ended()).isEqualTo(scene.journal(people).get(1));
    }

    @Test
    void a_lead_that_was_never_a_member_has_no_history() {
        scene.people("x");

        assertThat(history("x")).isEmpty();
        assertThat(history("A")).isEmpty();
        assertThat(scene.leadLists.history().ofMember(scene.owner, people, Samples.aCompanyId(1)))
                .isEmpty();
    }

    @Test
    void the_receipt_of_a_bulk_selection_is_stored_with_its_change() {
        BulkSelection selection =
                Selection.bulk(EntryScene.VPS, 4).withStartIndex(2).withExcludedIds(Samples.people("d-3"));
        SelectionReceipt receipt = scene.leadLists.resolve(scene.owner, selection);
        scene.leadLists.addProspects(scene.owner, people, selection);

        assertThat(scene.leadLists.history().receipt(scene.owner, new ChangeId(people, 2)))
                .contains(RecordedReceipt.of(receipt));
    }

    @Test
    void an_added_receipt_is_stored_unchanged() {
        SelectionReceipt receipt = scene.leadLists.resolve(scene.owner, Selection.bulk(EntryScene.VPS, 3));
        scene.clock.move(Duration.ofHours(3));
        scene.leadLists.addProspects(scene.owner, people, receipt);

        RecordedReceipt recorded = scene.leadLists
                .history()
                .receipt(scene.owner, new ChangeId(people, 2))
                .orElseThrow();
        assertThat(recorded).isEqualTo(RecordedReceipt.of(receipt));
        assertThat(recorded.resolvedAt()).isEqualTo(Samples.NOW);
        assertThat(scene.lastChange(people).source()).isEqualTo(Source.BULK_SELECTION);
    }

    @Test
    void other_changes_have_no_receipt() {
        scene.add(people, "x");
        scene.leadLists.addProspects(scene.owner, people, Selection.bulk(EntryScene.VPS, 3));
        scene.leadLists.undo(scene.owner, new ChangeId(people, 3), OnConflict.REJECT);

        for (long version : List.of(1L, 2L, 4L, 5L)) {
            assertThat(scene.leadLists.history().receipt(scene.owner, new ChangeId(people, version)))
                    .isEmpty();
        }
        assertThat(scene.leadLists.history().receipt(scene.owner, new ChangeId(people, 3)))
                .isPresent();
    }

    @Test
    void a_list_is_read_as_of_each_of_its_versions() {
        Campaign campaign = Campaign.of(Samples.NOW, Samples.NOW.plusSeconds(1));
        List<LeadList> states = new ArrayList<>(List.of(scene.find(people)));
        List<List<String>> members = new ArrayList<>(List.of(scene.members(people)));
        List<Runnable> changes = List.of(
                () -> scene.add(people, "c", "d"),
                () -> rename("Second"),
                () -> scene.remove(people, "b", "c"),
                () -> scene.leadLists.access().share(scene.owner, people, scene.viewer.user(), Role.VIEWER),
                () -> scene.leadLists.update(
                        scene.owner,
                        people,
                        ListUpdate.NOTHING
                                .withName("Third")
                                .withCampaign(campaign.start(), campaign.end())
                                .withPeople(Samples.people("z", "a"))),
                () -> scene.leadLists.undo(scene.owner, new ChangeId(people, 4), OnConflict.LEAVE),
                () -> rename("Fourth"),
                () -> scene.leadLists.clear(scene.owner, people));
        for (Runnable change : changes) {
            scene.clock.move(Duration.ofMinutes(1));
            change.run();
            states.add(scene.find(people));
            members.add(scene.members(people));
        }

        assertThat(scene.find(people).version()).isEqualTo(states.size());
        for (int version = 1; version <= states.size(); version++) {
            LeadList asOf = scene.leadLists.history().asOf(scene.owner, people, version);
            LeadList then = states.get(version - 1);
            assertThat(asOf).isEqualTo(then.with(scene.find(people).sharing()));
            assertThat(scene.members(asOf)).as("members as of %s", version).isEqualTo(members.get(version - 1));
            assertThat(asOf.memberCount()).isEqualTo(members.get(version - 1).size());
        }
        assertThat(scene.leadLists.history().asOf(scene.owner, people, 6).details())
                .isEqualTo(new ListDetails("Third", campaign));
    }

    @Test
    void a_version_that_a_list_does_not_have_is_rejected() {
        scene.add(people, "c");

        for (long version : List.of(0L, -1L, 3L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> scene.leadLists.history().asOf(scene.owner, people, version))
                    .withMessage("version: The list has versions 1 to 2");
        }
    }

    @Test
    void changes_after_a_negative_version_are_rejected() {
        for (long since : List.of(-1L, Long.MIN_VALUE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> scene.leadLists.history().changes(scene.owner, people, since, 10))
                    .withMessage("since must be at least 0, but is " + since);
        }
    }

    @Test
    void pages_show_the_version_of_the_first_one_while_the_list_changes() {
        LeadListId list = scene.people("a", "b", "c", "d", "e", "f");
        List<String> seen = new ArrayList<>();
        List<Runnable> changes = List.of(
                () -> scene.remove(list, "a", "d"),
                () -> scene.add(list, "x", "a"),
                () -> scene.leadLists.clear(scene.owner, list),
                () -> scene.leadLists.undo(scene.owner, new ChangeId(list, 4), OnConflict.REJECT),
                () -> scene.leadLists.update(scene.owner, list, ListUpdate.NOTHING.withPeople(List.of())));
        MembersPage page = scene.leadLists.findMembers(scene.owner, list, null, 1);
        seen.addAll(ids(page));
        for (Runnable change : changes) {
            change.run();
            page = scene.leadLists.findMembers(scene.owner, list, page.next().orElseThrow(), 1);
            seen.addAll(ids(page));
        }

        assertThat(seen).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(page.next()).isEmpty();
        assertThat(scene.leadLists.findMembers(scene.owner, list, null, 10).members())
                .isEmpty();
    }

    @Test
    void a_cursor_that_was_stored_as_text_continues_at_the_same_position() {
        LeadListId list = scene.people("a", "b", "c", "d", "e");
        for (int limit : List.of(1, 2, 3, 4)) {
            MemberCursor cursor = scene.leadLists
                    .findMembers(scene.owner, list, null, limit)
                    .next()
                    .orElseThrow();
            MemberCursor read = MemberCursor.parse(cursor.toString());
            assertThat(read).isEqualTo(cursor);
            assertThat(ids(scene.leadLists.findMembers(scene.owner, list, read, 10)))
                    .isEqualTo(List.of("a", "b", "c", "d", "e").subList(limit, 5));
        }
        assertThat(scene.leadLists.findMembers(scene.owner, list, null, 5).next())
                .isEmpty();
    }

    @Test
    void a_cursor_of_another_list_or_of_a_later_version_is_rejected() {
        LeadListId other = scene.people("a", "b");
        MemberCursor cursor =
                scene.leadLists.findMembers(scene.owner, other, null, 1).next().orElseThrow();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> scene.leadLists.findMembers(scene.owner, people, cursor, 1))
                .withMessage("cursor: The cursor is of another list");
        for (long version : List.of(0L, 2L, -5L, Long.MAX_VALUE)) {
            MemberCursor early = new MemberCursor(people, version, cursor.after());
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> scene.leadLists.findMembers(scene.owner, people, early, 1))
                    .withMessage("cursor: The list has versions 1 to 1");
        }
    }

    @Test
    void the_past_of_a_list_that_was_created_empty_begins_empty() {
        LeadListId list = scene.leadLists
                .create(scene.owner, NewLeadList.ofPeople("Empty"))
                .list()
                .id();
        scene.add(list, "a");

        assertThat(scene.membersAsOf(list, 1)).isEmpty();
        assertThat(scene.membersAsOf(list, 2)).containsExactly("a");
    }

    private List<MemberHistory> history(String member) {
        return scene.leadLists.history().ofMember(scene.owner, people, new PersonId(member));
    }

    private void rename(String name) {
        scene.leadLists.update(scene.owner, people, ListUpdate.NOTHING.withName(name));
    }

    private static List<String> ids(MembersPage page) {
        return page.members().stream().map(member -> member.id().value()).toList();
    }
}
