package io.leadlist.examples.benchmark.harness;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Renders a row as a bar chart: one group of bars for each scenario, one bar for each contestant. A bar shows the time
 * of a call on a logarithmic axis.
 */
public final class Charts {
    private static final int WIDTH = 1_000;
    private static final int MARGIN = 140;
    private static final int BAR = 14;
    private static final int LABEL_LINES = 2;
    private static final int LABEL_OFFSET = 90; // The viewer's font may be wider than this JVM's.
    private static final double BAR_MARGIN = 0.02;
    private static final double HEADROOM = 1.2;

    /** The colors of the contestants; the library comes first and stands out. */
    private static final List<Integer> PAINTS =
            List.of(0x0B6E4F, 0x33658A, 0x86BBD8, 0xF6AE2D, 0xF26419, 0x8D6A9F, 0x9E9E9E, 0x5D4037, 0xC2185B, 0x424242);

    private static final String UNIT = "milliseconds per call, median, on a logarithmic axis";

    private Charts() {}

    /** Writes the chart of a row as SVG. */
    public static void write(RowResult row, Path file) throws IOException {
        int bars = row.scenarios().stream().mapToInt(one -> one.scores().size()).sum();
        int height = MARGIN + BAR * bars * 4 / 3;
        VectorGraphics2D graphics = new VectorGraphics2D();
        chart(row).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        try (OutputStream svg = Files.newOutputStream(file)) {
            new SVGProcessor()
                    .getDocument(graphics.getCommands(), new PageSize(WIDTH, height))
                    .writeTo(svg);
        }
    }

    private static JFreeChart chart(RowResult row) {
        ChartFactory.setChartTheme(theme());
        JFreeChart chart = ChartFactory.createBarChart(
                row.number() + ". " + row.title(),
                null,
                UNIT,
                dataset(row),
                PlotOrientation.HORIZONTAL,
                true,
                false,
                false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setItemLabelPadding(new RectangleInsets(2, 2, 2, LABEL_OFFSET));
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        LogarithmicAxis axis = logarithmic(row);
        plot.setRangeAxis(axis);
        plot.getDomainAxis().setMaximumCategoryLabelLines(LABEL_LINES);
        plot.getDomainAxis().setCategoryLabelPositionOffset(LABEL_OFFSET);
        BarRenderer bars = (BarRenderer) plot.getRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setItemMargin(BAR_MARGIN);
        bars.setBase(axis.getLowerBound());
        for (int contestant = 0; contestant < PAINTS.size(); contestant++) {
            bars.setSeriesPaint(contestant, new Color(PAINTS.get(contestant)));
        }
        return chart;
    }

    private static StandardChartTheme theme() {
        StandardChartTheme theme = new StandardChartTheme("plain");
        theme.setExtraLargeFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
        theme.setLargeFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        theme.setRegularFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        return theme;
    }

    private static DefaultCategoryDataset dataset(RowResult row) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (Scenario scenario : row.scenarios()) {
            for (Score score : scenario.scores()) {
                dataset.addValue(score.millis().median(), score.contestant(), scenario.title());
            }
        }
        return dataset;
    }

    /**
     * Returns an axis from the power of ten below all bars, because a logarithmic axis has no zero. {@code LogAxis} is
     * not used, because it would draw its labels as outlines.
     */
    private static LogarithmicAxis logarithmic(RowResult row) {
        Spread all = Spread.of(row.scenarios().stream()
                .flatMap(one -> one.scores().stream())
                .map(score -> score.millis().median())
                .toList());
        LogarithmicAxis axis = new LogarithmicAxis(UNIT);
        axis.setLog10TickLabelsFlag(false);
        axis.setExpTickLabelsFlag(false);
        axis.setRange(Math.pow(10, Math.floor(Math.log10(all.least()))), all.most() * HEADROOM);
        return axis;
    }
}
