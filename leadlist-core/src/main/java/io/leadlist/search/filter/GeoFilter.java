package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.GeoPoint;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The geo envelope: a location within a distance of a point. Distances are along a great circle of a globe with a
 * radius of {@value #EARTH_RADIUS_KM} km. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a number is out of range.
 *
 * @param latitude in degrees, -90 to 90
 * @param longitude in degrees, -180 to 180
 * @param radius {@value #MIN_RADIUS} to {@value #MAX_RADIUS}; from half the circumference of the globe on, every
 *     location matches
 */
public record GeoFilter(double latitude, double longitude, double radius, Unit unit) implements Filter {
    /** The minimum radius. */
    public static final double MIN_RADIUS = 1e-6;

    /** The maximum radius. */
    public static final double MAX_RADIUS = 100_000;

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** The unit of a radius. */
    public enum Unit {
        /** Kilometres. */
        KM(1),
        /** International miles. */
        MI(1.609344);

        private final double kilometres;

        Unit(double kilometres) {
            this.kilometres = kilometres;
        }

        /** {@return the spelling of the grammar, such as {@code km}} */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the components.
     *
     * @param latitude in degrees, -90 to 90
     * @param longitude in degrees, -180 to 180
     * @param radius {@value #MIN_RADIUS} to {@value #MAX_RADIUS}
     * @param unit the unit
     */
    public GeoFilter {
        Objects.requireNonNull(unit, "unit");
        GeoPoint.of(latitude, longitude);
        latitude += 0.0; // turns -0.0 into 0.0
        longitude += 0.0;
        if (!(radius >= MIN_RADIUS && radius <= MAX_RADIUS)) {
            throw new IllegalArgumentException(
                    "radius must be between " + MIN_RADIUS + " and " + MAX_RADIUS + ", but is " + radius);
        }
    }

    @Override
    public boolean fits(Envelope envelope) {
        return envelope == Envelope.GEO;
    }

    @Override
    public Condition condition(SearchField field, SearchContext context) {
        double halfAngle = radius * unit.kilometres / EARTH_RADIUS_KM / 2;
        double halfChord = halfAngle >= Math.PI / 2 ? 2 : StrictMath.sin(halfAngle);
        return new Condition.Near(field.facet(), GeoPoint.of(latitude, longitude), 4 * halfChord * halfChord);
    }

    @Override
    public Object toTree(SearchField field) {
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("lat", latitude);
        position.put("lng", longitude);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("position", position);
        tree.put("radius", radius);
        tree.put("unit", unit.wireName());
        return tree;
    }
}
