package io.leadlist.contract;

import io.leadlist.call.IdempotencyKey;
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
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Faults of the port that stores results and rejections, and removes them later. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum ReportFault implements Fault {
    RESULTS_ARE_NOT_STORED(OperationsContract.class, sound -> new ForwardingOperations(sound.operations()) {
        @Override
        public void store(IdempotencyKey id, Answered answer) {}
    }),
    RESULTS_ARE_FOUND_WITHOUT_CASE(OperationsContract.class, sound -> new ForwardingOperations(sound.operations()) {
        @Override
        public Optional<Answered> find(IdempotencyKey id) {
            return super.find(id)
                    .or(() -> super.find(new IdempotencyKey(id.value().toLowerCase(Locale.ROOT))));
        }
    }),
    SWEEP_TAKES_THE_YOUNG(ReportsContract.class, sound -> new ForwardingOperations(sound.operations()) {
        @Override
        public int sweep(Instant before, int limit) {
            return super.sweep(before.plusMillis(1), limit);
        }
    }),
    SWEEP_KNOWS_NO_LIMIT(ReportsContract.class, sound -> new ForwardingOperations(sound.operations()) {
        @Override
        public int sweep(Instant before, int limit) {
            return Math.min(super.sweep(before, Integer.MAX_VALUE), limit);
        }
    }),
    SWEEP_DOES_NOTHING(ReportsContract.class, sound -> new ForwardingOperations(sound.operations()) {
        @Override
        public int sweep(Instant before, int limit) {
            return 0;
        }
    }),
    SWEEP_ALWAYS_COUNTS_UP_TO_THE_LIMIT(ReportsContract.class, sound -> new ForwardingOperations(sound.operations()) {
        @Override
        public int sweep(Instant before, int limit) {
            super.sweep(before, limit);
            return limit;
        }
    }),
    REMOVALS_LOSE_DUPLICATES(
            ReportsContract.class,
            storing(answer -> answer instanceof Removed removed ? new Removed(onceEach(removed.report())) : answer)),
    UPDATES_LOSE_HOW_MANY_LEFT(
            ReportsContract.class,
            storing(answer -> answer instanceof Updated updated
                    ? new Updated(new UpdateReport(
                            updated.report().list(), updated.report().outcomes(), 0))
                    : answer)),
    UNDOS_LOSE_THAT_DETAILS_CONFLICT(
            ReportsContract.class,
            storing(answer ->
                    answer instanceof Undone undone ? new Undone(withoutDetailsConflict(undone.report())) : answer)),
    DELETIONS_ARE_STORED_AS_CHANGES(
            ReportsContract.class,
            storing(answer -> answer instanceof Deleted deleted ? new Changed(deleted.list()) : answer)),
    LISTS_LOSE_THEIR_ROLES(
            ReportsContract.class,
            storing(answer -> answer instanceof Changed changed ? new Changed(withoutRoles(changed.list())) : answer)),
    REJECTIONS_LOSE_THE_CONFLICTS(
            RejectionsContract.class,
            storingRejections(rejection -> rejection instanceof NotUndoableException undo
                    ? new NotUndoableException(undo.listId(), undo.version(), undo.reason(), List.of())
                    : rejection)),
    REJECTIONS_LOSE_ALL_VIOLATIONS_BUT_ONE(
            RejectionsContract.class,
            storingRejections(rejection -> rejection instanceof InvalidRequestException invalid
                    ? new InvalidRequestException(invalid.violations().get(0))
                    : rejection)),
    REJECTIONS_LOSE_THE_EXPECTED_VERSION(
            RejectionsContract.class,
            storingRejections(rejection -> rejection instanceof StaleVersionException stale
                    ? new StaleVersionException(stale.listId(), stale.actual(), stale.actual())
                    : rejection)),
    REJECTIONS_LOSE_THE_LIST(
            RejectionsContract.class,
            storingRejections(rejection -> rejection instanceof LimitReachedException limit
                    ? new LimitReachedException(limit.limited(), limit.limit(), null)
                    : rejection));

    private final Class<?> contract;
    private final Supplier<Storage> storage;

    ReportFault(Class<?> contract, Function<Transaction, Operations> faulty) {
        this.contract = contract;
        this.storage = Fault.operations(faulty);
    }

    @Override
    public Class<?> contract() {
        return contract;
    }

    @Override
    public Storage storage() {
        return storage.get();
    }

    private static Function<Transaction, Operations> storing(UnaryOperator<Answer> other) {
        return sound -> new ForwardingOperations(sound.operations()) {
            @Override
            public void store(IdempotencyKey id, Answered answer) {
                super.store(id, new Answered(answer.fingerprint(), other.apply(answer.answer()), answer.at()));
            }
        };
    }

    private static Function<Transaction, Operations> storingRejections(UnaryOperator<LeadListException> other) {
        return storing(
                answer -> answer instanceof Rejected rejected ? new Rejected(other.apply(rejected.refusal())) : answer);
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

    private static UndoReport withoutDetailsConflict(UndoReport report) {
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
