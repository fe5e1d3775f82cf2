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
 * Any JDBC call of a change fails, or its answer is lost, or the process dies: the repeat under the idempotency key
 * brings state and answer to what they are undisturbed.
 */
@ParameterizedClass
@EnumSource(Database.class)
class LifeFaultTest {
    private static final String GONE = "08006";
    private static final UserId OTHER = new UserId("other");
    private static final ListUpdate UPDATE =
            ListUpdate.NOTHING.withName("Renamed").withPeople(Scene.personIds(2, 2));
    private final FaultyDataSource faults;
    private final Scene scene;
    private final Storage sound;
    private final Storage failing;
    private final LeadLists faulty;

    LifeFaultTest(Database database) {
        faults = new FaultyDataSource(database.shared(), FaultyDataSource.EVERYTHING);
        scene = new Scene(database.shared());
        sound = JdbcStorage.over(database.shared());
        failing = JdbcStorage.over(faults.dataSource());
        faulty = LeadLists.over(failing).directory(scene.directory).build();
        // Whoever is added is known: each attempt makes the same calls.
        scene.leadLists.create(
                scene.caller, NewLeadList.ofPeople("LookupResult").withPeople(Scene.personIds(0, 10)));
    }

    /** What is done with a list of three people, of whom one has been removed by change 2. */
    enum Action {
        REMOVE {
            @Override
            Object carryOut(LifeFaultTest test, LeadListId list, WriteOptions options) {
                return test.faulty
                        .remove(test.scene.caller, list, Scene.personIds(0, 3), options)
                        .outcomes();
            }
        },
        CLEAR {
            @Override
            Object carryOut(LifeFaultTest test, LeadListId list, WriteOptions options) {
                return summary(test.faulty.clear(test.scene.caller, list, options));
            }
        },
        UPDATE {
            @Override
            Object carryOut(LifeFaultTest test, LeadListId list, WriteOptions options) {
                UpdateReport report = test.faulty.update(test.scene.caller, list, LifeFaultTest.UPDATE, options);
                return List.of(summary(report.list()), report.outcomes(), report.removedCount());
            }
        },
        UNDO {
            @Override
            Object carryOut(LifeFaultTest test, LeadListId list, WriteOptions options) {
                UndoReport report =
                        test.faulty.undo(test.scene.caller, new ChangeId(list, 2), OnConflict.REJECT, options);
                return List.of(summary(report.list()), report.returnedCount());
            }
        },
        SHARE {
            @Override
            Object carryOut(LifeFaultTest test, LeadListId list, WriteOptions options) {
                return summary(test.faulty.share(test.scene.caller, list, OTHER, Role.VIEWER, options));
            }
        },
        DELETE {
            @Override
            Object carryOut(LifeFaultTest test, LeadListId list, WriteOptions options) {
                return summary(test.faulty.delete(test.scene.caller, list, options));
            }
        };

        abstract Object carryOut(LifeFaultTest test, LeadListId list, WriteOptions options);
    }

    @ParameterizedTest
    @MethodSource("deedsAndModes")
    void a_change_that_fails_at_any_call_and_is_repeated_is_made_once(Action deed, Mode mode) {
        LeadListId first = aList();
        faults.count();
        Object answer = deed.carryOut(this, first, idempotent(first));
        int calls = faults.calls();
        List<Object> undisturbed = everything(first);
        for (int call = 0; call < calls; call++) {
            LeadListId list = aList();
            failAt(call, mode, () -> deed.carryOut(this, list, idempotent(list)));
            assertThat(deed.carryOut(this, list, idempotent(list)))
                    .as("call %s of %s", call, calls)
                    .isEqualTo(answer);
            assertThat(everything(list)).as("call %s of %s", call, calls).isEqualTo(undisturbed);
        }
    }

    static Stream<Arguments> deedsAndModes() {
        return Stream.of(Action.values())
                .flatMap(deed -> Stream.of(Mode.values()).map(mode -> Arguments.of(deed, mode)));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_purge_that_fails_at_any_call_and_goes_on_leaves_nothing(Mode mode) {
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

    private void failAt(int call, Mode mode, Runnable deed) {
        faults.failAt(call, GONE, mode);
        try {
            deed.run();
        } catch (LeadListException failed) {
            assertThat(failed).hasMessageContaining(GONE);
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

    /** What does not differ from one list to another. */
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
        all.addAll(List.of(change.removed(), change.memberCount(), change.operation() != null));
        all.add(change.former());
        all.add(change.undoes());
        all.add(change.undoneBy());
        return all;
    }
}
