package io.leadlist.internal.write;

import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Outcome;
import org.jspecify.annotations.Nullable;

/** One input of an add on its way into the list: the lead that it is, and what is known of it. */
public record Candidate(LeadId id, Judgement judgement) {

    /** A lead whose outcome is decided already, or that is to be linked, with a reason. */
    public static Candidate of(
            LeadId id, @Nullable Outcome decided, @Nullable IdentityRule matchedBy, @Nullable String reason) {
        return new Candidate(id, new Judgement(decided, matchedBy, reason));
    }

    /** A lead that is to be linked. */
    public static Candidate toLink(LeadId id, @Nullable IdentityRule matchedBy) {
        return of(id, null, matchedBy, null);
    }

    /** A lead that is not linked, because there is no record of it to be had. */
    public static Candidate notFound(LeadId id, String reason) {
        return new Candidate(id, Judgement.notFound(reason));
    }

    /** Its outcome; null if it is to be linked. */
    public @Nullable Outcome decided() {
        return judgement.decided();
    }

    /** The rule by which it was recognised; null if it was not. */
    public @Nullable IdentityRule matchedBy() {
        return judgement.matchedBy();
    }
}
