package io.leadlist.internal.lists;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.storage.Records.Standing;
import java.util.Map;

/**
 * What is known under some ids.
 *
 * @param standing how the organization's own records stand
 * @param offered the directory's records that may be copied
 */
record LookupResult<I extends LeadId, R extends LeadRecord>(Map<I, Standing> standing, Map<I, R> offered) {

    static <I extends LeadId, R extends LeadRecord> LookupResult<I, R> nothing() {
        return new LookupResult<>(Map.of(), Map.of());
    }

    /**
     * Says whether the organization has a record of each of so many ids, none of them deleted: usual, and saves asking
     * for each.
     */
    boolean areAllPresent(int ids) {
        return standing.size() == ids && !standing.containsValue(Standing.DELETED);
    }
}
