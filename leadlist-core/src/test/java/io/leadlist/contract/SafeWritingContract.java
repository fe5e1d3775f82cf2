package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.ConflictException;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.selection.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of idempotency keys, expected versions and dry runs for each write, over any storage. */
public abstract class SafeWritingContract {
    private static final WriteOptions ONCE = EntryScene.once("once");
    private final EntryScene scene;

    /** Tests the adapter of this fixture. */
    protected SafeWritingContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void a_retry_gets_the_first_result_and_has_no_second_effect(Action action) {
        LeadListId list = action.prepare(scene, false);
        Object result = action.with(scene, scene.owner, list, ONCE);
        changeState(action, list);
        List<Object> before = everything(action, list);

        assertThat(action.with(scene, scene.owner, list, ONCE)).isEqualTo(result);
        assertThat(everything(action, list)).isEqualTo(before);
    }

    private void changeState(Action action, LeadListId list) {
        if (!action.deletes()) {
            scene.leadLists.update(scene.admin, list, ListUpdate.NOTHING.withName("InterruptedStorage"));
        }
    }

    /** Returns everything that can be read of the list; empty if it is deleted. */
    private List<Object> everything(Action action, LeadListId list) {
        if (action.deletes()) {
            assertThatExceptionOfType(LeadListNotFoundException.class).isThrownBy(() -> scene.find(list));
            return List.of();
        }
        return scene.everything(list);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void an_idempotency_key_with_other_content_is_rejected(Action action) {
        LeadListId list = action.prepare(scene, false);
        LeadListId other = action.prepare(scene, false);
        Object result = action.with(scene, scene.owner, list, ONCE);
        List<Object> before = scene.everything(other);

        for (int content = 1; content < action.contents(); content++) {
            assertConflict(action, scene.owner, list, ONCE, content);
        }
        assertConflict(action, scene.owner, other, ONCE, 0);
        assertConflict(action, scene.owner, list, ONCE.expecting(2), 0);
        int next = (Action.WRITES.indexOf(action) + 1) % Action.WRITES.size();
        for (Action another : List.of(Action.WRITES.get(next), Action.WRITES.get((next + 7) % Action.WRITES.size()))) {
            assertConflict(another, scene.owner, list, ONCE, 0);
        }
        assertThat(scene.everything(other)).isEqualTo(before);
        assertThat(action.with(scene, scene.owner, list, ONCE)).isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void another_caller_of_the_organization_cannot_retry_a_write(Action action) {
        LeadListId list = action.prepare(scene, false);
        Object result = action.with(scene, scene.owner, list, ONCE);
        assertConflict(action, scene.admin, list, ONCE, 0);
        assertThat(action.with(scene, scene.owner, list, ONCE)).isEqualTo(result);
    }

    @Test
    void another_caller_of_the_organization_cannot_retry_a_creation() {
        NewLeadList people = NewLeadList.ofPeople("Once");
        scene.leadLists.with(ONCE).create(scene.owner, people);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> scene.leadLists.with(ONCE).create(scene.admin, people));
        assertThat(scene.leadLists.findAll(scene.admin, null, 10).lists()).hasSize(1);
    }

    private void assertConflict(Action action, Caller by, LeadListId list, WriteOptions options, int content) {
        assertThatExceptionOfType(ConflictException.class)
                .as("%s, content %s", action, content)
                .isThrownBy(() -> action.method().apply(new Action.Call(scene.leadLists, by, list, options, content)))
                .satisfies(refusal -> assertThat(refusal.idempotencyKey())
                        .isEqualTo(options.idempotencyKey().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void one_idempotency_key_on_several_threads_takes_effect_once(Action action) throws Exception {
        LeadListId list = action.prepare(scene, false);
        Callable<Object> call = () -> action.with(scene, scene.owner, list, ONCE);
        List<Object> results = ConcurrencyContract.together(Collections.nCopies(4, call));

        assertThat(new HashSet<>(results)).hasSize(1);
        if (!action.deletes()) {
            assertThat(scene.find(list).version()).isLessThanOrEqualTo(3);
            assertThat(scene.journal(list)).extracting(Change::version).doesNotHaveDuplicates();
            assertThat(scene.members(list)).hasSize((int) scene.find(list).memberCount());
        }
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void the_change_names_its_idempotency_key(Action action) {
        LeadListId list = action.prepare(scene, false);
        action.with(scene, scene.owner, list, ONCE);
        if (!action.deletes()) {
            assertThat(scene.journal(list).stream()
                            .filter(change -> change.version() > 2)
                            .map(Change::idempotencyKey))
                    .allMatch(ONCE.idempotencyKey().orElseThrow()::equals);
        }
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void a_write_with_the_expected_version_takes_effect(Action action) {
        LeadListId list = action.prepare(scene, false);
        LeadListId other = action.prepare(scene, false);
        action.with(scene, scene.owner, list, WriteOptions.DEFAULT.expecting(2));
        action.with(
                scene, scene.owner, other, WriteOptions.DEFAULT.expecting(ExpectedVersions.noneOf(List.of(1L, 3L))));

        assertThat(everything(action, list).toString().replace(list.toString(), "it"))
                .isEqualTo(everything(action, other).toString().replace(other.toString(), "it"));
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void another_version_is_rejected_with_both_versions(Action action) {
        LeadListId list = action.prepare(scene, false);
        List<Object> before = scene.everything(list);
        for (ExpectedVersions expected : List.of(
                ExpectedVersions.of(1),
                ExpectedVersions.of(3),
                ExpectedVersions.of(Long.MAX_VALUE),
                ExpectedVersions.oneOf(List.of(1L, 3L)),
                ExpectedVersions.oneOf(List.of()),
                ExpectedVersions.noneOf(List.of(2L)),
                ExpectedVersions.noneOf(List.of(1L, 2L, 3L)),
                ExpectedVersions.NO_LIST)) {
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> action.with(scene, scene.owner, list, WriteOptions.DEFAULT.expecting(expected)))
                    .satisfies(refusal -> {
                        assertThat(refusal.listId()).isEqualTo(list);
                        assertThat(refusal.expected()).isEqualTo(expected);
                        assertThat(refusal.actual()).isEqualTo(2);
                    });
        }
        assertThat(scene.everything(list)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void a_caller_without_permission_does_not_learn_the_version(Action action) {
        LeadListId list = action.prepare(scene, false);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> action.with(scene, scene.viewer, list, WriteOptions.DEFAULT.expecting(1)));
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(
                        () -> action.with(scene, scene.elsewhere.asAdmin(), list, WriteOptions.DEFAULT.expecting(1)));
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void a_dry_run_returns_the_result_and_stores_nothing(Action action) {
        LeadListId list = action.prepare(scene, false);
        List<Object> before = scene.everything(list);
        Object dry = action.with(scene, scene.owner, list, WriteOptions.DRY_RUN);

        assertThat(scene.everything(list)).isEqualTo(before);
        assertThat(scene.recordsOf("p10", "d-0", "d-1")).isZero();
        assertThat(action.with(scene, scene.owner, list)).isEqualTo(dry);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void a_dry_run_is_rejected_like_the_write(Action action) {
        LeadListId list = action.prepare(scene, false);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> action.with(scene, scene.viewer, list, WriteOptions.DRY_RUN));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> action.with(scene, scene.owner, list, WriteOptions.DRY_RUN.expecting(1)));
    }

    @Test
    void a_retried_creation_takes_effect_once_and_cannot_expect_a_version() {
        NewLeadList people = NewLeadList.ofPeople("Once").withPeople(Samples.people("a", "d-1"));
        AddReport report = scene.leadLists.with(ONCE).create(scene.owner, people);
        scene.add(report.list().id(), "b");

        assertThat(scene.leadLists.with(ONCE).create(scene.owner, people)).isEqualTo(report);
        assertThat(scene.leadLists.findAll(scene.owner, null, 10).lists()).hasSize(1);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> scene.leadLists.with(ONCE).create(scene.owner, NewLeadList.ofPeople("Other")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        scene.leadLists.with(WriteOptions.DEFAULT.expecting(1)).create(scene.owner, people));
        NewLeadImport raw = NewLeadImport.of(InputKind.LINKEDIN, "owner", List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scene.leadLists
                        .imports()
                        .with(WriteOptions.DEFAULT.expecting(1))
                        .create(scene.owner, raw));
    }

    @Test
    void an_idempotency_key_belongs_to_one_organization() {
        scene.leadLists.with(ONCE).create(scene.owner, NewLeadList.ofPeople("Here"));
        AddReport there = scene.leadLists.with(ONCE).create(scene.elsewhere, NewLeadList.ofCompanies("There"));

        assertThat(there.list().type()).isEqualTo(LeadType.COMPANY);
    }

    @Test
    void results_are_stored_for_the_retention_time_and_purged_by_a_sweep() {
        LeadLists leadLists =
                scene.setUp().idempotencyRetention(Duration.ofHours(1)).build();
        LeadListId list = scene.people("a");
        Selection selection = Selection.manual(Samples.people("b"));
        AddReport first = leadLists.with(ONCE).addProspects(scene.owner, list, selection);
        scene.remove(list, "b");
        scene.clock.move(Duration.ofHours(1));

        assertThat(leadLists.housekeeping().sweep(scene.organization).results()).isZero();
        assertThat(leadLists.with(ONCE).addProspects(scene.owner, list, selection))
                .isEqualTo(first);
        assertThat(scene.members(list)).containsExactly("a");
        scene.clock.move(Duration.ofMillis(1));
        assertThat(leadLists
                        .housekeeping()
                        .sweep(scene.elsewhere.organization())
                        .results())
                .isZero();
        assertThat(leadLists.housekeeping().sweep(scene.organization).results()).isEqualTo(1);
        assertThat(leadLists.housekeeping().sweep(scene.organization).results()).isZero();
        assertThat(leadLists
                        .with(ONCE)
                        .addProspects(scene.owner, list, selection)
                        .list()
                        .version())
                .isEqualTo(4);
        assertThat(scene.members(list)).containsExactly("a", "b");
    }

    @Test
    void one_of_two_writes_that_expect_the_same_version_is_stale() throws Exception {
        LeadListId list = scene.people("a");
        List<Callable<String>> calls = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            Selection selection = Selection.manual(Samples.people("t" + thread));
            calls.add(() -> {
                try {
                    LeadList after = scene.leadLists
                            .with(WriteOptions.DEFAULT.expecting(1))
                            .addProspects(scene.owner, list, selection)
                            .list();
                    return "at " + after.version();
                } catch (StaleVersionException stale) {
                    return "stale at " + stale.actual();
                }
            });
        }

        assertThat(ConcurrencyContract.together(calls))
                .containsExactlyInAnyOrder("at 2", "stale at 2", "stale at 2", "stale at 2");
        assertThat(scene.members(list)).hasSize(2);
    }
}
