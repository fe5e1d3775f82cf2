package io.leadlist.internal.admission;

import io.leadlist.admission.Because;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Overrides;
import io.leadlist.call.Overrides.Rule;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.list.Outcome;
import java.util.Locale;
import java.util.Optional;

/** What the facts of a rule mean for a lead: its outcome, the sentence for it, and whether a call overrides them. */
public final class Verdict {
    private Verdict() {}

    /** Returns the outcome of a lead that is kept out. */
    public static Outcome outcome(Because facts) {
        return facts instanceof Because.Suppressed ? Outcome.SUPPRESSED : Outcome.REMOVED_BEFORE;
    }

    /** Returns the sentence about a lead that is kept out, without a value of a record. */
    public static String explanation(Because facts) {
        if (facts instanceof Because.Suppressed suppressed) {
            return "suppressed by " + word(suppressed.kind()) + ": " + word(suppressed.reason());
        }
        return "removed from the list by change " + ((Because.RemovedBefore) facts).version();
    }

    /**
     * Returns whether a call overrides a rule with these facts.
     *
     * @throws InvalidRequestException if it does, and the facts are an objection
     */
    static boolean isOverridden(Because facts, WriteOptions options) {
        Rule rule = facts instanceof Because.Suppressed ? Rule.SUPPRESSED : Rule.REMOVED_BEFORE;
        Optional<Overrides> overrides = options.overrides().filter(some -> some.includes(rule));
        if (overrides.isPresent()
                && facts instanceof Because.Suppressed suppressed
                && suppressed.reason() == SuppressionReason.OBJECTION) {
            throw new InvalidRequestException(new Violation(
                    Path.of("overrides", "outcomes"),
                    Violation.Kind.CONTRADICTION,
                    "An objection cannot be overridden"));
        }
        return overrides.isPresent();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
