package io.leadlist.examples.benchmark.harness;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders results as Markdown. */
public final class Tables {
    private static final String HEAD = """
            # Headline benchmarks

            One command runs the benchmarks in their own JVM. `-Dbenchmark.args="--row 1"` runs one row, and `--full`
            measures up to ten million members:

            ```
            mvn -q -pl leadlist-examples -am test-compile exec:exec@headline
            ```

            All contestants of a row take turns in one run, in an order that alternates from round to round. Warm-up
            rounds are dropped. All contestants commit under the same settings: PostgreSQL with `synchronous_commit`
            and `fsync` on, H2 with `WRITE_DELAY=0`. With that, H2 passes each commit to the operating system before
            the call returns, but does not wait for the disk. H2's result cache is off.

            Times are milliseconds per call: the median (the minimum–the maximum) of the rounds. *leadlist ÷ it* is the
            library's rate divided by the contestant's: above 1 the library is faster. Bytes are WAL on PostgreSQL, and
            written to the file on H2. Heap is its growth in a round, garbage included; on H2 it includes the database.
            """;
    private static final String COLUMNS = """
            | contestant | ms per call | %s/s | leadlist ÷ it | statements per call | bytes/row | allocated/row | heap, MB | counts |
            |---|---|---|---|---|---|---|---|---|
            """;

    private Tables() {}

    /** Renders the whole report. */
    public static String of(Report report) {
        boolean isOneRun =
                report.rows().stream().map(Tables::environment).distinct().count() == 1;
        return HEAD + "\n" + (isOneRun ? environment(report.rows().get(0)) + "\n" : "")
                + report.rows().stream()
                        .map(row -> of(row) + (isOneRun ? "" : "\n" + environment(row)))
                        .collect(Collectors.joining("\n"));
    }

    /** Renders one row. */
    public static String of(RowResult row) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(row.number()).append(". ").append(row.title()).append("\n\n");
        text.append(row.work()).append("\n\n![").append(row.title());
        text.append("](row-").append(row.number()).append(".svg)\n\n");
        row.verdicts().forEach(verdict -> text.append("* ").append(verdict).append('\n'));
        for (Scenario scenario : row.scenarios()) {
            text.append('\n').append("**").append(scenario.title()).append("**\n\n");
            text.append(COLUMNS.replace("%s", row.unit()));
            scenario.scores().forEach(score -> text.append(line(scenario, score)));
            scenario.scores()
                    .forEach(score -> score.notes()
                            .forEach(note -> text.append("\n* ")
                                    .append(score.contestant())
                                    .append(": ")
                                    .append(note)));
            text.append(
                    scenario.scores().stream().allMatch(score -> score.notes().isEmpty()) ? "" : "\n");
        }
        return text.toString();
    }

    private static String line(Scenario scenario, Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                score.contestant(),
                score.millis(),
                Spread.number(score.rate()),
                scenario.has(Contestant.LEADLIST) ? Spread.number(scenario.rateRelativeTo(score.contestant())) : "",
                statements(score),
                number(score.bytesPerRow()),
                Spread.number(score.allocatedPerRow()),
                Spread.number(score.peakHeap() / 1e6),
                counts(score));
    }

    private static String statements(Score score) {
        return Spread.number(score.statements())
                + (score.batched() > 0 ? " (" + Spread.number(score.batched()) + " in batches)" : "");
    }

    private static String counts(Score score) {
        if (score.claimed() == null) {
            return "";
        }
        return score.miscounted() == 0
                ? "exact"
                : String.format(Locale.ROOT, "claimed %,d, stored %,d", score.claimed(), score.stored());
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : Spread.number(value);
    }

    private static String environment(RowResult row) {
        return row.environment().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; ", "Run with ", "; size: " + row.scale() + ".\n"));
    }
}
