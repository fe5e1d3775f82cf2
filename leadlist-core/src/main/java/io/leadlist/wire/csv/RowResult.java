package io.leadlist.wire.csv;

import io.leadlist.lead.IdentityKey;
import org.jspecify.annotations.Nullable;

/**
 * The result of a row.
 *
 * @param reason the reason; null if the outcome needs none
 * @param id the key with the id of the lead; null if the lead has no id
 * @param isNew whether the organization did not know the lead
 * @param sameAs the number of the earlier row with the same lead; 0 if there is none
 */
record RowResult(
        CsvOutcome outcome,
        @Nullable String reason,
        @Nullable IdentityKey id,
        boolean isNew,
        int sameAs) {
    static RowResult of(CsvOutcome outcome, @Nullable String reason) {
        return new RowResult(outcome, reason, null, false, 0);
    }

    static RowResult duplicateOf(int row) {
        return new RowResult(CsvOutcome.DUPLICATE_IN_REQUEST, "The same lead as row " + row, null, false, row);
    }

    RowResult ofLead(IdentityKey lead, boolean unknown) {
        return new RowResult(outcome, reason, lead, unknown, sameAs);
    }

    RowResult withOutcome(CsvOutcome other) {
        return new RowResult(other, other == outcome ? reason : null, id, isNew, sameAs);
    }
}
