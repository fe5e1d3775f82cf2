package io.leadlist.examples.benchmark.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A row as a chart: bars for each contestant, one of each scenario, how long a call takes on a logarithmic axis. */
public final class Charts {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 520;

    private Charts() {}

    /** Writes the chart of a row as SVG. */
    public static void write(RowResult row, Path file) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(row.number() + ". " + row.title())
                .yAxisTitle("milliseconds a call, median (logarithmic)")
                .build();
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setXAxisLabelRotation(20);
        Set<String> contestants = new LinkedHashSet<>();
        row.scenarios().forEach(one -> one.scores().forEach(score -> contestants.add(score.contestant())));
        series(row, contestants).forEach((title, millis) -> chart.addSeries(title, List.copyOf(contestants), millis));
        try (OutputStream svg = Files.newOutputStream(file)) {
            ChartEncoder.saveChart(chart, svg, "svg");
        }
    }

    private static Map<String, List<Double>> series(RowResult row, Set<String> contestants) {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (Scenario scenario : row.scenarios()) {
            series.put(
                    scenario.title(),
                    contestants.stream()
                            .map(name -> scenario.has(name)
                                    ? Double.valueOf(scenario.of(name).millis().median())
                                    : null)
                            .toList());
        }
        return series;
    }
}
