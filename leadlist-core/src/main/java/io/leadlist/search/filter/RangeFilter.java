package io.leadlist.search.filter;

import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The ranges envelope, a number within one of several bands, and the year envelope, which has at most one band.
 * Immutable and thread-safe.
 *
 * <p>{@link Mode#RANGE} matches if the number of the entry lies in one of {@code bands}, both ends included. If the
 * number is itself a band ({@code 51-200} employees), it must overlap one of them. {@link Mode#ALL} matches if the
 * entry has a number, {@link Mode#NONE} if it has none. Only {@code RANGE} has bands; it has at least one.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if bands and mode contradict each other, or if there are
 * more than {@value #MAX_BANDS} bands.
 */
public record RangeFilter(Mode mode, List<Band> bands) implements Filter {
    /** The maximum number of bands. */
    public static final int MAX_BANDS = 100;

    private static final Comparator<Band> ORDER =
            Comparator.comparingLong(Band::low).thenComparingLong(Band::high);

    /** How the bands are interpreted. */
    public enum Mode {
        /** Entries with a number in one of the bands match. */
        RANGE,
        /** Entries with a number match. */
        ALL,
        /** Entries without a number match. */
        NONE
    }

    /**
     * Checks the components, and copies collections.
     *
     * @param mode whether the number must be in a band, exist, or be missing
     * @param bands the bands of which one is enough; empty unless the mode is {@code RANGE}
     */
    public RangeFilter {
        Objects.requireNonNull(mode, "mode");
        bands = List.copyOf(bands);
        if (bands.size() > MAX_BANDS) {
            throw new IllegalArgumentException("bands must be at most " + MAX_BANDS + ", but are " + bands.size());
        }
        if ((mode == Mode.RANGE) == bands.isEmpty()) {
            throw new IllegalArgumentException(
                    (mode == Mode.RANGE ? "bands must not be empty" : "bands must be empty") + " in mode " + mode);
        }
    }

    /**
     * {@return a filter for entries with a number in one of these bands}
     *
     * @param bands 1 to {@value #MAX_BANDS} bands
     * @throws IllegalArgumentException if there is no band, or too many
     */
    public static RangeFilter in(Band... bands) {
        return new RangeFilter(Mode.RANGE, List.of(bands));
    }

    @Override
    public boolean fits(Envelope envelope) {
        return envelope == Envelope.RANGES || (envelope == Envelope.YEAR && bands.size() <= 1);
    }

    @Override
    public RangeFilter spelledFor(SearchField field) {
        bands.forEach(band -> band.within(0, Band.MAX_NUMBER));
        return new RangeFilter(mode, bands.stream().distinct().sorted(ORDER).toList());
    }

    @Override
    public Condition condition(SearchField field, SearchContext context) {
        List<Band> any = List.of(new Band(null, null));
        return switch (mode) {
            case RANGE -> new Condition.InBand(field.facet(), bands);
            case ALL -> new Condition.InBand(field.facet(), any);
            case NONE -> new Condition.Not(new Condition.InBand(field.facet(), any));
        };
    }

    /** {@inheritDoc} The single band of a year is not in a list. */
    @Override
    public Object toTree(SearchField field) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", mode.name());
        Collection<Map<String, Object>> trees =
                bands.stream().map(BandFilter::toTree).toList();
        if (mode == Mode.RANGE) {
            tree.put(
                    "range",
                    field.envelope() == Envelope.YEAR ? trees.iterator().next() : trees);
        }
        return tree;
    }
}
