package io.leadlist.examples.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The durations of repeated runs. */
final class Times {
    private final List<Double> millis = new ArrayList<>();

    void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Returns the median, the minimum and the maximum. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f (%.1f to %.1f)", median(), Collections.min(millis), Collections.max(millis));
    }
}
