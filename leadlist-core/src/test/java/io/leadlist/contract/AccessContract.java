package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Permission;
import io.leadlist.selection.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The access table: each method of the entry that names a list, called by each kind of caller. */
public abstract class AccessContract {
    private static final String DONE = "done";
    private static final String NOT_FOUND = "not found";
    private final EntryScene scene;

    /** Tests the adapter of this fixture. */
    protected AccessContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
    }

    /** Written by hand, not derived from {@link Permission#requiredRole}, because this contract tests that method. */
    private static Role requiredRole(Permission permission) {
        return switch (permission) {
            case READ -> Role.VIEWER;
            case ADD, REMOVE, UPDATE, UNDO, CANCEL_IMPORT, SUPPRESS -> Role.EDITOR;
            case SHARE, DELETE, LIFT_SUPPRESSION -> Role.OWNER;
        };
    }

    private static String expectedOutcome(Permission permission, Role role) {
        boolean isAllowed =
                role == Role.OWNER || role == requiredRole(permission) || requiredRole(permission) == Role.VIEWER;
        return isAllowed ? DONE : "needs " + requiredRole(permission);
    }

    private Map<Caller.Member, String> expected(Permission permission) {
        Map<Caller.Member, String> expected = new LinkedHashMap<>();
        expected.put(scene.viewer, expectedOutcome(permission, Role.VIEWER));
        expected.put(scene.editor, expectedOutcome(permission, Role.EDITOR));
        expected.put(scene.owner, DONE);
        expected.put(scene.second, DONE);
        expected.put(scene.outsider, "needs " + requiredRole(permission));
        expected.put(scene.outsider.asAdmin(), DONE);
        expected.put(scene.viewer.asAdmin(), DONE);
        expected.put(scene.elsewhere, NOT_FOUND);
        expected.put(scene.elsewhere.asAdmin(), NOT_FOUND);
        return expected;
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void each_caller_may_do_exactly_what_the_table_allows(Action action) {
        Map<Caller.Member, String> expected = expected(action.permission());
        Map<Caller.Member, String> actual = new LinkedHashMap<>();
        expected.keySet().forEach(caller -> actual.put(caller, outcome(action, caller, false)));
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void all_users_are_editors_of_a_shared_list_and_owners_stay_owners(Action action) {
        String expectedOutcome = expectedOutcome(action.permission(), Role.EDITOR);
        Map<Caller.Member, String> expected = expected(action.permission());
        expected.put(scene.viewer, expectedOutcome);
        expected.put(scene.outsider, expectedOutcome);
        Map<Caller.Member, String> actual = new LinkedHashMap<>();
        expected.keySet().forEach(caller -> actual.put(caller, outcome(action, caller, true)));
        assertThat(actual).isEqualTo(expected);
    }

    /** Returns the outcome of a call on a new list, after checking that a rejected call has changed nothing. */
    private String outcome(Action action, Caller.Member caller, boolean shared) {
        LeadListId list = action.prepare(scene, shared);
        List<Object> before = scene.everything(list);
        try {
            action.with(scene, caller, list);
            return DONE;
        } catch (LeadListException rejection) {
            assertThat(scene.everything(list)).isEqualTo(before);
            return text(rejection, list);
        }
    }

    private static String text(LeadListException rejection, LeadListId list) {
        if (rejection instanceof ForbiddenException forbidden) {
            assertThat(forbidden.listId()).isEqualTo(list);
            return "needs " + forbidden.requiredRole();
        }
        assertThat(rejection).isInstanceOf(LeadListNotFoundException.class);
        assertThat(((LeadListNotFoundException) rejection).listId()).isEqualTo(list);
        return NOT_FOUND;
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void a_list_of_another_organization_is_rejected_like_an_unknown_list(Action action) {
        LeadListId list = action.prepare(scene, true);
        LeadListId unknown = new LeadListId(UUID.randomUUID());
        for (Caller.Member caller : List.of(scene.elsewhere, scene.elsewhere.asAdmin())) {
            assertThat(rejection(action, caller, list).replace(list.toString(), "it"))
                    .isEqualTo(rejection(action, caller, unknown).replace(unknown.toString(), "it"));
        }
        assertThat(rejection(action, scene.owner, unknown)).isEqualTo(rejection(action, scene.elsewhere, unknown));
        assertThat(rejection(action, scene.admin, unknown)).isEqualTo(rejection(action, scene.elsewhere, unknown));
    }

    private String rejection(Action action, Caller caller, LeadListId list) {
        try {
            return "returned: " + action.with(scene, caller, list);
        } catch (LeadListException rejection) {
            return rejection.toString();
        }
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void a_caller_without_sign_in_or_organization_is_rejected_before_all_other_checks(Action action) {
        LeadListId list = action.prepare(scene, true);
        assertThatExceptionOfType(NotSignedInException.class)
                .isThrownBy(() -> action.with(scene, Caller.anonymous(), list));
        assertThatExceptionOfType(NoOrganizationException.class)
                .isThrownBy(() -> action.with(scene, Caller.withoutOrganization("owner"), list));
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void with_open_reading_all_users_of_the_organization_may_read_but_not_write(Action action) {
        LeadListId list = action.prepare(scene, false);
        LeadLists open = scene.setUp().openReading().build();
        String expected = action.permission() == Permission.READ ? DONE : "needs " + requiredRole(action.permission());
        assertThat(outcome(open, action, scene.outsider, list)).isEqualTo(expected);
        assertThat(outcome(open, action, scene.elsewhere.asAdmin(), list)).isEqualTo(NOT_FOUND);
    }

    private static String outcome(LeadLists leadLists, Action action, Caller by, LeadListId list) {
        try {
            assertThat(action.method().apply(new Action.Call(leadLists, by, list, WriteOptions.DEFAULT, 0)))
                    .isNotNull();
            return DONE;
        } catch (LeadListException rejection) {
            return text(rejection, list);
        }
    }

    @Test
    void every_permission_is_in_the_table_and_has_a_method() {
        assertThat(Action.all().map(Action::permission)).contains(Permission.values());
        assertThat(Stream.of(Permission.values()).map(Permission::requiredRole))
                .isEqualTo(Stream.of(Permission.values())
                        .map(AccessContract::requiredRole)
                        .toList());
    }

    @Test
    void overviews_show_each_caller_the_lists_that_the_caller_may_read() {
        LeadListId shared = scene.aListOfAll(LeadType.PERSON, true);
        LeadListId closed = scene.aListOfAll(LeadType.PERSON, false);
        LeadListId own = scene.leadLists
                .create(scene.outsider, NewLeadList.ofPeople("Own"))
                .list()
                .id();
        List.of(shared, closed, own)
                .forEach(
                        list -> scene.leadLists.addProspects(scene.admin, list, Selection.manual(Samples.people("p"))));
        for (Caller.Member caller : List.of(scene.owner, scene.second, scene.editor, scene.viewer)) {
            assertThat(seen(scene.leadLists, caller)).containsExactlyInAnyOrder(shared, closed);
        }
        assertThat(seen(scene.leadLists, scene.outsider)).containsExactlyInAnyOrder(shared, own);
        assertThat(seen(scene.leadLists, scene.admin)).containsExactlyInAnyOrder(shared, closed, own);
        assertThat(seen(scene.setUp().openReading().build(), scene.viewer))
                .containsExactlyInAnyOrder(shared, closed, own);
        assertThat(seen(scene.leadLists, scene.elsewhere.asAdmin())).isEmpty();
    }

    /** Returns the visible lists, after checking that both overviews show the same ones. */
    private static List<LeadListId> seen(LeadLists leadLists, Caller caller) {
        List<LeadListId> all = leadLists.findAll(caller, null, 100).lists().stream()
                .map(LeadList::id)
                .toList();
        assertThat(leadLists.findHolding(caller, new PersonId("p"), PageRequest.first(100)).stream()
                        .map(LeadList::id))
                .containsExactlyInAnyOrderElementsOf(all);
        return all;
    }
}
