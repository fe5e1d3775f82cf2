package io.leadlist.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The import of a list: its options and prices, and its progress. Immutable and thread-safe.
 *
 * @param list the list to which the leads are added
 * @param kind the kind of the leads with which the list was created; null for a list created in another way that got
 *     raw leads later
 * @param options the options of the import
 * @param prices the prices of the import, which apply to all of its leads
 * @param by the user who started the import
 * @param leads the number of all accepted leads
 * @param waiting the number of waiting leads; of a canceled import, the number of abandoned ones
 * @param claimed whether a worker has or had claimed some of the waiting leads
 * @param canceledAt the instant of the cancellation; null if it was not canceled
 */
public record LeadImport(
        LeadListId list,
        @Nullable InputKind kind,
        ImportOptions options,
        PriceList prices,
        UserId by,
        int leads,
        int waiting,
        boolean claimed,
        @Nullable Instant canceledAt) {
    /**
     * Checks the components.
     *
     * @param list the list to which the leads are added
     * @param kind the kind of the leads with which the list was created
     * @param options the options of the import
     * @param prices the prices of the import, which apply to all of its leads
     * @param by the user who started the import
     * @param leads the number of all accepted leads
     * @param waiting the number of waiting leads
     * @param claimed whether a worker has or had claimed some of the waiting leads
     * @param canceledAt the instant of the cancellation
     */
    public LeadImport {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(by, "by");
    }

    /** {@return the status of the import} */
    public ImportStatus status() {
        if (canceledAt != null) {
            return ImportStatus.CANCELED;
        } else if (waiting == 0) {
            return ImportStatus.COMPLETED;
        }
        return claimed || waiting < leads ? ImportStatus.PROCESSING : ImportStatus.QUEUED;
    }

    /** {@return the number of leads that are done} */
    public int done() {
        return leads - waiting;
    }

    /**
     * {@return this import with this many more accepted and waiting leads}
     *
     * @param more whether there are more
     */
    public LeadImport accepting(int more) {
        return new LeadImport(list, kind, options, prices, by, leads + more, waiting + more, claimed, canceledAt);
    }

    /**
     * {@return this import as canceled at an instant}
     *
     * @param at the time of the cancellation
     */
    public LeadImport canceled(Instant at) {
        return new LeadImport(list, kind, options, prices, by, leads, waiting, false, at);
    }
}
