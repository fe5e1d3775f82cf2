package io.leadlist.write;

import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One input of an add on its way into the list: the lead that it is, and its outcome if that is decided already.
 *
 * @param decided null if it is to be linked
 */
public record Candidate(
        LeadId id,
        @Nullable Outcome decided,
        @Nullable IdentityRule matchedBy,
        @Nullable String reason) {

    /** A lead that is to be linked. */
    public static Candidate toLink(LeadId id, @Nullable IdentityRule matchedBy) {
        return new Candidate(id, null, matchedBy, null);
    }

    /** A lead that is not linked, because there is no record of it to be had. */
    public static Candidate notFound(LeadId id, String reason) {
        return new Candidate(id, Outcome.NOT_FOUND, null, reason);
    }
}
