package io.leadlist.wire.search;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.Scalars;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import io.leadlist.search.facet.TimeFrame;
import io.leadlist.search.filter.BandFilter;
import io.leadlist.search.filter.EducationFilter;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.GeoFilter;
import io.leadlist.search.filter.MetricFilter;
import io.leadlist.search.filter.MetricFilter.Metric;
import io.leadlist.search.filter.RangeFilter;
import io.leadlist.search.filter.RangeFilter.Mode;
import io.leadlist.search.filter.TenureFilter;
import io.leadlist.search.filter.TermFilter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelopes that are made of numbers and choices; {@link AnyAllEnvelopes} reads those of values and texts.
 */
final class Envelopes {
    private static final int MONTHS = 12;
    private static final NodeReader<Mode> MODE = Values.oneOf(Mode.values());
    private static final NodeReader<TimeFrame> TIME_FRAME = Values.oneOf(TimeFrame.values());
    private static final NodeReader<GeoFilter.Unit> UNIT = Values.oneOf(
            List.of("km", "mi"),
            text -> Arrays.stream(GeoFilter.Unit.values())
                    .filter(unit -> unit.wireName().equals(text))
                    .findFirst());
    private static final NodeReader<Position> POSITION = Members.object(Envelopes::position);
    private static final NodeReader<Integer> TENURE = Members.object(Envelopes::months);

    private record Position(double latitude, double longitude) {}

    private Envelopes() {}

    /** Reads what is asked of a field. */
    static NodeReader<Filter> of(SearchField field) {
        return switch (field.envelope()) {
            case PLAIN, MATCHED, KEYWORD -> throw new IllegalArgumentException(field + " has values or texts");
            case RANGES -> Members.object(members -> ranges(members, Envelopes::bands));
            case YEAR ->
                Members.object(members ->
                        ranges(members, mode -> Bands.of(Bands.NUMBER).map(List::of)));
            case BAND -> Bands.filled(Bands.NUMBER).map(BandFilter::new);
            case INSTANTS -> Bands.filled(Bands::millis).map(BandFilter::new);
            case CHOICE -> choice(field);
            case GEO -> Members.object(Envelopes::geo);
            case HEADCOUNT, GROWTH -> metrics(field);
            case EDUCATION -> Members.object(Envelopes::education);
            case TENURE -> Members.object(Envelopes::tenure);
        };
    }

    private static @Nullable Filter ranges(Members members, Function<@Nullable Mode, NodeReader<List<Band>>> reader) {
        Mode mode = members.required("type", MODE);
        List<Band> bands = members.optional("range", reader.apply(mode));
        if (mode == Mode.RANGE) {
            members.require("range");
        } else if (mode != null && bands != null && !bands.isEmpty()) {
            members.reject("range", Kind.CONTRADICTION, "range must be empty with type " + mode);
        }
        return members.ifClean(() -> new RangeFilter(requireNonNull(mode), requireNonNullElse(bands, List.of())));
    }

    private static NodeReader<List<Band>> bands(@Nullable Mode mode) {
        NodeReader<List<Band>> most = Values.list(Bands.of(Bands.NUMBER), RangeFilter.MAX_BANDS);
        return mode == Mode.RANGE ? Values.filled(most) : most;
    }

    private static NodeReader<Filter> choice(SearchField field) {
        return Values.filled(AnyAllEnvelopes.values(field))
                .map(values -> new TermFilter(new LinkedHashSet<>(values), Set.of(), Set.of(), Set.of()));
    }

    private static @Nullable Filter geo(Members members) {
        Position position = members.required("position", POSITION);
        Double radius = members.required("radius", Values.decimal(GeoFilter.MIN_RADIUS, GeoFilter.MAX_RADIUS));
        GeoFilter.Unit unit = members.required("unit", UNIT);
        return members.ifClean(() -> {
            Position center = requireNonNull(position);
            return new GeoFilter(center.latitude(), center.longitude(), requireNonNull(radius), requireNonNull(unit));
        });
    }

    private static @Nullable Position position(Members members) {
        Double latitude = members.required("lat", Values.decimal(-90, 90));
        Double longitude = members.required("lng", Values.decimal(-180, 180));
        return members.ifClean(() -> new Position(requireNonNull(latitude), requireNonNull(longitude)));
    }

    private static NodeReader<Filter> metrics(SearchField field) {
        NodeReader<Metric> metric = Members.object(members -> metric(field, members));
        return Values.filled(Values.list(metric, MetricFilter.MAX_METRICS)).map(MetricFilter::new);
    }

    private static @Nullable Metric metric(SearchField field, Members members) {
        List<String> functions = members.required("function", Values.filled(AnyAllEnvelopes.values(field)));
        boolean isGrowth = field.envelope() == Envelope.GROWTH;
        Band band = Bands.read(members, isGrowth ? Bands.SIGNED : Bands.NUMBER);
        TimeFrame timeFrame = isGrowth ? members.required("timeFrame", TIME_FRAME) : null;
        return members.ifClean(
                () -> new Metric(new LinkedHashSet<>(requireNonNull(functions)), requireNonNull(band), timeFrame));
    }

    private static @Nullable Filter education(Members members) {
        Band years = Bands.read(members, Bands.NUMBER);
        Boolean present = members.optional("present", Scalars::bool);
        boolean asksNothing = !members.has("start") && !members.has("end") && !members.has("present");
        if (members.isClean() && asksNothing) {
            members.reject(Kind.MISSING, "start, end or present is required");
        }
        return members.ifClean(() -> new EducationFilter(requireNonNull(years), present));
    }

    private static @Nullable Filter tenure(Members members) {
        Integer min = members.optional("min", TENURE);
        Integer max = members.optional("max", TENURE);
        if (members.isClean() && min == null && max == null) {
            members.reject(Kind.MISSING, "min or max is required");
        } else if (min != null && max != null && min > max) {
            members.reject("max", Kind.CONTRADICTION, "max must not be less than min");
        }
        return members.ifClean(() -> new TenureFilter(min, max));
    }

    private static @Nullable Integer months(Members members) {
        Long years = members.optional("year", Values.integer(0, TenureFilter.MAX_MONTHS / MONTHS));
        Long months = members.optional("month", Values.integer(0, MONTHS - 1));
        if (members.isClean() && years == null && months == null) {
            members.reject(Kind.MISSING, "year or month is required");
        }
        return members.ifClean(() -> (int) (requireNonNullElse(years, 0L) * MONTHS + requireNonNullElse(months, 0L)));
    }
}
