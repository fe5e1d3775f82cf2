package io.leadlist.list;

import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input of an add. Immutable and thread-safe.
 *
 * @param index the input's 0-based place in the call; in a bulk selection its place in the window
 * @param id the lead that the input is
 * @param outcome what became of it
 * @param matchedBy the rule by which the input was recognised as a lead known before it; null if it was not
 * @param reason why, in words for a person, where the outcome alone does not say it
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
