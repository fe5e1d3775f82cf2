package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.LeadImport;
import io.leadlist.lead.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Capability: the work that is left. A batch is there as long as entries of it wait. A worker claims one until an
 * instant; if it is not done by then, another worker may claim it, and the first can no longer {@link #close} it or
 * {@link #putBack put it back}.
 */
public interface Batches {
    /**
     * Entries that wait, and what is reserved for them.
     *
     * @param first the ordinal of the first entry; with the list it tells the batch from all others
     * @param last the ordinal of the last entry
     * @param leads how many of the entries from first to last wait
     * @param attempts how often leads of it failed, and it was put back
     * @param takeovers how often it was claimed although a claim before had not ended it
     * @param readyAt from when on it can be claimed
     * @param claim the claim of the worker that has it; null if nobody had it since it was appended or put back
     */
    record Batch(
            LeadListId list,
            int first,
            int last,
            int leads,
            int attempts,
            int takeovers,
            Instant readyAt,
            @Nullable UUID claim,
            Credits reserved) {
        public Batch {
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(readyAt, "readyAt");
            Objects.requireNonNull(reserved, "reserved");
        }
    }

    /**
     * An entry that waits, and the organization's own person who answers to the first identity key of its lead that
     * anybody answers to, deleted or not.
     */
    record WaitingEntry(LeadEntry entry, @Nullable Person own) {}

    /** All that is needed to work on a batch; the entries by ordinal. */
    record Work(LeadImport leadImport, List<WaitingEntry> entries) {
        public Work {
            entries = List.copyOf(entries);
        }
    }

    /** Stores batches; the list must be locked or inserted by this transaction. */
    void append(List<Batch> batches);

    /**
     * Claims the first due batch, by list and ordinal. Skips batches that another transaction is claiming, and takes no
     * other lock. At any time at most one claim of a batch is valid. If an earlier claim has expired, the returned
     * batch has one more of its {@code takeovers}.
     *
     * @param due the batches that can be claimed
     * @param until the end of the claim
     * @param claim the id of the new claim
     * @return the claimed batch; empty if no batch is due
     */
    Optional<Batch> claim(Due due, Instant until, UUID claim);

    /** What is to be done for a batch that was claimed. */
    Work work(Batch claimed);

    /**
     * Removes a batch that is done; false if the claim holds no longer. The list must be locked by this transaction.
     */
    boolean close(Batch claimed);

    /**
     * Gives a batch back in which some entries wait still; false if the claim holds no longer. The list must be locked
     * by this transaction.
     *
     * @param rest the same batch without claim, with what is left of {@code leads} and {@code reserved}, and its new
     *     {@code attempts}, {@code takeovers} and {@code readyAt}
     */
    boolean putBack(Batch claimed, Batch rest);

    /**
     * Removes all batches of a list that this transaction has locked, claimed ones among them, and says what is no
     * longer reserved.
     */
    Credits removeAll(LeadListId list);
}
