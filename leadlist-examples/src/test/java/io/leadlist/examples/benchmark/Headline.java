package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Charts;
import io.leadlist.examples.benchmark.harness.Report;
import io.leadlist.examples.benchmark.harness.RowResult;
import io.leadlist.examples.benchmark.harness.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The headline benchmarks: eight rows, on embedded PostgreSQL and H2, each comparing the library with its alternatives.
 *
 * <p>Arguments: {@code --row N} runs one row, and may be repeated. {@code --full} measures up to ten million members;
 * {@code --toy} only shows that everything works. {@code --h2} and {@code --postgresql} select one database.
 * {@code --out DIR} is the folder of {@code headline.json}, the charts and {@code README.md}, by default
 * {@code benchmarks}. {@code --render} runs nothing and writes the charts and the tables again from the JSON.
 */
public final class Headline {
    static final List<HeadlineRow> ROWS = List.of(
            new AddByIds(),
            new Flatness(),
            new Contention(),
            new BulkAdd(),
            new ReadAtDepth(),
            new SizeAndHolding(),
            new DirectData(),
            new Durability());

    private Headline() {}

    /** Runs the benchmarks. Exits with 0 whether the goals are met or not, and with 2 if an argument is invalid. */
    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException rejected) {
            System.err.println(rejected.getMessage());
            System.exit(2);
            return;
        }
        Files.createDirectories(options.out());
        Path json = options.out().resolve("headline.json");
        if (options.onlyRender()) {
            if (!Files.exists(json)) {
                throw new NoSuchFileException(json.toString());
            }
            render(Report.read(json), options.out());
            return;
        }
        for (HeadlineRow row : ROWS) {
            if (options.rows().contains(row.number())) {
                RowResult result = run(row, options);
                if (!result.scenarios().isEmpty()) {
                    Report report = Report.read(json).with(result);
                    report.write(json);
                    render(report, options.out());
                }
            }
        }
    }

    private static RowResult run(HeadlineRow row, Options options) throws Exception {
        long start = System.nanoTime();
        RowResult result = row.run(options.scale(), options.databases());
        System.out.println(
                result.scenarios().isEmpty()
                        ? "Row " + row.number() + " does not run on this database."
                        : Tables.of(result));
        System.out.printf("(%d seconds)%n%n", (System.nanoTime() - start) / 1_000_000_000);
        return result;
    }

    private static void render(Report report, Path out) throws IOException {
        for (RowResult row : report.rows()) {
            Charts.write(row, out.resolve("row-" + row.number() + ".svg"));
        }
        Files.writeString(out.resolve("README.md"), Tables.of(report));
    }
}
