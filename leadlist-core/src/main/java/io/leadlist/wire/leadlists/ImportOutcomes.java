package io.leadlist.wire.leadlists;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.RejectedLead;
import io.leadlist.internal.wire.OutcomesBody;
import io.leadlist.internal.wire.OutcomesBody.Result;
import io.leadlist.internal.wire.Preferences;
import io.leadlist.internal.wire.Preferences.Outcomes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outcomes of the raw leads of a call. Immutable and thread-safe. */
record ImportOutcomes(ImportReport report) {
    private static final String ACCEPTED = "ACCEPTED";
    private static final String OVER_LIMIT = "OVER_LIMIT";
    private static final String REJECTED = "REJECTED";

    /** Returns the outcomes for a response; null if the request does not prefer them. */
    @Nullable
    OutcomesBody body(Preferences preferences) {
        return preferences.outcomes() == Outcomes.NONE
                ? null
                : OutcomesBody.of(preferences.outcomes(), counts(), this::results, List.of());
    }

    /** Returns the index of the first lead that the list has no room for; the number of leads if there is none. */
    int firstBeyondLimit() {
        int index = report.accepted();
        for (RejectedLead row : report.rejected()) {
            if (row.index() > index) {
                break;
            }
            index++;
        }
        return index;
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(ACCEPTED, report.accepted());
        counts.put(OVER_LIMIT, report.beyondLimit());
        counts.put(REJECTED, report.rejected().size());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Stream<Result> results() {
        Map<Integer, RejectedLead> rejected = new HashMap<>();
        report.rejected().forEach(row -> rejected.put(row.index(), row));
        int beyond = firstBeyondLimit();
        return IntStream.range(0, report.size()).mapToObj(index -> {
            RejectedLead row = rejected.get(index);
            return row == null ? good(index, beyond) : result(index, REJECTED, reason(row.violations()));
        });
    }

    private static Result good(int index, int beyond) {
        return index < beyond ? result(index, ACCEPTED, null) : result(index, OVER_LIMIT, "the list is full");
    }

    private static Result result(int index, String outcome, @Nullable String reason) {
        return new Result(index, outcome, reason);
    }

    private static String reason(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.path().equals(Path.ROOT) ? violation.message() : violation.toString())
                .collect(Collectors.joining("; "));
    }
}
