package io.leadlist;

import io.leadlist.Identifying.Identified;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Records.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One input of an add on its way into the list: the lead that it is, and its outcome if that is decided already.
 *
 * @param decided null if it is to be linked
 */
record Candidate(
        LeadId id,
        @Nullable Outcome decided,
        @Nullable IdentityRule matchedBy,
        @Nullable String reason) {

    static Candidate toLink(LeadId id, @Nullable IdentityRule matchedBy) {
        return new Candidate(id, null, matchedBy, null);
    }

    /** Who was identified: to be linked, unless the record is deleted, or is missing and must not be copied. */
    static Candidate of(Identified one, CopyPolicy policy) {
        if (one.standing() == Standing.DELETED) {
            return notFound(one.id(), Copying.DELETED);
        } else if (one.standing() == null && policy == CopyPolicy.FAIL_IF_ABSENT) {
            return notFound(one.id(), Copying.NO_RECORD);
        }
        return toLink(one.id(), one.matchedBy());
    }

    static Candidate notFound(LeadId id, String reason) {
        return new Candidate(id, Outcome.NOT_FOUND, null, reason);
    }
}
