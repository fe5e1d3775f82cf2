package io.leadlist.list;

import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one input of an add. Immutable and thread-safe.
 *
 * @param index the 0-based index of the input in the call; for a bulk selection, its index in the window
 * @param id the lead of the input
 * @param outcome the outcome
 * @param matchedBy the rule by which the input was recognized as a known lead; null if it was not
 * @param reason an explanation for people where the outcome alone does not suffice; null otherwise
 */
public record AddOutcome(
        int index,
        LeadId id,
        Outcome outcome,
        @Nullable IdentityRule matchedBy,
        @Nullable String reason) {
    public AddOutcome {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
    }
}
