package io.leadlist.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.internal.json.Elements;
import io.leadlist.internal.wire.Preferences.Outcomes;
import io.leadlist.lead.LeadId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.InputWarning;
import io.leadlist.list.UpdateReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a response with the outcomes of an add, if the request prefers it. The results are written one by one.
 *
 * @param outcomes the number of inputs with each outcome that occurred, in the order of the outcomes
 * @param results the outcome of each input, in their order; omitted if null
 * @param notices notices about the call as a whole; omitted if empty
 */
public record OutcomesBody(
        Map<String, Integer> outcomes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Elements<Result> results,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Notice> notices) {

    /** The outcome of one input; a component without a value is omitted. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Result(
            int index,
            @Nullable LeadId id,
            String outcome,
            @Nullable String matchedBy,
            @Nullable String reason,
            @Nullable OutcomeFacts because,
            List<Warning> warnings) {
        /** Creates the outcome of an input that no rule has decided. */
        public Result(int index, String outcome, @Nullable String reason) {
            this(index, null, outcome, null, reason, null, List.of());
        }

        static Result of(AddOutcome outcome) {
            return new Result(
                    outcome.index(),
                    outcome.id(),
                    outcome.outcome().name(),
                    outcome.matchedBy() == null ? null : outcome.matchedBy().name(),
                    outcome.reason(),
                    OutcomeFacts.ofNullable(outcome.because()),
                    outcome.warnings().stream().map(Warning::of).toList());
        }
    }

    /** A value of an input that does not identify the person. */
    public record Warning(String field, String reason) {
        static Warning of(InputWarning warning) {
            return new Warning(warning.field().toString(), warning.reason().message());
        }
    }

    /**
     * A notice about the call as a whole.
     *
     * @param ids the leads that the notice is about; omitted if the response has only counts
     */
    public record Notice(
            String field,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<? extends LeadId> ids) {}

    /** Returns the outcomes of an add; null if the request does not prefer them. */
    public static @Nullable OutcomesBody of(Preferences preferences, AddReport report) {
        return preferences.outcomes() == Outcomes.NONE
                ? null
                : of(preferences.outcomes(), report.outcomes(), notices(preferences.outcomes(), report));
    }

    /** Returns the outcomes of an update; null if the request does not prefer them. */
    public static @Nullable OutcomesBody of(Preferences preferences, UpdateReport report) {
        return preferences.outcomes() == Outcomes.NONE
                ? null
                : of(preferences.outcomes(), report.outcomes(), List.of());
    }

    private static OutcomesBody of(Outcomes detail, List<AddOutcome> outcomes, List<Notice> notices) {
        Map<io.leadlist.list.Outcome, Integer> counts = new TreeMap<>();
        outcomes.forEach(one -> counts.merge(one.outcome(), 1, Integer::sum));
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((outcome, count) -> named.put(outcome.name(), count));
        return of(detail, named, () -> outcomes.stream().map(Result::of), notices);
    }

    /** Returns outcomes of any kind. */
    public static OutcomesBody of(
            Outcomes detail, Map<String, Integer> counts, Supplier<Stream<Result>> results, List<Notice> notices) {
        return new OutcomesBody(counts, detail == Outcomes.FULL ? Elements.of(results) : null, notices);
    }

    private static List<Notice> notices(Outcomes detail, AddReport report) {
        int unused = report.unusedExclusions().size();
        if (unused == 0) {
            return List.of();
        }
        String reason = unused + (unused == 1 ? " id is" : " ids are") + " not in the window, and excluded nobody";
        return List.of(new Notice(
                "selection.excludedIds", reason, detail == Outcomes.FULL ? report.unusedExclusions() : List.of()));
    }
}
