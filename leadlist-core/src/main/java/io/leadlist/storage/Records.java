package io.leadlist.storage;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import java.util.Collection;
import java.util.Map;

/** Capability: an organization's own records of one type, by id. */
public interface Records<I extends LeadId, R extends LeadRecord> {
    /** Whether a record can be used. */
    enum Standing {
        /** It is there. */
        PRESENT,
        /** It is there, marked as deleted. */
        DELETED
    }

    /** How the records of these ids stand; an id without a record is not in the answer. */
    Map<I, Standing> standing(Collection<I> ids);

    /** The records with these ids, deleted ones among them; an id without a record is not in the answer. */
    Map<I, R> find(Collection<I> ids);

    /** Stores the records whose ids have none yet, and leaves the others as they are. */
    void insertAbsent(Collection<R> records);

    /** Stores the records, in place of those that are there; when a record was first created stays as it was. */
    void replace(Collection<R> records);
}
