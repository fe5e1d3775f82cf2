package io.leadlist.wire.csv;

import io.leadlist.lead.IdentityKey;
import io.leadlist.list.LeadList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the batches of one import go. Not thread-safe.
 *
 * @param <T> what a row stands for
 */
interface BatchTarget<T> {
    /** Returns the maximum number of rows of a batch. */
    int batchSize();

    /** Called once before the first batch, after the header has been read. */
    default void begin() {}

    /** Returns the keys by which a lead is the same as that of an earlier row. */
    List<IdentityKey> keys(T lead);

    /** Returns the keys by which a later row can be the same as this lead. */
    default List<IdentityKey> keysForLater(T lead) {
        return keys(lead);
    }

    /**
     * Adds the leads of some rows, and returns one result for each, in their order.
     *
     * @param batch the number of the batch, from 1
     */
    List<RowResult> add(List<CsvRow<T>> rows, int batch);

    /**
     * Returns the outcome of a row that no earlier row is the same as. Batches of a dry run do not see each other, so
     * that the target counts the leads.
     */
    default CsvOutcome settled(CsvOutcome outcome) {
        return outcome;
    }

    /** Returns the list after the last batch; null if there is none. */
    @Nullable
    LeadList list();
}
