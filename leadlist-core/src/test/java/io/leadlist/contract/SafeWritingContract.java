package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.ConflictException;
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

/**
 * What the entry promises of each write under an idempotency key, with an expected version, and as a dry run; over any
 * storage.
 */
public abstract class SafeWritingContract {
    private static final WriteOptions ONCE = LifeScene.once("once");
    private final LifeScene scene;

    /** Tests the adapter of this fixture. */
    protected SafeWritingContract(StorageFixture fixture) {
        scene = new LifeScene(fixture);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void a_repeat_gets_the_first_answer_and_has_no_second_effect(Action deed) {
        LeadListId list = deed.prepare(scene, false);
        Object answer = deed.with(scene, scene.owner, list, ONCE);
        somethingHappensTo(deed, list);
        List<Object> before = everything(deed, list);

        assertThat(deed.with(scene, scene.owner, list, ONCE)).isEqualTo(answer);
        assertThat(everything(deed, list)).isEqualTo(before);
    }

    private void somethingHappensTo(Action deed, LeadListId list) {
        if (!deed.deletes()) {
            scene.leadLists.update(scene.admin, list, ListUpdate.NOTHING.withName("Meanwhile"));
        }
    }

    /** All of the list; nothing of one that is deleted. */
    private List<Object> everything(Action deed, LeadListId list) {
        if (deed.deletes()) {
            assertThatExceptionOfType(LeadListNotFoundException.class).isThrownBy(() -> scene.find(list));
            return List.of();
        }
        return scene.everything(list);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void an_operation_id_that_stands_for_other_content_is_refused(Action deed) {
        LeadListId list = deed.prepare(scene, false);
        LeadListId other = deed.prepare(scene, false);
        Object answer = deed.with(scene, scene.owner, list, ONCE);
        List<Object> before = scene.everything(other);

        for (int content = 1; content < deed.contents(); content++) {
            assertConflict(deed, scene.owner, list, ONCE, content);
        }
        assertConflict(deed, scene.owner, other, ONCE, 0);
        assertConflict(deed, scene.owner, list, ONCE.expecting(2), 0);
        int next = (Action.WRITES.indexOf(deed) + 1) % Action.WRITES.size();
        for (Action another : List.of(Action.WRITES.get(next), Action.WRITES.get((next + 7) % Action.WRITES.size()))) {
            assertConflict(another, scene.owner, list, ONCE, 0);
        }
        assertThat(scene.everything(other)).isEqualTo(before);
        assertThat(deed.with(scene, scene.owner, list, ONCE)).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void another_caller_of_the_organization_cannot_retry_an_operation(Action deed) {
        LeadListId list = deed.prepare(scene, false);
        Object answer = deed.with(scene, scene.owner, list, ONCE);
        assertConflict(deed, scene.admin, list, ONCE, 0);
        assertThat(deed.with(scene, scene.owner, list, ONCE)).isEqualTo(answer);
    }

    @Test
    void another_caller_of_the_organization_cannot_retry_a_creation() {
        NewLeadList people = NewLeadList.ofPeople("Once");
        scene.leadLists.with(ONCE).create(scene.owner, people);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> scene.leadLists.with(ONCE).create(scene.admin, people));
        assertThat(scene.leadLists.findAll(scene.admin, null, 10).lists()).hasSize(1);
    }

    private void assertConflict(Action deed, Caller by, LeadListId list, WriteOptions options, int content) {
        assertThatExceptionOfType(ConflictException.class)
                .as("%s, content %s", deed, content)
                .isThrownBy(() -> deed.method().apply(new Action.Call(scene.leadLists, by, list, options, content)))
                .satisfies(refusal -> assertThat(refusal.idempotencyKey())
                        .isEqualTo(options.idempotencyKey().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void one_operation_of_several_threads_happens_once(Action deed) throws Exception {
        LeadListId list = deed.prepare(scene, false);
        Callable<Object> call = () -> deed.with(scene, scene.owner, list, ONCE);
        List<Object> answers = ConcurrencyContract.together(Collections.nCopies(4, call));

        assertThat(new HashSet<>(answers)).hasSize(1);
        if (!deed.deletes()) {
            assertThat(scene.find(list).version()).isLessThanOrEqualTo(3);
            assertThat(scene.journal(list)).extracting(Change::version).doesNotHaveDuplicates();
            assertThat(scene.members(list)).hasSize((int) scene.find(list).memberCount());
        }
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void the_change_says_under_which_operation_it_was_made(Action deed) {
        LeadListId list = deed.prepare(scene, false);
        deed.with(scene, scene.owner, list, ONCE);
        if (!deed.deletes()) {
            assertThat(scene.journal(list).stream()
                            .filter(change -> change.version() > 2)
                            .map(Change::operation))
                    .allMatch(ONCE.idempotencyKey().orElseThrow()::equals);
        }
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void the_expected_version_lets_the_write_pass(Action deed) {
        LeadListId list = deed.prepare(scene, false);
        LeadListId other = deed.prepare(scene, false);
        deed.with(scene, scene.owner, list, WriteOptions.DEFAULT.expecting(2));
        deed.with(scene, scene.owner, other);

        assertThat(everything(deed, list).toString().replace(list.toString(), "it"))
                .isEqualTo(everything(deed, other).toString().replace(other.toString(), "it"));
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void another_version_is_refused_with_both(Action deed) {
        LeadListId list = deed.prepare(scene, false);
        List<Object> before = scene.everything(list);
        for (long version : List.of(1L, 3L, Long.MAX_VALUE)) {
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> deed.with(scene, scene.owner, list, WriteOptions.DEFAULT.expecting(version)))
                    .satisfies(refusal -> {
                        assertThat(refusal.listId()).isEqualTo(list);
                        assertThat(refusal.expected()).isEqualTo(version);
                        assertThat(refusal.actual()).isEqualTo(2);
                    });
        }
        assertThat(scene.everything(list)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void who_may_not_learns_nothing_of_versions(Action deed) {
        LeadListId list = deed.prepare(scene, false);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> deed.with(scene, scene.viewer, list, WriteOptions.DEFAULT.expecting(1)));
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> deed.with(scene, scene.elsewhere.asAdmin(), list, WriteOptions.DEFAULT.expecting(1)));
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void a_dry_run_tells_the_answer_and_keeps_nothing(Action deed) {
        LeadListId list = deed.prepare(scene, false);
        List<Object> before = scene.everything(list);
        Object dry = deed.with(scene, scene.owner, list, WriteOptions.DRY_RUN);

        assertThat(scene.everything(list)).isEqualTo(before);
        assertThat(scene.recordsOf("p10", "d-0", "d-1")).isZero();
        assertThat(deed.with(scene, scene.owner, list)).isEqualTo(dry);
    }

    @ParameterizedTest
    @MethodSource("io.leadlist.contract.Action#writes")
    void a_dry_run_is_refused_like_the_write(Action deed) {
        LeadListId list = deed.prepare(scene, false);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> deed.with(scene, scene.viewer, list, WriteOptions.DRY_RUN));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> deed.with(scene, scene.owner, list, WriteOptions.DRY_RUN.expecting(1)));
    }

    @Test
    void a_creation_happens_once_and_has_no_version_to_expect() {
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
    void an_operation_id_belongs_to_one_organization() {
        scene.leadLists.with(ONCE).create(scene.owner, NewLeadList.ofPeople("Here"));
        AddReport there = scene.leadLists.with(ONCE).create(scene.elsewhere, NewLeadList.ofCompanies("There"));

        assertThat(there.list().type()).isEqualTo(LeadType.COMPANY);
    }

    @Test
    void answers_are_kept_for_the_time_that_the_host_sets_and_swept_by_a_call() {
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
    void of_two_writers_who_expect_the_same_version_one_is_told_that_it_is_stale() throws Exception {
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
