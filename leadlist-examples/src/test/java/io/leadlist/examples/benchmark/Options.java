package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.Scale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The command-line options of the headline benchmarks.
 *
 * @param rows the numbers of the rows to run
 * @param onlyRender whether the results are only rendered again
 */
record Options(List<Integer> rows, Scale scale, List<String> databases, Path out, boolean onlyRender) {
    static final String USAGE = "[--row 1…8]… [--full | --toy] [--postgresql] [--h2] [--out DIR] [--render];"
            + " of repeated options the last counts";
    private static final List<Integer> ALL =
            Headline.ROWS.stream().map(HeadlineRow::number).toList();

    /**
     * Parses command-line arguments.
     *
     * @throws IllegalArgumentException if an argument is unknown or its value is missing
     */
    static Options of(String... arguments) {
        List<Integer> rows = new ArrayList<>();
        List<String> databases = new ArrayList<>();
        Scale scale = Scale.DEFAULT;
        Path out = Path.of("benchmarks");
        boolean onlyRender = false;
        Iterator<String> next = Arrays.asList(arguments).iterator();
        while (next.hasNext()) {
            String argument = next.next();
            switch (argument) {
                case "--row" -> rows.add(row(value(argument, next)));
                case "--full" -> scale = Scale.FULL;
                case "--toy" -> scale = Scale.TOY;
                case "--h2" -> databases.add(Database.H2);
                case "--postgresql" -> databases.add(Database.POSTGRESQL);
                case "--out" -> out = Path.of(value(argument, next));
                case "--render" -> onlyRender = true;
                default -> throw new IllegalArgumentException("unknown argument \"" + argument + "\": " + USAGE);
            }
        }
        return new Options(
                rows.isEmpty() ? ALL : List.copyOf(rows),
                scale,
                databases.isEmpty() ? List.of(Database.POSTGRESQL, Database.H2) : List.copyOf(databases),
                out,
                onlyRender);
    }

    private static String value(String argument, Iterator<String> next) {
        try {
            return next.next();
        } catch (NoSuchElementException nothing) {
            throw new IllegalArgumentException(argument + " needs a value: " + USAGE, nothing);
        }
    }

    private static int row(String number) {
        return ALL.stream()
                .filter(row -> row.toString().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--row must be between 1 and 8, but is \"" + number + "\": " + USAGE));
    }
}
