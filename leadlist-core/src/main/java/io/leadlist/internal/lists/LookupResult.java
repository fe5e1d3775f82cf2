package io.leadlist.internal.lists;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.storage.Records.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about the ids of one call.
 *
 * @param ids the ids in input order; an id may occur more than once
 * @param own how the organization's records stand; an id without a record is absent
 * @param missing the ids to look up in the directory; empty if the organization's records suffice
 * @param offered the directory's records
 */
record LookupResult<I extends LeadId, R extends LeadRecord>(
        List<I> ids, Map<I, Standing> own, Set<I> missing, Map<I, R> offered) {

    /** A call without ids. */
    static <I extends LeadId, R extends LeadRecord> LookupResult<I, R> none() {
        return new LookupResult<>(List.of(), Map.of(), Set.of(), Map.of());
    }

    /** Whether the directory need not be asked. */
    boolean isComplete() {
        return missing.isEmpty();
    }

    /** The same result, with records from the directory. */
    LookupResult<I, R> withOffered(Map<I, R> records) {
        return new LookupResult<>(ids, own, Set.of(), records);
    }
}
