package io.leadlist.internal.write;

import io.leadlist.admission.Because;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One input of a call, resolved to a lead.
 *
 * @param decided the outcome that does not depend on the list; null if the lead is to be appended
 * @param matchedBy the rule that identified the lead; null if no rule did
 * @param because the facts for which a rule keeps the lead out, or would have; null for other leads
 * @param reason the reason for the outcome, for people to read; null if the outcome says it all
 */
public record Candidate(
        LeadId id,
        @Nullable Outcome decided,
        @Nullable IdentityRule matchedBy,
        @Nullable String reason,
        @Nullable Because because) {
    /** Creates a candidate that no rule has decided. */
    public Candidate(LeadId id, @Nullable Outcome decided, @Nullable IdentityRule matchedBy, @Nullable String reason) {
        this(id, decided, matchedBy, reason, null);
    }

    /** Returns a lead to append. */
    public static Candidate toAppend(LeadId id, @Nullable IdentityRule matchedBy) {
        return new Candidate(id, null, matchedBy, null);
    }

    /** Returns a lead to append although no record of it exists. */
    public static Candidate withoutRecord(LeadId id) {
        return new Candidate(id, null, null, "linked without a record");
    }

    /** Returns a lead whose record is deleted. */
    public static Candidate deleted(LeadId id) {
        return notFound(id, "the record is deleted");
    }

    /** Returns a lead that the organization has no record of, and that must not be copied. */
    public static Candidate notCopied(LeadId id) {
        return notFound(id, "the organization has no record of it");
    }

    /** Returns an id that neither the organization nor the directory has a record of. */
    public static Candidate unknown(LeadId id) {
        return notFound(id, "the id is unknown");
    }

    /** Returns a lead that must be known, and of whose keys the organization knows none. */
    public static Candidate unknownKeys(LeadId id) {
        return notFound(
                id, "the organization knows no person with these keys, and a new person needs a first and a last name");
    }

    /** Returns a person whose id stands for people who were erased. */
    public static Candidate erased(LeadId id) {
        return notFound(id, "the id stands for a person who was erased");
    }

    /** Returns a lead that the selection excludes. */
    public static Candidate excluded(LeadId id) {
        return new Candidate(id, Outcome.EXCLUDED, null, null);
    }

    /** Returns this lead, kept out by a rule. */
    public Candidate keptOut(Outcome outcome, String explanation, Because facts) {
        return new Candidate(id, outcome, matchedBy, explanation, facts);
    }

    /** Returns this lead, to be appended although a rule would keep it out. */
    public Candidate overriding(Because facts) {
        return new Candidate(id, decided, matchedBy, reason, facts);
    }

    /** Returns this lead as the one of an earlier input. */
    public Candidate duplicateOf(int earlier) {
        IdentityRule rule = matchedBy == null ? IdentityRule.ID : matchedBy;
        return new Candidate(id, Outcome.DUPLICATE_IN_REQUEST, rule, "the same as input " + earlier, null);
    }

    private static Candidate notFound(LeadId id, String reason) {
        return new Candidate(id, Outcome.NOT_FOUND, null, reason);
    }

    /** Whether the lead is to be appended. */
    public boolean isToAppend() {
        return decided == null;
    }
}
