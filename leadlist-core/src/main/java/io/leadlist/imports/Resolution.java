package io.leadlist.imports;

import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result for a raw lead. Immutable and thread-safe. */
public sealed interface Resolution {
    /** The resolution of a lead that waits. */
    Resolution WAITING = new Waiting();

    /** The lead waits, or its import was canceled before it was processed. */
    record Waiting() implements Resolution {}

    /**
     * The lead is resolved to a person. Equal leads have the same person.
     *
     * @param person the person, which is a member of the list
     * @param outcome {@link Outcome#ADDED}, {@link Outcome#ALREADY_MEMBER} or {@link Outcome#DUPLICATE_IN_REQUEST}
     * @param matchedBy the rule by which the lead was recognized as a known person; null if it was not
     * @param known the data that was known about the person at that time
     * @param verdict the verdict on the e-mail address; null if it was not verified
     * @param phones the revealed phone numbers
     * @param shortfall the part of the options that could not be fulfilled, and the reason; null if there is none
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
        /**
         * Checks the components, and copies collections.
         *
         * @param person the person, which is a member of the list
         * @param outcome {@link Outcome#ADDED}, {@link Outcome#ALREADY_MEMBER} or {@link Outcome#DUPLICATE_IN_REQUEST}
         * @param matchedBy the rule by which the lead was recognized as a known person
         * @param known the data that was known about the person at that time
         * @param verdict the verdict on the e-mail address
         * @param phones the revealed phone numbers
         * @param shortfall the part of the options that could not be fulfilled, and the reason
         */
        public Resolved {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(known, "known");
            phones = List.copyOf(phones);
        }
    }

    /**
     * A rule keeps the person out, so that the lead is not a member and has no person. Nothing was charged for it,
     * unless the person was erased afterwards: then the lead has no data, and the reason is {@link #ERASED}.
     *
     * @param outcome {@link Outcome#SUPPRESSED}, {@link Outcome#REMOVED_BEFORE}, {@link Outcome#COOLING_DOWN} or
     *     {@link Outcome#COMPANY_CAP}
     * @param reason the rule, without a value of a record
     */
    record KeptOut(Outcome outcome, String reason) implements Resolution {
        /** The reason of a lead whose person was erased. */
        public static final String ERASED = "the person was erased";

        /**
         * Checks the components.
         *
         * @param outcome {@link Outcome#SUPPRESSED}, {@link Outcome#REMOVED_BEFORE}, {@link Outcome#COOLING_DOWN} or
         *     {@link Outcome#COMPANY_CAP}
         * @param reason the rule, without a value of a record
         */
        public KeptOut {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The lead could not be resolved to a person, and is not a member. The reason contains no value of a record. */
    record Unresolved(String reason) implements Resolution {
        /** The reason if a {@link PersonFinder} has returned an id that stands for an erased person. */
        public static final String ERASED_ID =
                "finding the person failed: the finder returned an id that stands for an erased person";

        /**
         * Checks the components.
         *
         * @param reason why the lead was not resolved
         */
        public Unresolved {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
