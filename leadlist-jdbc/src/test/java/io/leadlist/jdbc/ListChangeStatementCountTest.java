package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.PersonId;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.OnConflict;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each call on a list issues a fixed number of statements, whatever it removes and whatever members and changes exist.
 */
@ParameterizedClass
@EnumSource(Database.class)
class ListChangeStatementCountTest {
    private static final UserId OTHER = new UserId("other");
    private final CountedStatements statements;
    private final Scene scene;

    ListChangeStatementCountTest(Database database) {
        statements = new CountedStatements(database.shared());
        scene = new Scene(statements.dataSource());
    }

    @Test
    void removing_takes_5_for_one_and_for_a_thousand() {
        for (int size : List.of(1, 1_000)) {
            LeadListId list = aList(size);
            assertThat(count(() -> scene.leadLists.remove(scene.caller, list, Scene.personIds(0, size))))
                    .isEqualTo(5);
        }
    }

    @Test
    void removing_one_takes_5_from_a_list_of_one_and_of_a_thousand() {
        for (int size : List.of(1, 1_000)) {
            LeadListId list = aList(size);
            assertThat(count(() -> scene.leadLists.remove(scene.caller, list, Scene.personIds(0, 1))))
                    .isEqualTo(5);
        }
    }

    @Test
    void removing_no_members_takes_2() {
        LeadListId list = aList(1);
        assertThat(count(() -> scene.leadLists.remove(scene.caller, list, Scene.personIds(1, 1_000))))
                .isEqualTo(2);
    }

    @Test
    void clearing_takes_5_for_one_and_for_a_thousand() {
        for (int size : List.of(1, 1_000)) {
            LeadListId list = aList(size);
            assertThat(count(() -> scene.leadLists.clear(scene.caller, list))).isEqualTo(5);
        }
    }

    @Test
    void changing_details_takes_4_whatever_the_size() {
        for (int size : List.of(1, 1_000)) {
            LeadListId list = aList(size);
            assertThat(count(() ->
                            scene.leadLists.update(scene.caller, list, ListUpdate.NOTHING.withName("Name " + size))))
                    .isEqualTo(4);
        }
    }

    @Test
    void replacing_members_takes_as_many_for_one_and_for_a_thousand() {
        LeadListId known = aList(1_000);
        scene.leadLists.addProspects(scene.caller, known, Selection.manual(Scene.personIds(1_000, 1_000)));
        assertThat(countReplacing(1_000)).isEqualTo(countReplacing(2)).isLessThanOrEqualTo(9);
    }

    private int countReplacing(int size) {
        LeadListId list = aList(size);
        List<PersonId> others = Scene.personIds(size / 2, size);
        return count(() -> scene.leadLists.update(scene.caller, list, ListUpdate.NOTHING.withPeople(others)));
    }

    @Test
    void undoing_a_removal_takes_8_for_one_and_for_a_thousand() {
        for (int size : List.of(1, 1_000)) {
            LeadListId list = aList(1_000);
            scene.leadLists.remove(scene.caller, list, Scene.personIds(0, size));
            assertThat(countUndo(list, 3)).isEqualTo(8);
        }
    }

    @Test
    void undoing_an_add_takes_8_for_one_and_for_a_thousand() {
        for (int size : List.of(1, 1_000)) {
            LeadListId list = aList(size);
            assertThat(countUndo(list, 2)).isEqualTo(8);
        }
    }

    @Test
    void sharing_takes_5() {
        LeadListId list = aList(1_000);
        assertThat(count(() -> scene.leadLists.access().share(scene.caller, list, OTHER, Role.EDITOR)))
                .isEqualTo(5);
    }

    @Test
    void deleting_takes_as_many_for_one_and_for_a_thousand() {
        assertThat(countDeleting(1_000)).isEqualTo(countDeleting(1)).isEqualTo(24);
    }

    private int countDeleting(int size) {
        LeadListId list = aList(size);
        return count(() -> scene.leadLists.delete(scene.caller, list));
    }

    @Test
    void an_idempotency_key_takes_2_more_and_a_retry_of_a_removal_takes_2() {
        LeadListId list = aList(10);
        WriteOptions options = WriteOptions.idempotent(new IdempotencyKey("remove once"));
        Runnable remove = () -> scene.leadLists.with(options).remove(scene.caller, list, Scene.personIds(0, 5));
        assertThat(count(remove)).isEqualTo(7);
        assertThat(count(remove)).isEqualTo(2);
    }

    @Test
    void reading_takes_as_many_from_a_list_of_one_and_of_a_thousand() {
        LeadListId small = aList(1);
        LeadListId large = aList(1_000);
        assertThat(countReading(large)).isEqualTo(countReading(small));
    }

    private List<Integer> countReading(LeadListId list) {
        var lists = scene.leadLists;
        return List.of(
                count(() -> lists.find(scene.caller, list)),
                count(() -> lists.findMembers(scene.caller, list, null, 100)),
                count(() -> lists.findMembersAmong(scene.caller, list, Scene.personIds(0, 10))),
                count(() -> lists.findAll(scene.caller, null, 20)),
                count(() ->
                        lists.findHolding(scene.caller, Scene.personIds(0, 1).get(0), PageRequest.first(20))),
                count(() -> lists.history().changes(scene.caller, list, 0, 10)),
                count(() -> lists.history().changesSince(scene.caller, ChangeCursor.since(list, 0), 100)),
                count(() -> lists.history()
                        .ofMember(scene.caller, list, Scene.personIds(0, 1).get(0))),
                count(() -> lists.history().asOf(scene.caller, list, 1)));
    }

    @Test
    void every_statement_carries_the_organization() {
        LeadListId list = aList(10);
        List<String> executed = statements.of(() -> {
            scene.leadLists.addProspects(
                    scene.caller,
                    list,
                    Selection.bulk(SearchFilters.builder().seniority("vp").build(), 20));
            scene.leadLists.remove(scene.caller, list, Scene.personIds(0, 5));
            scene.leadLists.undo(scene.caller, new ChangeId(list, 4), OnConflict.REJECT);
            scene.leadLists.update(
                    scene.caller, list, ListUpdate.NOTHING.withName("New").withPeople(Scene.personIds(5, 5)));
            scene.leadLists.access().share(scene.caller, list, OTHER, Role.EDITOR);
            countReading(list);
            scene.leadLists.delete(scene.caller, list);
            scene.leadLists.housekeeping().sweep(scene.caller.organization());
        });
        assertThat(executed).isNotEmpty().allMatch(sql -> sql.contains("organization_no"));
    }

    /** Creates a list of at most 1,000 people. */
    private LeadListId aList(int size) {
        LeadListId list = scene.aPersonList();
        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(0, Math.min(size, 1_000))));
        return list;
    }

    private int countUndo(LeadListId list, long version) {
        return count(() -> scene.leadLists.undo(scene.caller, new ChangeId(list, version), OnConflict.REJECT));
    }

    private int count(Runnable call) {
        return statements.of(call).size();
    }
}
