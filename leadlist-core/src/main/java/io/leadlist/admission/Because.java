package io.leadlist.admission;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Overrides;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts because of which a rule keeps a lead out of a list. They contain no value of a record, except for the
 * company of {@link CompanyCapped}. Immutable and thread-safe.
 */
public sealed interface Because {
    /** {@return the rule that has kept the lead out, or would have} */
    Overrides.Rule rule();

    /**
     * A suppression entry covers the lead.
     *
     * @param kind the kind of the entry's key
     * @param scope the scope of the entry
     * @param reason the reason of the entry
     * @param since the instant from which the entry applies
     */
    record Suppressed(SuppressionKey.Kind kind, SuppressionScope scope, SuppressionReason reason, Instant since)
            implements Because {
        /**
         * Checks the components.
         *
         * @param kind the kind of the entry's key
         * @param scope the scope of the entry
         * @param reason the reason of the entry
         * @param since the instant from which the entry applies
         */
        public Suppressed {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(since, "since");
        }

        @Override
        public Overrides.Rule rule() {
            return Overrides.Rule.SUPPRESSED;
        }

        /**
         * {@return the facts of an entry}
         *
         * @param entry the entry that covers the lead
         */
        public static Suppressed by(Suppression entry) {
            return new Suppressed(entry.key().kind(), entry.scope(), entry.reason(), entry.addedAt());
        }
    }

    /**
     * The lead was removed from the list before.
     *
     * @param version the number of the change that removed it
     * @param at the instant of the change
     * @param by the user who made the change
     */
    record RemovedBefore(long version, Instant at, UserId by) implements Because {
        /**
         * Checks the components.
         *
         * @param version the number of the change that removed it
         * @param at the instant of the change
         * @param by the user who made the change
         */
        public RemovedBefore {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }

        @Override
        public Overrides.Rule rule() {
            return Overrides.Rule.REMOVED_BEFORE;
        }
    }

    /**
     * The lead was used too recently.
     *
     * @param lastUse the last use: the beginning of a membership in another list, or a contact of the host
     * @param list the other list; null if the caller may not read it, or for a contact
     * @param availableFrom the first instant at which the lead can be added
     */
    record CoolingDown(Instant lastUse, @Nullable LeadListId list, Instant availableFrom) implements Because {
        /**
         * Checks the components.
         *
         * @param lastUse the instant of the last use
         * @param list the list of the last use; null if the caller may not read it, or for a contact
         * @param availableFrom the first instant at which the lead can be added
         */
        public CoolingDown {
            Objects.requireNonNull(lastUse, "lastUse");
            Objects.requireNonNull(availableFrom, "availableFrom");
        }

        @Override
        public Overrides.Rule rule() {
            return Overrides.Rule.COOLING_DOWN;
        }
    }

    /**
     * The maximum number of people of the lead's company is reached, in the list or across lists in a period.
     *
     * @param companyKey the company whose cap is reached
     * @param have the number of people of the company that count, including those that this call has added before. In a
     *     large list and across lists, people are counted up to {@value #MAX_COUNTED_ABOVE} above the cap
     * @param cap the maximum number of its people
     */
    record CompanyCapped(CompanyKey companyKey, int have, int cap) implements Because {
        /** How far above the cap people are counted, so that a large list is never counted completely. */
        public static final int MAX_COUNTED_ABOVE = 10;

        /**
         * Checks the components.
         *
         * @param companyKey the company whose cap is reached
         * @param have the number of people of the company that count, including those that this call has added before
         * @param cap the maximum number of its people
         */
        public CompanyCapped {
            Objects.requireNonNull(companyKey, "companyKey");
        }

        @Override
        public Overrides.Rule rule() {
            return Overrides.Rule.COMPANY_CAP;
        }
    }
}
