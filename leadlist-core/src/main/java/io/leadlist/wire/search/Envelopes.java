package io.leadlist.wire.search;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.Scalars;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.BandFilter;
import io.leadlist.search.filter.EducationFilter;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.RangeFilter;
import io.leadlist.search.filter.RangeFilter.Mode;
import io.leadlist.search.filter.TermFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelopes that {@link AnyAllEnvelopes} does not read: those of ranges, years, distances, lengths of time
 * and metrics.
 */
final class Envelopes {
    private static final NodeReader<Mode> MODE = Choices.oneOf(Mode.values());

    private Envelopes() {}

    /** Reads the filter of a field. */
    static NodeReader<Filter> of(SearchField field) {
        return switch (field.envelope()) {
            case PLAIN, MATCHED, KEYWORD -> throw new IllegalArgumentException(field + " has values or texts");
            case RANGES -> ObjectProperties.object(properties -> ranges(properties, Envelopes::bands));
            case YEAR ->
                ObjectProperties.object(properties ->
                        ranges(properties, mode -> Bands.of(Bands.NUMBER).map(List::of)));
            case BAND -> Bands.filled(Bands.NUMBER).map(BandFilter::new);
            case INSTANTS -> Bands.filled(Bands::millis).map(BandFilter::new);
            case CHOICE -> choice(field);
            case GEO -> GeoEnvelope.READER;
            case HEADCOUNT, GROWTH -> MetricEnvelope.of(field);
            case EDUCATION -> ObjectProperties.object(Envelopes::education);
            case TENURE -> TenureEnvelope.READER;
        };
    }

    private static @Nullable Filter ranges(
            ObjectProperties properties, Function<@Nullable Mode, NodeReader<List<Band>>> reader) {
        Mode mode = properties.required("type", MODE);
        List<Band> bands = properties.optional("range", reader.apply(mode));
        if (mode == Mode.RANGE) {
            properties.require("range");
        } else if (mode != null && bands != null && !bands.isEmpty()) {
            properties.reject("range", Kind.CONTRADICTION, "range must be empty with type " + mode);
        }
        return properties.ifClean(() -> new RangeFilter(requireNonNull(mode), requireNonNullElse(bands, List.of())));
    }

    private static NodeReader<List<Band>> bands(@Nullable Mode mode) {
        NodeReader<List<Band>> most = ValueLists.of(Bands.of(Bands.NUMBER), RangeFilter.MAX_BANDS);
        return mode == Mode.RANGE ? ValueLists.filled(most) : most;
    }

    private static NodeReader<Filter> choice(SearchField field) {
        return ValueLists.filled(FieldValues.of(field))
                .map(values -> new TermFilter(new LinkedHashSet<>(values), Set.of(), Set.of(), Set.of()));
    }

    private static @Nullable Filter education(ObjectProperties properties) {
        Band years = Bands.read(properties, Bands.NUMBER);
        Boolean present = properties.optional("present", Scalars::bool);
        boolean asksNothing = !properties.has("start") && !properties.has("end") && !properties.has("present");
        if (properties.isClean() && asksNothing) {
            properties.reject(Kind.MISSING, "start, end or present is required");
        }
        return properties.ifClean(() -> new EducationFilter(requireNonNull(years), present));
    }
}
