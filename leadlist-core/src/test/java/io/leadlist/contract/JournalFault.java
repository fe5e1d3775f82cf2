package io.leadlist.contract;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
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
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Faults of the port that stores changes and receipts. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum JournalFault implements Fault {
    CHANGES_ARE_NOT_STORED(JournalContract.class, sound -> new ForwardingJournal(sound.journal()) {
        @Override
        public void append(Change change) {}
    }),
    CHANGES_ARE_READ_FROM_THE_FIRST_ON(JournalContract.class, sound -> new ForwardingJournal(sound.journal()) {
        @Override
        public List<Change> since(LeadListId list, long version, int limit) {
            return super.since(list, 0, limit);
        }
    }),
    SOURCE_IS_LOST(
            JournalContract.class,
            appending(change -> Samples.aChange(
                    change.listId(),
                    change.version(),
                    change.by().value(),
                    Change.Source.CREATION,
                    change.added(),
                    change.memberCount()))),
    UNDONE_BY_IS_LOST(JournalContract.class, sound -> new ForwardingJournal(sound.journal()) {
        @Override
        public void markUndone(LeadListId list, long version, long by) {}
    }),
    UNDOES_IS_LOST(JournalContract.class, appending(change -> asNoUndo(change, change.idempotencyKey()))),
    OPERATION_IS_LOST(JournalContract.class, appending(change -> {
        Change other = asNoUndo(change, null);
        return change.undoes() == null ? other : other.undoing(change.undoes());
    })),
    REMOVED_IS_LOST(JournalContract.class, appending(change -> change.withCounts(change.added(), 0))),
    FORMER_DETAILS_ARE_LOST(JournalContract.class, appending(change -> change.withFormer(null))),
    FORMER_CAMPAIGN_IS_LOST(
            JournalContract.class,
            appending(change -> change.former() == null
                    ? change
                    : change.withFormer(new ListDetails(change.former().name(), null)))),
    CHANGES_ARE_FOUND_IN_THE_ORDER_OF_THE_REQUEST(
            JournalContract.class, sound -> new ForwardingJournal(sound.journal()) {
                @Override
                public List<Change> find(LeadListId list, Collection<Long> versions) {
                    List<Long> requested = List.copyOf(versions);
                    return super.find(list, versions).stream()
                            .sorted(Comparator.comparing(change -> requested.indexOf(change.version())))
                            .toList();
                }
            }),
    CHANGES_BETWEEN_THE_REQUESTED_ARE_FOUND(JournalContract.class, sound -> new ForwardingJournal(sound.journal()) {
        @Override
        public List<Change> find(LeadListId list, Collection<Long> versions) {
            long least = versions.stream().mapToLong(Long::longValue).min().orElse(0);
            return since(list, least - 1, Integer.MAX_VALUE);
        }
    }),
    DETAILS_AS_OF_A_CHANGE_ARE_THOSE_BEFORE_IT(JournalContract.class, sound -> new ForwardingJournal(sound.journal()) {
        @Override
        public Optional<ListDetails> detailsAsOf(LeadListId list, long version) {
            return super.detailsAsOf(list, version - 1);
        }
    }),
    DETAILS_AS_OF_A_CHANGE_ARE_THE_LAST_FORMER_ONES(
            JournalContract.class, sound -> new ForwardingJournal(sound.journal()) {
                @Override
                public Optional<ListDetails> detailsAsOf(LeadListId list, long version) {
                    return since(list, version, Integer.MAX_VALUE).stream()
                            .flatMap(change -> Optional.ofNullable(change.former()).stream())
                            .reduce((one, next) -> next);
                }
            }),
    RECEIPTS_ARE_LOST(StoredReceiptsContract.class, sound -> new ForwardingJournal(sound.journal()) {
        @Override
        public void append(Change change, RecordedReceipt receipt) {
            append(change);
        }
    }),
    RECEIPTS_ARE_FOUND_WITH_LATER_CHANGES(
            StoredReceiptsContract.class, sound -> new ForwardingJournal(sound.journal()) {
                @Override
                public Optional<RecordedReceipt> receipt(LeadListId list, long version) {
                    return super.receipt(list, version).or(() -> super.receipt(list, version - 1));
                }
            }),
    RECEIPTS_LOSE_THE_EXCLUSIONS(StoredReceiptsContract.class, readingReceipts(JournalFault::withoutExclusions)),
    RECEIPTS_TAKE_NO_TOTAL_FOR_ZERO(
            StoredReceiptsContract.class,
            readingReceipts(receipt -> with(
                    receipt, receipt.entries(), OptionalLong.of(receipt.total().orElse(0)))));

    private final Planted planted;

    JournalFault(Class<?> contract, Function<Transaction, Journal> faulty) {
        this.planted = new Planted(contract, Fault.journal(faulty));
    }

    @Override
    public Planted planted() {
        return planted;
    }

    /** Stores another change than the given one. */
    static Function<Transaction, Journal> appending(UnaryOperator<Change> other) {
        return sound -> new ForwardingJournal(sound.journal()) {
            @Override
            public void append(Change change) {
                super.append(other.apply(change));
            }
        };
    }

    private static Function<Transaction, Journal> readingReceipts(UnaryOperator<RecordedReceipt> other) {
        return sound -> new ForwardingJournal(sound.journal()) {
            @Override
            public Optional<RecordedReceipt> receipt(LeadListId list, long version) {
                return super.receipt(list, version).map(other);
            }
        };
    }

    /** Returns the change as if it were not an undo. */
    private static Change asNoUndo(Change change, IdempotencyKey operation) {
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
