package io.leadlist.jdbc.internal.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.Scene;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.OnConflict;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.selection.Selection;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns of members hold versions of 32 bits. Members can change up to the greatest version. */
@ParameterizedClass
@EnumSource(Database.class)
class LastVersionTest {
    private static final long LAST = 2_147_483_646L;
    private final Database database;
    private final Scene scene;
    private final LeadListId list;

    LastVersionTest(Database database) {
        this.database = database;
        scene = new Scene(database.shared());
        list = scene.aPersonList();
        add(0, 3);
    }

    @Test
    void the_last_version_can_change_members_and_is_read_like_any_other() {
        setVersion(LAST - 3);
        add(3, 1);
        scene.leadLists.remove(scene.caller, list, Scene.personIds(0, 1));
        scene.leadLists.undo(scene.caller, new ChangeId(list, LAST - 1), OnConflict.REJECT);

        assertThat(scene.leadLists.find(scene.caller, list).version()).isEqualTo(LAST);
        assertThat(memberIds()).containsExactly("person-0", "person-1", "person-2", "person-3");
        assertThat(scene.leadLists
                        .history()
                        .changesSince(scene.caller, ChangeCursor.since(list, LAST - 3), 10)
                        .changes())
                .hasSize(3);
    }

    @Test
    void later_changes_of_members_are_rejected_before_they_reach_the_database() {
        setVersion(LAST);
        Map<String, ThrowingCallable> calls = Map.of(
                "add",
                () -> add(3, 1),
                "remove",
                () -> scene.leadLists.remove(scene.caller, list, Scene.personIds(0, 1)),
                "replace",
                () -> scene.leadLists.update(scene.caller, list, ListUpdate.NOTHING.withPeople(Scene.personIds(1, 1))),
                "clear",
                () -> scene.leadLists.clear(scene.caller, list),
                "undo",
                () -> scene.leadLists.undo(scene.caller, new ChangeId(list, 2), OnConflict.REJECT));

        calls.forEach((name, call) -> {
            StorageException failure = catchThrowableOfType(StorageException.class, call);
            assertThat(failure)
                    .as(name)
                    .hasMessage("Members of list " + list
                            + " can change up to version 2147483646, but this is version 2147483647");
            assertThat(failure.isRetryable()).as(name).isFalse();
        });
        assertThat(memberIds()).containsExactly("person-0", "person-1", "person-2");
        assertThat(scene.leadLists.find(scene.caller, list).version()).isEqualTo(LAST);
    }

    @Test
    void a_list_without_versions_left_can_be_renamed_read_and_deleted() {
        setVersion(LAST);
        scene.leadLists.update(scene.caller, list, ListUpdate.NOTHING.withName("Full"));

        assertThat(scene.leadLists.find(scene.caller, list).version()).isEqualTo(LAST + 1);
        assertThat(memberIds()).containsExactly("person-0", "person-1", "person-2");
        assertThat(scene.leadLists.delete(scene.caller, list).name()).isEqualTo("Full");
    }

    private void add(int from, int count) {
        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(from, count)));
    }

    private List<String> memberIds() {
        return scene.leadLists.findMembers(scene.caller, list, null, 10).members().stream()
                .map(PopulatedMember::id)
                .map(id -> id.value())
                .toList();
    }

    /** Sets the version of a list. */
    private void setVersion(long version) {
        Jdbi.create(database.shared())
                .useHandle(handle -> handle.createUpdate("UPDATE lead_list SET version = :version WHERE id = :list")
                        .bind("version", version)
                        .bind("list", list.uuid())
                        .execute());
    }
}
