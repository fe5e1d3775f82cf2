package io.leadlist.imports;

import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a raw lead. */
public sealed interface Resolution {
    /** Nothing yet. */
    Resolution WAITING = new Waiting();

    /** It waits to be done, or its import was canceled before it was. */
    record Waiting() implements Resolution {}

    /**
     * It is known who it is. Two leads that are the same person say so by the same person.
     *
     * @param person the member of the list
     * @param outcome whether the lead brought the person into the list, or found it there
     * @param matchedBy the rule by which the lead was recognised as a person known before it; null if it was not
     * @param known what was known of the person then
     * @param verdict what is known of the e-mail address; null if it was not verified
     * @param phones the numbers that were revealed
     * @param shortfall what could not be done of what the import asks for, and why; null if all was
     */
    record Resolved(
            PersonId person,
            Outcome outcome,
            @Nullable IdentityRule matchedBy,
            KnownLead known,
            @Nullable EmailVerdict verdict,
            List<PhoneNumber> phones,
            @Nullable String shortfall)
            implements Resolution {
        public Resolved {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(known, "known");
            phones = List.copyOf(phones);
        }
    }

    /** It is not known who it is, and why; it is no member. */
    record Unresolved(String reason) implements Resolution {
        public Unresolved {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
