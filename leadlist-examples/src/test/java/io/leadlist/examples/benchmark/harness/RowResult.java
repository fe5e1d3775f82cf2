package io.leadlist.examples.benchmark.harness;

import java.util.List;
import java.util.Map;

/**
 * A row of the benchmarks after its run.
 *
 * @param number 1 to 8
 * @param work what was done, and what the contestants are
 * @param unit what a row is in rates, such as ids
 * @param axis what {@link Scenario#size} is
 * @param scale in which size it was run
 * @param environment the day, the hardware and the versions
 */
public record RowResult(
        int number,
        String title,
        String work,
        String unit,
        String axis,
        String scale,
        Map<String, String> environment,
        List<Scenario> scenarios,
        List<Verdict> verdicts) {
    public RowResult {
        scenarios = List.copyOf(scenarios);
        verdicts = List.copyOf(verdicts);
    }
}
