package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.ImportedList;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.ChangeId;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.Outcome;
import io.leadlist.list.RemoveOutcome;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.Sharing;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import io.leadlist.storage.Operations.Answer;
import io.leadlist.storage.Operations.Answer.Canceled;
import io.leadlist.storage.Operations.Answer.Changed;
import io.leadlist.storage.Operations.Answer.Deleted;
import io.leadlist.storage.Operations.Answer.Removed;
import io.leadlist.storage.Operations.Answer.Undone;
import io.leadlist.storage.Operations.Answer.Updated;
import io.leadlist.storage.Operations.Answered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link io.leadlist.storage.Operations}: the answers to changes come back as they were, and go when
 * they are old.
 */
public abstract class ReportsContract extends StorageContract {
    private static final List<RemoveOutcome.Result> RESULTS = List.of(RemoveOutcome.Result.values());
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    /** Tests the adapter of this fixture. */
    protected ReportsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void an_answer_to_a_removal_comes_back() {
        assertThatAllComeBack(list -> new Removed(new RemoveReport(list, outcomes(list.type()))));
        assertThatAllComeBack(list -> new Removed(new RemoveReport(list, List.of())));
    }

    @Test
    void an_answer_to_an_update_comes_back() {
        assertThatAllComeBack(list -> new Updated(new UpdateReport(list, List.of(), 0)));
        assertThatAllComeBack(list -> new Updated(new UpdateReport(
                list,
                outcomes(list.type()).stream()
                        .map(one -> new AddOutcome(
                                one.index(), one.id(), OUTCOMES.get(one.index() % OUTCOMES.size()), null, null))
                        .toList(),
                Integer.MAX_VALUE)));
    }

    @Test
    void an_answer_to_an_undo_comes_back() {
        for (int i = 0; i < 4; i++) {
            boolean one = i % 2 == 0;
            boolean other = i / 2 == 0;
            int number = i;
            assertThatAllComeBack(list -> new Undone(new UndoReport(
                    list,
                    new ChangeId(list.id(), 1 + number * 1_000_000_000_000L),
                    number,
                    7 * number,
                    one,
                    one ? List.of() : ids(list.type()),
                    number * 1_000,
                    other)));
        }
    }

    @Test
    void an_answer_to_an_undo_that_leaves_a_thousand_members_comes_back() {
        List<LeadId> conflicts = new ArrayList<>();
        for (int i = 0; i < UndoReport.MAX_CONFLICTS; i++) {
            conflicts.add(new PersonId("person " + i));
        }
        LeadList list = Samples.aList(organization, LeadType.PERSON);
        assertThatItComesBack(
                new IdempotencyKey("op"),
                new Undone(new UndoReport(list, new ChangeId(list.id(), 2), 0, 1, false, conflicts, 1_000_000, true)));
    }

    @Test
    void an_answer_to_a_change_as_a_whole_and_to_a_deletion_comes_back() {
        assertThatAllComeBack(Changed::new);
        assertThatAllComeBack(Deleted::new);
    }

    @Test
    void an_answer_to_the_end_of_an_import_comes_back() {
        assertThatAllComeBack(list -> new Canceled(new ImportedList(list, null)));
        assertThatAllComeBack(list -> new Canceled(new ImportedList(
                list, ImportSamples.anImport(list.id()).accepting(7).canceled(Samples.NOW))));
    }

    @Test
    void answers_that_are_older_than_an_instant_are_forgotten() {
        store("old", Samples.NOW.minusMillis(1));
        store("OLD", Samples.NOW.minusSeconds(100_000_000));
        store("then", Samples.NOW);
        store("later", Samples.NOW.plusMillis(1));
        assertThat(sweep(9)).isEqualTo(2);
        assertThat(sweep(9)).isZero();
        assertThat(isThere("old")).isFalse();
        assertThat(isThere("OLD")).isFalse();
        assertThat(isThere("then")).isTrue();
        assertThat(isThere("later")).isTrue();
    }

    @Test
    void answers_are_forgotten_up_to_the_limit() {
        Samples.ODD_TEXTS.forEach(text -> store(text, Samples.NOW.minusMillis(1)));
        int left = Samples.ODD_TEXTS.size();
        while (left > 0) {
            assertThat(sweep(5)).isEqualTo(Math.min(5, left));
            left = Math.max(0, left - 5);
            assertThat(Samples.ODD_TEXTS.stream().filter(this::isThere)).hasSize(left);
        }
        assertThat(sweep(5)).isZero();
    }

    @Test
    void an_id_whose_answer_is_forgotten_is_free() {
        store("op", Samples.NOW.minusMillis(1));
        sweep(1);
        assertThatItComesBack(new IdempotencyKey("op"), new Changed(Samples.aList(organization, LeadType.PERSON)));
    }

    @Test
    void answers_of_another_organization_are_not_forgotten() {
        store("op", Samples.NOW.minusMillis(1));
        run(
                otherOrganization,
                transaction -> assertThat(transaction.operations().sweep(Samples.NOW, 9))
                        .isZero());
        assertThat(isThere("op")).isTrue();
    }

    private int sweep(int limit) {
        return in(transaction -> transaction.operations().sweep(Samples.NOW, limit));
    }

    private void store(String id, Instant at) {
        Answer answer = new Changed(Samples.aList(organization, LeadType.PERSON));
        run(transaction ->
                transaction.operations().store(new IdempotencyKey(id), new Answered("f".repeat(64), answer, at)));
    }

    private boolean isThere(String id) {
        return optionalIn(transaction -> transaction.operations().find(new IdempotencyKey(id)))
                .isPresent();
    }

    /** Stores an answer about each of a few lists. */
    private void assertThatAllComeBack(Function<LeadList, Answer> about) {
        LeadList people = Samples.aList(organization, LeadType.PERSON);
        for (LeadList list : List.of(people, people.with(new ListDetails("Other", null)), anOddList())) {
            assertThatItComesBack(new IdempotencyKey("op " + UUID.randomUUID()), about.apply(list));
        }
    }

    private void assertThatItComesBack(IdempotencyKey id, Answer answer) {
        Answered answered = new Answered("f".repeat(64), answer, Samples.NOW);
        run(transaction -> transaction.operations().store(id, answered));
        assertThat(optionalIn(transaction -> transaction.operations().find(id))).contains(answered);
    }

    private LeadList anOddList() {
        return new LeadList(
                new LeadListId(UUID.randomUUID()),
                organization,
                Samples.ODD_TEXTS.get(11),
                LeadType.COMPANY,
                new IcpId(UUID.randomUUID()),
                null,
                new Sharing(Samples.oddGrants(), true, true),
                Long.MAX_VALUE,
                1_000_000_000_000L,
                Samples.NOW.minusMillis(1),
                Samples.NOW);
    }

    private static List<RemoveOutcome> outcomes(LeadType type) {
        List<RemoveOutcome> outcomes = new ArrayList<>();
        for (LeadId id : ids(type)) {
            outcomes.add(new RemoveOutcome(outcomes.size(), id, RESULTS.get(outcomes.size() % RESULTS.size())));
        }
        return outcomes;
    }

    private static List<LeadId> ids(LeadType type) {
        List<LeadId> ids = new ArrayList<>();
        for (String text : Samples.ODD_TEXTS) {
            ids.add(type == LeadType.PERSON ? new PersonId(text) : Samples.aCompanyId(ids.size()));
        }
        return ids;
    }
}
