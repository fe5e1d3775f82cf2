package io.leadlist.search.facet;

/**
 * A place on the globe, as a point on the unit sphere. Whether another is near is then a matter of sums and products
 * alone, which come out the same, to the last bit, in Java and in any database with IEEE 754 doubles. Immutable and
 * thread-safe.
 */
public record GeoPoint(double x, double y, double z) {
    private static final double STEPS = 1e12;

    public GeoPoint {
        x = rounded(x);
        y = rounded(y);
        z = rounded(z);
    }

    /**
     * The place with these degrees.
     *
     * @param latitude -90 to 90
     * @param longitude -180 to 180
     * @throws IllegalArgumentException if one is out of its range
     */
    public static GeoPoint of(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude is -90 to 90, longitude -180 to 180");
        }
        double phi = StrictMath.toRadians(latitude);
        double lambda = StrictMath.toRadians(longitude);
        return new GeoPoint(
                StrictMath.cos(phi) * StrictMath.cos(lambda),
                StrictMath.cos(phi) * StrictMath.sin(lambda),
                StrictMath.sin(phi));
    }

    /**
     * To a hundredth of a millimetre, so that no square of a difference is too small for a double, which some databases
     * refuse.
     */
    private static double rounded(double coordinate) {
        return Math.rint(coordinate * STEPS) / STEPS + 0.0;
    }

    /** The square of the straight line to another, 0 to 4. */
    public double squaredChordTo(GeoPoint other) {
        return (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z);
    }
}
