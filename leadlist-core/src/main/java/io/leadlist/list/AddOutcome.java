package io.leadlist.list;

import io.leadlist.admission.Because;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one input of an add. Immutable and thread-safe.
 *
 * @param index the 0-based index of the input in the call; for a bulk selection or a receipt, that of its entry in the
 *     receipt
 * @param id the id of the lead. For a person that must be known but is unknown, an id that no lead has
 * @param outcome what happened to the input
 * @param matchedBy the rule by which the input was recognized as a known lead; null if it was not
 * @param reason an explanation in English, without a value of a record; null if the outcome needs none
 * @param because the facts for which a rule has kept the lead out, or would have if the call had not overridden it;
 *     null for other leads
 * @param warnings values of an input with data that do not identify the person, in the order of the fields; often empty
 */
public record AddOutcome(
        int index,
        LeadId id,
        Outcome outcome,
        @Nullable IdentityRule matchedBy,
        @Nullable String reason,
        @Nullable Because because,
        List<InputWarning> warnings) {
    /**
     * Checks the components, and copies collections.
     *
     * @param index the 0-based index of the input in the call
     * @param id the id of the lead
     * @param outcome what happened to the input
     * @param matchedBy the rule by which the input was recognized as a known lead
     * @param reason an explanation in English, without a value of a record
     * @param because the facts for which a rule has kept the lead out, or would have if the call had not overridden it
     * @param warnings values of an input with data that do not identify the person, in the order of the fields
     */
    public AddOutcome {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
        warnings = List.copyOf(warnings);
    }

    /**
     * Creates an outcome that no rule has decided.
     *
     * @param index the 0-based index of the input in the call
     * @param id the id of the lead
     * @param outcome what happened to the input
     * @param matchedBy the key that matched; may be null
     * @param reason why a lead was not added; null if the outcome needs no reason
     * @param warnings values of the input that do not identify the person
     */
    public AddOutcome(
            int index,
            LeadId id,
            Outcome outcome,
            @Nullable IdentityRule matchedBy,
            @Nullable String reason,
            List<InputWarning> warnings) {
        this(index, id, outcome, matchedBy, reason, null, warnings);
    }

    /**
     * Creates an outcome without warnings, that no rule has decided.
     *
     * @param index the 0-based index of the input in the call
     * @param id the id of the lead
     * @param outcome what happened to the input
     * @param matchedBy the key that matched; may be null
     * @param reason why a lead was not added; null if the outcome needs no reason
     */
    public AddOutcome(
            int index, LeadId id, Outcome outcome, @Nullable IdentityRule matchedBy, @Nullable String reason) {
        this(index, id, outcome, matchedBy, reason, null, List.of());
    }

    /**
     * {@return this outcome with other facts of a rule}
     *
     * @param facts the entry or the rule that kept the lead out; null for none
     */
    public AddOutcome because(@Nullable Because facts) {
        return new AddOutcome(index, id, outcome, matchedBy, reason, facts, warnings);
    }

    /**
     * {@return this outcome with other warnings}
     *
     * @param others the warnings, in place of the present ones
     */
    public AddOutcome withWarnings(List<InputWarning> others) {
        return new AddOutcome(index, id, outcome, matchedBy, reason, because, others);
    }
}
