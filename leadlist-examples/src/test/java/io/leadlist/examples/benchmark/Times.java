package io.leadlist.examples.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long something took, several times. */
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

    /** The median, then the least and the most. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f (%.1f to %.1f)", median(), Collections.min(millis), Collections.max(millis));
    }
}
