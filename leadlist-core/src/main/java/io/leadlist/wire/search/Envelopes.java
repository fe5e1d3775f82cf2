package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
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
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelopes that are made of numbers and choices; {@link AnyAllEnvelopes} reads those of values and texts.
 */
final class Envelopes {
    private static final int MONTHS = 12;
    private static final Decoder<Mode> MODE = Decoders.oneOf(byName(Mode.values()));
    private static final Decoder<TimeFrame> TIME_FRAME = Decoders.oneOf(byName(TimeFrame.values()));
    private static final Decoder<GeoFilter.Unit> UNIT = Decoders.oneOf(
            List.of("km", "mi"),
            text -> Arrays.stream(GeoFilter.Unit.values())
                    .filter(unit -> unit.wireName().equals(text))
                    .findFirst());
    private static final Decoder<Position> POSITION = Decoders.strictObject(Envelopes::position);
    private static final Decoder<Integer> TENURE = Decoders.strictObject(Envelopes::months);

    private record Position(double latitude, double longitude) {}

    private Envelopes() {}

    /** Reads what is asked of a field. */
    static Decoder<Filter> of(SearchField field) {
        return switch (field.envelope()) {
            case PLAIN, MATCHED, KEYWORD -> throw new IllegalArgumentException(field + " has values or texts");
            case RANGES -> Decoders.strictObject(fields -> ranges(fields, Envelopes::bands));
            case YEAR ->
                Decoders.strictObject(
                        fields -> ranges(fields, mode -> Bands.of(Bands.NUMBER).map(List::of)));
            case BAND -> Bands.filled(Bands.NUMBER).map(BandFilter::new);
            case INSTANTS -> Bands.filled(Bands.MILLIS).map(BandFilter::new);
            case CHOICE -> choice(field);
            case GEO -> Decoders.strictObject(Envelopes::geo);
            case HEADCOUNT, GROWTH -> metrics(field);
            case EDUCATION -> Decoders.strictObject(Envelopes::education);
            case TENURE -> Decoders.strictObject(Envelopes::tenure);
        };
    }

    private static @Nullable Filter ranges(Fields fields, Function<@Nullable Mode, Decoder<List<Band>>> decoder) {
        Field<Mode> type = fields.required("type", MODE);
        Mode mode = type.orNull();
        Field<List<Band>> bands = fields.optional("range", decoder.apply(mode));
        if (mode == Mode.RANGE) {
            fields.require("range");
        } else if (mode != null && !bands.or(List.of()).isEmpty()) {
            fields.reject("range", Kind.CONTRADICTION, "range must be empty with type " + mode);
        }
        return fields.ifClean(() -> new RangeFilter(type.get(), bands.or(List.of())));
    }

    private static Decoder<List<Band>> bands(@Nullable Mode mode) {
        Decoder<List<Band>> most = Decoders.list(Bands.of(Bands.NUMBER), RangeFilter.MAX_BANDS);
        return mode == Mode.RANGE ? Decoders.filled(most) : most;
    }

    private static Decoder<Filter> choice(SearchField field) {
        return Decoders.filled(AnyAllEnvelopes.values(field))
                .map(values -> new TermFilter(new LinkedHashSet<>(values), Set.of(), Set.of(), Set.of()));
    }

    private static @Nullable Filter geo(Fields fields) {
        Field<Position> position = fields.required("position", POSITION);
        Field<Double> radius = fields.required("radius", Decoders.decimal(GeoFilter.MIN_RADIUS, GeoFilter.MAX_RADIUS));
        Field<GeoFilter.Unit> unit = fields.required("unit", UNIT);
        return fields.ifClean(
                () -> new GeoFilter(position.get().latitude(), position.get().longitude(), radius.get(), unit.get()));
    }

    private static @Nullable Position position(Fields fields) {
        Field<Double> latitude = fields.required("lat", Decoders.decimal(-90, 90));
        Field<Double> longitude = fields.required("lng", Decoders.decimal(-180, 180));
        return fields.ifClean(() -> new Position(latitude.get(), longitude.get()));
    }

    private static Decoder<Filter> metrics(SearchField field) {
        Decoder<Metric> metric = Decoders.strictObject(fields -> metric(field, fields));
        return Decoders.filled(Decoders.list(metric, MetricFilter.MAX_METRICS)).map(MetricFilter::new);
    }

    private static @Nullable Metric metric(SearchField field, Fields fields) {
        Field<List<String>> functions = fields.required("function", Decoders.filled(AnyAllEnvelopes.values(field)));
        boolean isGrowth = field.envelope() == Envelope.GROWTH;
        Field<Band> band = Bands.read(fields, isGrowth ? Bands.SIGNED : Bands.NUMBER);
        TimeFrame timeFrame =
                isGrowth ? fields.required("timeFrame", TIME_FRAME).orNull() : null;
        return fields.ifClean(() -> new Metric(new LinkedHashSet<>(functions.get()), band.get(), timeFrame));
    }

    private static @Nullable Filter education(Fields fields) {
        Field<Band> years = Bands.read(fields, Bands.NUMBER);
        Boolean present = fields.optional("present", Decoders.truth()).orNull();
        boolean asksNothing = !fields.has("start") && !fields.has("end") && !fields.has("present");
        if (fields.isClean() && asksNothing) {
            fields.reject(Kind.MISSING, "start, end or present is required");
        }
        return fields.ifClean(() -> new EducationFilter(years.get(), present));
    }

    private static @Nullable Filter tenure(Fields fields) {
        Integer min = fields.optional("min", TENURE).orNull();
        Integer max = fields.optional("max", TENURE).orNull();
        if (fields.isClean() && min == null && max == null) {
            fields.reject(Kind.MISSING, "min or max is required");
        } else if (min != null && max != null && min > max) {
            fields.reject("max", Kind.CONTRADICTION, "max must not be less than min");
        }
        return fields.ifClean(() -> new TenureFilter(min, max));
    }

    private static @Nullable Integer months(Fields fields) {
        Long years = fields.optional("year", Decoders.integer(0, TenureFilter.MAX_MONTHS / MONTHS))
                .orNull();
        Long months = fields.optional("month", Decoders.integer(0, MONTHS - 1)).orNull();
        if (fields.isClean() && years == null && months == null) {
            fields.reject(Kind.MISSING, "year or month is required");
        }
        return fields.ifClean(() -> (int) ((years == null ? 0 : years) * MONTHS + (months == null ? 0 : months)));
    }

    /** Constants by their names, in order. */
    static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
        return Arrays.stream(constants)
                .collect(Collectors.toMap(E::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
