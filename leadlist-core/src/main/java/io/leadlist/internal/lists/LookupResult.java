package io.leadlist.internal.lists;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.storage.Records.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The result of looking up the ids of one call.
 *
 * @param ids the ids in input order; an id may occur more than once
 * @param own the standing of the organization's records; an id without a record is missing
 * @param remaining the ids to look up in the directory; empty if the organization's records suffice
 * @param offered the directory's records
 */
record LookupResult<I extends LeadId, R extends LeadRecord>(
        List<I> ids, Map<I, Standing> own, Set<I> remaining, Map<I, R> offered) {

    /** Returns the result for a call without ids. */
    static <I extends LeadId, R extends LeadRecord> LookupResult<I, R> none() {
        return new LookupResult<>(List.of(), Map.of(), Set.of(), Map.of());
    }

    /** Whether the directory does not need to be queried. */
    boolean isComplete() {
        return remaining.isEmpty();
    }

    /** Returns a copy with the records of the directory. */
    LookupResult<I, R> withOffered(Map<I, R> records) {
        return new LookupResult<>(ids, own, Set.of(), records);
    }
}
