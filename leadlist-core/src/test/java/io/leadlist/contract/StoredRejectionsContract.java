package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.LeadLists;
import io.leadlist.call.ConflictException;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.Role;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.WriteOptions;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.imports.Credits;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.PriceList;
import io.leadlist.lead.PersonId;
import io.leadlist.list.ChangeId;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.UnknownIds;
import io.leadlist.selection.Selection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The contract of stored rejections, over any storage: a retry throws a rejection from execution again, even if its
 * reason is gone. A rejection before execution is not stored.
 */
public abstract class StoredRejectionsContract {
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected StoredRejectionsContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people("a", "b");
    }

    /**
     * Checks that a write is rejected, and that its retry is rejected after the reason is gone. Another key with the
     * same content then takes effect.
     */
    private void assertStored(
            Class<? extends LeadListException> type, Function<WriteOptions, ?> write, Runnable reasonGoes) {
        WriteOptions once = EntryScene.once("once");
        LeadListException first = catchThrowableOfType(type, () -> write.apply(once));
        assertThat(first).isNotNull();
        reasonGoes.run();

        LeadListException again = catchThrowableOfType(type, () -> write.apply(once));
        assertThat(facts(again)).isEqualTo(facts(first));
        assertThat(again).hasMessage(first.getMessage());
        assertThat(write.apply(EntryScene.once("another"))).isNotNull();
        assertThat(facts(catchThrowableOfType(type, () -> write.apply(once)))).isEqualTo(facts(first));
    }

    /** Returns the facts of a rejection. */
    private static Map<String, String> facts(LeadListException rejection) {
        Map<String, String> facts = new TreeMap<>();
        try {
            for (var method : rejection.getClass().getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && !method.isSynthetic()) {
                    facts.put(method.getName(), String.valueOf(method.invoke(rejection)));
                }
            }
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return facts;
    }

    @Test
    void forbidden() {
        assertStored(
                ForbiddenException.class,
                options -> scene.leadLists.with(options).clear(scene.viewer, people),
                () -> scene.leadLists.access().share(scene.owner, people, scene.viewer.user(), Role.EDITOR));
    }

    @Test
    void not_found() {
        UUID id = UUID.randomUUID();
        LeadLists leadLists = scene.setUp().ids(() -> id).build();
        assertStored(
                LeadListNotFoundException.class,
                options -> leadLists.with(options).clear(scene.owner, new LeadListId(id)),
                () -> leadLists.create(scene.owner, NewLeadList.ofPeople("Late")));
    }

    @Test
    void wrong_type() {
        WriteOptions once = EntryScene.once("once");
        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(WrongListTypeException.class)
                    .isThrownBy(() -> scene.leadLists.with(once).remove(scene.owner, people, EntryScene.companyIds(1)))
                    .satisfies(rejection -> assertThat(rejection.listId()).isEqualTo(people))
                    .withMessage("List " + people + " is of type PERSON");
            if (time == 0) {
                scene.leadLists.delete(scene.owner, people);
            }
        }
    }

    @Test
    void stale_version() {
        assertStored(
                StaleVersionException.class,
                options -> scene.leadLists.with(options.expecting(2)).remove(scene.owner, people, Samples.people("a")),
                () -> scene.add(people, "c"));
    }

    @Test
    void members_of_a_list_at_their_limit() {
        scene.limits = Limits.DEFAULT.withMembers(3, WhenFull.REJECT);
        assertStored(
                LimitReachedException.class,
                options -> scene.leadLists
                        .with(options)
                        .addProspects(scene.owner, people, Selection.manual(Samples.people("c", "d"))),
                () -> scene.limits = Limits.DEFAULT);
    }

    @Test
    void lists_of_an_organization_at_their_limit() {
        scene.limits = Limits.DEFAULT.withLists(1);
        assertStored(
                LimitReachedException.class,
                options -> scene.leadLists.with(options).create(scene.owner, NewLeadList.ofPeople("More")),
                () -> scene.limits = Limits.DEFAULT);
    }

    @Test
    void an_unknown_change_to_undo() {
        assertStored(
                NotUndoableException.class,
                options -> scene.leadLists.with(options).undo(scene.owner, new ChangeId(people, 2), OnConflict.REJECT),
                () -> scene.add(people, "c"));
    }

    @Test
    void a_change_that_conflicts_with_later_changes() {
        scene.add(people, "c", "d");
        scene.remove(people, "d");
        ChangeId change = new ChangeId(people, 2);
        WriteOptions once = EntryScene.once("once");
        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(NotUndoableException.class)
                    .isThrownBy(() -> scene.leadLists.with(once).undo(scene.owner, change, OnConflict.REJECT))
                    .satisfies(rejection -> assertThat(rejection.conflicts()).isEqualTo(Samples.people("d")));
            scene.remove(people, "c");
        }
    }

    @Test
    void the_last_owner() {
        assertStored(
                LastOwnerException.class,
                options -> scene.leadLists.with(options).access().revoke(scene.admin, people, scene.owner.user()),
                () -> scene.leadLists.access().share(scene.owner, people, scene.second.user(), Role.OWNER));
    }

    @Test
    void unknown_ids() {
        LeadLists refusing = scene.setUp()
                .unknownIdsAtCreation(UnknownIds.REJECT)
                .unknownIdsWhenAdding(UnknownIds.REJECT)
                .build();
        assertStored(
                InvalidRequestException.class,
                options -> refusing.with(options)
                        .addProspects(scene.owner, people, Selection.manual(Samples.people("d-1", "late"))),
                () -> scene.directory.putPeople(List.of(Samples.aPerson("late"))));
    }

    @Test
    void unknown_ids_of_an_update_and_of_a_creation() {
        LeadLists refusing =
                scene.setUp().unknownIdsAtCreation(UnknownIds.REJECT).build();
        assertStored(
                InvalidRequestException.class,
                options -> refusing.with(options)
                        .update(scene.owner, people, ListUpdate.NOTHING.withPeople(Samples.people("late"))),
                () -> scene.directory.putPeople(List.of(Samples.aPerson("late"))));
        WriteOptions create = EntryScene.once("create");
        NewLeadList list = NewLeadList.ofPeople("New").withPeople(Samples.people("later"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refusing.with(create).create(scene.owner, list));
        scene.directory.putPeople(List.of(Samples.aPerson("later")));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refusing.with(create).create(scene.owner, list))
                .withMessage("personIds[0]: Unknown id");
    }

    @Test
    void insufficient_credits() {
        LeadLists paid = scene.setUp().prices(PriceList.DEFAULT).build();
        assertStored(
                InsufficientCreditsException.class,
                options -> paid.imports()
                        .with(options)
                        .addLeads(scene.owner, people, InputKind.LINKEDIN, ImportScene.leads(0, 2)),
                () -> paid.imports().grant(scene.organization, "late", Credits.of(99, 99)));
    }

    @Test
    void a_closed_import() {
        assertStored(
                ImportClosedException.class,
                options -> scene.leadLists.imports().with(options).cancel(scene.owner, people),
                () -> scene.leadLists
                        .imports()
                        .addLeads(scene.owner, people, InputKind.LINKEDIN, ImportScene.leads(0, 1)));
    }

    @Test
    void a_rejection_is_stored_with_its_content_and_other_content_conflicts() {
        WriteOptions once = EntryScene.once("once");
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> scene.leadLists.with(once).clear(scene.viewer, people));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> scene.leadLists.with(once).clear(scene.owner, people));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> scene.leadLists.with(once).delete(scene.viewer, people));
        assertThat(scene.members(people)).containsExactly("a", "b");
    }

    @Test
    void a_conflict_does_not_change_the_first_result() {
        WriteOptions once = EntryScene.once("once");
        var result = scene.leadLists.with(once).remove(scene.owner, people, Samples.people("a"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> scene.leadLists.with(once).remove(scene.owner, people, Samples.people("b")));

        assertThat(scene.leadLists.with(once).remove(scene.owner, people, Samples.people("a")))
                .isEqualTo(result);
        assertThat(scene.members(people)).containsExactly("b");
    }

    @Test
    void a_rejection_before_execution_is_not_stored() {
        WriteOptions once = EntryScene.once("once");
        scene.limits = Limits.ofCall(1, 1);
        List<PersonId> two = Samples.people("x", "y");
        List<Function<WriteOptions, ?>> writes = List.of(
                options -> scene.leadLists.with(options).addProspects(scene.owner, people, Selection.manual(two)),
                options -> scene.leadLists.with(options).remove(scene.owner, people, two),
                options ->
                        scene.leadLists.with(options).update(scene.owner, people, ListUpdate.NOTHING.withPeople(two)),
                options -> scene.leadLists
                        .with(options)
                        .create(scene.owner, NewLeadList.ofPeople("n").withPeople(two)),
                options -> scene.leadLists.with(options).remove(scene.owner, people, List.of()),
                options -> scene.leadLists.with(options).addCompanies(scene.owner, people, List.of()),
                options -> scene.leadLists.with(options).addProspects(scene.owner, people, List.of()),
                options -> scene.leadLists.imports().with(options).addLeads(scene.owner, people, null, List.of()),
                options -> scene.leadLists
                        .with(options)
                        .access()
                        .share(scene.owner, people, scene.owner.user(), Role.VIEWER));
        for (Function<WriteOptions, ?> write : writes) {
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> write.apply(once));
        }
        scene.limits = Limits.DEFAULT;

        assertThat(scene.leadLists
                        .with(once)
                        .addProspects(scene.owner, people, Selection.manual(two))
                        .addedCount())
                .isEqualTo(2);
    }

    @Test
    void rejections_without_an_idempotency_key_are_not_stored() {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> scene.leadLists.clear(scene.viewer, people));
        scene.leadLists.access().share(scene.owner, people, scene.viewer.user(), Role.EDITOR);

        assertThat(scene.leadLists.clear(scene.viewer, people).memberCount()).isZero();
    }

    @Test
    void a_stored_rejection_changes_nothing_else() {
        List<Object> before = scene.everything(people);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> scene.setUp()
                        .unknownIdsWhenAdding(UnknownIds.REJECT)
                        .build()
                        .with(EntryScene.once("once"))
                        .addProspects(scene.owner, people, Selection.manual(Samples.people("d-1", "unknown"))));

        assertThat(scene.everything(people)).isEqualTo(before);
        assertThat(scene.recordsOf("d-1")).isZero();
    }
}
