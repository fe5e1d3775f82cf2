package io.leadlist;

import io.leadlist.intake.Resolution;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Outcome;
import org.jspecify.annotations.Nullable;

/** Says what became of a lead. */
final class Resolving {
    static final String NOBODY =
            "nobody is known by what the lead says, and it has neither an e-mail address nor a LinkedIn URL";

    private Resolving() {}

    /**
     * What became of a lead.
     *
     * @param outcome what became of it as an input of the list; null if it is not known who it is
     */
    static Resolution resolution(Inquiry inquiry, @Nullable AddOutcome outcome) {
        if (outcome == null) {
            return new Resolution.Unresolved(inquiry.failure() == null ? NOBODY : inquiry.failure());
        } else if (outcome.outcome() == Outcome.NOT_FOUND) {
            return new Resolution.Unresolved(String.valueOf(outcome.reason()));
        }
        return new Resolution.Resolved(
                (PersonId) outcome.id(),
                outcome.outcome(),
                outcome.matchedBy(),
                inquiry.known(),
                inquiry.verdict(),
                inquiry.phones(),
                inquiry.failure());
    }
}
