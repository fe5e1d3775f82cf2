package io.leadlist.wire.csv;

import io.leadlist.lead.IdentityKey;
import io.leadlist.list.LeadList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /**
     * Returns the keys of a lead by which an earlier row is found before the lead is added, the strongest first. The
     * add finds earlier rows by the other keys.
     */
    List<IdentityKey> keys(T lead);

    /** Returns the keys that a lead that will be added has for later rows, those of its batch included. */
    default List<IdentityKey> keysBefore(T lead) {
        return List.of();
    }

    /** Returns the keys that a lead that turned out to be new has for the rows of later batches. */
    default List<IdentityKey> keysOfNew(T lead) {
        return List.of();
    }

    /** Returns the ids of the leads that the organization knows by these keys, if the add alone does not suffice. */
    default Map<IdentityKey, IdentityKey> known(Collection<IdentityKey> keys) {
        return Map.of();
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
