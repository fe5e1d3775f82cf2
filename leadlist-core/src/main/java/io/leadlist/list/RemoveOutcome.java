package io.leadlist.list;

import io.leadlist.lead.LeadId;
import java.util.Objects;

/**
 * What became of one input of a removal. Immutable and thread-safe.
 *
 * @param index the input's 0-based place in the call
 */
public record RemoveOutcome(int index, LeadId id, Result result) {
    /** What became of it. */
    public enum Result {
        /** It was a member, and is none now. */
        REMOVED,
        /** It was no member. */
        NOT_A_MEMBER,
        /** An earlier input of the same call is the same lead. */
        DUPLICATE_IN_REQUEST
    }

    public RemoveOutcome {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(result, "result");
    }
}
