package io.leadlist.list;

import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.SelectionReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The receipt of a bulk selection as the journal stores it with the add. Immutable and thread-safe.
 *
 * @param search the filters as canonical JSON, see {@link io.leadlist.search.filter.SearchFilters#toString}
 * @param fingerprint the fingerprint of the filters
 * @param entries the people of the window in search order, including the excluded ones, which are marked
 * @param total the number of entries of the whole result; empty if the directory did not provide it
 * @param resolvedAt the instant of the resolution, truncated to milliseconds
 */
public record RecordedReceipt(
        String search,
        String fingerprint,
        int startIndex,
        int targetCount,
        Refill refill,
        List<SelectionReceipt.Entry> entries,
        OptionalLong total,
        Instant resolvedAt) {
    /**
     * Checks the components, and copies collections.
     *
     * @param search the filters as canonical JSON, see {@link io.leadlist.search.filter.SearchFilters#toString}
     * @param fingerprint the fingerprint of the filters
     * @param startIndex the index of the first hit of the window, from 0
     * @param targetCount the number of people that the selection asked for
     * @param refill whether later hits replaced excluded ones
     * @param entries the people of the window in search order, including the excluded ones, which are marked
     * @param total the number of entries of the whole result
     * @param resolvedAt the instant of the resolution, truncated to milliseconds
     */
    public RecordedReceipt {
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(refill, "refill");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(resolvedAt, "resolvedAt");
        entries = List.copyOf(entries);
    }

    /**
     * {@return the stored form of a receipt}
     *
     * @param receipt the receipt that was added
     */
    public static RecordedReceipt of(SelectionReceipt receipt) {
        return new RecordedReceipt(
                receipt.selection().filters().toString(),
                receipt.fingerprint(),
                receipt.selection().startIndex(),
                receipt.selection().targetCount(),
                receipt.selection().refill(),
                receipt.entries(),
                receipt.total(),
                receipt.resolvedAt());
    }
}
