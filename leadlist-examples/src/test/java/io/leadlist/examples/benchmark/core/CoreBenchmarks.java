package io.leadlist.examples.benchmark.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of this package under JMH with its gc profiler. It writes JMH's results to {@code core.json}, and
 * each benchmark compared with its peer and its goal to {@code core.md}.
 *
 * <p>Arguments: the folder to write to, then the names of the benchmark classes to run; all by default.
 */
public final class CoreBenchmarks {
    private static final List<Class<?>> ALL = List.of(
            DeduplicationBenchmark.class, FilterBenchmark.class, BodyBenchmark.class, ObservationBenchmark.class);

    private CoreBenchmarks() {}

    /** Runs the benchmarks. */
    public static void main(String[] args) throws RunnerException, IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<String> names = Arrays.asList(args).subList(1, args.length);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve("core.json").toString())
                .shouldFailOnError(true);
        names.stream()
                .filter(name ->
                        ALL.stream().noneMatch(one -> one.getSimpleName().equals(name)))
                .forEach(unknown -> {
                    throw new IllegalArgumentException(
                            "unknown benchmark \"" + unknown + "\"; the benchmarks are " + ALL);
                });
        for (Class<?> one : ALL) {
            if (names.isEmpty() || names.contains(one.getSimpleName())) {
                options.include(one.getName().replace(".", "\\.") + "\\.");
            }
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        String tables = CoreTables.of(results);
        Files.writeString(folder.resolve("core.md"), tables);
        System.out.println(tables);
    }
}
