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
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** What the facts of a rule mean for a lead: its outcome, the sentence for it, and whether a call overrides them. */
public final class Verdict {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Verdict() {}

    /** Returns the outcome of a lead that is kept out. */
    public static Outcome outcome(Because facts) {
        return Outcome.valueOf(facts.rule().name());
    }

    /** Returns the sentence about a lead that is kept out, without a value of a record. */
    public static String explanation(Because facts) {
        if (facts instanceof Because.Suppressed suppressed) {
            return "suppressed by " + word(suppressed.kind()) + ": " + word(suppressed.reason());
        } else if (facts instanceof Because.RemovedBefore removed) {
            return "removed from the list by change " + removed.version();
        } else if (facts instanceof Because.CoolingDown cooling) {
            return "last used at " + MILLIS.format(cooling.lastUse()) + "; free from "
                    + MILLIS.format(cooling.availableFrom());
        }
        Because.CompanyCapped capped = (Because.CompanyCapped) facts;
        return "the company has " + capped.have() + " people already; the maximum is " + capped.cap();
    }

    /**
     * Returns whether a call overrides a rule with these facts.
     *
     * @throws InvalidRequestException if it does, and the facts are an objection
     */
    static boolean isOverridden(Because facts, WriteOptions options) {
        Rule rule = facts.rule();
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
