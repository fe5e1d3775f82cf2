package io.leadlist.wire.entities;

import io.leadlist.wire.csv.CsvOutcome;
import io.leadlist.wire.csv.CsvReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report of the import of a CSV file. Outcomes are named as in {@link CsvOutcome}. */
record CsvImportResponse(
        int rows,
        Map<String, Integer> counts,
        int rejected,
        boolean dryRun,
        String encoding,
        String delimiter,
        int batches,
        Columns columns,
        List<Sample> sample,
        List<Reject> rejects,
        List<String> warnings) {
    private record Columns(List<Mapped> mapped, List<String> ignored, List<String> ambiguous) {}

    private record Mapped(String header, String field) {}

    private record Sample(int row, Map<String, String> cells) {}

    private record Reject(int row, long line, String outcome, String reason) {}

    static CsvImportResponse of(CsvReport report) {
        return new CsvImportResponse(
                report.rows(),
                counts(report),
                report.rejected(),
                report.dryRun(),
                report.encoding(),
                Character.toString(report.delimiter()),
                report.batches(),
                new Columns(
                        report.columns().mapped().stream()
                                .map(one -> new Mapped(one.header(), one.field()))
                                .toList(),
                        report.columns().ignored(),
                        report.columns().ambiguous()),
                report.sample().stream()
                        .map(one -> new Sample(one.row(), one.cells()))
                        .toList(),
                report.rejects().stream()
                        .map(one ->
                                new Reject(one.row(), one.line(), one.outcome().name(), one.reason()))
                        .toList(),
                report.warnings());
    }

    private static Map<String, Integer> counts(CsvReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.counts().forEach((outcome, count) -> counts.put(outcome.name(), count));
        return counts;
    }

    /** Returns the counts as the value of a header, for example {@code ADDED=3, INVALID=1}. */
    static String header(CsvReport report) {
        return counts(report).entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
