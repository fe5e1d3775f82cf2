package io.leadlist.examples.benchmark.harness;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results as Markdown. */
public final class Tables {
    private static final String HEAD = """
            # Headline benchmarks

            Made by one command, in a JVM of its own (`-Dbenchmark.args="--row 1"` runs one row, `--full` goes to ten million members):

            ```
            mvn -q -pl leadlist-examples -am test-compile exec:exec@headline
            ```

            All contestants of a row take turns in one run, in an order that is reversed every round; warm-up rounds are dropped. Everybody commits under the same settings: PostgreSQL with `synchronous_commit` and `fsync` on, H2 with
            `WRITE_DELAY=0`, which hands what is committed to the operating system before the call returns, but does not wait for the disk. H2's cache of results is off. Times are milliseconds of a call: the median (the least–the most) of the rounds. *leadlist ÷ it* is the library's rate divided by the contestant's: above 1 the library is faster. Bytes are WAL on PostgreSQL and
            what is written to the file on H2. Heap is the growth in a round with its garbage; on H2 the database is in it.
            """;
    private static final String COLUMNS = """
            | contestant | ms a call | %s/s | leadlist ÷ it | statements a call | bytes/row | allocated/row | heap, MB | counts |
            |---|---|---|---|---|---|---|---|---|
            """;

    private Tables() {}

    /** The whole report. */
    public static String of(Report report) {
        boolean isOneRun =
                report.rows().stream().map(Tables::environment).distinct().count() == 1;
        return HEAD + "\n" + (isOneRun ? environment(report.rows().get(0)) + "\n" : "")
                + report.rows().stream()
                        .map(row -> of(row) + (isOneRun ? "" : "\n" + environment(row)))
                        .collect(Collectors.joining("\n"));
    }

    /** One row. */
    public static String of(RowResult row) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(row.number()).append(". ").append(row.title()).append("\n\n");
        text.append(row.work().replace('\n', ' ')).append("\n\n![").append(row.title());
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
                scenario.has(Contestant.LEADLIST) ? Spread.number(scenario.rateBeside(score.contestant())) : "",
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
                : String.format(Locale.ROOT, "says %,d, stored %,d", score.claimed(), score.stored());
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
