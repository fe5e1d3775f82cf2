package io.leadlist.search.filter;

import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.FacetsBuilder;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The duration envelope: the number of months from the start to the present month. Both ends are included; a missing
 * end is open. An entry without a start does not match. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if both ends are missing, one is negative or above
 * {@value #MAX_MONTHS}, or {@code min} is above {@code max}.
 */
public record TenureFilter(@Nullable Integer min, @Nullable Integer max) implements Filter {
    /** The maximum number of months: 100 years. */
    public static final int MAX_MONTHS = 1_200;

    private static final int MONTHS = 12;

    /**
     * Checks the components.
     *
     * @param min the min; may be null
     * @param max the max; may be null
     */
    public TenureFilter {
        if (min == null && max == null) {
            throw new IllegalArgumentException("min or max must be set, but both are null");
        }
        requireMonths("min", min);
        requireMonths("max", max);
        if (min != null && max != null && min > max) {
            throw new IllegalArgumentException("min must be at most max, but they are " + min + " and " + max);
        }
    }

    @Override
    public boolean fits(Envelope envelope) {
        return envelope == Envelope.TENURE;
    }

    /** {@inheritDoc} Facets contain the month of the start, which does not age. */
    @Override
    public Condition condition(SearchField field, SearchContext context) {
        long now = FacetsBuilder.month(context.month());
        Band begun = new Band(max == null ? null : now - max, min == null ? null : now - min);
        return new Condition.InBand(field.facet(), List.of(begun));
    }

    @Override
    public Object toTree(SearchField field) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "min", min);
        put(tree, "max", max);
        return tree;
    }

    private static void put(Map<String, Object> tree, String end, @Nullable Integer months) {
        if (months != null) {
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("year", (long) months / MONTHS);
            parts.put("month", (long) months % MONTHS);
            tree.put(end, parts);
        }
    }

    private static void requireMonths(String argument, @Nullable Integer months) {
        if (months != null && (months < 0 || months > MAX_MONTHS)) {
            throw new IllegalArgumentException(
                    argument + " must be between 0 and " + MAX_MONTHS + " months, but is " + months);
        }
    }
}
