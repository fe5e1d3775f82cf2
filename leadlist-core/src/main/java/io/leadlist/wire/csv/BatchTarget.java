package io.leadlist.wire.csv;

import io.leadlist.lead.IdentityKey;
import io.leadlist.list.LeadList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The destination of the batches of one import. Not thread-safe.
 *
 * @param <T> the type of the lead in a row
 */
interface BatchTarget<T> {
    /** Returns the maximum number of rows of a batch. */
    int batchSize();

    /** Called once before the first batch, after the header has been read. */
    default void begin() {}

    /** Returns the keys of a lead. If an earlier row has one of them, the row of the lead is a duplicate. */
    List<IdentityKey> keys(T lead);

    /** Returns the keys of a lead that make a later row a duplicate of it. */
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
     * Returns the final outcome of a row that is not a duplicate of an earlier row. In a dry run, a batch does not see
     * the earlier ones, so the target itself counts the leads.
     */
    default CsvOutcome settled(CsvOutcome outcome) {
        return outcome;
    }

    /** Returns the list after the last batch; null if there is none. */
    @Nullable
    LeadList list();
}
