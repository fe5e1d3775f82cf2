package io.leadlist.examples.benchmark.core;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Renders the results as a Markdown table. A row has a benchmark, its peer, its goal, and whether the goal is met. */
final class CoreTables {
    private static final double MEGABYTE = 1e6;

    /**
     * A row of the table.
     *
     * @param name the benchmark, as its class and method
     * @param condition the value of the parameter {@code members} that belongs to this row; null for a benchmark
     *     without it
     * @param goal the maximum ratio of the benchmark's time to its peer's
     */
    private record Row(String work, String name, @Nullable String condition, String peer, double goal) {}

    private static final List<Row> ROWS = List.of(
            new Row(
                    "deduplicate and report 50,000 ids, none a member",
                    "DeduplicationBenchmark.library",
                    "0",
                    "linkedHashSet",
                    1.5),
            new Row("the same, 10 % members already", "DeduplicationBenchmark.library", "10", "linkedHashSet", 1.5),
            new Row("the documented filter over 1,000,000 entries", "FilterBenchmark.library", null, "predicate", 2),
            new Row("a body of 1,000 prospects", "BodyBenchmark.prospects", null, "prospectsByJackson", 1.5),
            new Row("a body of 10,000 leads", "BodyBenchmark.leads", null, "leadsByJackson", 1.5),
            new Row(
                    "find a list in a storage that costs nothing, without observer",
                    "ObservationBenchmark.library",
                    null,
                    "storage",
                    3),
            new Row("the same, with an observer", "ObservationBenchmark.observed", null, "library", 200));

    private final Collection<RunResult> results;

    private CoreTables(Collection<RunResult> results) {
        this.results = results;
    }

    static String of(Collection<RunResult> results) {
        return new CoreTables(results).write();
    }

    private String write() {
        List<String> lines = new ArrayList<>();
        lines.add(environment());
        lines.add("");
        lines.add("| work | leadlist | peer | ratio of times | allocated | allocated by peer | goal |");
        lines.add("|---|---|---|---|---|---|---|");
        for (Row row : ROWS) {
            find(row.name(), row.condition()).ifPresent(ours -> {
                String peer = row.name().substring(0, row.name().indexOf('.') + 1) + row.peer();
                find(peer, row.condition()).ifPresent(theirs -> lines.add(line(row, ours, theirs)));
            });
        }
        memory().ifPresent(line -> lines.addAll(List.of("", line)));
        return String.join("\n", lines) + "\n";
    }

    private static String environment() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %s %s, JMH 1.37 (average time ± its error at 99.9 %%), `%s`.",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                ManagementFactory.getRuntimeMXBean().getVmName() + " " + Runtime.version());
    }

    private static String line(Row row, RunResult ours, RunResult theirs) {
        double ratio = score(ours) / score(theirs);
        return String.format(
                Locale.ROOT,
                "| %s | %s | `%s` %s | %.2f | %s | %s | %s |",
                row.work(),
                time(ours),
                row.peer(),
                time(theirs),
                ratio,
                size(allocated(ours)),
                size(allocated(theirs)),
                verdict("≤ " + row.goal(), ratio, row.goal()));
    }

    /** Compares the allocation of an add beyond its report with the memory of the peer's set. */
    private Optional<String> memory() {
        return find("DeduplicationBenchmark.library", "0").map(ours -> {
            int inputs = Integer.parseInt(ours.getParams().getParam("inputs"));
            ReportMemory memory = ReportMemory.of(inputs);
            double above = allocated(ours) - memory.report();
            return String.format(
                    Locale.ROOT,
                    "Memory of the first row: the report occupies %.1f MB (JOL), the `LinkedHashSet` %.1f MB."
                            + " Beyond the report, an add allocates %.1f MB including all garbage:"
                            + " ratio %.2f, %s.",
                    memory.report() / MEGABYTE,
                    memory.set() / MEGABYTE,
                    above / MEGABYTE,
                    above / memory.set(),
                    verdict("≤ 1.0", above / memory.set(), 1));
        });
    }

    private static String verdict(String goal, double measured, double limit) {
        return String.format(
                Locale.ROOT, "%s, measured %.2f: %s", goal, measured, measured <= limit ? "met" : "missed");
    }

    private Optional<RunResult> find(String name, @Nullable String condition) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .filter(result ->
                        condition == null || condition.equals(result.getParams().getParam("members")))
                .findFirst();
    }

    private static String time(RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        return String.format(
                Locale.ROOT, "%.2f ± %.2f %s", primary.getScore(), primary.getScoreError(), primary.getScoreUnit());
    }

    private static String size(double bytes) {
        return bytes < MEGABYTE / 10
                ? String.format(Locale.ROOT, "%.0f B", bytes)
                : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        for (String name : result.getSecondaryResults().keySet()) {
            if (name.endsWith("gc.alloc.rate.norm")) {
                return result.getSecondaryResults().get(name).getScore();
            }
        }
        return Double.NaN;
    }
}
