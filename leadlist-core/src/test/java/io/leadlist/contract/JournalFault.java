package io.leadlist.contract;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.list.Change;
import io.leadlist.list.ListDetails;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The faults of what keeps changes that are undone, and receipts. */
@SuppressWarnings("ImmutableEnumChecker") // what is done otherwise has no state
enum JournalFault implements FaultyStore {
    UNDONE_BY_IS_LOST("markUndone", (sound, call) -> null),
    UNDOES_IS_LOST("append", (sound, call) -> append(sound, call, change -> like(change, change.operation()))),
    OPERATION_IS_LOST(
            "append",
            (sound, call) -> append(sound, call, change -> {
                Change other = like(change, null);
                return change.undoes() == null ? other : other.undoing(change.undoes());
            })),
    REMOVED_IS_LOST("append", (sound, call) -> append(sound, call, change -> change.withCounts(change.added(), 0))),
    FORMER_DETAILS_ARE_LOST("append", (sound, call) -> append(sound, call, change -> change.withFormer(null))),
    FORMER_CAMPAIGN_IS_LOST(
            "append",
            (sound, call) -> append(
                    sound,
                    call,
                    change -> change.former() == null
                            ? change
                            : change.withFormer(new ListDetails(change.former().name(), null)))),
    FIND_COMES_AS_IT_WAS_ASKED("find", (sound, call) -> {
        List<Long> asked = List.copyOf(call.<Collection<Long>>argument(1));
        return call.<List<Change>>proceed().stream()
                .sorted(Comparator.comparing(change -> asked.indexOf(change.version())))
                .toList();
    }),
    FIND_FINDS_WHAT_LIES_BETWEEN("find", (sound, call) -> {
        Collection<Long> asked = call.argument(1);
        long least = asked.stream().mapToLong(Long::longValue).min().orElse(0);
        return sound.journal().since(call.argument(0), least - 1, Integer.MAX_VALUE);
    }),
    DETAILS_AS_OF_A_CHANGE_ARE_THOSE_BEFORE_IT(
            "detailsAsOf", (sound, call) -> sound.journal().detailsAsOf(call.argument(0), call.<Long>argument(1) - 1)),
    DETAILS_AS_OF_A_CHANGE_ARE_THE_LAST_FORMER_ONES(
            "detailsAsOf",
            (sound, call) -> sound.journal().since(call.argument(0), call.<Long>argument(1), Integer.MAX_VALUE).stream()
                    .flatMap(change -> Optional.ofNullable(change.former()).stream())
                    .reduce((one, next) -> next)),
    RECEIPTS_ARE_LOST("keepReceipt", (sound, call) -> null),
    RECEIPTS_ARE_FOUND_WITH_LATER_CHANGES("receipt", (sound, call) -> {
        Optional<RecordedReceipt> found = call.proceed();
        return found.isPresent() ? found : sound.journal().receipt(call.argument(0), call.<Long>argument(1) - 1);
    }),
    RECEIPTS_LOSE_THE_EXCLUSIONS(
            "receipt",
            (sound, call) -> call.<Optional<RecordedReceipt>>proceed().map(JournalFault::withoutExclusions)),
    RECEIPTS_TAKE_NO_TOTAL_FOR_ZERO(
            "receipt",
            (sound, call) -> call.<Optional<RecordedReceipt>>proceed()
                    .map(receipt -> with(
                            receipt,
                            receipt.entries(),
                            OptionalLong.of(receipt.total().orElse(0)))));

    private final String method;
    private final BiFunction<Transaction, Call, Object> otherwise;

    JournalFault(String method, BiFunction<Transaction, Call, Object> otherwise) {
        this.method = method;
        this.otherwise = otherwise;
    }

    @Override
    public Journal journal(Transaction sound) {
        return FaultyStore.instead(Journal.class, sound.journal(), method, call -> otherwise.apply(sound, call));
    }

    private static Object append(Transaction sound, Call call, UnaryOperator<Change> otherwise) {
        sound.journal().append(otherwise.apply(call.argument(0)));
        return null;
    }

    /** The same change, as if it were no undo. */
    private static Change like(Change change, IdempotencyKey operation) {
        return new Change(
                change.listId(),
                change.version(),
                change.at(),
                change.by(),
                change.source(),
                change.added(),
                change.removed(),
                change.memberCount(),
                operation,
                change.former(),
                null,
                null);
    }

    private static RecordedReceipt withoutExclusions(RecordedReceipt receipt) {
        return with(
                receipt,
                receipt.entries().stream()
                        .map(entry -> new SelectionReceipt.Entry(entry.index(), entry.id(), false))
                        .toList(),
                receipt.total());
    }

    private static RecordedReceipt with(
            RecordedReceipt receipt, List<SelectionReceipt.Entry> entries, OptionalLong total) {
        return new RecordedReceipt(
                receipt.search(),
                receipt.fingerprint(),
                receipt.startIndex(),
                receipt.targetCount(),
                receipt.refill(),
                entries,
                total,
                receipt.resolvedAt());
    }
}
