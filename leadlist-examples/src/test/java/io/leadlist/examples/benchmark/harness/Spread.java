package io.leadlist.examples.benchmark.harness;

import java.util.List;
import java.util.Locale;

/** The median, the minimum and the maximum of several values. */
public record Spread(double median, double least, double most) {
    /**
     * Returns the spread of these values.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Spread of(List<? extends Number> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values must not be empty");
        }
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Returns this spread, divided by a number. */
    public Spread per(double divisor) {
        return new Spread(median / divisor, least / divisor, most / divisor);
    }

    @Override
    public String toString() {
        return number(median) + " (" + number(least) + "–" + number(most) + ")";
    }

    /** Formats a number with about three digits. */
    public static String number(double value) {
        double size = Math.abs(value);
        String format = size == 0 || size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, value);
    }
}
