package io.leadlist.contract;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.StaleVersionException;
import io.leadlist.list.LeadList;
import io.leadlist.list.RemoveOutcome;
import io.leadlist.list.RemoveOutcome.Result;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.Sharing;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import io.leadlist.storage.Operations;
import io.leadlist.storage.Operations.Answer;
import io.leadlist.storage.Operations.Answer.Changed;
import io.leadlist.storage.Operations.Answer.Deleted;
import io.leadlist.storage.Operations.Answer.Rejected;
import io.leadlist.storage.Operations.Answer.Removed;
import io.leadlist.storage.Operations.Answer.Undone;
import io.leadlist.storage.Operations.Answer.Updated;
import io.leadlist.storage.Operations.Answered;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The faults of what keeps answers to changes, and refusals, and forgets them. */
@SuppressWarnings("ImmutableEnumChecker") // what is done otherwise has no state
enum ReportFault implements FaultyStore {
    SWEEP_TAKES_THE_YOUNG(
            "sweep",
            (sound, call) ->
                    sound.operations().sweep(call.<Instant>argument(0).plusMillis(1), call.<Integer>argument(1))),
    SWEEP_KNOWS_NO_LIMIT(
            "sweep",
            (sound, call) ->
                    Math.min(sound.operations().sweep(call.argument(0), Integer.MAX_VALUE), call.<Integer>argument(1))),
    SWEEP_DOES_NOTHING("sweep", (sound, call) -> 0),
    SWEEP_COUNTS_UP_TO_THE_LIMIT_WHATEVER_WENT("sweep", (sound, call) -> {
        call.proceed();
        return call.<Integer>argument(1);
    }),
    REMOVALS_LOSE_WHO_WAS_THERE_TWICE(
            answer -> answer instanceof Removed removed ? new Removed(onceEach(removed.report())) : answer),
    UPDATES_LOSE_HOW_MANY_LEFT(answer -> answer instanceof Updated updated
            ? new Updated(
                    new UpdateReport(updated.report().list(), updated.report().outcomes(), 0))
            : answer),
    UNDOS_LOSE_THAT_DETAILS_WERE_TOUCHED(
            answer -> answer instanceof Undone undone ? new Undone(untouched(undone.report())) : answer),
    DELETIONS_ARE_KEPT_AS_CHANGES(answer -> answer instanceof Deleted deleted ? new Changed(deleted.list()) : answer),
    LISTS_LOSE_THEIR_ROLES(
            answer -> answer instanceof Changed changed ? new Changed(withoutRoles(changed.list())) : answer),
    REFUSALS_LOSE_WHO_IS_TOUCHED(ofRefusals(refusal -> refusal instanceof NotUndoableException undo
            ? new NotUndoableException(undo.listId(), undo.version(), undo.reason(), List.of())
            : refusal)),
    REFUSALS_LOSE_ALL_VIOLATIONS_BUT_ONE(ofRefusals(refusal -> refusal instanceof InvalidRequestException invalid
            ? new InvalidRequestException(invalid.violations().get(0))
            : refusal)),
    REFUSALS_LOSE_WHAT_WAS_EXPECTED(ofRefusals(refusal -> refusal instanceof StaleVersionException stale
            ? new StaleVersionException(stale.listId(), stale.actual(), stale.actual())
            : refusal)),
    REFUSALS_LOSE_THE_LIST(ofRefusals(refusal -> refusal instanceof LimitReachedException limit
            ? new LimitReachedException(limit.limited(), limit.limit(), null)
            : refusal));

    private final String method;
    private final BiFunction<Transaction, Call, Object> otherwise;

    ReportFault(String method, BiFunction<Transaction, Call, Object> otherwise) {
        this.method = method;
        this.otherwise = otherwise;
    }

    ReportFault(UnaryOperator<Answer> stored) {
        this("store", (sound, call) -> {
            Answered answered = call.argument(1);
            sound.operations()
                    .store(
                            call.argument(0),
                            new Answered(answered.fingerprint(), stored.apply(answered.answer()), answered.at()));
            return null;
        });
    }

    @Override
    public Operations operations(Transaction sound) {
        return FaultyStore.instead(Operations.class, sound.operations(), method, call -> otherwise.apply(sound, call));
    }

    private static UnaryOperator<Answer> ofRefusals(UnaryOperator<LeadListException> otherwise) {
        return answer -> answer instanceof Rejected refused ? new Rejected(otherwise.apply(refused.refusal())) : answer;
    }

    private static RemoveReport onceEach(RemoveReport report) {
        return new RemoveReport(
                report.list(),
                report.outcomes().stream()
                        .map(one -> one.result() == Result.DUPLICATE_IN_REQUEST
                                ? new RemoveOutcome(one.index(), one.id(), Result.NOT_A_MEMBER)
                                : one)
                        .toList());
    }

    private static UndoReport untouched(UndoReport report) {
        return new UndoReport(
                report.list(),
                report.undone(),
                report.removedCount(),
                report.returnedCount(),
                report.detailsRestored(),
                report.conflicts(),
                report.conflictCount(),
                false);
    }

    private static LeadList withoutRoles(LeadList list) {
        Sharing sharing = list.sharing();
        return list.with(Sharing.of(sharing.userIds(), sharing.shared(), sharing.visible()));
    }
}
