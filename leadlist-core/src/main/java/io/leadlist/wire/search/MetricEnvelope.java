package io.leadlist.wire.search;

import static java.util.Objects.requireNonNull;

import io.leadlist.internal.json.NodeReader;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import io.leadlist.search.facet.TimeFrame;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.MetricFilter;
import io.leadlist.search.filter.MetricFilter.Metric;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the envelopes of headcounts and of their growth. */
final class MetricEnvelope {
    private static final NodeReader<TimeFrame> TIME_FRAME = Choices.oneOf(TimeFrame.values());

    private MetricEnvelope() {}

    static NodeReader<Filter> of(SearchField field) {
        NodeReader<Metric> metric = ObjectProperties.object(properties -> metric(field, properties));
        return ValueLists.filled(ValueLists.of(metric, MetricFilter.MAX_METRICS))
                .map(MetricFilter::new);
    }

    private static @Nullable Metric metric(SearchField field, ObjectProperties properties) {
        List<String> functions = properties.required("function", ValueLists.filled(FieldValues.of(field)));
        boolean isGrowth = field.envelope() == Envelope.GROWTH;
        Band band = Bands.read(properties, isGrowth ? Bands.SIGNED : Bands.NUMBER);
        TimeFrame timeFrame = isGrowth ? properties.required("timeFrame", TIME_FRAME) : null;
        return properties.ifClean(
                () -> new Metric(new LinkedHashSet<>(requireNonNull(functions)), requireNonNull(band), timeFrame));
    }
}
