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

    /**
     * Called once before the first batch, after its rows have been read.
     *
     * @param file the digest of the file, see {@link FileDigest}
     */
    void begin(String file);

    /**
     * Returns the keys by which an earlier row with the same lead is found before the lead is added, the strongest
     * first. The add finds earlier rows by the other keys.
     */
    List<IdentityKey> keys(T lead);

    /**
     * Returns the keys by which later rows, also of the same batch, are recognized as duplicates of a lead to be added.
     */
    default List<IdentityKey> keysBefore(T lead) {
        return List.of();
    }

    /** Returns the keys by which rows of later batches are recognized as duplicates of a new lead. */
    default List<IdentityKey> keysOfNew(T lead) {
        return List.of();
    }

    /** Returns the ids of the leads that the organization knows by these keys, if the add alone does not suffice. */
    default Map<IdentityKey, IdentityKey> known(Collection<IdentityKey> keys) {
        return Map.of();
    }

    /** Adds the leads of some rows, and returns one result for each, in their order. */
    List<RowResult> add(List<CsvRow<T>> rows);

    /**
     * Returns the final outcome of a row that is not a duplicate of an earlier row. In a dry run, a batch does not see
     * the leads of earlier batches, so the target counts the leads itself.
     */
    default CsvOutcome settled(CsvOutcome outcome) {
        return outcome;
    }

    /** Returns the list after the last batch; null if there is none. */
    @Nullable
    LeadList list();
}
