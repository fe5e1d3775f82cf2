package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.jdbc.FaultyDataSource.Mode;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import io.leadlist.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any JDBC call of a change fails, or its result is lost, or the process dies. A retry with the idempotency key leads
 * to the same state and result as an undisturbed call.
 */
@ParameterizedClass
@EnumSource(Database.class)
class ListChangeFaultTest {
    private static final String CONNECTION_FAILURE = "08006";
    private static final UserId OTHER = new UserId("other");
    private static final ListUpdate UPDATE =
            ListUpdate.NOTHING.withName("Renamed").withPeople(Scene.personIds(2, 2));
    private final FaultyDataSource faults;
    private final Scene scene;
    private final Storage sound;
    private final Storage failing;
    private final LeadLists faulty;

    ListChangeFaultTest(Database database) {
        faults = new FaultyDataSource(database.shared(), FaultyDataSource.EVERYTHING);
        scene = new Scene(database.shared());
        sound = JdbcStorage.over(database.shared());
        failing = JdbcStorage.over(faults.dataSource());
        faulty = LeadLists.over(failing).directory(scene.directory).build();
        // The organization has all people before they are added, so that each attempt makes the same calls.
        scene.leadLists.create(
                scene.caller, NewLeadList.ofPeople("Known people").withPeople(Scene.personIds(0, 10)));
    }

    /** A change of a list of three people; change 2 has removed one of them. */
    enum Action {
        REMOVE {
            @Override
            Object carryOut(ListChangeFaultTest test, LeadListId list, WriteOptions options) {
                return test.faulty
                        .with(options)
                        .remove(test.scene.caller, list, Scene.personIds(0, 3))
                        .outcomes();
            }
        },
        CLEAR {
            @Override
            Object carryOut(ListChangeFaultTest test, LeadListId list, WriteOptions options) {
                return summary(test.faulty.with(options).clear(test.scene.caller, list));
            }
        },
        UPDATE {
            @Override
            Object carryOut(ListChangeFaultTest test, LeadListId list, WriteOptions options) {
                UpdateReport report =
                        test.faulty.with(options).update(test.scene.caller, list, ListChangeFaultTest.UPDATE);
                return List.of(summary(report.list()), report.outcomes(), report.removedCount());
            }
        },
        UNDO {
            @Override
            Object carryOut(ListChangeFaultTest test, LeadListId list, WriteOptions options) {
                UndoReport report =
                        test.faulty.with(options).undo(test.scene.caller, new ChangeId(list, 2), OnConflict.REJECT);
                return List.of(summary(report.list()), report.returnedCount());
            }
        },
        SHARE {
            @Override
            Object carryOut(ListChangeFaultTest test, LeadListId list, WriteOptions options) {
                return summary(test.faulty.with(options).access().share(test.scene.caller, list, OTHER, Role.VIEWER));
            }
        },
        DELETE {
            @Override
            Object carryOut(ListChangeFaultTest test, LeadListId list, WriteOptions options) {
                return summary(test.faulty.with(options).delete(test.scene.caller, list));
            }
        };

        abstract Object carryOut(ListChangeFaultTest test, LeadListId list, WriteOptions options);
    }

    @ParameterizedTest
    @MethodSource("actionsAndModes")
    void a_change_that_fails_at_any_call_and_is_retried_is_made_once(Action action, Mode mode) {
        // The first change also detects the database and finds the number of the organization.
        LeadListId earlier = aList();
        action.carryOut(this, earlier, idempotent(earlier));
        LeadListId first = aList();
        faults.count();
        Object result = action.carryOut(this, first, idempotent(first));
        int calls = faults.calls();
        List<Object> undisturbed = everything(first);
        for (int call = 0; call < calls; call++) {
            LeadListId list = aList();
            failAt(call, mode, () -> action.carryOut(this, list, idempotent(list)));
            assertThat(action.carryOut(this, list, idempotent(list)))
                    .as("call %s of %s", call, calls)
                    .isEqualTo(result);
            assertThat(everything(list)).as("call %s of %s", call, calls).isEqualTo(undisturbed);
        }
    }

    static Stream<Arguments> actionsAndModes() {
        return Stream.of(Action.values())
                .flatMap(action -> Stream.of(Mode.values()).map(mode -> Arguments.of(action, mode)));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_purge_that_fails_at_any_call_and_continues_leaves_nothing(Mode mode) {
        purge(aDeletedList());
        LeadListId first = aDeletedList();
        faults.count();
        purge(first);
        int calls = faults.calls();
        for (int call = 0; call < calls; call++) {
            LeadListId list = aDeletedList();
            failAt(call, mode, () -> purge(list));
            purge(list);
            assertThat(sound.<List<LeadListId>>read(
                            scene.caller.organization(),
                            transaction -> transaction.lists().deleted(10)))
                    .as("call %s of %s", call, calls)
                    .isEmpty();
        }
    }

    private void failAt(int call, Mode mode, Runnable action) {
        faults.failAt(call, CONNECTION_FAILURE, mode);
        try {
            action.run();
        } catch (LeadListException failed) {
            assertThat(failed).hasMessageContaining(CONNECTION_FAILURE);
        }
        assertThat(faults.recover()).as("call %s failed", call).isTrue();
    }

    private LeadListId aList() {
        LeadListId list = scene.leadLists
                .create(scene.caller, NewLeadList.ofPeople("People").withPeople(Scene.personIds(0, 3)))
                .list()
                .id();
        scene.leadLists.remove(scene.caller, list, Scene.personIds(0, 1));
        return list;
    }

    private LeadListId aDeletedList() {
        LeadListId list = aList();
        sound.write(scene.caller.organization(), transaction -> {
            transaction.lists().lock(list);
            transaction.lists().delete(list);
            return list;
        });
        return list;
    }

    private void purge(LeadListId list) {
        boolean isDone;
        do {
            isDone = failing.write(
                    scene.caller.organization(),
                    transaction -> transaction.lists().purge(list, 1));
        } while (!isDone);
    }

    private static WriteOptions idempotent(LeadListId list) {
        return WriteOptions.idempotent(new IdempotencyKey("once in " + list));
    }

    /** Returns the values that do not differ from one list to another. */
    private static List<Object> summary(LeadList list) {
        return List.of(list.details(), list.sharing(), list.memberCount(), list.version());
    }

    private List<Object> everything(LeadListId id) {
        List<Object> all = new ArrayList<>();
        try {
            LeadList list = scene.leadLists.find(scene.caller, id);
            all.add(summary(list));
            all.add(scene.leadLists
                    .findPopulated(scene.caller, list)
                    .memberIds()
                    .toList());
            scene.leadLists.history().changes(scene.caller, id, 0, 100).forEach(change -> all.add(summary(change)));
            all.add(sound.read(
                    scene.caller.organization(),
                    transaction -> transaction.members().memberships(id, Scene.personIds(0, 5))));
        } catch (LeadListNotFoundException deleted) {
            all.add("no list");
        }
        return all;
    }

    private static List<Object> summary(Change change) {
        List<Object> all = new ArrayList<>(List.of(change.version(), change.source(), change.added()));
        all.addAll(List.of(change.removed(), change.memberCount(), change.idempotencyKey() != null));
        all.add(change.former());
        all.add(change.undoes());
        all.add(change.undoneBy());
        return all;
    }
}
