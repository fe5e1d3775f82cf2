package io.leadlist.search.filter;

import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The band envelope: a number within one band, both ends included, a missing end open. An entry without a number does
 * not match. For {@code account.funding.duration} the numbers are milliseconds since 1970, which the grammar writes as
 * texts. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if both ends are missing.
 */
public record BandFilter(Band band) implements Filter {
    private static final long MAX_MILLIS = 999_999_999_999_999L;

    /**
     * Checks the components.
     *
     * @param band the band
     */
    public BandFilter {
        if (band.start() == null && band.end() == null) {
            throw new IllegalArgumentException("start or end of band must be set, but both are null");
        }
    }

    @Override
    public boolean fits(Envelope envelope) {
        return envelope == Envelope.BAND || envelope == Envelope.INSTANTS;
    }

    @Override
    public BandFilter spelledFor(SearchField field) {
        boolean isInstants = field.envelope() == Envelope.INSTANTS;
        return new BandFilter(isInstants ? band.within(-MAX_MILLIS, MAX_MILLIS) : band.within(0, Band.MAX_NUMBER));
    }

    @Override
    public Condition condition(SearchField field, SearchContext context) {
        return new Condition.InBand(field.facet(), List.of(band));
    }

    @Override
    public Object toTree(SearchField field) {
        Map<String, Object> tree = toTree(band);
        if (field.envelope() == Envelope.INSTANTS) {
            tree.replaceAll((end, millis) -> millis.toString());
        }
        return tree;
    }

    static Map<String, Object> toTree(Band band) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (band.start() != null) {
            tree.put("start", band.start());
        }
        if (band.end() != null) {
            tree.put("end", band.end());
        }
        return tree;
    }
}
