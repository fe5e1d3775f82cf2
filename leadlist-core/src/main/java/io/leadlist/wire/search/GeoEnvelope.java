package io.leadlist.wire.search;

import static java.util.Objects.requireNonNull;

import io.leadlist.internal.json.NodeReader;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.GeoFilter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the envelope of a distance: a position, a radius and its unit. */
final class GeoEnvelope {
    static final NodeReader<Filter> READER = ObjectProperties.object(GeoEnvelope::geo);

    private static final NodeReader<GeoFilter.Unit> UNIT = Choices.oneOf(
            List.of("km", "mi"),
            text -> Arrays.stream(GeoFilter.Unit.values())
                    .filter(unit -> unit.wireName().equals(text))
                    .findFirst());
    private static final NodeReader<Position> POSITION = ObjectProperties.object(GeoEnvelope::position);

    private record Position(double latitude, double longitude) {}

    private GeoEnvelope() {}

    private static @Nullable Filter geo(ObjectProperties properties) {
        Position position = properties.required("position", POSITION);
        Double radius = properties.required("radius", Numbers.decimal(GeoFilter.MIN_RADIUS, GeoFilter.MAX_RADIUS));
        GeoFilter.Unit unit = properties.required("unit", UNIT);
        return properties.ifClean(() -> {
            Position center = requireNonNull(position);
            return new GeoFilter(center.latitude(), center.longitude(), requireNonNull(radius), requireNonNull(unit));
        });
    }

    private static @Nullable Position position(ObjectProperties properties) {
        Double latitude = properties.required("lat", Numbers.decimal(-90, 90));
        Double longitude = properties.required("lng", Numbers.decimal(-180, 180));
        return properties.ifClean(() -> new Position(requireNonNull(latitude), requireNonNull(longitude)));
    }
}
