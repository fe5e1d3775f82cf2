package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Charts;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.Environment;
import io.leadlist.examples.benchmark.harness.Report;
import io.leadlist.examples.benchmark.harness.RowResult;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The headline benchmarks: eight rows, on embedded PostgreSQL and H2, each with the library beside what one would write instead.
 *
 * <p>Arguments: {@code --row N} runs one row, which may be repeated; {@code --full} goes to ten million members, {@code --toy} only shows that all works; {@code --h2} and {@code --postgresql} run on one
 * database; {@code --out DIR} is where {@code headline.json}, the charts and {@code README.md} are written, by default {@code benchmarks}; {@code --render} runs nothing and makes charts and tables anew from the JSON.
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

    /** Runs it. Exits with 0 whether goals are met or missed; the tables say which. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = Arrays.asList(args);
        Path out = Path.of(
                after(arguments, "--out").stream().reduce((first, last) -> last).orElse("benchmarks"));
        Files.createDirectories(out);
        Path json = out.resolve("headline.json");
        if (!arguments.contains("--render")) {
            List<String> numbers = after(arguments, "--row");
            for (HeadlineRow row : ROWS) {
                if (numbers.isEmpty() || numbers.contains(Integer.toString(row.number()))) {
                    Report report = Report.read(json).with(Environment.now(), run(row, arguments));
                    report.write(json);
                    render(report, out);
                }
            }
        } else {
            render(Report.read(json), out);
        }
    }

    private static RowResult run(HeadlineRow row, List<String> arguments) throws Exception {
        Scale scale =
                arguments.contains("--full") ? Scale.FULL : arguments.contains("--toy") ? Scale.TOY : Scale.DEFAULT;
        long start = System.nanoTime();
        RowResult result = row.run(scale, databases(arguments));
        System.out.println(Tables.of(result));
        System.out.printf("(%d seconds)%n%n", (System.nanoTime() - start) / 1_000_000_000);
        return result;
    }

    private static List<String> databases(List<String> arguments) {
        if (arguments.contains("--h2") == arguments.contains("--postgresql")) {
            return List.of(Database.POSTGRESQL, Database.H2);
        }
        return List.of(arguments.contains("--h2") ? Database.H2 : Database.POSTGRESQL);
    }

    private static void render(Report report, Path out) throws IOException {
        for (RowResult row : report.rows()) {
            Charts.write(row, out.resolve("row-" + row.number() + ".svg"));
        }
        Files.writeString(out.resolve("README.md"), Tables.of(report));
    }

    private static List<String> after(List<String> arguments, String name) {
        return java.util.stream.IntStream.range(1, arguments.size())
                .filter(index -> arguments.get(index - 1).equals(name))
                .mapToObj(arguments::get)
                .toList();
    }
}
