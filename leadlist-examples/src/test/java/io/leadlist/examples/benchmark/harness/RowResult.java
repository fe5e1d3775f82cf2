package io.leadlist.examples.benchmark.harness;

import java.util.List;
import java.util.Map;

/**
 * The result of a benchmark row.
 *
 * @param number the number of the row, 1 to 8
 * @param work a description of the work and of the contestants
 * @param unit the unit of the rates, such as ids
 * @param axis the unit of {@link Scenario#size}
 * @param scale the name of the scale
 * @param environment the date, the hardware and the versions
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
