package io.leadlist.admission;

import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.Objects;

/** The facts for which a rule keeps a lead out of a list, without a value of its record. Immutable and thread-safe. */
public sealed interface Because {
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
        public Suppressed {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(since, "since");
        }

        /** Returns the facts of an entry. */
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
        public RemovedBefore {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }
    }
}
