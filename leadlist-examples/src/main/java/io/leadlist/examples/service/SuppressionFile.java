package io.leadlist.examples.service;

import io.leadlist.SuppressionList;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionOutcome.Result;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.examples.service.SuppressionJson.Imported;
import io.leadlist.examples.service.SuppressionJson.Unreadable;
import io.leadlist.wire.csv.SuppressionCsv;
import io.leadlist.wire.csv.SuppressionRow;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Adds the rows of a CSV file of suppression entries, as many as a call may have at a time. Not thread-safe. */
final class SuppressionFile {
    private static final int MAX_UNREADABLE = 100;
    private final SuppressionList suppressions;
    private final Caller caller;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<SuppressionRow> waiting = new ArrayList<>();
    private SuppressionScope scope = SuppressionScope.ORGANIZATION;
    private long rows;

    SuppressionFile(SuppressionList suppressions, Caller caller) {
        this.suppressions = suppressions;
        this.caller = caller;
    }

    Imported add(InputStream in) {
        try (Stream<SuppressionRow> all = SuppressionCsv.read(in)) {
            all.forEachOrdered(this::add);
        }
        flush();
        return new Imported(rows, counts, unreadable);
    }

    private void add(SuppressionRow row) {
        rows++;
        if (row.request() == null) {
            reject(row, Objects.requireNonNullElse(row.unreadableColumn(), "value"));
            return;
        }
        if (!row.scope().equals(scope) || waiting.size() == SuppressionList.MAX_ENTRIES) {
            flush();
        }
        scope = row.scope();
        waiting.add(row);
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<NewSuppression> requests =
                waiting.stream().flatMap(row -> row.toRequest().stream()).toList();
        SuppressionReport report = suppressions.add(caller, scope, requests);
        report.outcomes().forEach(outcome -> {
            if (outcome.result() == Result.INVALID) {
                reject(waiting.get(outcome.index()), "value");
            } else {
                counts.merge(outcome.result().name(), 1, Integer::sum);
            }
        });
        waiting.clear();
    }

    private void reject(SuppressionRow row, String column) {
        counts.merge(Result.INVALID.name(), 1, Integer::sum);
        if (unreadable.size() < MAX_UNREADABLE) {
            unreadable.add(new Unreadable(row.line(), column));
        }
    }
}
