package io.leadlist.storage;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Capability: an organization's own records of one type, by id. */
public interface Records<I extends LeadId, R extends LeadRecord> {
    /** The standing of a record. */
    enum Standing {
        /** The record exists. */
        PRESENT,
        /** The record exists and is marked as deleted. */
        DELETED
    }

    /**
     * {@return the standing of the records with these ids; ids without a record are missing in the result}
     *
     * @param ids the ids of the leads
     */
    Map<I, Standing> standing(Collection<I> ids);

    /**
     * {@return the records with these ids, including deleted ones; ids without a record are missing in the result}
     *
     * @param ids the ids of the leads
     */
    Map<I, R> find(Collection<I> ids);

    /**
     * {@return the {@linkplain io.leadlist.admission.KeyDigest digests} of the keys by which suppression entries cover
     * these leads, without reading their records} They are those of the record's keys, the id included and keyed hashes
     * excluded, and for a person those of the employer's record. There may be further ones, so the caller reads the
     * record of a lead whose digest is that of an entry. Ids without a record are missing in the result; a deleted
     * record has digests.
     *
     * @param ids the ids of the leads
     */
    Map<I, Set<Long>> digests(Collection<I> ids);

    /**
     * {@return the digests of leads in the order of their ids, as {@link #digests} does}
     *
     * @param after the last id of the previous page; null for the first page
     * @param limit the maximum number of leads, at least 1
     */
    Map<I, Set<Long>> digestsAfter(@Nullable I after, int limit);

    /**
     * Stores the records whose ids have none yet, and leaves existing records unchanged.
     *
     * @param records the records to insert
     */
    void insertAbsent(Collection<R> records);

    /**
     * Stores the records in place of those with the same ids; {@code createdAt} of an existing record stays.
     *
     * @param records the records as they are to be stored
     */
    void replace(Collection<R> records);
}
