package io.leadlist.wire.csv;

import io.leadlist.lead.IdentityKey;
import org.jspecify.annotations.Nullable;

/**
 * The result of a row.
 *
 * @param reason the reason; null if the outcome needs none
 * @param known the key with the id of the lead, if another key matched it; null otherwise
 * @param sameAs the number of the earlier row with the same lead; 0 if there is none
 */
record RowResult(
        CsvOutcome outcome,
        @Nullable String reason,
        @Nullable IdentityKey known,
        int sameAs) {
    static RowResult of(CsvOutcome outcome, @Nullable String reason) {
        return new RowResult(outcome, reason, null, 0);
    }

    static RowResult duplicateOf(int row) {
        return new RowResult(CsvOutcome.DUPLICATE_IN_REQUEST, "The same lead as row " + row, null, row);
    }

    RowResult withKnown(IdentityKey key) {
        return new RowResult(outcome, reason, key, sameAs);
    }

    RowResult withOutcome(CsvOutcome other) {
        return new RowResult(other, other == outcome ? reason : null, known, sameAs);
    }
}
