package io.leadlist.wire.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.lead.PersonId;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Drift;
import io.leadlist.selection.SelectionReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A receipt as it is written. Unknown numbers are omitted. */
record ReceiptResponse(
        Choice selection, String fingerprint, List<SelectionReceipt.Entry> entries, Totals drift, Instant resolvedAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Choice(
            Map<String, Object> filters,
            int startIndex,
            int targetCount,
            Set<PersonId> excludedIds,
            String refill,
            @Nullable Integer fetchSize) {

        static Choice of(BulkSelection selection) {
            OptionalInt size = selection.fetchSize();
            return new Choice(
                    selection.filters().toTree(),
                    selection.startIndex(),
                    selection.targetCount(),
                    selection.excludedIds(),
                    selection.refill().name(),
                    size.isPresent() ? size.getAsInt() : null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Totals(
            @Nullable Long firstTotal, @Nullable Long lastTotal, long repeats, long gaps) {

        static Totals of(Drift drift) {
            return new Totals(known(drift.firstTotal()), known(drift.lastTotal()), drift.repeats(), drift.gaps());
        }

        private static @Nullable Long known(OptionalLong total) {
            return total.isPresent() ? total.getAsLong() : null;
        }
    }

    static ReceiptResponse of(SelectionReceipt receipt) {
        return new ReceiptResponse(
                Choice.of(receipt.selection()),
                receipt.fingerprint(),
                receipt.entries(),
                Totals.of(receipt.drift()),
                receipt.resolvedAt());
    }
}
