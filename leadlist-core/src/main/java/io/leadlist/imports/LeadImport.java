package io.leadlist.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The import of a list: what its raw leads are, what is done with them, and how far that is. Immutable and thread-safe.
 *
 * @param list the list that the leads become members of
 * @param kind the kind of the leads with which the list was made; null for a list that was made otherwise and got leads
 *     later
 * @param options what is done with the leads
 * @param prices what it costs
 * @param by who started it
 * @param leads how many leads were accepted, all in all
 * @param waiting how many of them wait to be done; of a canceled import those that were given up
 * @param claimed whether a worker has, or had, some of those that wait
 * @param canceledAt when it was canceled; null if it was not
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
    public LeadImport {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(by, "by");
    }

    /** The status of the import. */
    public ImportStatus status() {
        if (canceledAt != null) {
            return ImportStatus.CANCELED;
        } else if (waiting == 0) {
            return ImportStatus.COMPLETED;
        }
        return claimed || waiting < leads ? ImportStatus.PROCESSING : ImportStatus.QUEUED;
    }

    /** How many leads are done. */
    public int done() {
        return leads - waiting;
    }

    /** The same with so many more leads, which wait. */
    public LeadImport accepting(int more) {
        return new LeadImport(list, kind, options, prices, by, leads + more, waiting + more, claimed, canceledAt);
    }

    /** The same, canceled. */
    public LeadImport canceled(Instant at) {
        return new LeadImport(list, kind, options, prices, by, leads, waiting, false, at);
    }
}
