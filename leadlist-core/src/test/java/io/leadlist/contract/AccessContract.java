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

/** The access table, cell by cell: each of the entry's methods that names a list, called by each kind of caller. */
public abstract class AccessContract {
    private static final String DONE = "done";
    private static final String NOT_FOUND = "not found";
    private final LifeScene scene;

    /** Tests the adapter of this fixture. */
    protected AccessContract(StorageFixture fixture) {
        scene = new LifeScene(fixture);
    }

    /** Written by hand and not derived from {@link Permission#requiredRole}, because that is what is tested. */
    private static Role requiredRole(Permission permission) {
        return switch (permission) {
            case READ -> Role.VIEWER;
            case ADD, REMOVE, UPDATE, UNDO, CANCEL_IMPORT -> Role.EDITOR;
            case SHARE, DELETE -> Role.OWNER;
        };
    }

    private static String answer(Permission permission, Role role) {
        boolean isAllowed =
                role == Role.OWNER || role == requiredRole(permission) || requiredRole(permission) == Role.VIEWER;
        return isAllowed ? DONE : "needs " + requiredRole(permission);
    }

    private Map<Caller.Member, String> expected(Permission permission) {
        Map<Caller.Member, String> expected = new LinkedHashMap<>();
        expected.put(scene.viewer, answer(permission, Role.VIEWER));
        expected.put(scene.editor, answer(permission, Role.EDITOR));
        expected.put(scene.owner, DONE);
        expected.put(scene.second, DONE);
        expected.put(scene.stranger, "needs " + requiredRole(permission));
        expected.put(scene.stranger.asAdmin(), DONE);
        expected.put(scene.viewer.asAdmin(), DONE);
        expected.put(scene.elsewhere, NOT_FOUND);
        expected.put(scene.elsewhere.asAdmin(), NOT_FOUND);
        return expected;
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void each_caller_may_what_the_table_says(Action deed) {
        Map<Caller.Member, String> expected = expected(deed.permission());
        Map<Caller.Member, String> actual = new LinkedHashMap<>();
        expected.keySet().forEach(caller -> actual.put(caller, outcome(deed, caller, false)));
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void where_a_list_is_shared_everyone_is_an_editor_and_who_is_more_stays_it(Action deed) {
        String answer = answer(deed.permission(), Role.EDITOR);
        Map<Caller.Member, String> expected = expected(deed.permission());
        expected.put(scene.viewer, answer);
        expected.put(scene.stranger, answer);
        Map<Caller.Member, String> actual = new LinkedHashMap<>();
        expected.keySet().forEach(caller -> actual.put(caller, outcome(deed, caller, true)));
        assertThat(actual).isEqualTo(expected);
    }

    /** What a caller is answered, on a list of its own; a refused call has changed nothing. */
    private String outcome(Action deed, Caller.Member caller, boolean shared) {
        LeadListId list = deed.prepare(scene, shared);
        List<Object> before = scene.everything(list);
        try {
            deed.with(scene, caller, list);
            return DONE;
        } catch (LeadListException refusal) {
            assertThat(scene.everything(list)).isEqualTo(before);
            return said(refusal, list);
        }
    }

    private static String said(LeadListException refusal, LeadListId list) {
        if (refusal instanceof ForbiddenException forbidden) {
            assertThat(forbidden.listId()).isEqualTo(list);
            return "needs " + forbidden.requiredRole();
        }
        assertThat(refusal).isInstanceOf(LeadListNotFoundException.class);
        assertThat(((LeadListNotFoundException) refusal).listId()).isEqualTo(list);
        return NOT_FOUND;
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void a_list_of_another_organization_is_answered_like_one_that_nobody_knows(Action deed) {
        LeadListId list = deed.prepare(scene, true);
        LeadListId unknown = new LeadListId(UUID.randomUUID());
        for (Caller.Member caller : List.of(scene.elsewhere, scene.elsewhere.asAdmin())) {
            assertThat(refusal(deed, caller, list).replace(list.toString(), "it"))
                    .isEqualTo(refusal(deed, caller, unknown).replace(unknown.toString(), "it"));
        }
        assertThat(refusal(deed, scene.owner, unknown)).isEqualTo(refusal(deed, scene.elsewhere, unknown));
        assertThat(refusal(deed, scene.admin, unknown)).isEqualTo(refusal(deed, scene.elsewhere, unknown));
    }

    private String refusal(Action deed, Caller caller, LeadListId list) {
        try {
            return "answered: " + deed.with(scene, caller, list);
        } catch (LeadListException refusal) {
            return refusal.toString();
        }
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void who_is_not_signed_in_or_acts_for_nobody_is_refused_before_all_else(Action deed) {
        LeadListId list = deed.prepare(scene, true);
        assertThatExceptionOfType(NotSignedInException.class)
                .isThrownBy(() -> deed.with(scene, Caller.anonymous(), list));
        assertThatExceptionOfType(NoOrganizationException.class)
                .isThrownBy(() -> deed.with(scene, Caller.withoutOrganization("owner"), list));
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#all")
    void where_reading_is_open_everyone_of_the_organization_reads_and_does_no_more(Action deed) {
        LeadListId list = deed.prepare(scene, false);
        LeadLists open = scene.setUp().openReading().build();
        String expected = deed.permission() == Permission.READ ? DONE : "needs " + requiredRole(deed.permission());
        assertThat(outcome(open, deed, scene.stranger, list)).isEqualTo(expected);
        assertThat(outcome(open, deed, scene.elsewhere.asAdmin(), list)).isEqualTo(NOT_FOUND);
    }

    private static String outcome(LeadLists leadLists, Action deed, Caller by, LeadListId list) {
        try {
            assertThat(deed.method().apply(new Action.Call(leadLists, by, list, WriteOptions.DEFAULT, 0)))
                    .isNotNull();
            return DONE;
        } catch (LeadListException refusal) {
            return said(refusal, list);
        }
    }

    @Test
    void every_verb_is_in_the_table_and_has_a_method() {
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
                .create(scene.stranger, NewLeadList.ofPeople("Own"))
                .list()
                .id();
        List.of(shared, closed, own)
                .forEach(
                        list -> scene.leadLists.addProspects(scene.admin, list, Selection.manual(Samples.people("p"))));
        for (Caller.Member caller : List.of(scene.owner, scene.second, scene.editor, scene.viewer)) {
            assertThat(seen(scene.leadLists, caller)).containsExactlyInAnyOrder(shared, closed);
        }
        assertThat(seen(scene.leadLists, scene.stranger)).containsExactlyInAnyOrder(shared, own);
        assertThat(seen(scene.leadLists, scene.admin)).containsExactlyInAnyOrder(shared, closed, own);
        assertThat(seen(scene.setUp().openReading().build(), scene.viewer))
                .containsExactlyInAnyOrder(shared, closed, own);
        assertThat(seen(scene.leadLists, scene.elsewhere.asAdmin())).isEmpty();
    }

    /** In both overviews the same lists. */
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
