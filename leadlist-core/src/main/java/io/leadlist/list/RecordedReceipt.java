package io.leadlist.list;

import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.SelectionReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Whom a bulk selection had chosen when it was added, as the journal keeps it. Immutable and thread-safe.
 *
 * @param search the filters in their canonical JSON, see {@link io.leadlist.search.filter.SearchFilters#toString}
 * @param fingerprint the name of the search
 * @param entries the people of the window in the order of the search, the excluded ones among them marked
 * @param total how many entries the whole result had, where the directory told it
 * @param resolvedAt when, in milliseconds
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
    public RecordedReceipt {
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(refill, "refill");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(resolvedAt, "resolvedAt");
        entries = List.copyOf(entries);
    }

    /** What is kept of a receipt. */
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
