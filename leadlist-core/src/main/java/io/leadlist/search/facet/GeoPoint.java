package io.leadlist.search.facet;

/**
 * A location on the globe, as a point on the unit sphere. Distances then need sums and products only, which are equal
 * to the last bit in Java and in any database with IEEE 754 doubles. Immutable and thread-safe.
 */
public record GeoPoint(double x, double y, double z) {
    private static final double STEPS = 1e12;

    /**
     * Brings the components into their normal form.
     *
     * @param x the x
     * @param y the y
     * @param z the z
     */
    public GeoPoint {
        x = rounded(x);
        y = rounded(y);
        z = rounded(z);
    }

    /**
     * {@return the point with these degrees}
     *
     * @param latitude -90 to 90
     * @param longitude -180 to 180
     * @throws IllegalArgumentException if a number is out of range
     */
    public static GeoPoint of(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "latitude must be between -90 and 90 and longitude between -180 and 180, but they are " + latitude
                            + " and " + longitude);
        }
        double phi = StrictMath.toRadians(latitude);
        double lambda = StrictMath.toRadians(longitude);
        return new GeoPoint(
                StrictMath.cos(phi) * StrictMath.cos(lambda),
                StrictMath.cos(phi) * StrictMath.sin(lambda),
                StrictMath.sin(phi));
    }

    /**
     * Rounds to a hundredth of a millimeter. The square of a difference is then never too small for a double, which
     * some databases reject.
     */
    private static double rounded(double coordinate) {
        return Math.rint(coordinate * STEPS) / STEPS + 0.0;
    }

    /**
     * {@return the square of the straight line to another point, 0 to 4}
     *
     * @param other the other point
     */
    public double squaredChordTo(GeoPoint other) {
        return (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z);
    }
}
