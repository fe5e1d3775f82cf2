package io.leadlist.storage;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import java.util.Collection;
import java.util.Map;

/** Capability: an organization's own records of one type, by id. */
public interface Records<I extends LeadId, R extends LeadRecord> {
    /** The standing of a record. */
    enum Standing {
        /** The record exists. */
        PRESENT,
        /** The record exists and is marked as deleted. */
        DELETED
    }

    /** Returns the standing of the records with these ids; ids without a record are missing in the result. */
    Map<I, Standing> standing(Collection<I> ids);

    /** Returns the records with these ids, including deleted ones; ids without a record are missing in the result. */
    Map<I, R> find(Collection<I> ids);

    /** Stores the records whose ids have none yet, and leaves existing records unchanged. */
    void insertAbsent(Collection<R> records);

    /** Stores the records in place of those with the same ids; {@code createdAt} of an existing record stays. */
    void replace(Collection<R> records);
}
