package io.leadlist.search.filter;

import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facet;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import io.leadlist.search.facet.TimeFrame;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metric envelope: headcounts of departments, or their growth in percent over a time frame. An entry matches if
 * each metric matches. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if there are more than {@value #MAX_METRICS} metrics.
 */
public record MetricFilter(List<Metric> metrics) implements Filter {
    /** The maximum number of metrics. */
    public static final int MAX_METRICS = 100;

    /**
     * A metric, which matches if one of the departments has a number within the band. Immutable and thread-safe.
     *
     * <p>The constructor throws {@link IllegalArgumentException} if there is no department.
     *
     * @param functions the departments, such as {@code human_resources}
     * @param band both ends included; if both are open, any number matches
     * @param timeFrame the time frame of a growth; null for a headcount
     */
    public record Metric(
            Set<String> functions, Band band, @Nullable TimeFrame timeFrame) {
        /**
         * Checks the components.
         *
         * @param functions the departments, such as {@code human_resources}
         * @param band both ends included
         * @param timeFrame the time frame of a growth
         */
        public Metric {
            functions = Spelling.distinct(functions);
            if (functions.isEmpty()) {
                throw new IllegalArgumentException("functions must not be empty");
            }
        }

        private Metric spelledFor(SearchField field) {
            long least = field.envelope() == Envelope.GROWTH ? -Band.MAX_NUMBER : 0;
            return new Metric(
                    Spelling.of(functions, field.vocabulary()), band.within(least, Band.MAX_NUMBER), timeFrame);
        }

        private Condition condition(Facet facet) {
            return new Condition.Or(functions.stream()
                    .map(facet::part)
                    .map(department -> timeFrame == null ? department : department.part(timeFrame.name()))
                    .<Condition>map(number -> new Condition.InBand(number, List.of(band)))
                    .toList());
        }

        private Map<String, Object> toTree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("function", List.copyOf(functions));
            tree.putAll(BandFilter.toTree(band));
            if (timeFrame != null) {
                tree.put("timeFrame", timeFrame.name());
            }
            return tree;
        }
    }

    /**
     * Checks the components, and copies collections.
     *
     * @param metrics the metrics, which must all match
     */
    public MetricFilter {
        metrics = List.copyOf(metrics);
        if (metrics.size() > MAX_METRICS) {
            throw new IllegalArgumentException(
                    "metrics must be at most " + MAX_METRICS + ", but are " + metrics.size());
        }
    }

    @Override
    public boolean isEmpty() {
        return metrics.isEmpty();
    }

    @Override
    public boolean fits(Envelope envelope) {
        return switch (envelope) {
            case HEADCOUNT -> metrics.stream().allMatch(metric -> metric.timeFrame() == null);
            case GROWTH -> metrics.stream().noneMatch(metric -> metric.timeFrame() == null);
            default -> false;
        };
    }

    @Override
    public MetricFilter spelledFor(SearchField field) {
        return new MetricFilter(metrics.stream()
                .map(metric -> metric.spelledFor(field))
                .distinct()
                .sorted(Comparator.comparing(metric -> CanonicalJson.of(metric.toTree())))
                .toList());
    }

    @Override
    public Condition condition(SearchField field, SearchContext context) {
        return new Condition.And(
                metrics.stream().map(metric -> metric.condition(field.facet())).toList());
    }

    @Override
    public Object toTree(SearchField field) {
        return metrics.stream().map(Metric::toTree).toList();
    }
}
