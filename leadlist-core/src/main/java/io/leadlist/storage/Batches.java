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
 * Capability: the batches of waiting entries. A batch exists as long as entries in it wait. A worker claims a batch
 * until an instant. If the batch is not done by then, another worker may claim it. The first can then no longer
 * {@link #close} it or {@link #putBack put it back}.
 */
public interface Batches {
    /**
     * A batch of waiting entries, and the credits reserved for them.
     *
     * @param first the ordinal of the first entry; together with the list it identifies the batch
     * @param last the ordinal of the last entry
     * @param leads the number of waiting entries between the two
     * @param attempts the number of attempts that have failed
     * @param expiredClaims the number of claims that expired and were followed by another claim
     * @param readyAt the instant from which the batch can be claimed
     * @param claim the id of the last claim; null if the batch has not been claimed since it was appended or put back
     */
    record Batch(
            LeadListId list,
            int first,
            int last,
            int leads,
            int attempts,
            int expiredClaims,
            Instant readyAt,
            @Nullable UUID claim,
            Credits reserved) {
        /**
         * Checks the components.
         *
         * @param list the id of the list
         * @param first the ordinal of the first entry
         * @param last the ordinal of the last entry
         * @param leads the number of waiting entries between the two
         * @param attempts the number of attempts that have failed
         * @param expiredClaims the number of claims that expired and were followed by another claim
         * @param readyAt the instant from which the batch can be claimed
         * @param claim the id of the last claim
         * @param reserved the reserved credits
         */
        public Batch {
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(readyAt, "readyAt");
            Objects.requireNonNull(reserved, "reserved");
        }
    }

    /**
     * A waiting entry, and the organization's own person for its lead.
     *
     * @param own the person with the strongest identity key of the lead, deleted people included; null if no key
     *     matches
     */
    record WaitingEntry(LeadEntry entry, @Nullable Person own) {}

    /** The import and the waiting entries of a batch, by ordinal. */
    record Work(LeadImport leadImport, List<WaitingEntry> entries) {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param leadImport the import of the list
         * @param entries the claimed entries in their order
         */
        public Work {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Stores batches; the list must have been locked or inserted by this transaction.
     *
     * @param batches the new batches
     */
    void append(List<Batch> batches);

    /**
     * Claims the first due batch, by list and ordinal. Skips batches that another transaction is claiming, and takes no
     * other lock. At any time at most one claim of a batch is valid. If an earlier claim has expired,
     * {@code expiredClaims} of the returned batch is greater by 1.
     *
     * @param due the batches that can be claimed
     * @param until the end of the claim
     * @param claim the id of the new claim
     * @return the claimed batch; empty if no batch is due
     */
    Optional<Batch> claim(Due due, Instant until, UUID claim);

    /**
     * {@return the instant from which the longest-waiting due batch could be claimed; empty if no batch is due} Takes
     * no lock.
     *
     * @param due which batches are due
     */
    Optional<Instant> waitingSince(Due due);

    /**
     * {@return the import and the waiting entries of a claimed batch}
     *
     * @param claimed the batch, as it was claimed
     */
    Work work(Batch claimed);

    /**
     * Removes a batch that is done, and returns true. Returns false and changes nothing if the claim is no longer
     * valid. The list must be locked by this transaction.
     *
     * @param claimed the batch, as it was claimed
     * @return whether the claim is still valid
     */
    boolean close(Batch claimed);

    /**
     * Releases a batch in which entries still wait, and returns true. Returns false and changes nothing if the claim is
     * no longer valid. The list must be locked by this transaction.
     *
     * @param claimed the batch, as it was claimed
     * @param rest the same batch without a claim, with the remaining {@code leads} and {@code reserved}, and new
     *     {@code attempts}, {@code expiredClaims} and {@code readyAt}
     * @return whether the claim is still valid
     */
    boolean putBack(Batch claimed, Batch rest);

    /**
     * Removes all batches of a list that this transaction has locked, including claimed ones. Returns the credits that
     * are no longer reserved.
     *
     * @param list the id of the list
     * @return the credits that the removed batches had reserved
     */
    Credits removeAll(LeadListId list);
}
