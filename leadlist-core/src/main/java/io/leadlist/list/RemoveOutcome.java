package io.leadlist.list;

import io.leadlist.lead.LeadId;
import java.util.Objects;

/**
 * The outcome of one input of a removal. Immutable and thread-safe.
 *
 * @param index the 0-based index of the input in the call
 */
public record RemoveOutcome(int index, LeadId id, Result result) {
    /** The result for one input. */
    public enum Result {
        /** The lead was a member and has been removed. */
        REMOVED,
        /** The lead was not a member. */
        NOT_A_MEMBER,
        /** An earlier input of the same call is the same lead. */
        DUPLICATE_IN_REQUEST
    }

    /**
     * Checks the components.
     *
     * @param index the 0-based index of the input in the call
     * @param id the id of the lead
     * @param result what happened to the input
     */
    public RemoveOutcome {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(result, "result");
    }
}
